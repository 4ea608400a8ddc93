"""The record's tables and triggers as SQLite keeps them, word for word: `verify` compares them with the file's own."""

from typing import NamedTuple

APPLICATION_ID = 0x54414C59  # "TALY", in the header of the file
VERSION = 1

_TABLES = {
    "entries": """CREATE TABLE entries (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    at TEXT NOT NULL,
    payload TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    UNIQUE (kind, key)
) STRICT""",
    "payloads": """CREATE TABLE payloads (
    sha256 TEXT PRIMARY KEY NOT NULL,
    body BLOB NOT NULL
) STRICT, WITHOUT ROWID""",
}
# A hidden row number would be one more unique key to replace a payload through; that of `entries` is `seq` itself.

_INDEXES = {
    "entries_by_kind": "CREATE INDEX entries_by_kind ON entries (kind)",
    "entries_by_payload": "CREATE INDEX entries_by_payload ON entries (payload)",
}

_SAME_NUMBER = "EXISTS (SELECT 1 FROM entries WHERE seq = NEW.seq)"
_SAME_HASH = "EXISTS (SELECT 1 FROM entries WHERE hash = NEW.hash)"
_SAME_KEY = "EXISTS (SELECT 1 FROM entries WHERE kind = NEW.kind AND key = NEW.key)"
_SAME_PAYLOAD = "EXISTS (SELECT 1 FROM payloads WHERE sha256 = NEW.sha256)"
_OUT_OF_LINE = """NEW.seq <> (SELECT ifnull(max(seq), 0) + 1 FROM entries)
    OR NEW.previous <> ifnull((SELECT hash FROM entries ORDER BY seq DESC LIMIT 1), printf('%064d', 0))"""
_WITHOUT_PAYLOAD = """NOT EXISTS (SELECT 1 FROM payloads WHERE sha256 = NEW.payload)
    AND NOT EXISTS (SELECT 1 FROM entries WHERE kind = 'forget' AND key = NEW.payload)"""
_FORGOTTEN = "EXISTS (SELECT 1 FROM entries WHERE kind = 'forget' AND key = NEW.sha256)"
_REMEMBERED = "NOT EXISTS (SELECT 1 FROM entries WHERE kind = 'forget' AND key = OLD.sha256)"


class _Rule(NamedTuple):
    name: str
    refuses: str
    says: str
    where: str = "TRUE"

    def sql(self) -> str:
        return (
            f"CREATE TRIGGER {self.name} BEFORE {self.refuses}\n"
            f"WHEN {self.where}\n"
            f"BEGIN SELECT RAISE(ABORT, '{self.says}'); END"
        )


# UPDATE and DELETE triggers do not stop INSERT OR REPLACE, which deletes the row in its way without firing them:
# hence one BEFORE INSERT trigger for each unique key.
_RULES = (
    _Rule("entries_no_update", "UPDATE ON entries", "an entry is never changed"),
    _Rule("entries_no_delete", "DELETE ON entries", "an entry is never deleted"),
    _Rule("entries_no_replace_seq", "INSERT ON entries", "an entry with this number exists", _SAME_NUMBER),
    _Rule("entries_no_replace_hash", "INSERT ON entries", "an entry with this hash exists", _SAME_HASH),
    _Rule("entries_no_replace_key", "INSERT ON entries", "an entry with this kind and key exists", _SAME_KEY),
    _Rule("entries_follow", "INSERT ON entries", "an entry follows the last one", _OUT_OF_LINE),
    _Rule("entries_payload_first", "INSERT ON entries", "a payload comes before its entry", _WITHOUT_PAYLOAD),
    _Rule("payloads_no_update", "UPDATE ON payloads", "a payload is never changed"),
    _Rule("payloads_no_replace", "INSERT ON payloads", "a payload with this hash exists", _SAME_PAYLOAD),
    _Rule("payloads_stay_forgotten", "INSERT ON payloads", "this payload was forgotten", _FORGOTTEN),
    _Rule("payloads_no_delete", "DELETE ON payloads", "a payload goes only where a tombstone names it", _REMEMBERED),
)

SCHEMA: dict[tuple[str, str], str] = {
    **{("table", name): sql for name, sql in _TABLES.items()},
    **{("index", name): sql for name, sql in _INDEXES.items()},
    **{("trigger", rule.name): rule.sql() for rule in _RULES},
}
"""Type and name to definition, in the order in which they are made."""


def differences(found: dict[tuple[str, str], str]) -> list[str]:
    """Return how the definitions found differ from what they ought to be, one line each.

    >>> differences({**SCHEMA, ("trigger", "entries_no_update"): "CREATE TRIGGER ..."})
    ['the trigger entries_no_update is not what it ought to be']
    """
    missing = [f"the {what} {name} is missing" for what, name in SCHEMA if (what, name) not in found]
    changed = [
        f"the {what} {name} is not what it ought to be"
        for (what, name), sql in SCHEMA.items()
        if found.get((what, name), sql) != sql
    ]
    foreign = [f"the {what} {name} does not belong to a book" for what, name in sorted(set(found) - set(SCHEMA))]
    return missing + changed + foreign
