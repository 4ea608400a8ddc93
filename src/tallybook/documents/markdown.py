"""Markdown to plain text: the words stay, the marks go, paragraphs stay apart."""

import re
from collections.abc import Iterator

from tallybook.documents.plain import title_line
from tallybook.intake.decoding import decode
from tallybook.model import Report

NEWLINE = re.compile(r"\r\n|\n|\r")
HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+(.*))?")
CLOSING = re.compile(r"(?:^|[ \t])#+$")
UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
RULES = ({"*"}, {"-"}, {"_"})
SHORTEST_RULE = 3
FENCE = re.compile(r" {0,3}(?:`{3,}+|~{3,}+)[^`]*+")
QUOTED = re.compile(r"^ {0,3}(?:> ?)+")
BULLET = re.compile(r"[ \t]{0,12}[-*+][ \t]+(?=\S)")
NUMBERED = re.compile(r"[ \t]{0,12}\d{1,3}[.)][ \t]")
TABLE_RULE = frozenset(" \t|:-")
DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]+\S+(?:[ \t]+[\"'(].*)?")

SIGNS = re.compile(r"[\[\\`*_~<]")

# In this order; each pattern is bounded, so that a hostile text costs no more than its length.
INLINE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]{1,2000})>"), r"\1"),
    (re.compile(r"(?<![\\`])`([^`\n]{1,500})`"), r"\1"),
    (re.compile(r"(?<![\\*])\*\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*\*"), r"\1"),
    (re.compile(r"(?<![\\\w])__(?=\S)([^_\n]{1,2000}?)(?<=\S)__(?!\w)"), r"\1"),
    (re.compile(r"(?<![\\*\w])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=\S)\*(?!\w)"), r"\1"),
    (re.compile(r"(?<![\\\w])_(?=[^\s_])([^_\n]{1,2000}?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"~~(?=\S)([^~\n]{1,2000}?)~~"), r"\1"),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


def read_markdown(report: Report, content: bytes) -> tuple[str | None, str]:
    """Return title and body of a Markdown text; its first heading is the title where none was supplied."""
    blocks = list(_blocks(decode(content).text))
    title = title_line(report.title or "")
    at = next((at for at, (kind, _) in enumerate(blocks) if kind == "heading"), None)
    if at is not None and len(blocks) > 1 and title in (None, blocks[at][1]):
        title = blocks.pop(at)[1]
    return title, "\n\n".join(words for _, words in blocks)


def without_marks(text: str) -> str:
    """Return a stretch of Markdown without the marks for links and emphasis.

    >>> without_marks("**At least 12** died, [the army](https://army.example) said; 5 * 3 and a_b_c stay.")
    'At least 12 died, the army said; 5 * 3 and a_b_c stay.'
    """
    if SIGNS.search(text):
        for pattern, kept in INLINE:
            text = pattern.sub(kept, text)
    return text


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield the blocks of a text as (heading or text, words without marks)."""
    kept: list[str] = []
    for kind, line in _kinds(text):
        if kind == "underline" and len(kept) == 1:
            yield "heading", _joined(kept)
            kept = []
        elif kind == "more" and kept:
            kept.append(line)
        else:
            if kept:
                yield "text", _joined(kept)
            kept = [line] if kind in {"more", "item", "code"} else []
            if kind == "heading" and line:
                yield kind, without_marks(line)
    if kept:
        yield "text", _joined(kept)


def _kinds(text: str) -> Iterator[tuple[str, str]]:
    """Yield each line with what it is; lines of one kind, `more`, belong to the block above them."""
    fenced = False
    for line in NEWLINE.split(text):
        if FENCE.fullmatch(line):
            fenced = not fenced
            yield "mark", ""
        elif fenced:
            yield "code" if line.strip() else "mark", line
        else:
            yield _kind(QUOTED.sub("", line, count=1))


def _kind(line: str) -> tuple[str, str]:
    if heading := HEADING.fullmatch(line):
        return "heading", CLOSING.sub("", (heading[1] or "").strip()).strip()
    if UNDERLINE.fullmatch(line):
        return "underline", ""
    if _is_rule(line) or DEFINITION.fullmatch(line):
        return "mark", ""
    if line.lstrip().startswith("|"):
        return "item", line.strip().strip("|").strip()
    if bullet := BULLET.match(line):
        return "item", line[bullet.end() :]
    return "item" if NUMBERED.match(line) else "more", line


def _is_rule(line: str) -> bool:
    """Tell whether a line is empty or only parts what is above from what is below, in a table or in the text."""
    signs = "".join(line.split())
    used = set(signs)
    return not signs or (len(signs) >= SHORTEST_RULE and used in RULES) or ({"|", "-"} <= used <= TABLE_RULE)


def _joined(lines: list[str]) -> str:
    """Join the lines of a block: a line break is a space, unless two spaces or a backslash before it make it one."""
    parts: list[str] = []
    for line in lines[:-1]:
        hard = line.endswith(("  ", "\\"))
        parts += [line.strip().removesuffix("\\"), "\n" if hard else " "]
    return without_marks("".join([*parts, lines[-1].strip()]))
