# SPDX-License-Identifier: EUPL-1.2
"""The Aanhangsel (written questions with answers) and the Handelingen (what was said), and KOOP's own ids as written."""

import re
from typing import TYPE_CHECKING

from . import numbers
from .cursor import Cursor
from .ids import Found
from .lists import number_list
from .words import CHAMBERS, NUMBER_CUES

if TYPE_CHECKING:
    from .lead import Lead

MOST = 40


def aanhangsel(cursor: Cursor, told: "Lead") -> list[Found]:
    """ "Aanhangsel van de Handelingen II 2011/12, nr. 1234": also with the session behind the number."""
    listed = number_list(cursor, told, joined=False, trusting=True)
    has_cue = cursor.word(-2) in NUMBER_CUES or cursor.word(-3) in NUMBER_CUES
    if not listed or (told.session == "" and not has_cue and len(listed[0].value) > 4):
        return []
    session = told.session or _session_behind(cursor)
    if not session:
        return []
    found = []
    chamber = "ek" if told.chamber == "I" else "tk"
    for number in listed:
        one = Found(kind="aanhangsel", start=number.start, end=number.end, repaired=number.repaired)
        one.canonical = f"ah-{chamber}-{session}-{number.value}"
        one.by = told
        found.append(one)
    found[0].start = told.start
    if told.session == "" and len(found) == 1:
        found[0].end = cursor.peek(-1).end
    if len(found) == 1 and (where := numbers.page(cursor)):
        found[0].page, found[0].end = where.value, where.end
    return found


def _session_behind(cursor: Cursor) -> str:
    """ ", vergaderjaar 2011-2012" or "(2011/12)" behind the number."""
    begin = cursor.at
    for _step in range(8):
        if session := numbers.session(cursor):
            return session
        word = cursor.word()
        if cursor.peek().norm not in (",", "(", "van", "II", "I", "TK") and word not in (
            "vergaderjaar", "tweede", "kamer", "het", "der", "zitting", "uit", "van",
        ):  # fmt: skip
            break
        cursor.at += 1
    cursor.at = begin
    return ""


def handelingen(cursor: Cursor, told: "Lead") -> list[Found]:
    """ "Handelingen II 2017/18, nr. 19, item 11", "Handelingen TK 2017-2018, 19-11", with pages of old volumes."""
    begin = cursor.at
    has_cue = cursor.word(-1) in NUMBER_CUES or cursor.word(-2) in NUMBER_CUES
    if cursor.word() in NUMBER_CUES:
        cursor.at += 1
        cursor.skip_signs(".")
        has_cue = True
    number = numbers.document_number(cursor, trusting=False)
    if number is None:
        cursor.at = begin
        return []
    item = _item(cursor, has_cue=has_cue)
    session = told.session or _session_behind(cursor)
    if not session:
        cursor.at = begin
        return []
    chamber = "ek" if told.chamber == "I" else "tk"
    end = item.end if item else number.end
    one = Found(kind="handelingen", start=told.start, end=end)
    one.canonical = f"h-{chamber}-{session}-{number.value}" + (f"-{item.value}" if item else "")
    one.by = told
    if where := numbers.page(cursor):
        one.page, one.end = where.value, where.end
    return [one]


def _item(cursor: Cursor, *, has_cue: bool) -> numbers.Part | None:
    begin = cursor.at
    if cursor.peek().norm in ("-", "/") and cursor.peek(1).is_number:
        cursor.at += 1
        return numbers.document_number(cursor, trusting=False)
    cursor.skip_signs(",;")
    if cursor.word() in ("item", "items", "onderdeel", "agendapunt"):
        cursor.at += 1
        cursor.skip_signs(".")
        if item := numbers.document_number(cursor, trusting=False):
            return item
    cursor.at = begin
    return None


def from_official(match: "re.Match[str]") -> Found | None:
    """An id of KOOP as it stands, or the address that holds it, in the canonical spelling."""
    parts = match["id"].split("-")
    kind = parts[0].lower()
    one = Found(start=match.start(), end=match.end())
    if kind == "kst":
        rest = parts[2:] if len(parts) > 2 and len(parts[1]) == 8 and parts[1].isdigit() else parts[1:]
        return _kamerstuk(one, rest)
    if kind in ("ah", "h"):
        one.kind = "aanhangsel" if kind == "ah" else "handelingen"
        one.canonical = "-".join([kind, parts[1].lower(), parts[2], *(_plain(part) for part in parts[3:])])
    elif kind == "kv":
        one.kind = "kamervraag"
        one.canonical = f"kv-{parts[1][:2].lower()}-{parts[-1][-10:].upper()}"
    else:
        one.kind = {"blg": "bijlage"}.get(kind, "bekendmaking")
        one.canonical = match["id"].lower()
        if not match[0].lower().startswith(("http", "zoek", "www", "officiele")) and kind != "blg":
            return None
    return one


def _kamerstuk(one: Found, rest: list[str]) -> Found | None:
    if not rest or not rest[0].isdigit():
        return None
    if len(rest) == 1:
        one.canonical, one.kind = (f"kst-{rest[0]}", "kamerstuk")
        return one
    *stem, number = rest
    one.stem = "-".join([stem[0], *(part.upper() for part in stem[1:])])
    one.number = _plain(number).upper()
    if number.upper() in CHAMBERS and len(stem) == 1 and not number.isdigit():
        one.number = number.upper()
    return one


def _plain(number: str) -> str:
    return str(int(number)) if number.isdigit() else number
