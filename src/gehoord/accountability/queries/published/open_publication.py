# SPDX-License-Identifier: EUPL-1.2
"""A publication on its way: what is proposed, what is removed, what stays (stuk in voorbereiding)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ...grounds import GROUNDS, KEEPS
from ...models import Publication, Removal
from ...reading import read
from ...reading.shapes import Person
from ...rules.removals import Proposal, names_left, propose
from ...rules.removing import Gone, public_text
from ...rules.spelling import Place, all_forms

AROUND = 60
"""Signs shown before and after words, so that one sees what they are about."""


@dataclass(frozen=True)
class Shown:
    """Words in the text with what stands around them on the same lines."""

    before: str
    words: str
    after: str


@dataclass(frozen=True)
class Group:
    """Removals of the same words on the same ground, with each place where they stand."""

    words: str
    ground: str
    removals: Sequence[Removal]
    places: Sequence[Shown]


@dataclass(frozen=True)
class Being:
    """A publication with its removals, as those who work on it see it."""

    publication: Publication
    removals: Sequence[Removal]

    @property
    def text(self) -> str:
        """The text before anything is removed."""
        return self.publication.text

    @cached_property
    def persons(self) -> Sequence[Person]:
        """The people that the reader sees in the text."""
        return read(self.text).persons

    @cached_property
    def spans(self) -> list[Place]:
        """What is removed, as places in the text."""
        return [(one.start, one.end) for one in self.removals]

    @cached_property
    def undecided(self) -> list[Proposal]:
        """What the program proposes and nobody answered yet."""
        kept = {(one["start"], one["end"]) for one in self.publication.kept}
        return [
            one
            for one in propose(self.text, self.persons)
            if (one.start, one.end) not in kept
            and not any(start <= one.start and one.end <= end for start, end in self.spans)
        ]

    @cached_property
    def groups(self) -> list[Group]:
        """The removals by their words, in the order of the text."""
        told: dict[tuple[str, str], list[Removal]] = {}
        for one in self.removals:
            told.setdefault((self.words(one).casefold(), one.ground), []).append(one)
        return [
            Group(self.words(rows[0]), rows[0].ground, rows, [self.shown(one.start, one.end) for one in rows])
            for rows in told.values()
        ]

    @property
    def unlooked(self) -> int:
        """How many removals no second reader looked at."""
        return sum(1 for one in self.removals if not one.second)

    @property
    def keeps(self) -> int:
        """How many removals the second reader wants to leave in."""
        return sum(1 for one in self.removals if one.second == KEEPS)

    @property
    def unchecked(self) -> int:
        """How many removals have no ground of the law."""
        return sum(1 for one in self.removals if one.ground not in GROUNDS or not GROUNDS[one.ground].law)

    @cached_property
    def public_text(self) -> str:
        """The text as it would be published."""
        gone: list[Gone] = [(one.start, one.end, one.ground) for one in self.removals]
        return public_text(self.text, gone)

    @cached_property
    def forms(self) -> list[str]:
        """What may not be found again in what is published."""
        return all_forms(self.words(one) for one in self.removals)

    @cached_property
    def names(self) -> dict[str, tuple[int, str]]:
        """Names that stay, and what looks like one; what still waits for a choice is not among them."""
        waits = [(one.start, one.end) for one in self.undecided]
        return names_left(self.text, self.spans + waits, self.persons)

    def words(self, removal: Removal) -> str:
        """The words of one removal."""
        return self.text[removal.start : removal.end]

    def shown(self, start: int, end: int) -> Shown:
        """Words with what stands around them on their line, cut between words."""
        before = self.text[max(0, start - AROUND) : start].split("\n")[-1]
        after = self.text[end : end + AROUND].split("\n")[0]
        if len(before) == AROUND:
            before = "… " + before.partition(" ")[2]
        if len(after) == AROUND:
            after = after.rpartition(" ")[0] + " …"
        return Shown(before, self.text[start:end], after)


def being(code: str, *, lock: bool = False) -> Being:
    """Read a publication with its removals. Two statements. Raises Publication.DoesNotExist."""
    rows = Publication.objects.select_related("version__note", "document").defer(
        "document__text", "document__search"
    )
    if lock:
        rows = rows.select_for_update(of=("self",))
    publication = rows.get(code=code)
    return Being(publication, list(publication.removals.order_by("start", "id")))
