"""What was computed, kept beside the record so that it need not be computed again: droppable at any time.

The tables lie in the book's own file under names of their own (`index_…`), hold nothing that the record does not give
again, and are rebuilt wherever they are missing, older or damaged.
"""

from tallybook.index.index import Index

__all__ = ["Index"]
