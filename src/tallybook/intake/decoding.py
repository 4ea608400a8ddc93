"""Bytes to text: what the encoding is, how sure that is, and what is no text at all."""

import codecs
import re
from dataclasses import dataclass
from typing import NoReturn

from tallybook.errors import UnreadableReport
from tallybook.model import MediaType

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

DECLARED = re.compile(rb"""<meta[^<>]{0,200}?charset\s{0,9}=\s{0,9}["']?([A-Za-z0-9_:.-]{2,30})""", re.IGNORECASE)
XML_DECLARED = re.compile(rb"""\A\s{0,9}<\?xml[^<>]{0,100}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9_:.-]{2,30})""")
DECLARED_WITHIN = 4096  # bytes; a browser looks no further than 1024

# An allow-list, since Python also knows codecs that unpack archives or run in quadratic time. Pages that declare
# ISO-8859-1 are read as Windows-1252, as browsers do.
PAGE_ENCODINGS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "windows-1252": "cp1252",
    "iso-8859-2": "iso8859_2",
    "iso-8859-5": "iso8859_5",
    "iso-8859-6": "iso8859_6",
    "iso-8859-7": "iso8859_7",
    "iso-8859-8": "iso8859_8",
    "iso-8859-9": "cp1254",
    "iso-8859-15": "iso8859_15",
    "windows-1250": "cp1250",
    "windows-1251": "cp1251",
    "windows-1253": "cp1253",
    "windows-1254": "cp1254",
    "windows-1255": "cp1255",
    "windows-1256": "cp1256",
    "windows-1257": "cp1257",
    "windows-1258": "cp1258",
    "windows-874": "cp874",
    "koi8-r": "koi8_r",
    "koi8-u": "koi8_u",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "euc-jp": "euc_jp",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
}

CONTROLS = tuple(chr(code) for code in range(1, 32) if chr(code) not in "\t\n\x0b\x0c\r\x1b\x1c\x1d\x1e\x1f")
LONE = re.compile("[\x00\ud800-\udfff]")

NOT_WESTERN = re.compile(rb"[\x81\x8d\x8f\x90\x9d\xfe\xff]|[\xc2\xc3](?![A-Za-z\x80-\xff])")
"""Bytes that stand in no Western European text, or the first half of a UTF-8 character that lost its second."""

STRAY_CONTROLS = 2  # may stand in any text
MOST_CONTROLS = 1 / 200  # of all characters; more than that is a binary file
MOST_BROKEN = 1 / 10  # of all bytes
MOST_HIGH = 1 / 4  # of the bytes of a Western European text; other scripts read as one have more
VALID_FOR_BROKEN = 3  # a text is UTF-8 if it has at least one sound character for so many broken bytes
SAVE_AS_UTF8 = "save it as UTF-8 and add it again"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes, and what had to be assumed to read it."""

    text: str
    note: str | None = None


def decode(content: bytes, *, media_type: MediaType = "text/plain") -> Decoded:
    r"""Return the text of a file's bytes; raises UnreadableReport where they are no text.

    >>> decode("à Osk".encode("utf-16")).text, decode("à Osk".encode("cp1252")).text
    ('à Osk', 'à Osk')
    """
    decoded = _marked(content) or _utf8(content, media_type) or _declared(content, media_type) or _assumed(content)
    controls = sum(map(decoded.text.count, CONTROLS))
    if "\x00" in decoded.text or controls > STRAY_CONTROLS + MOST_CONTROLS * len(decoded.text):
        _refuse("this is a binary file, not text", "give the text itself; .docx and .pdf must be saved as text first")
    return decoded


def whole(text: str) -> str:
    r"""Replace what cannot be stored as UTF-8 text, one character by one, so that offsets stay.

    >>> whole("a\ud800b\x00c")
    'a�b�c'
    """
    return LONE.sub("\ufffd", text)


def below_blank_lines(text: str) -> str:
    r"""Return a text without the blank lines at its top; what stands at the left of its first line stays.

    >>> below_blank_lines("\n \n  Twelve were killed.\n")
    '  Twelve were killed.\n'
    """
    at = len(text) - len(text.lstrip())
    return text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 :]


def _marked(content: bytes) -> Decoded | None:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            text = content[len(mark) :].decode(encoding, "replace")
            if note := _broken_note(text.count("\ufffd"), encoding):
                _refuse(note, SAVE_AS_UTF8)
            return Decoded(text)
    return None


def _utf8(content: bytes, media_type: MediaType) -> Decoded | None:
    """Read UTF-8; None where it is something else. A damaged page is read as browsers do, a damaged text is refused.

    A number can be among what is lost, and the text can be had again from where it came.
    """
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        first = error.start
    escaped = content.decode("utf-8", "surrogateescape")
    broken = len(content) - len(escaped.encode("utf-8", "ignore"))
    sound = len(escaped) - broken - len(escaped.encode("ascii", "ignore"))
    if sound * VALID_FOR_BROKEN < broken:
        return None
    if media_type != "text/html" or broken > MOST_BROKEN * len(content):
        _refuse(f"{_broken_note(broken, 'utf-8')}, the first at byte {first + 1:,}", SAVE_AS_UTF8)
    return Decoded(content.decode("utf-8", "replace"), f"{_broken_note(broken, 'utf-8')} and stand as \ufffd")


def _declared(content: bytes, media_type: MediaType) -> Decoded | None:
    if media_type != "text/html":
        return None
    head = content[:DECLARED_WITHIN]
    found = DECLARED.search(head) or XML_DECLARED.search(head)
    name = found[1].decode("ascii").lower() if found else ""
    if name not in PAGE_ENCODINGS:
        return None
    return Decoded(content.decode(PAGE_ENCODINGS[name], "replace"), f"read as {name}, as the page declares")


def _assumed(content: bytes) -> Decoded:
    if b"\x00" in content:
        return Decoded("\x00")  # refused by the caller as binary, without decoding all of it
    inked = len(content.translate(None, b" \t\r\n"))
    high = inked - len(content.translate(None, b" \t\r\n" + bytes(range(128, 256))))
    if high > MOST_HIGH * inked or NOT_WESTERN.search(content):
        _refuse("this is not UTF-8, and its encoding cannot be told", SAVE_AS_UTF8)
    return Decoded(
        content.decode("cp1252", "replace"), "not UTF-8; read as Windows-1252 (Western European), which is assumed"
    )


def _broken_note(count: int, encoding: str) -> str | None:
    if not count:
        return None
    what = "1 byte is" if count == 1 else f"{count:,} bytes are"
    return f"{what} not valid {encoding.upper()}"


def _refuse(what: str, todo: str) -> NoReturn:
    raise UnreadableReport(what, todo=todo)
