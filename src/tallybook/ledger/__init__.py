"""The append-only record: entries chained by their hashes, payloads apart so that they can be forgotten.

`ledger.py` is the record, `chain.py` the rule that binds its entries, `verify.py` what is checked, `store.py` the shape
that a database has to have, and `sqlite.py` the first database that has it (`tables.py`, `schema.py`, `rows.py`,
`files.py` and `failures.py` are its parts); `filing.py` says which kind of entry holds which noun.
"""

from tallybook.ledger.chain import Draft
from tallybook.ledger.ledger import Ledger

__all__ = ["Draft", "Ledger"]
