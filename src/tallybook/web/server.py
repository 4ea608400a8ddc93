"""The server: on the loopback address and nowhere else."""

import contextlib
import socket
import webbrowser
from pathlib import Path

import click
import uvicorn

from tallybook.errors import BadSetting
from tallybook.web.application import app

LOOPBACK = "127.0.0.1"


def serve(book_path: str | Path, *, port: int, open_browser: bool = False) -> None:
    """Show a book as local pages until interrupted; raises BadSetting where the port is taken.

    The socket listens before the address is said, so that whoever reads the address is answered.
    """
    from tallybook.book import Book

    try:
        listening = socket.create_server((LOOPBACK, port))
    except OSError as error:
        raise BadSetting("the port is in use or not allowed", where=f"port {port}", todo="choose another") from error
    with listening, Book.open(book_path) as book:
        if book.pending():
            book.run()
        address = f"http://{LOOPBACK}:{listening.getsockname()[1]}/"
        click.echo(f"Tallybook shows {book_path} at {address} (stop with Ctrl-C).")
        if open_browser:
            webbrowser.open(address)
        config = uvicorn.Config(app(book), log_level="warning", access_log=False, server_header=False, ws="none")
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])
