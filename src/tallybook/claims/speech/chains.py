"""Chains: through whom words came, from the outlet over agencies and those it cites to the one who spoke."""

import re

from tallybook.model import Document, Figure, Link, Speaker

HEAD = 400  # signs at the start and the end of a text in which an agency signs
TAIL = 200
AGENCIES = "Reuters|AFP|AP|SANA|Xinhua|TASS|Sputnik|DPA|dpa|ANSA|EFE|Anadolu|IRNA|FNA|UPI|AA|PTI|ANI|Kyodo|Interfax|RIA"
SIGNED = re.compile(rf"\(({AGENCIES})\)|[-–—]{{1,2}}\s?({AGENCIES})\b|\b({AGENCIES})\s?[-–—]", re.IGNORECASE)
TOLD = re.compile(rf"\b(?:told|tells)\s(?:the\s)?({AGENCIES})\b")


def chain_of_figure(
    document: Document, figure: Figure, *, speaker: Speaker | None, signed: Link | None
) -> tuple[Link, ...]:
    """Return through whom a figure came: outlet, agency, speaker, as far as they are told."""
    links = [Link(role="outlet", name=document.outlet)] if document.outlet else []
    told = TOLD.search(document.text, figure.passage_start, figure.passage_end)
    agency = Link(role="agency", name=told.group(1), start=told.start(1), end=told.end(1)) if told else signed
    if agency:
        links.append(agency)
    if speaker:
        links.append(Link(role="speaker", name=speaker.text, start=speaker.start, end=speaker.end))
    return tuple(links)


def chain_of_statement(document: Document, speaker: Speaker | None) -> tuple[Link, ...]:
    """Return through whom a statement came: outlet and speaker."""
    outlet = (Link(role="outlet", name=document.outlet),) if document.outlet else ()
    if speaker is None:
        return outlet
    return (*outlet, Link(role="speaker", name=speaker.text, start=speaker.start, end=speaker.end))


def signed_by(document: Document) -> Link | None:
    """Return the agency that signs a report at its head or at its foot."""
    text, body = document.text, document.body_start
    head = SIGNED.search(text, body, min(len(text), body + HEAD))
    found = head or SIGNED.search(text, max(body, len(text) - TAIL))
    if not found:
        return None
    number = next(i for i in (1, 2, 3) if found.group(i))
    return Link(role="agency", name=found.group(number), start=found.start(number), end=found.end(number))
