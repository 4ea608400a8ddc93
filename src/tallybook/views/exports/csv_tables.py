"""CSV: tables of claims, incidents, parties and tolls, RFC 4180, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from tallybook.incidents.grades import acled_grade, ucdp_grade
from tallybook.model import Attribute, Figure, Findings, Incident, Statement, Toll, Unreadable, When, Where
from tallybook.tolls.words import printed
from tallybook.views.claims import ClaimRow, claim_row, order
from tallybook.views.exports.about import about, banner
from tallybook.views.exports.violence_cells import KIND_COLUMNS, PARTY_COLUMNS, kind_cells, party_cells
from tallybook.views.lookup import Lookup
from tallybook.views.place_grades import grades
from tallybook.views.signatures import signed_row
from tallybook.views.tolls import OUTSIDE
from tallybook.views.words import NOTICE, PROPOSAL

Cell = str | int | float | None
ATTRIBUTES = ("status", "side", "nationality", "role", "sex", "age", "attacker")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_tables(findings: Findings, _: Sequence[Unreadable] = ()) -> dict[str, str]:
    """Return `claims.csv`, `incidents.csv`, `parties.csv`, `tolls.csv` and `about.txt`."""
    lookup = Lookup(findings)
    claims = sorted(((claim_row(lookup, one), one) for one in lookup.claims.values()), key=lambda pair: order(pair[0]))
    return {
        "about.txt": "".join(f"{name}: {_plain(value)}\r\n" for name, value in about(findings).items()),
        "claims.csv": _table([_claim_cells(lookup, row, claim=claim) for row, claim in claims], CLAIM_COLUMNS),
        "incidents.csv": _table([_incident_cells(lookup, one) for one in findings.incidents], INCIDENT_COLUMNS),
        "parties.csv": _table([row for one in findings.incidents for row in _party_rows(lookup, one)], PARTIES_COLUMNS),
        "tolls.csv": _table([_toll_cells(lookup, t) for t in findings.tolls], TOLL_COLUMNS),
    }


def neutral(cell: Cell) -> Cell:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers.

    >>> neutral("=1+1"), neutral(" @sum"), neutral(-3.5), neutral("12 or more")
    ("'=1+1", "' @sum", -3.5, '12 or more')
    """
    if not isinstance(cell, str):
        return cell
    return f"'{cell}" if cell.startswith(FORMULA) or cell.lstrip().startswith(FORMULA) else cell


