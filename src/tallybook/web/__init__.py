"""The local pages: over the same views as the command line, for this machine only, and usable without a script."""

from tallybook.web.application import app
from tallybook.web.desk import OpenBook
from tallybook.web.server import serve

__all__ = ["OpenBook", "app", "serve"]
