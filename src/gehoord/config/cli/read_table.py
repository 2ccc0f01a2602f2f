# SPDX-License-Identifier: EUPL-1.2
"""What was found in one document as tables for a terminal, in Dutch (overzicht)."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from gehoord.accountability.reading.opening import Opened
from gehoord.accountability.reading.shapes import Head, Pair, Reading

# confidence from here on: in words
SURE = ((0.98, "zeker"), (0.9, "vrijwel zeker"), (0.7, "waarschijnlijk"), (0.5, "onzeker"), (0.0, "een gok"))
WIDEST = 72
"""Signs of one column; the whole stands in the JSON."""
EXPLAINED = 0.9
"""Below this, and after a repair, the reason stands in the table."""
UNPRINTED = re.compile("[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+")

Row = Callable[[Any, "Callable[[int], str]"], tuple[str, ...]]


def table(file: str, opened: Opened, reading: Reading, *, only_checks: bool = False) -> str:
    """The whole text for one file; with only_checks the findings of the draft check alone."""
    line = _line_in(opened.text)
    parts = [_title(file, reading.head)]
    parts += [f"  Let op: {_clean(warning, 400)}" for warning in opened.warnings]
    if not only_checks:
        parts.append(f"  {_counts(reading)}")
    for name, heading, columns, row in SECTIONS:
        found: Sequence[Any] = getattr(reading, name)
        if found and (name == "checks" or not only_checks):
            parts.append(f"\n  {heading}")
            parts += _columns([columns, *(row(one, line) for one in found)])
    if only_checks and not reading.checks:
        parts.append("  Niets gevonden om nog eens naar te kijken.")
    return "\n".join(parts) + "\n"


def sure(confidence: float) -> str:
    """A number from 0 to 1 in a word."""
    return next(words for least, words in SURE if confidence >= least)


def _title(file: str, head: Head) -> str:
    day = head.on.strftime("%d-%m-%Y") if head.on else ""
    about = [head.genre.replace("_", " "), day, head.own, _clean(head.subject)]
    return f"{file} – {', '.join(word for word in about if word)}"


def _counts(reading: Reading) -> str:
    answered = sum(pair.answer is not None for pair in reading.qa)
    counted = [
        (len(reading.references), "verwijzing", "verwijzingen"),
        (len(reading.qa), f"vraag ({answered} met antwoord)", f"vragen ({answered} met antwoord)"),
        (len(reading.commitments), "toezegging of maatregel", "toezeggingen en maatregelen"),
        (len(reading.motions), "motie", "moties"),
        (len(reading.deadlines), "termijn", "termijnen"),
        (len(reading.persons), "persoon", "personen"),
        (len(reading.checks), "bevinding", "bevindingen"),
    ]
    return ", ".join(f"{count} {one if count == 1 else more}" for count, one, more in counted)


def _columns(rows: list[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[number]) for row in rows) for number in range(len(rows[0]))]
    for row in rows:
        yield "    " + "  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)).rstrip()


def _line_in(text: str) -> Callable[[int], str]:
    """From an offset to the number of its line, counted from 1."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    return lambda at: str(bisect_right(starts, at))


def _clean(text: str, widest: int = WIDEST) -> str:
    """On one line, without signs that steer a terminal, and not too long."""
    text = UNPRINTED.sub(" ", text[: widest * 4]).strip()
    return text if len(text) <= widest else text[: widest - 1].rstrip() + "…"


def _why(item: Any) -> str:
    doubtful = item.confidence < EXPLAINED or getattr(item, "repaired", False)
    return _clean(item.reason) if doubtful else ""


def _answer(pair: Pair, line: Callable[[int], str]) -> str:
    if pair.answer is None:
        return "geen antwoord"
    see = f", zie vraag {pair.see_answer}" if pair.see_answer else ""
    return f"regel {line(pair.answer.start)}{see}"


def _due(first: Any, last: Any) -> str:
    days = [day.strftime("%d-%m-%Y") if day else "…" for day in (first, last)]
    return days[0] if days[0] == days[1] else f"{days[0]} t/m {days[1]}"


def _reference(item: Any, line: Callable[[int], str]) -> tuple[str, ...]:
    mended = "hersteld" if item.repaired else ""
    return line(item.start), item.canonical, sure(item.confidence), _clean(item.raw, 40), mended, _why(item)


def _pair(item: Any, line: Callable[[int], str]) -> tuple[str, ...]:
    numbers = ", ".join(map(str, item.nrs)) or "–"
    return (
        line(item.question.start),
        numbers,
        _clean(item.party, 20),
        _answer(item, line),
        sure(item.confidence),
    )


def _commitment(item: Any, line: Callable[[int], str]) -> tuple[str, ...]:
    kind = f"{item.kind.replace('_', ' ')}{' (impliciet)' if item.implicit else ''}"
    due = _due(item.due.first, item.due.last) if item.due else "geen termijn"
    return (
        line(item.start),
        kind,
        item.status.replace("_", " "),
        due,
        sure(item.confidence),
        _clean(item.text),
    )


def _motion(item: Any, line: Callable[[int], str]) -> tuple[str, ...]:
    movers = ", ".join(f"{name} ({party})" if party else name for name, party in item.movers)
    return line(item.start), _clean(movers), item.canonical, item.house, item.execution, sure(item.confidence)


def _deadline(item: Any, line: Callable[[int], str]) -> tuple[str, ...]:
    return line(item.start), _clean(item.raw, 40), _due(item.first, item.last), sure(item.confidence)


def _person(item: Any, line: Callable[[int], str]) -> tuple[str, ...]:
    return line(item.start), _clean(item.name, 40), _clean(item.role, 40), item.party, sure(item.confidence)


def _check(item: Any, line: Callable[[int], str]) -> tuple[str, ...]:
    return line(item.start), sure(item.confidence), _clean(item.says, 200)


# field of the reading: (heading, columns, how one row is made)
SECTIONS: tuple[tuple[str, str, tuple[str, ...], Row], ...] = (
    ("references", "Verwijzingen", ("regel", "verwijzing", "hoe zeker", "staat er als", "", "waarom"), _reference),
    ("qa", "Vragen en antwoorden", ("regel", "nummer", "fractie", "antwoord", "hoe zeker"), _pair),
    ("commitments", "Toezeggingen, maatregelen en afwijzingen", ("regel", "soort", "stand", "termijn", "hoe zeker", "tekst"), _commitment),
    ("motions", "Moties", ("regel", "indieners", "nummer", "Kamer", "uitvoering", "hoe zeker"), _motion),
    ("deadlines", "Termijnen", ("regel", "staat er als", "dagen", "hoe zeker"), _deadline),
    ("persons", "Personen", ("regel", "naam", "rol", "partij", "hoe zeker"), _person),
    ("checks", "Nog eens naar kijken", ("regel", "hoe zeker", "wat"), _check),
)  # fmt: skip