def _table(rows: Sequence[Mapping[str, Cell]], columns: Sequence[str]) -> str:
    page = io.StringIO(newline="")
    writer = csv.DictWriter(page, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows([{name: neutral(row[name]) for name in columns} for row in rows])
    return page.getvalue()


def _plain(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


PLACE_COLUMNS = (
    *("place", "country", "latitude", "longitude", "place_precision"),
    *("ucdp_where_prec", "acled_geo_precision", "airwars_accuracy"),
)
CLAIM_COLUMNS = (
    *("claim_id", "type", "incident_ids", "report_id", "document_id", "start", "end"),
    *("outcome", "value", "value_high", "hedge", "hedge_word", "low", "high", "words", "group"),
    *ATTRIBUTES,
    *("attackers_included", "scope", "part_of", "unfinished", "correction", "modality", "reference"),
    *("statement", "quotation", "target", "topic", "said_on", "speaker", "speaker_name", "speaker_role"),
    *(
        "speaker_organisation",
        "speaker_kind",
        "speaker_basis",
        "channel",
        "verb",
        "doubt",
        "voice",
        "chain",
        "sentence",
    ),
    *("date_words", "date_first", "date_last", "date_best", "date_precision", "date_basis"),
    *("ucdp_date_prec", "acled_time_precision"),
    *PLACE_COLUMNS,
    *("title", "outlet", "published", "address", "reader", "exercise", "notice"),
)
SIGNED_COLUMNS = (
    *("signed_low", "signed_best", "signed_high", "signed_open", "signed_printed", "signed_by", "signed_on"),
    *("signed_claims", "new_since_signing", "override", "signature"),
)
TOLL_COLUMNS = (
    *("incident_id", "former_ids", "incident", "reference", "date_words", "date_first", "date_last", "date_best"),
    *("date_precision", "date_basis", "ucdp_date_prec", "acled_time_precision"),
    *PLACE_COLUMNS,
    *("outcome", "group", *ATTRIBUTES, "codebook", "as_of", "eligible", "eligibility", "label"),
    *("low", "best", "high", "open", "printed", "null_reason", "reason"),
    *("counted", "relayed", "unknown_origin", "claims_in", "claims_out"),
    *SIGNED_COLUMNS,
    *("exercise", "notice"),
)


INCIDENT_COLUMNS = (
    *("incident_id", "incident", "reference", "date_words", "date_first", "date_last", "date_best"),
    *("date_precision", "date_basis", "ucdp_date_prec", "acled_time_precision"),
    *PLACE_COLUMNS,
    *KIND_COLUMNS,
    *("reports", "claims", "label", "exercise", "notice"),
)
PARTIES_COLUMNS = (*PARTY_COLUMNS, "label", "exercise", "notice")


def _incident_cells(lookup: Lookup, incident: Incident) -> dict[str, Cell]:
    where = incident.where
    return {
        "incident_id": incident.id,
        "incident": lookup.mask.told(incident, incident.title),
        "reference": incident.reference,
        "date_words": lookup.mask.told(incident, incident.when.text) if incident.when and incident.when.text else None,
        **_date_cells(incident.when),
        **_place_cells(where, lookup.mask.told(incident, where.name or where.text) if where else None),
        **kind_cells(lookup, incident),
        "reports": len(incident.documents),
        "claims": len(incident.claims),
        **_standing(lookup, incident),
    }


def _party_rows(lookup: Lookup, incident: Incident) -> Iterator[dict[str, Cell]]:
    shared = _standing(lookup, incident)
    yield from ({**row, **shared} for row in party_cells(lookup, incident))


def _standing(lookup: Lookup, incident: Incident) -> dict[str, Cell]:
    """Return what stands beside whatever is proposed of an incident: that a machine did, and that it is an exercise."""
    documents = [lookup.documents[one] for one in incident.documents if one in lookup.documents]
    return {"label": PROPOSAL, "exercise": banner(lookup, documents) or None, "notice": NOTICE}


def _claim_cells(lookup: Lookup, row: ClaimRow, *, claim: Figure | Statement) -> dict[str, Cell]:
    document = lookup.documents[claim.document_id]
    address = lookup.reports[document.report_id].address
    return {
        **dict.fromkeys(CLAIM_COLUMNS),
        **row.model_dump(
            include={"type", "report_id", "document_id", "start", "end", "words", "voice", "sentence"}
            | {"title", "outlet", "reader", "speaker_name", "speaker_role", "speaker_organisation", "channel", "doubt"}
        ),
        "claim_id": claim.id,
        "incident_ids": " ".join(row.incident_ids),
        "modality": claim.modality,
        "reference": claim.reference,
        "speaker": row.speaker if claim.speaker else None,
        "speaker_kind": claim.speaker.kind if claim.speaker else None,
        "speaker_basis": claim.speaker.basis if claim.speaker else None,
        "verb": lookup.words(document.id, claim.speaker.verb) if claim.speaker else None,
        "chain": " ← ".join(row.chain) or None,
        "date_words": row.when if claim.when else None,
        **_date_cells(claim.when),
        **_place_cells(claim.where, row.where),
        "published": row.published_day,
        "address": lookup.mask.address(document.id, address) if address else None,
        "exercise": banner(lookup, [document]) or None,
        "notice": NOTICE,
        **(_figure_cells(row, claim) if isinstance(claim, Figure) else _statement_cells(row, claim)),
    }


def _figure_cells(row: ClaimRow, claim: Figure) -> dict[str, Cell]:
    said = claim.quantity
    return {
        **row.model_dump(include={"outcome", "group", "unfinished", "correction"}),
        **said.model_dump(include={"value", "value_high", "hedge", "low", "high"}),
        "hedge_word": said.word,
        **_attribute_cells(claim.group.attributes),
        "attackers_included": claim.group.attackers_included,
        "scope": claim.scope,
        "part_of": claim.part_of,
    }


def _statement_cells(row: ClaimRow, claim: Statement) -> dict[str, Cell]:
    return {
        "statement": claim.kind,
        "quotation": " … ".join(row.own_words) or None,
        "target": row.target,
        "topic": row.topic,
        "said_on": row.said_day or row.said_on,
    }


def _toll_cells(lookup: Lookup, toll: Toll) -> dict[str, Cell]:
    incident = lookup.incidents[toll.incident_id]

    def told(words: str | None) -> str | None:
        return lookup.mask.told(incident, words) if words else None

    documents = [lookup.documents[one] for one in incident.documents if one in lookup.documents]
    counts = {one.claim_id: not OUTSIDE & set(one.use) for one in toll.contributions}
    return {
        **toll.model_dump(include={"incident_id", "outcome", "codebook", "low", "best", "high", "counted", "relayed"}),
        "former_ids": " ".join(incident.former) or None,
        "incident": told(incident.title),
        "reference": incident.reference,
        "date_words": told(incident.when.text) if incident.when else None,
        **_date_cells(incident.when),
        **_place_cells(incident.where, told(incident.where.name or incident.where.text) if incident.where else None),
        "group": told(toll.group),
        **_attribute_cells(toll.attributes),
        "as_of": toll.as_of.isoformat() if toll.as_of else None,
        **_eligible_cells(lookup, toll),
        **_signed_cells(lookup, toll),
        "open": "yes" if toll.open else "no",
        "printed": printed(toll),
        "null_reason": told(toll.null_reason),
        "reason": told(toll.reason),
        "unknown_origin": toll.unknown_origin,
        "claims_in": " ".join(claim for claim, inside in counts.items() if inside),
        "claims_out": " ".join(claim for claim, inside in counts.items() if not inside),
        "exercise": banner(lookup, documents) or None,
        "notice": NOTICE,
    }


def _eligible_cells(lookup: Lookup, toll: Toll) -> dict[str, Cell]:
    known = lookup.eligibility.get(toll.incident_id)
    if known is None:
        return dict.fromkeys(("eligible", "eligibility"))
    return {
        "eligible": known.verdict,
        "eligibility": lookup.mask.told(lookup.incidents[toll.incident_id], known.reason),
    }


def _signed_cells(lookup: Lookup, toll: Toll) -> dict[str, Cell]:
    """Return the label of a toll, and the signature in force on it; its columns are empty where nobody signed."""
    signing = lookup.signing_of(toll)
    if signing is None:
        return {**dict.fromkeys(SIGNED_COLUMNS), "label": PROPOSAL}
    row = signed_row(lookup, signing)
    return {
        "label": row.label,
        **{f"signed_{name}": getattr(row, name) for name in ("low", "best", "high", "printed", "by", "on", "claims")},
        "signed_open": "yes" if row.open else "no",
        "new_since_signing": ", ".join(row.news) or None,
        "override": row.override,
        "signature": row.id,
    }


def _attribute_cells(attributes: Sequence[Attribute]) -> dict[str, Cell]:
    known: dict[str, Cell] = {str(one.name): one.value for one in attributes}
    return {name: known.get(name) for name in ATTRIBUTES}


def _date_cells(when: When | None) -> dict[str, Cell]:
    return {
        "date_first": when.first.isoformat() if when and when.first else None,
        "date_last": when.last.isoformat() if when and when.last else None,
        "date_best": when.best.isoformat() if when and when.best else None,
        "date_precision": when.precision if when else None,
        "date_basis": when.basis if when else None,
        "ucdp_date_prec": ucdp_grade(when),
        "acled_time_precision": acled_grade(when),
    }


def _place_cells(where: Where | None, words: str | None) -> dict[str, Cell]:
    if where is None:
        return dict.fromkeys(PLACE_COLUMNS)
    graded = grades(where)
    return {
        "place": words,
        "country": where.country,
        "latitude": where.latitude,
        "longitude": where.longitude,
        "place_precision": where.precision,
        "ucdp_where_prec": graded.ucdp,
        "acled_geo_precision": graded.acled,
        "airwars_accuracy": graded.airwars,
    }
