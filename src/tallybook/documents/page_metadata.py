"""What a web page says about itself: title, outlet and date, from its own marks and from nothing else."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "dcterms.title")
OUTLET_NAMES = ("og:site_name", "dc.publisher", "dcterms.publisher", "application-name")
DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publication_date",
    "date",
)
LINKED_DATA = ".//script[@type='application/ld+json']"
MOST_NODES = 2000
LONGEST = 300  # characters of a title or a name
PARTED_BY = (" | ", " :: ", " - ", " – ", " — ", " · ")
SURELY_PARTED_BY = PARTED_BY[:2]  # a dash may be the headline's own


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """Title, outlet and publication date as the page gives them."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None


def page_metadata(tree: Any) -> PageMetadata:
    """Read a page's metadata: its headline as shown first, then what it says to machines."""
    named = _named(tree)
    linked = list(_linked(tree))
    outlet = _first(*map(named.get, OUTLET_NAMES), *(_name(node.get("publisher")) for node in linked))
    dates = (*map(named.get, DATE_NAMES[:4]), *(node.get("datePublished") for node in linked))
    published = _first(*dates, *map(named.get, DATE_NAMES[4:]), _only_time(tree))
    return PageMetadata(_title(tree, named, linked=linked, outlet=outlet), outlet, published)


def _title(tree: Any, named: dict[str, str], *, linked: list[dict[str, Any]], outlet: str | None) -> str | None:
    headings = [words for each in tree.iterfind(".//h1") if (words := _words(each)) and words != outlet]
    shown = headings[0] if len(headings) == 1 else None
    told = _first(*map(named.get, TITLE_NAMES), *(node.get("headline") for node in linked))
    heads = [_words(each) for each in tree.iterfind(".//head/title")]
    found = _first(shown, told, *headings[:1], *heads)
    return _without_outlet(found, outlet) if found else None


def _without_outlet(title: str, outlet: str | None) -> str:
    """Cut the outlet's name off the end of a title, as in "Raid on Osk | Tarmel Post"."""
    for sign in PARTED_BY:
        before, found, after = title.rpartition(sign)
        is_outlet = after.strip().casefold() == outlet.casefold() if outlet else sign in SURELY_PARTED_BY
        if found and is_outlet and before.strip() and not any(map(str.isdigit, after)):
            return before.strip()
    return title


def _named(tree: Any) -> dict[str, str]:
    """Return the page's meta elements by name; the first of a name counts."""
    named: dict[str, str] = {}
    for meta in tree.iterfind(".//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        value = _line(meta.get("content"))
        if value:
            named.setdefault(name.strip().lower(), value)
    for element in tree.iterfind(".//*[@itemprop='datePublished'][@datetime]"):
        named.setdefault("datepublished", _line(element.get("datetime")) or "")
    return named


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of the page's linked data that have a headline or a date of publication."""
    left = MOST_NODES
    for script in tree.iterfind(LINKED_DATA):
        try:
            waiting = [json.loads(script.text or "null", strict=False)]
        except (ValueError, RecursionError):  # a page's scripts are often broken; its text is none the worse
            continue
        while waiting and left:
            left -= 1
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node[:left]
            elif isinstance(node, dict):
                if "headline" in node or "datePublished" in node:
                    yield node
                waiting += [value for value in (node.get("@graph"), node.get("mainEntity")) if value]


def _only_time(tree: Any) -> str | None:
    """Return the date of the page's <time> element, where there is only one and so no doubt which."""
    times = [_line(each.get("datetime")) for each in tree.iterfind(".//time[@datetime]")]
    return times[0] if len(times) == 1 else None


def _name(publisher: object) -> object:
    if isinstance(publisher, list):
        publisher = publisher[0] if publisher else None
    return publisher.get("name") if isinstance(publisher, dict) else publisher


def _first(*found: object) -> str | None:
    return next((line for each in found if (line := _line(each))), None)


def _words(element: Any) -> str | None:
    return _line(" ".join(element.itertext()))


def _line(value: object) -> str | None:
    """Return a value as one line of text, if it is some and not too long to be a name or a title."""
    line = " ".join(value.split()) if isinstance(value, str) else ""
    return line if 0 < len(line) <= LONGEST else None
