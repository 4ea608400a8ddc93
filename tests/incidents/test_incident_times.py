"""Times of incidents: one night under two dates, the day before as another attack, reports that name no day."""

from datetime import date

import pytest

from tallybook.claims import read
from tallybook.gazetteer import Gazetteer
from tallybook.incidents import dated, link
from tallybook.model import Basis, DatePrecision, Document, Incident, Reference, When

GAZETTEER = Gazetteer(())


def report(body: str, *, outlet: str, title: str, day: str | None = None) -> Document:
    known = date.fromisoformat(day) if day else None
    published = When(first=known, last=known, precision=DatePrecision.DAY, basis=Basis.METADATA) if known else None
    return Document.of(outlet, "x", title=title, body=body, outlet=outlet, published=published)


def linked(*documents: Document) -> tuple[Incident, ...]:
    return link(documents, [read(document, GAZETTEER) for document in documents])


NIGHT = (
    report(
        "Six guards were killed when gunmen stormed a grain store at Pell late on Thursday, 8 May, the guild said.",
        outlet="Wire",
        title="Night attack on Pell grain store",
        day="2031-05-09",
    ),
    report(
        "The attack on the grain store at Pell in the early hours of Friday, 9 May, killed six guards, a mayor said.",
        outlet="Mirror",
        title="Six guards die at Pell grain store",
        day="2031-05-09",
    ),
)


def test_one_night_under_two_dates_is_one_incident_of_both_days() -> None:
    (incident,) = linked(*NIGHT)
    assert len(incident.documents) == 2
    assert dated(incident.when) == "8 to 9 May 2031"
    assert any("of one night" in reason.text for reason in incident.reasons)


def test_an_attack_on_those_who_came_to_help_is_another_incident_than_that_of_the_day_before() -> None:
    bomb = report(
        "A truck bomb killed seven people at the ferry landing of Pell on Tuesday, police said.",
        outlet="Wire",
        title="Truck bomb at Pell ferry landing",
        day="2031-05-06",
    )
    after = report(
        "Gunmen shot dead three divers on Wednesday at the Pell ferry landing where a truck bomb killed seven people "
        "a day earlier, police said.",
        outlet="Post",
        title="New attack at Pell ferry landing",
        day="2031-05-07",
    )
    found = {dated(one.when): (one.reference, len(one.documents)) for one in linked(bomb, after)}
    assert found == {"6 May 2031": (Reference.MAIN, 2), "7 May 2031": (Reference.MAIN, 1)}


def test_reports_that_name_no_day_are_compared_by_the_days_on_which_they_appeared() -> None:
    text = "Mortar shells that fell on the east of Pell killed {n} people and wounded others, the town clinic said."
    again = "Eight villagers died when rockets hit the road to Pell, a doctor there said. Two lorries burnt out."
    one = report(text.format(n=3), outlet="Wire", title="Shells on Pell", day="2031-05-06")
    same_day = report(text.format(n=4), outlet="Mirror", title="Shells on Pell", day="2031-05-06")
    later = report(again, outlet="Post", title="Rockets hit Pell road", day="2031-05-08")
    assert sorted(len(incident.documents) for incident in linked(one, same_day, later)) == [1, 2]


def test_a_day_of_the_year_and_a_weekday_leave_the_years_that_the_calendar_allows() -> None:
    raid = "Soldiers raided the harbour of Belgar and seized Governor Ilan Roke. {n} people were killed, Saab said"
    one = report(f"{raid.format(n=24)} of the raid on Saturday.", outlet="Wire", title="Raid on Belgar harbour")
    other = report(f"{raid.format(n=24)} of the raid of 4 January.", outlet="Post", title="Raid on Belgar harbour")
    (incident,) = linked(one, other)
    assert incident.when is not None
    assert (incident.when.first, incident.when.basis) == (None, Basis.INFERRED)
    assert {2025, 2031} <= {day.year for day in incident.when.candidates}


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_of_reports_changes_no_time(*, turned: bool) -> None:
    assert linked(*(reversed(NIGHT) if turned else NIGHT)) == linked(*NIGHT)
