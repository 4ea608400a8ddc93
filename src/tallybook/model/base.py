"""What every record shares: frozen, checked, with an id from content."""

import hashlib
import json
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

ID_LENGTH = 32  # hex digits: 128 bits, so that nobody can build two reports that answer to one id


def content_id(*parts: object) -> str:
    """Return the id of a record: the start of the SHA-256 of its parts as canonical JSON.

    >>> content_id("a", 1) == content_id("a", 1), content_id("a", 1) == content_id("a", "1")
    (True, False)
    """
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]


_GIVEN: dict[frozenset[str], set[str]] = {}
"""The sets of fields that records were given, once each: a set of its own would be half the memory of a record."""


class Record(BaseModel):
    """A frozen record; unknown fields are refused, so that a misspelt one is seen."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_post_init(self, _context: Any, /) -> None:
        """Share the set of the fields that were given with all records that were given the same."""
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given))

    def plain(self) -> dict[str, Any]:
        """Return the record as JSON values, fields in the order of the class."""
        return self.model_dump(mode="json")

    def changed(self, **fields: Any) -> Self:
        """Return a copy with some fields replaced and all of them checked again."""
        return type(self).model_validate({**dict(self), **fields})


class Span(Record):
    """A stretch of a document's text."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError("a span's offsets must be as far apart as its text is long")
        return self
