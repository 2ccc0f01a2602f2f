# SPDX-License-Identifier: EUPL-1.2
"""Checks that nobody changed, removed or slipped in an entry of the log."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from .models import Chain, Entry


@dataclass(frozen=True)
class Verdict:
    """What one chain looks like: how many entries, the newest digest, and what is wrong (empty = whole)."""

    chain: str
    entries: int
    digest: str
    faults: list[str]


def verify_chain(name: str) -> Verdict:
    """Recompute each digest of one chain from its text: sha256(previous ‖ body)."""
    faults: list[str] = []
    previous, number = b"", 0
    for entry in Entry.objects.filter(chain=name).order_by("number").iterator(chunk_size=2000):
        number += 1
        if entry.number != number:
            faults.append(f"entry {number} is missing (found {entry.number})")
            number = entry.number
        if bytes(entry.previous) != previous:
            faults.append(f"entry {number} does not follow the one before it")
        digest = hashlib.sha256(bytes(entry.previous) + entry.body.encode()).digest()
        if bytes(entry.digest) != digest:
            faults.append(f"entry {number} was changed")
        if not _columns_equal_body(entry):
            faults.append(f"entry {number} has columns that differ from its text")
        previous = bytes(entry.digest)
    head = Chain.objects.filter(name=name).first()
    if head is None or (head.number, bytes(head.digest)) != (number, previous):
        faults.append(f"the newest entries are missing: the chain should end at {head.number if head else 0}")
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
