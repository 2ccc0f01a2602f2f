# SPDX-License-Identifier: EUPL-1.2
"""A draft read and laid beside the register: nothing of it is stored (concept controleren)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from ...models import Entry
from ...reading import read
from ...reading.checks import check_draft
from ...reading.shapes import Check, Commitment, Motion, Reading
from ...rules.showing import alike, sentence, stems, what_shows_it
from ...rules.spelling import Place

LONGEST = 500_000
"""Signs of a draft; a longer text is no letter."""
DONE = frozenset({"afgedaan", "uitgevoerd"})
MOST_CLAIMS, MOST_WORDS, EACH = 40, 14, 3
LEAST_ALIKE = 0.4

# One statement for all claims: the words of each are asked of the index, and the best few come back.
CANDIDATES = """
select claim.number, found.id
from unnest(%s::text[]) with ordinality as claim(words, number),
lateral (
    select entry.id from accountability_entry as entry
    where claim.words <> '' and entry.search @@ to_tsquery('dutch', claim.words)
        and entry.stands and entry.merged_into_id is null
    order by ts_rank(entry.search, to_tsquery('dutch', claim.words)) desc, entry.id limit 8
) as found
"""


@dataclass(frozen=True)
class Match:
    """An entry of the register that a claim may be about, and which words both have. share: 0 to 1."""

    entry: Entry
    share: float


@dataclass(frozen=True)
class Claim:
    """Words with which the draft calls something done, what shows it there, and which entries it may be about."""

    place: Place
    words: str
    confidence: float
    shown_by: Sequence[str]
    matches: Sequence[Match]


@dataclass(frozen=True)
class Report:
    """All there is to say of a draft."""

    text: str
    on: date | None
    reading: Reading
    checks: Sequence[Check]
    claims: Sequence[Claim]

    def line(self, start: int) -> int:
        """The number of the line at this place, from 1."""
        return self.text.count("\n", 0, start) + 1


def draft_report(text: str, *, on: date | None) -> Report:
    """Read the draft. on: the day it will be sent; None takes the day it names itself. At most two statements."""
    reading = read(text)
    day = on or reading.head.on
    return Report(text, day, reading, check_draft(text, on=day), claims(text, reading))


def claims(text: str, reading: Reading) -> list[Claim]:
    """What the draft calls done, each with the entries it may be about by their words or their dossier."""
    said: list[Commitment | Motion] = [
        one for one in reading.commitments if one.self_declared or one.status in DONE
    ]
    said += [one for one in reading.motions if one.execution in DONE]
    sure = {sentence(text, (one.start, one.end)): one.confidence for one in said}
    found = [(start, end, how) for (start, end), how in sorted(sure.items())][:MOST_CLAIMS]
    entries = _candidates([stems_of(text[start:end]) for start, end, _sure in found])
    return [
        Claim(
            (start, end),
            " ".join(text[start:end].split()),
            how,
            what_shows_it(text, (start, end), reading.references),
            _best(text[start:end], reading, (start, end), entries.get(number, [])),
        )
        for number, (start, end, how) in enumerate(found, start=1)
    ]


def stems_of(words: str) -> str:
    """The words of a claim as a question to the index: any of them, by their first letters."""
    return " | ".join(f"{stem}:*" for stem in sorted(stems(words), key=len, reverse=True)[:MOST_WORDS])


def _candidates(asked: list[str]) -> dict[int, list[Entry]]:
    if not any(asked):
        return {}
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES, [asked])
        rows = cursor.fetchall()
    entries = {one.pk: one for one in Entry.objects.filter(pk__in={key for _n, key in rows}).defer("search")}
    told: dict[int, list[Entry]] = {}
    for number, key in rows:
        told.setdefault(number, []).append(entries[key])
    return told


def _best(words: str, reading: Reading, place: Place, entries: list[Entry]) -> list[Match]:
    here, dossiers = stems(words), _dossiers(reading, place)
    told = []
    for entry in entries:
        share = alike(here, stems(entry.what))
        if entry.canonical and entry.canonical in dossiers:
            share = max(share, 0.9)
        elif entry.dossier and any(one.startswith(f"kst-{entry.dossier}-") for one in dossiers):
            share = min(1.0, share + 0.2)
        if share >= LEAST_ALIKE:
            told.append(Match(entry, share))
    return sorted(told, key=lambda one: -one.share)[:EACH]


def _dossiers(reading: Reading, place: Place) -> set[str]:
    """Ids that the claim itself names."""
    return {one.canonical for one in reading.references if place[0] <= one.start < place[1]}
