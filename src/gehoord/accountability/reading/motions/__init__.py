# SPDX-License-Identifier: EUPL-1.2
"""Motions that a text names (moties): movers with parties, number, and the two states that must not be mixed up.

Read from the word "motie": "motie van het lid A (X) c.s.", "motie-A/B", "de motie A c.s.", "voorgesteld door het lid A".
A motion without a mover is left alone: its number, where it has one, is found as a reference. What one mention says
(number, decision of the Chamber) holds for every mention of the same movers, unless they have moved more than one.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from ..layout import Layout
from ..names import People, name_of, people_at
from ..row import Row, row_of
from ..shapes import Motion
from ..spans import Spans
from .number import number_after, numbers_with_state
from .state import execution_of, house_of
from .words import BEFORE_IT, MEMBER, STATE_CUES

_KEPT = "_motions"
_AND = re.compile(r"\s*(?:\([^()]{0,60}\))?\s*(?:,|en|,? en de|, de|en)?\s*(?:en )?(?:de )?-?")
_NAMES_SIGNS = ("-", "–")


@dataclass(frozen=True, slots=True)
class Named:
    """A motion with the place of its word and of its movers, for whoever lists the persons of a text."""

    at: int
    people: People
    is_moved: bool
    motion: Motion


def find_motions(layout: Layout) -> list[Motion]:
    """The motions of a text in its order, each mention for itself."""
    return [named.motion for named in named_motions(layout)]


def named_motions(layout: Layout) -> list[Named]:
    """The same with the places of the names. Worked out once for a text."""
    kept = layout.__dict__.get(_KEPT)
    if kept is None:
        row = row_of(layout)
        kept = _all(layout, row) if {"motie", "moties"} & row.at.keys() else []
        layout.__dict__[_KEPT] = kept
    found: list[Named] = kept
    return found


def _all(layout: Layout, row: Row) -> list[Named]:
    mentions = [
        (at, people, moved) for at in row.places({"motie", "moties"}) for people, moved in _people(row, at)
    ]
    accepted = _accepted_tables(row)
    found = []
    for number, (at, people, moved) in enumerate(mentions):
        stop = row.starts[mentions[number + 1][0]] if number + 1 < len(mentions) else len(row.text)
        motion = _motion(layout, row, at, people, stop=max(stop, people.end), is_moved=moved)
        if not motion.house and accepted.touches(motion.start, motion.end):
            motion = replace(motion, house="aangenomen")
        found.append(Named(at, people, moved, motion))
    return _shared(row, found)


def _people(row: Row, at: int) -> list[tuple[People, bool]]:
    """The movers behind the word at this place, and whether the sentence says that it is moved just now."""
    start, moved = _names_start(row, at)
    people = people_at(row, start) if start >= 0 else None
    if people is None:
        return []
    if row.words[at] == "moties" and row.gap(at) in _NAMES_SIGNS:
        # "de moties-A en -B" are two motions.
        return [(People([one], row.ends[one.last]), moved) for one in people.named]
    return [(people, moved)]


def _names_start(row: Row, at: int) -> tuple[int, bool]:
    """The word where the movers begin; -1 when they do not."""
    words, gap = row.words[at + 1 : at + 8], row.gap(at)
    if gap in _NAMES_SIGNS or (gap.strip() == "-" and gap[0] == "-" and gap.count("\n") == 1):
        return at + 1, False
    if gap.strip() or gap.count("\n") > 1 or not words:
        return -1, False
    if words[:3] == ["is", "voorgesteld", "door"]:
        return _after_lid(row, at + 4), True
    if words[:2] == ["ingediend", "door"]:
        return _after_lid(row, at + 3), True
    if words[0] in ("van", "door"):
        return _after_lid(row, at + 2), False
    if words[0] == "die" and "door" in words:
        return _after_lid(row, at + 2 + words.index("door")), False
    is_name = (
        row.is_capital(at + 1) and row.words[at] == "motie" and ("\n" not in gap or _is_wrapped(row, at))
    )
    return (at + 1, False) if is_name else (-1, False)


def _is_wrapped(row: Row, at: int) -> bool:
    """Whether the line that ends here was cut to a width: a short line is the title of a column."""
    end = row.ends[at]
    return end - row.text.rfind("\n", max(0, end - 200), end) > 40


def _after_lid(row: Row, at: int) -> int:
    """Past "het lid", "de leden", "Kamerlid", "de heer"."""
    for _ in range(3):
        if at < len(row.words) and row.words[at] in (BEFORE_IT if not row.is_capital(at) else MEMBER):
            at += 1
    return at


def _motion(layout: Layout, row: Row, at: int, people: People, *, stop: int, is_moved: bool) -> Motion:
    first = at
    while first and first > at - 2 and row.words[first - 1] in STATE_CUES and row.is_joined(first - 1):
        first -= 1
    own = people.named[0].first
    is_later_of_several = (
        row.words[at] == "moties" and row.words[own - 1] in ("en", "moties") and own > at + 1
    )
    start, end = row.starts[own if is_later_of_several else first], max(people.end, row.ends[at])
    movers = tuple((name_of(row, one.first, one.last), one.party) for one in people.named)
    canonical, why = number_after(layout, row, end, stop, is_moved=is_moved)
    reason = "“motie” met de indieners erachter" + (f"; {why}" if why else "")
    if not all(one.is_own_party for one in people.named):
        reason += "; de partij achter de laatste naam geldt voor allen"
    house = "ingediend" if is_moved else house_of(row, first, at, end, stop)
    execution = execution_of(row, start, end, stop)
    sure = 0.95 if canonical or people.and_others or row.words[at + 1] in ("van", "door") else 0.92
    return Motion(
        start, end, row.text[start:end], movers, sure, reason, canonical,
        house=house, execution=execution, and_others=people.and_others,
    )  # fmt: skip


def _accepted_tables(row: Row) -> Spans:
    """Stretches of text under a heading that says that its motions were accepted, up to the next such heading."""
    starts = [row.starts[at] for at in row.places({"tabel", "bijlage", "overzicht"})] + [len(row.text)]
    found = []
    for at in row.places({"aanvaarde", "aangenomen"}):
        if row.words[at + 1 : at + 2] == ["moties"]:
            begin = row.starts[at]
            found.append((begin, starts[min(bisect_right(starts, begin), len(starts) - 1)]))
    return Spans(found)


def _shared(row: Row, found: list[Named]) -> list[Named]:
    """Every mention with what another mention of the same motion says: its number, and how the Chamber decided."""
    numbers: dict[tuple[str, ...], set[str]] = {}
    for named in found:
        if named.motion.canonical:
            numbers.setdefault(_key(named.motion), set()).add(named.motion.canonical)
    states = numbers_with_state(row) if found else {}
    states |= {
        named.motion.canonical: named.motion.house
        for named in found
        if named.motion.house and named.motion.canonical
    }
    made = []
    _together(row, found)
    for named in found:
        motion, known = named.motion, numbers.get(_key(named.motion), set())
        if not motion.canonical and len(known) == 1:
            motion = replace(
                motion,
                canonical=next(iter(known)),
                reason=motion.reason + "; het nummer staat elders in de tekst",
            )
        if not motion.house and motion.canonical in states:
            motion = replace(motion, house=states[motion.canonical])
        made.append(replace(named, motion=motion))
    return made


def _together(row: Row, found: list[Named]) -> None:
    """ "De motie-A (…) en de motie-B (…) zijn aangenomen": the state is that of both."""
    for place in range(len(found) - 2, -1, -1):
        one, other = found[place].motion, found[place + 1].motion
        if other.start - one.end < 90 and _AND.fullmatch(row.text, one.end, other.start):
            house, execution = one.house or other.house, one.execution or other.execution
            found[place] = replace(found[place], motion=replace(one, house=house, execution=execution))


def _key(motion: Motion) -> tuple[str, ...]:
    return tuple(name for name, _party in motion.movers)
