# SPDX-License-Identifier: EUPL-1.2
"""One person as found, and the list in which each natural person and each unnamed office stands once (gevonden personen)."""

from dataclasses import replace
from datetime import date

from ..names import Named, is_title, name_of
from ..parties import is_known, party_at
from ..row import Row
from ..shapes import Person


class Found:
    """Collects persons. The first mention keeps its place; later ones only add what it left open (party, role)."""

    def __init__(self, row: Row, on: date | None) -> None:
        self.row, self.on = row, on
        self._persons: list[Person] = []

    def named(
        self,
        named: Named,
        role: str,
        sure: float,
        reason: str,
        *,
        is_office_holder: bool = True,
    ) -> None:
        """A name with its role. A party that had no seats in the year of the text makes it less sure."""
        start, end = self.row.starts[named.first], self.row.ends[named.last]
        first = named.first
        while first < named.last and is_title(self.row, first):
            first += 1
        if named.party and self.on and is_known(named.party) and party_at(named.party, self.on) is None:
            sure, reason = sure - 0.1, f"{reason}; {named.party} had in {self.on.year} geen zetels"
        self._persons.append(
            Person(
                start, end, self.row.text[start:end], name_of(self.row, first, named.last), role, round(sure, 2), reason,
                party=named.party, is_office_holder=is_office_holder,
            )
        )  # fmt: skip

    def add(self, person: Person) -> None:
        """A person found in another way."""
        self._persons.append(person)

    def all(self) -> list[Person]:
        """Each once, in the order of the text."""
        kept: dict[str, Person] = {}
        for person in sorted(self._persons, key=lambda each: (each.start, -each.confidence)):
            key = _key(person)
            first = kept.get(key)
            if first is None:
                kept[key] = person
            else:
                kept[key] = _together(first, person)
        return sorted(kept.values(), key=lambda each: each.start)


def _key(person: Person) -> str:
    """What makes two mentions one person: the last word of the surname; of an office, its title."""
    words = person.name.lower().replace("’", "'").split()
    if person.unnamed:
        return "office " + " ".join(
            word for word in words if word not in ("voor", "van", "de", "en")
        ).replace(",", "")
    return words[-1] if words else ""


def _together(first: Person, later: Person) -> Person:
    """The first mention with what the later one knows more."""
    role = later.role if first.role == "genoemd" else first.role
    holds = first.is_office_holder or (later.is_office_holder and later.confidence >= first.confidence)
    return replace(
        first,
        party=first.party or later.party,
        role=role,
        confidence=max(first.confidence, later.confidence),
        is_office_holder=holds,
    )
