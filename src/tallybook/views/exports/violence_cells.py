"""The cells of what an incident was and of who is told to have had a part in it, for the tables of spreadsheets."""

from collections.abc import Iterator, Mapping

from tallybook.incidents.schemes import actors
from tallybook.model import Incident, Party, Record
from tallybook.views.lookup import Lookup
from tallybook.views.violence import PartyRow, ToldRow, Violence, violence

Cell = str | int | float | None
FIELDS: Mapping[tuple[str, str], str] = {
    ("ACLED", "event_type"): "acled_event_type",
    ("ACLED", "sub_event_type"): "acled_sub_event_type",
    ("ACLED", "actor1"): "actor1",
    ("ACLED", "actor2"): "actor2",
    ("UCDP", "type_of_violence"): "ucdp_type_of_violence",
    ("UCDP", "side_a"): "side_a",
    ("UCDP", "side_b"): "side_b",
    ("GTD", "attacktype1"): "gtd_attacktype1",
    ("GTD", "gname"): "gname",
    ("GTD", "guncertain1"): "guncertain1",
    ("GTD", "claimed"): "claimed",
}
"""The columns by the database and its own name for them."""
KIND_COLUMNS = (
    *("kind", "kinds", "kinds_differ", "acled_event_type", "acled_sub_event_type", "actor1", "actor1_told_as"),
    *("actor2", "actor2_told_as", "ucdp_type_of_violence", "ucdp_why", "side_a", "side_b", "gtd_attacktype1"),
    *("gname", "guncertain1", "claimed", "parties"),
)
PARTY_COLUMNS = (
    *("incident_id", "incident", "party", "party_kind", "country", "named_as", "role", "role_words", "speaker"),
    *("speaker_kind", "voice", "doubt", "quoted", "words", "sentence", "also", "claim_id", "report_id", "title"),
    *("outlet", "published"),
)


def kind_cells(lookup: Lookup, incident: Incident) -> dict[str, Cell]:
    """Return what an incident was and in whose terms; who acted stands with who says so."""
    told = violence(lookup, incident)
    first, second = actors(incident)
    proposed = {FIELDS[one.scheme, one.field]: one.value for one in told.coded if (one.scheme, one.field) in FIELDS}
    return {
        **proposed,
        "kind": told.kinds[0].kind if told.kinds else incident.kind,
        "kinds": "; ".join(one.kind for one in told.kinds) or None,
        "kinds_differ": told.differ or None,
        "actor1_told_as": _line(told, incident, one=first),
        "actor2_told_as": _line(told, incident, one=second),
        "ucdp_why": next((one.why for one in told.coded if one.field == "type_of_violence"), None),
        "parties": " | ".join(f"{one.name}: {one.line}" for one in told.parties) or None,
    }


def _line(told: Violence, incident: Incident, *, one: Party | None) -> str | None:
    return told.parties[incident.parties.index(one)].line if one else None


def party_cells(lookup: Lookup, incident: Incident) -> Iterator[dict[str, Cell]]:
    """Yield a row for each thing that a speaker tells of a party: what it is told as, and in which sentence."""
    for party in violence(lookup, incident).parties:
        for role in party.roles:
            for one in role.told:
                yield {**_party(party), "role": role.role, "role_words": role.words, **_told(one)}


def _party(party: PartyRow) -> dict[str, Cell]:
    return {
        "incident_id": party.incident_id,
        "incident": party.incident,
        "party": party.name,
        "party_kind": party.kind,
        "country": party.country,
        "named_as": "; ".join(party.names) or None,
    }


def _told(one: ToldRow) -> dict[str, Cell]:
    known = _of(one, "speaker speaker_kind voice doubt words claim_id report_id title outlet")
    return {
        **known,
        "quoted": "yes" if one.quoted else "no",
        "sentence": f"{one.before}{one.words}{one.after}",
        "also": one.also or None,
        "published": one.published_day,
    }


def _of(row: Record, names: str) -> dict[str, Cell]:
    return {name: getattr(row, name) for name in names.split()}
