# SPDX-License-Identifier: EUPL-1.2
"""What a text says of itself in its first lines: genre, day, own number, subject, sender, and days asked and answered (kop)."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from ..days import MONTHS, prinsjesdag
from ..layout import Layout
from ..shapes import Head
from .genre import genre_of

_TOP = 7000
_KEPT = "_head"
_MONTH = "|".join(sorted((name for name in MONTHS), key=len, reverse=True))
DATE = rf"(\d{{1,2}})\s{{1,3}}({_MONTH})\.?\s{{1,3}}((?:19|20)\d\d)"
_DATE = re.compile(DATE, re.IGNORECASE)
_NUMERIC = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)\b|\b((?:19|20)\d\d)-(\d{2})-(\d{2})\b")

# Label at the beginning of a line, and what the day after it is. The first label that gives a day wins, from top to bottom.
_DAY_LABELS = tuple(
    re.compile(rf"^\s*{label}", re.IGNORECASE | re.MULTILINE)
    for label in (
        r"datum\b",
        r"vastgesteld\b",
        r"beantwoord\b(?! door)",
        r"(?:den haag|['’]s-gravenhage|['’]s gravenhage|amsterdam|utrecht|rotterdam)\s*,",
        r"peildatum\b",
        r"date\b",
        r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\b",
        r"publicatiedatum\b",
    )
)
_ASKED = re.compile(
    r"\b(?:ingezonden|ingediend|ingekomen|gesteld|voorgelegd|schriftelijk overleg van|inbreng van)(?:\s(?:op|d\.?d\.?))?\W{0,4}"
    + DATE,
    re.IGNORECASE,
)
_PUT = re.compile(r"(?:vragen|opmerkingen) (?:en opmerkingen )?zijn op\s" + DATE, re.IGNORECASE)
_ANSWERED = re.compile(r"(?:ontvangen|beantwoord(?: op)?)\W{1,4}" + DATE, re.IGNORECASE)
_BY_LETTER = re.compile(r"bij brief van\s" + DATE + r"\s{1,3}(?:zijn|heeft)", re.IGNORECASE)
_POSTPONED = re.compile(r"(?:mededeling|uitstelbrief|uitstelbericht)\b[^\d\n]{0,60}" + DATE, re.IGNORECASE)
_DAYS = re.compile(r"\(\s?(?:na|in|binnen)\s{1,2}(\d{1,4})\sdagen\s?\)", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^[ \t]{0,8}(?:betreft|onderwerp|nota)\b[ \t]{0,8}:?[ \t]{0,20}(?=\S)", re.IGNORECASE | re.MULTILINE
)
_DOSSIER = re.compile(r"(\d{2})[ .\xa0]?(\d{3})(?:[ \xa0-]{1,2}([IVX]{1,5}[AB]?|[A-M]))?(?=[\s,]|$)")
_NUMBER = re.compile(r"Nr\.\s{0,3}([0-9]{1,4}|[A-Z]{1,3})\b")
_SESSION = re.compile(r"vergaderjaar\s{1,3}(\d{4})\s?[-–/]\s?(\d{2,4})", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"\b(?:ah-tk-\d{8}-\d{1,5}|kst-\d{5}(?:-[0-9A-Z]{1,6}){1,2}|h-tk-\d{8}-\d{1,3}-\d{1,3})\b"
)
_ZAAK = re.compile(r"^\s{0,4}(?:Kamervraag|Kamervragen)\s{1,2}((?:19|20)\d\dZ\d{5})", re.MULTILINE)
_LETTER_OF = re.compile(r"BRIEF VAN DE ((?:MINISTER|STAATSSECRETARIS)[^\n]{0,140})")
_RUNNING_HEAD = re.compile(
    r"(?:Tweede|Eerste) Kamer,? vergaderjaar (\d{4})\s?[-–]\s?\d{2,4},\s*(\d{2})[ .\xa0]?(\d{3})(?:[- ]([IVX]+[AB]?|[A-M]))?,"
    r"\s*nr\.\s*(\d{1,4})(?=\s)"
)
_SENDER = re.compile(
    r"(?:^|\n)[ \t]{0,6}(?:de |DE )?((?:(?:demissionair|waarnemend) )?(?:minister-president|minister|staatssecretaris)\b"
    r"[^\n.;:()]{0,120}(?:\n[^\n.;:()]{1,80}){0,2}?),?[ \t]{0,8}\r?\n\s{0,60}\n",
    re.IGNORECASE,
)
_ANSWERER = re.compile(r"(?:Beantwoord door|Antwoord van(?: de| het)?)\s{1,3}([^\n(.]{2,80})", re.IGNORECASE)


def read_head(layout: Layout, name: str) -> Head:
    """What the first lines say. name: a file name, which may hold the text's own number."""
    kept = layout.__dict__.setdefault(_KEPT, {})
    if name not in kept:
        kept[name] = _read(layout, name)
    head: Head = kept[name]
    return head


