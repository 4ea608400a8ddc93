"""Ordinary news of any number for timing: nobody comes to harm in it, though words of harm are used in passing.

Two reports in five hold a sentence such as "the death of a composer" or "a goalkeeper who was injured in spring"; words
like "them", "life", "free" or "executive" are as frequent as in other news.
"""

from benchmarks.invented import place

SENTENCES = 17
PARAGRAPH = 4
EVERY = 5
OF_THEM = 2  # of every five reports

NEWS: tuple[tuple[str, ...], ...] = (
    (
        "Shares in {town} Dairies rose {n} percent on {day} after it said that sales had grown in {m} of its markets.",
        "The central bank left its main rate at {n}.25 percent, and most analysts had expected nothing else.",
        "Exports of machine tools were worth {m} million crowns, {n} million more than in the {nth} quarter.",
        "The chief executive called the contract with a yard in {town} the largest in the history of the company.",
        "Traders said that volumes were thin because banks in {other} were closed for a holiday on {day}.",
        "The harbour at {other} handled {m}00 containers in a week, which was more than its managers had planned for.",
        "Prices of wheat and barley fell for the {nth} day as rain was forecast for the plains around {town}.",
    ),
    (
        "{town} beat {other} by {n} to 1 on {day} evening and moved up to {nth} place in the league.",
        "The captain scored twice before half time, and a crowd of {m}00 people sang until the lights went out.",
        "Her coach said that she had trained for {m} weeks in the hills above {town} and felt ready for the season.",
        "The visitors had {n} corners in the second half but never found a way past the goalkeeper.",
        "Tickets for the final in {other} went on sale at noon and all of them were gone by {n} in the afternoon.",
        "The rowing club of {town} finished {nth}, {m} seconds behind a crew of students from {other}.",
    ),
    (
        "Rain is expected in {town} from {day}, with temperatures of {m} degrees in the valleys and {n} on the coast.",
        "Forecasters said that fog would lift by the late morning and leave a mild and sunny afternoon.",
        "The reservoir above {other} is {m} percent full, the highest level for {n} years.",
        "Gardeners were told to wait another {n} days before they plant tomatoes and beans outdoors.",
        "Snow fell on the pass between {town} and {other} for the {nth} time this month, and ploughs were out early.",
    ),
    (
        "The museum of {town} will show {m} paintings from {day}, many for the first time in {n} years.",
        "The orchestra plays in {other} again this week, with a programme of {n} symphonies and a new quartet.",
        "A novel about a family on a river barge won the prize of the city library and {m}00 crowns.",
        "Entry is free for children, and guided tours start at the main gate every {n} hours.",
        "The choir of {town} sang in the old brewery, which seats {m} and has been restored by volunteers.",
    ),
    (
        "The council of {town} voted {m} to {n} for a tram line to the university and the new swimming pool.",
        "A ministry spokeswoman announced on {day} that {n} schools would get new roofs before the winter.",
        "Engineers measured the bridge at {other} for {m} days and found that it needs paint and little else.",
        "Researchers at the university counted {m} species of beetle in a wood that was planted {n} years ago.",
        "The railway promised {n} more trains a day between {town} and {other} from the spring.",
        "Parents had asked for a lower speed limit, and the mayor said that she would decide in {n} weeks.",
    ),
)
IN_PASSING = (
    "The evening marks {m} years since the death of a composer who was born in {town}.",
    "The goalkeeper, who was injured in spring, is back after {n} matches.",
    "The bank wrote off a loss of {m} million crowns and released its accounts a week late.",
    "The striker missed a chance to kill off the game {n} minutes from the end.",
    "A body of experts will look at the plan, and its {n} members report to parliament.",
    "The hospital in {other} opened a garden with {m} benches and a pond.",
    "The director said that the film took {n} years to make and was shot in {m} villages around {other}.",
    "Heavy losses on the exchange in {other} hurt insurers, which lost {n} percent.",
    "The book tells the life of an engineer who captured {m} years of city traffic in photographs.",
    "The old cinema died a slow death, the architect said, and nobody will miss its {m} hard seats.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ORDINALS = ("second", "third", "fourth", "fifth")


def report(number: int) -> str:
    """Return the text of one report of about 300 words.

    >>> 250 < len(report(0).split()) < 350
    True
    """
    kind = NEWS[number % len(NEWS)]
    turns = [_turn(number, turn) for turn in range(SENTENCES)]
    rows = [NEWS[turn % len(NEWS)] if turn % 2 else kind for turn in turns]
    told = [_filled(row[turn // 7 % len(row)], turn) for row, turn in zip(rows, turns, strict=True)]
    if number % EVERY < OF_THEM:
        told[number % SENTENCES] = _filled(IN_PASSING[number // EVERY % len(IN_PASSING)], number)
    paragraphs = (" ".join(told[start : start + PARAGRAPH]) for start in range(0, SENTENCES, PARAGRAPH))
    return "\n\n".join(paragraphs) + "\n"


def _turn(number: int, turn: int) -> int:
    """Return a number that looks like chance and is the same on every machine."""
    return (number * 7919 + turn * 104_729) % 65_521


def _filled(line: str, turn: int) -> str:
    return line.format(
        n=2 + turn % 7,
        m=11 + turn % 80,
        nth=ORDINALS[turn % len(ORDINALS)],
        day=DAYS[turn % len(DAYS)],
        town=place(turn % 64),
        other=place((turn + 13) % 64),
    )
