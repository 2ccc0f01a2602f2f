# SPDX-License-Identifier: EUPL-1.2
"""Cases on their way to another counter (overdracht): what was offered, to whom, and the words that go with it.

    parcel   both keys of the case, sealed to the receiving team
    words    why, and the case in short, sealed to the receiving team: what it reads before it says yes
    answer   why it came back, sealed to the team that offered

Each is bound to its own row, so that a parcel of one offer is no parcel of another.
"""

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import Bind, open_with, seal_to
from gehoord.foundation.vault.team_keys import SealTo

from ..models import HandOver
from .opened import Held
from .sealed import Keys

USE = "hand_over"
OFFERED, ACCEPTED, RETURNED, WITHDRAWN = "offered", "accepted", "returned", "withdrawn"
_STEP = 1024


@dataclass(frozen=True)
class Short:
    """A case in short, in codes: all that the other counter reads before it says yes, beside the words."""

    need: str = ""
    grounds: tuple[str, ...] = ()
    sector: str = ""
    place: str = ""
    residence: str = ""
    language: str = ""
    identity: str = ""
    step: str = ""
    due_on: str = ""
    received_on: str = ""
    files: int = 0
    messages: int = 0


@dataclass(frozen=True)
class Offer:
    """An offer as either counter sees it. words, short: for the one it was made to. answer: for the one that made it."""

    id: UUID
    case: UUID
    counter: int
    to_counter: int
    state: str
    offered_on: date
    offered_by: str
    due_on: date
    ended_on: date | None
    words: str = ""
    answer: str = ""
    short: Short = field(default_factory=Short)

    @property
    def from_name(self) -> str:
        """The counter that offers, by name."""
        return name_of(self.counter)

    @property
    def to_name(self) -> str:
        """The counter that was asked, by name."""
        return name_of(self.to_counter)


def name_of(counter: int) -> str:
    """A counter by name; "" for one that closed."""
    where = counter_map().by_id.get(counter)
    return where.name if where else ""


def about_counter(code: str) -> UUID:
    """What a consent to a hand-over is about: this counter and no other."""
    return uuid5(NAMESPACE_URL, f"gehoord:counter:{code}")


def offers_to(counter: int) -> list[Offer]:
    """What other counters offer to this one and nobody answered yet, the oldest first; still sealed."""
    rows = HandOver.objects.filter(to_counter=counter, state=OFFERED).select_related("offered_by")
    return [_plain(row) for row in rows.order_by("offered_on", "pk")]


def count_offers_to(counter: int) -> int:
    """How many of those there are."""
    return HandOver.objects.filter(to_counter=counter, state=OFFERED).count()


def open_offer(key: UUID, *, counter: int, keys: Unlocked) -> Offer:
    """One offer to this counter, with its words. HandOver.DoesNotExist, also for another's or one that ended."""
    row = HandOver.objects.select_related("offered_by").get(pk=key, to_counter=counter, state=OFFERED)
    told = open_words(row, keys=keys)
    return _plain(row, words=told["why"], short=Short(**told["short"]))


def offers_of(held: Held, *, keys: Unlocked) -> list[Offer]:
    """Every offer of a case by its own counter, newest first, with why one came back."""
    rows = HandOver.objects.filter(case=held.id).select_related("offered_by").order_by("-offered_on", "-pk")
    found = []
    for row in rows:
        answer = open_answer(row, keys=keys) if row.counter_id == held.row.counter_id else ""
        found.append(_plain(row, answer=answer))
    return found


def offered_now(case: UUID) -> HandOver | None:
    """The offer of this case that stands open."""
    return HandOver.objects.filter(case=case, state=OFFERED).first()


def seal_parcel(keys: Keys, *, to: SealTo, case: UUID, offer: UUID) -> bytes:
    """Both keys of a case for the members of another counter."""
    return seal_to(
        to.public, keys.case + keys.dek, purpose="hand-over keys", bind=_bind(to.team, case, offer)
    )


def open_parcel(row: HandOver, *, keys: Unlocked) -> Keys:
    """The way back from `seal_parcel`. SealError, or KeyError when this member does not hold that team key."""
    both = open_with(
        keys.team_pair(row.to_team_id),
        row.parcel,
        purpose="hand-over keys",
        bind=_bind(row.to_team_id, row.case_id, row.pk),
    )
    return Keys(both[:32], both[32:])


def seal_offer(why: str, short: Short, *, to: SealTo, case: UUID, offer: UUID) -> bytes:
    """Why, and the case in short, padded to steps of 1 KiB."""
    raw = json.dumps({"why": why, "short": asdict(short)}, ensure_ascii=False).encode()
    return seal_to(to.public, _padded(raw), purpose="hand-over words", bind=_bind(to.team, case, offer))


def open_words(row: HandOver, *, keys: Unlocked) -> dict[str, Any]:
    """The way back from `seal_offer`."""
    told: dict[str, Any] = json.loads(
        open_with(
            keys.team_pair(row.to_team_id),
            row.words,
            purpose="hand-over words",
            bind=_bind(row.to_team_id, row.case_id, row.pk),
        )
    )
    told["short"]["grounds"] = tuple(told["short"]["grounds"])
    return told


def seal_answer(text: str, *, to: SealTo, case: UUID, offer: UUID) -> bytes:
    """Why it came back. The team key it is sealed to stands before it: by then it may not be the newest any more."""
    sealed = seal_to(
        to.public, _padded(text.encode()), purpose="hand-over answer", bind=_bind(to.team, case, offer)
    )
    return to.team.to_bytes(8) + sealed


def open_answer(row: HandOver, *, keys: Unlocked) -> str:
    """The way back from `seal_answer`; "" where there is none."""
    raw = bytes(row.answer)
    if not raw:
        return ""
    team = int.from_bytes(raw[:8])
    bind = _bind(team, row.case_id, row.pk)
    return open_with(keys.team_pair(team), raw[8:], purpose="hand-over answer", bind=bind).decode().rstrip()


def _padded(raw: bytes) -> bytes:
    return raw + b" " * (-len(raw) % _STEP)


def _bind(team: int, case: UUID, offer: UUID) -> Bind:
    return team, str(case), str(offer)


def _plain(row: HandOver, *, words: str = "", answer: str = "", short: Short | None = None) -> Offer:
    return Offer(
        row.pk,
        row.case_id,
        row.counter_id,
        row.to_counter_id,
        row.state,
        row.offered_on,
        row.offered_by.name,
        row.due_on,
        row.ended_on,
        words,
        answer,
        short or Short(),
    )
