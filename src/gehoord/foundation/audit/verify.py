# SPDX-License-Identifier: EUPL-1.2
"""Checks that nobody changed, removed or slipped in an entry of the log."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from .models import Chain, Entry

ENGLISH = {
    "gap": "entry {number} is missing (found {found})",
    "order": "entry {number} does not follow the one before it",
    "text": "entry {number} was changed",
    "columns": "entry {number} has columns that differ from its text",
    "end": "the newest entries are missing: the chain should end at {number}",
}


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, as a code of ENGLISH; number: of the entry. In English when printed."""

    code: str
    number: int
    found: int = 0

    def __str__(self) -> str:
        return ENGLISH[self.code].format(number=self.number, found=self.found)


@dataclass(frozen=True)
class Verdict:
    """What one chain looks like: how many entries, the newest digest, and what is wrong (empty = whole)."""

    chain: str
    entries: int
    digest: str
    faults: list[Fault]


def verify_chain(name: str) -> Verdict:
    """Recompute each digest of one chain from its text: sha256(previous ‖ body)."""
    faults: list[Fault] = []
    previous, number = b"", 0
    for entry in Entry.objects.filter(chain=name).order_by("number").iterator(chunk_size=2000):
        number += 1
        if entry.number != number:
            faults.append(Fault("gap", number, entry.number))
            number = entry.number
        if bytes(entry.previous) != previous:
            faults.append(Fault("order", number))
        digest = hashlib.sha256(bytes(entry.previous) + entry.body.encode()).digest()
        if bytes(entry.digest) != digest:
            faults.append(Fault("text", number))
        if not _columns_equal_body(entry):
            faults.append(Fault("columns", number))
        previous = bytes(entry.digest)
    head = Chain.objects.filter(name=name).first()
    if head is None or (head.number, bytes(head.digest)) != (number, previous):
        faults.append(Fault("end", head.number if head else 0))
    return Verdict(name, number, previous.hex(), faults)


def _columns_equal_body(entry: Entry) -> bool:
    told = json.loads(entry.body)
    return (told["event"], told["by"], told["subject"]) == (
        entry.event,
        entry.by,
        entry.subject,
    ) and datetime.fromisoformat(told["at"]) == entry.at


def verify_all() -> Iterator[Verdict]:
    """Every chain there is, those that have entries but lost their head included."""
    names = set(Chain.objects.values_list("name", flat=True))
    names |= set(Entry.objects.values_list("chain", flat=True).distinct())
    yield from map(verify_chain, sorted(names))
