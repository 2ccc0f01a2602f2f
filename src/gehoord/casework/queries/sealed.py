# SPDX-License-Identifier: EUPL-1.2
"""What is sealed on the rows of a case, and how it opens: by symmetric keys only, so that lists are quick.

    team box key  →  Case.key   = the key of the case (32 bytes) and the report's own key (32 bytes)
    key of case   →  Case.facts, the words of the time line, the notes

The reporter's code opens none of these: they are the counter's own.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist

from gehoord.foundation.vault.bodies import open_body, seal_body
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import Blob, BoxKey, derive

FACTS_STEP = 512
WORDS_STEP = 256
_KEY_PURPOSE, _FACTS_PURPOSE, _WORDS_PURPOSE = "case key", "case facts", "case happening"


@dataclass(frozen=True, slots=True)
class Keys:
    """The two keys of an opened case: its own (for the counter) and the report's (for both sides)."""

    case: bytes
    dek: bytes

    def __repr__(self) -> str:
        return "<Keys>"


@dataclass(frozen=True)
class CaseFacts:
    """What the counter knows and decided about a case. Sealed; only coarse parts are ever counted.

    ways: code of a way → "going" or "done". said: what was agreed, told or asked → the day (ISO).
    summary: what a list shows, copied from the report. contact: how to reach the reporter, as corrected here.
    kind: "experience", or "reprisal" because of an earlier report. levels: which kinds of finding stand now.
    reached: "plan" and "start" → the day (ISO) on which they came first.
    """

    version: int = 0
    grounds: tuple[str, ...] = ()
    subgrounds: tuple[str, ...] = ()
    natures: tuple[str, ...] = ("unknown",)
    directions: tuple[str, ...] = ()
    domain: str = ""
    sector: str = ""
    capacity: str = ""
    residence: str = ""
    place: str = ""
    bundle: str = ""
    ways: Mapping[str, str] = field(default_factory=dict)
    outcome: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    wants_help: bool = False
    has_plan: bool = False
    flagged: bool = False
    interest: tuple[str, ...] = ()
    contact: Mapping[str, str] = field(default_factory=dict)
    kind: str = "experience"
    levels: tuple[str, ...] = ()
    reached: Mapping[str, str] = field(default_factory=dict)
    aftercare: Mapping[str, str] = field(default_factory=dict)
    """What somebody still needs: code of the need → with whom."""
    warm: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Hand-overs to partners, by id: partner, words, who calls whom, and how it stands."""
    summary: Mapping[str, Any] = field(default_factory=dict)
    organisation: Mapping[str, str] = field(default_factory=dict)
    """Which organisation it is about, as a caseworker matched it: its id in the register, its name then, and since when.
    Nowhere else; it goes along with the facts when the case goes to another counter."""

    @property
    def done(self) -> frozenset[str]:
        """The ways that were carried out."""
        return frozenset(code for code, state in self.ways.items() if state == DONE)


GOING, DONE = "going", "done"
_KNOWN = frozenset(one.name for one in fields(CaseFacts))
_TUPLES = ("grounds", "subgrounds", "natures", "directions", "interest", "levels")


class NoKey(ObjectDoesNotExist, KeyError):
    """Sealed to a team key that this member does not hold: for them it is as if it were not there."""


def team_box(keys: Unlocked, team: int) -> BoxKey:
    """The key under which a team keeps its cases, made ready once for many. Raises NoKey."""
    try:
        return BoxKey(keys.team_box_key(team))
    except KeyError:
        raise NoKey(team) from None


def seal_keys(keys: Keys, *, box: BoxKey, case: UUID) -> bytes:
    """The keys of a case for the members of the team."""
    return box.box(keys.case + keys.dek, purpose=_KEY_PURPOSE, bind=(str(case),))


def open_keys(sealed: Blob, *, box: BoxKey, case: UUID | str) -> Keys:
    """The way back from `seal_keys`. Raises SealError."""
    both = box.unbox(sealed, purpose=_KEY_PURPOSE, bind=(str(case),))
    return Keys(both[:32], both[32:])


def seal_facts(facts: CaseFacts, *, keys: Keys, case: UUID) -> bytes:
    """The facts, padded to steps of 512 bytes."""
    raw = json.dumps(asdict(facts), ensure_ascii=False, separators=(",", ":")).encode()
    raw += b" " * (-len(raw) % FACTS_STEP)
    return BoxKey(keys.case).box(raw, purpose=_FACTS_PURPOSE, bind=(str(case),))


def open_facts(sealed: Blob, *, keys: Keys, case: UUID | str) -> CaseFacts:
    """The way back from `seal_facts`. Raises SealError."""
    told = read_facts(sealed, keys=keys, case=case)
    # What an older version kept and nobody asks any more is left out.
    return CaseFacts(**{name: value for name, value in told.items() if name in _KNOWN})


def read_facts(sealed: Blob, *, keys: Keys, case: UUID | str) -> dict[str, Any]:
    """The same as plain values, for lists of thousands. Raises SealError."""
    told: dict[str, Any] = json.loads(
        BoxKey(keys.case).unbox(sealed, purpose=_FACTS_PURPOSE, bind=(str(case),))
    )
    for name in _TUPLES:
        told[name] = tuple(told.get(name, ()))
    return told


def seal_words(words: Mapping[str, str], *, keys: Keys, case: UUID, line: UUID) -> bytes:
    """What stands beside one line of the time line; nothing for no words."""
    kept = {name: text for name, text in words.items() if text}
    if not kept:
        return b""
    raw = json.dumps(kept, ensure_ascii=False).encode()
    raw += b" " * (-len(raw) % WORDS_STEP)
    return BoxKey(keys.case).box(raw, purpose=_WORDS_PURPOSE, bind=(str(case), str(line)))


def open_words(sealed: Blob, *, keys: Keys, case: UUID, line: UUID) -> dict[str, str]:
    """The way back from `seal_words`. Raises SealError."""
    if not bytes(sealed):
        return {}
    words: dict[str, str] = json.loads(
        BoxKey(keys.case).unbox(sealed, purpose=_WORDS_PURPOSE, bind=(str(case), str(line)))
    )
    return words


def seal_note(text: str, *, at: str, keys: Keys, case: UUID, note: UUID) -> bytes:
    """A note of the counter for itself. at: when it was begun (ISO); inside the seal, to keep their order."""
    raw = json.dumps({"text": text, "at": at}, ensure_ascii=False).encode()
    return seal_body(derive(keys.case, "note", str(note)), raw, bind=(str(case),))


def open_note(sealed: Blob, *, keys: Keys, case: UUID | str, note: UUID | str) -> dict[str, str]:
    """The way back from `seal_note`: its text, and at which moment it was begun. Raises SealError."""
    told: dict[str, str] = json.loads(
        open_body(derive(keys.case, "note", str(note)), sealed, bind=(str(case),))
    )
    return told