def _read(layout: Layout, name: str) -> Head:
    text, top = layout.text, layout.text[:_TOP]
    genre = genre_of(layout)
    asked, answered = (
        _first(_PUT, top) or _first(_ASKED, top),
        _first(_BY_LETTER, top) or _first(_ANSWERED, top),
    )
    on = answered if genre == "antwoorden" and answered else _own_day(top) or answered or _day_of_budget(text)
    if asked and not answered and on and genre in ("antwoorden", "schriftelijk_overleg", "kamerbrief"):
        answered = on
    if asked and answered and not asked <= answered:
        asked = None
    stated = _DAYS.search(top)
    return Head(
        genre=genre,
        on=on,
        own=_own(top, text, name),
        subject=_subject(layout, top),
        sender=_sender(layout, top),
        asked_on=asked,
        answered_on=answered if asked else None,
        postponed_on=_postponed(text, asked),
        days_stated=int(stated[1]) if stated else None,
        days_counted=(answered - asked).days if asked and answered else None,
    )


def day_of(day: str, month: str, year: str) -> date | None:
    """The day that "28", "mei", "2026" stand for, if it exists."""
    number = MONTHS.get(month.lower())
    try:
        return date(int(year), number, int(day)) if number else None
    except ValueError:
        return None


def printed_days(text: str) -> Iterator[tuple[int, int, date]]:
    """Every full day in a text with its place: "28 mei 2026", "28-05-2026", "2026-05-28"."""
    for match in _DATE.finditer(text):
        if (day := day_of(match[1], match[2], match[3])) is not None:
            yield match.start(), match.end(), day
    for match in _NUMERIC.finditer(text):
        parts = (match[3], match[2], match[1]) if match[1] else (match[4], match[5], match[6])
        try:
            yield match.start(), match.end(), date(int(parts[0]), int(parts[1]), int(parts[2]))
        except ValueError:
            continue


def _first(pattern: re.Pattern[str], top: str) -> date | None:
    for match in pattern.finditer(top):
        if (day := day_of(match[1], match[2], match[3])) is not None:
            return day
    return None


def _own_day(top: str) -> date | None:
    """The day of the text: after a label, or alone at the beginning of one of its first lines."""
    for label in _DAY_LABELS:
        for match in label.finditer(top):
            found = sorted(printed_days(top[match.end() : match.end() + 60]))
            if found and found[0][0] < 40:
                return found[0][2]
    lines = [line.strip() for line in top.split("\n", 40)[:40]]
    for line in lines:
        found = sorted(printed_days(line[:60]))
        if found and found[0][0] < 3:
            return found[0][2]
    return None


def _own(top: str, text: str, name: str) -> str:
    """The text's own number in KOOP form, from its heading, its page feet or its file name."""
    for source in (name, top):
        if match := _OFFICIAL.search(source):
            on_own_line = source is name or source[: match.start()].rsplit("\n", 1)[-1].strip() == ""
            if on_own_line:
                return match[0]
    if match := _ZAAK.search(top):
        return match[1]
    return _own_answers(top) or _own_dossier(top) or _own_running_head(text)


