"""Reports of any number for timing: invented places, outlets and figures, the same on every machine."""

from datetime import date, timedelta
from pathlib import Path

FIRST, SECOND = (
    ("Tar", "Os", "Bel", "Kov", "Mir", "Dun", "Sel", "Har"),
    ("mel", "ka", "gar", "lin", "ova", "dorf", "ten", "ibo"),
)
OUTLETS = ("Osk Herald", "Radio Belgar", "Kovlin Courier", "Harbour Gazette")
SPEAKERS = (
    "police said",
    "a hospital official said",
    "the ministry said in a statement",
    "residents told this newspaper",
)
WHAT = (
    "an air strike hit the market",
    "a car bomb went off near the bus station",
    "shells struck a school",
    "gunmen attacked a checkpoint",
)
START = date(2031, 1, 1)
REPORTS_AN_INCIDENT = 2


def place(number: int) -> str:
    """Return the name of an invented town.

    >>> place(0), place(9)
    ('Tarmel', 'Oska')
    """
    name = FIRST[number % len(FIRST)] + SECOND[number // len(FIRST) % len(SECOND)]
    return name if number < len(FIRST) * len(SECOND) else f"{name} {number // (len(FIRST) * len(SECOND)) + 1}"


def report(number: int) -> str:
    """Return one report with its header lines; every second one retells the incident of the one before."""
    incident, retold = divmod(number, REPORTS_AN_INCIDENT)
    day, town, what = START + timedelta(days=incident % 330), place(incident), WHAT[incident % len(WHAT)]
    killed, injured = 3 + incident % 40 + 2 * retold, 5 + incident % 55
    speaker, other = SPEAKERS[number % len(SPEAKERS)], SPEAKERS[(number + 1) % len(SPEAKERS)]
    weekday, published = f"{day:%A}", day + timedelta(days=retold)
    lead = f"At least {killed} people were killed and {injured} others wounded when {what} in {town} on {weekday}"
    body = [
        f"{lead}, {speaker}.",
        f"Among the dead were {2 + incident % 3} children and two medics, {other}.",
        f"Shops in {town} stayed closed and the road to {place(incident + 1)} was blocked for most of {weekday}.",
        f"A spokesman for the army denied that any civilians had been killed in {town}.",
        f"Aid workers in {place(incident + 3)} asked both sides to keep the crossing open for {24 + incident} hours.",
        f"The mayor of {town}, who had warned of it in 2030, called for {3 + incident % 5} days of mourning.",
        f"The attack came a week after {2 + incident % 9} soldiers died in {place(incident + 7)}.",
        f"Rescuers in {town} were still searching the rubble, and the toll was expected to rise.",
        f"Trains between {place(incident + 5)} and {town} ran again after {number % 50 + 2} hours, the railway said.",
        f"{OUTLETS[(number + 2) % len(OUTLETS)]} had reported fighting near {place(incident + 11)} the evening before.",
    ]
    head = [
        f"Title: {killed} killed in {town}",
        f"Outlet: {OUTLETS[number % len(OUTLETS)]}",
        f"Published: {published}",
        "",
    ]
    return "\n".join([*head, " ".join(body[:5]), "", " ".join(body[5:]), ""])


def retold(number: int) -> str:
    """Return the text of one report of about 300 words: an incident as two outlets tell it, one after the other.

    >>> 250 < len(retold(0).split()) < 350
    True
    """
    told = (report(REPORTS_AN_INCIDENT * number + again) for again in range(REPORTS_AN_INCIDENT))
    return "\n\n".join(text.partition("\n\n")[2] for text in told)


def places(count: int) -> str:
    """Return a places file that knows the towns of so many reports.

    >>> places(1).splitlines()[1]
    'Tarmel,,XO,Osk,10.00,-30.00,town'
    """
    towns = sorted({(place(number), number) for number in range(count + 12)}, key=lambda town: town[1])
    rows = [f"{name},,XO,Osk,{10 + number % 90 / 100:.2f},{-30 - number / 100:.2f},town" for name, number in towns]
    return "\n".join(["name,other_names,country,admin,latitude,longitude,kind", *rows, ""])


def write(folder: Path, count: int) -> tuple[Path, ...]:
    """Write so many reports to a folder, and return their paths."""
    folder.mkdir(parents=True)
    paths = tuple(folder / f"report-{number:05}.txt" for number in range(count))
    for number, path in enumerate(paths):
        path.write_text(report(number), encoding="utf-8")
    return paths