def _own_answers(top: str) -> str:
    """ "Vergaderjaar 2020-2021 Aanhangsel van de Handelingen" with a lone number below it."""
    if "Aanhangsel" not in top[:600] or not (session := _SESSION.search(top[:600])):
        return ""
    for line in top[:1200].split("\n")[:20]:
        bare = line.strip()
        if bare.isascii() and bare.isdigit() and len(bare) <= 5:
            return f"ah-tk-{_years(session)}-{int(bare)}"
    return ""


def _years(session: re.Match[str]) -> str:
    until = session[2] if len(session[2]) == 4 else session[1][:2] + session[2]
    return session[1] + until


def _own_dossier(top: str) -> str:
    """ "36 600 XVI  Vaststelling …" as a heading, with "Nr. 12" at the beginning of one of the next lines."""
    lines = [line.strip() for line in top.split("\n", 60)[:60] if line.strip()][:30]
    for place, line in enumerate(lines):
        dossier = _DOSSIER.match(line)
        if not dossier:
            continue
        for following in lines[place : place + 5]:
            if number := _NUMBER.match(following):
                chapter = f"-{dossier[3]}" if dossier[3] else ""
                return f"kst-{dossier[1]}{dossier[2]}{chapter}-{number[1]}"
    return ""


def _own_running_head(text: str) -> str:
    """The number in the running heads, when the same one stands at the head of more pages than one."""
    heads = [match.group(2, 3, 4, 5) for match in islice(_RUNNING_HEAD.finditer(text), 40)]
    if len(heads) < 2 or len(set(heads)) > 1:
        return ""
    first, second, chapter, number = heads[0]
    return f"kst-{first}{second}-{chapter}-{number}" if chapter else f"kst-{first}{second}-{number}"


def _day_of_budget(text: str) -> date | None:
    """The day of a budget and its annexes (number 1 or 2 of a chapter): they come on Prinsjesdag (Grondwet art. 105)."""
    match = _RUNNING_HEAD.search(text)
    if match and match[4] and match[5] in ("1", "2"):
        return prinsjesdag(int(match[1]))[0]
    return None


def _subject(layout: Layout, top: str) -> str:
    if match := _SUBJECT.search(top):
        rest = top[match.end() : match.end() + 300].split("\n")
        more = [
            line.strip() for line in rest[1:3] if line[:1] in "\t " and line.strip() and len(rest[0]) > 30
        ]
        return " ".join(" ".join([rest[0], *more]).split())
    for line in layout.lines[:6]:
        said = layout.text[line.start : line.end]
        if said.startswith("Bijlage") and len(said) < 200:
            return " ".join(said.split())
    if _ZAAK.search(top[:200]) and len(layout.lines) > 1:
        return " ".join(layout.text[layout.lines[1].start : layout.lines[1].end].split())
    return ""


def _sender(layout: Layout, top: str) -> str:
    """Who signs it or answers, in the words of the text."""
    if match := _ANSWERER.search(top):
        return " ".join(match[1].split()).rstrip(" ,")
    if match := _LETTER_OF.search(top):
        return " ".join(match[1].split()).rstrip(" ,")
    for near in (layout.text.find("oogachtend"), layout.text.rfind("oogachtend")):
        if near >= 0 and (match := _SENDER.search(layout.text, near, near + 900)):
            return " ".join(match[1].split()).rstrip(" ,")
    return ""


def _postponed(text: str, asked: date | None) -> date | None:
    """The day of a notice that the answers come later (mededeling, uitstelbrief)."""
    for match in _POSTPONED.finditer(text):
        day = day_of(match[1], match[2], match[3])
        if day is not None and (asked is None or asked <= day <= asked + timedelta(days=120)):
            return day
    return None
