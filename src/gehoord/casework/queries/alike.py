# SPDX-License-Identifier: EUPL-1.2
"""Reports that may belong together: the same person again, or the same event told twice (dubbel).

Compared in the unlocked session, among the opened summaries; only the few that come near are opened.
It suggests, a person decides.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from gehoord.foundation.vault.keyring import Unlocked
from gehoord.reporting.terms import Answers

from .bodies import answers_of
from .index import Index, Summary
from .opened import OpenCase
from .search import plain

DAYS = 7
MOST_OPENED = 30
LIKE = 0.45
_RUN = 3


class Why(StrEnum):
    """Why two reports may belong together."""

    SAME_MAIL = "same_mail"
    SAME_PHONE = "same_phone"
    SAME_EVENT = "same_event"
    SAME_WORDS = "same_words"

    @property
    def words(self) -> str:
        """The same in words."""
        return str(_WORDS_OF[self])


_WORDS_OF = {
    Why.SAME_MAIL: _("hetzelfde e-mailadres"),
    Why.SAME_PHONE: _("hetzelfde telefoonnummer"),
    Why.SAME_EVENT: _("dezelfde organisatie en grond, in dezelfde week"),
    Why.SAME_WORDS: _("bijna dezelfde woorden"),
}


@dataclass(frozen=True)
class Alike:
    """Another case that looks like this one, and why."""

    about: Summary
    why: list[Why]


def alike(opened: OpenCase, index: Index, *, keys: Unlocked) -> list[Alike]:
    """Other cases of this counter that may belong to this one, the surest first.

    Closed ones only where this sign-in opened them already (see Index.closed).
    """
    own = index.cases.get(opened.id) or (index.closed or {}).get(opened.id)
    if own is None:
        return []
    others = [*index.cases.values(), *(index.closed or {}).values()]
    near = sorted(
        (one for one in others if one.id != own.id and _comes_near(own, one)),
        key=lambda one: abs((one.received_on - own.received_on).days),
    )
    near = near[:MOST_OPENED]
    told = {case: answers for case, _keys, answers in answers_of([one.id for one in near], keys=keys)}
    found = []
    for one in near:
        why = _why(opened.report.answers, told.get(one.id, {}), own, one)
        if why:
            found.append(Alike(one, why))
    return sorted(found, key=lambda other: -len(other.why))


def _comes_near(own: Summary, one: Summary) -> bool:
    if _week(own.received_on, one.received_on):
        return bool(set(own.grounds) & set(one.grounds)) or _organisation(own) == _organisation(one) != ""
    return own.residence == one.residence != "" and own.sector == one.sector


def _week(a: date, b: date) -> bool:
    return abs(a - b) <= timedelta(days=DAYS)


def _organisation(one: Summary) -> str:
    return plain("".join(letter for letter in one.organisation if letter.isalnum()))


def _why(mine: Answers, other: Answers, own: Summary, one: Summary) -> list[Why]:
    found = []
    if _mail(mine) and _mail(mine) == _mail(other):
        found.append(Why.SAME_MAIL)
    if _phone(mine) and _phone(mine) == _phone(other):
        found.append(Why.SAME_PHONE)
    same_ground = bool(set(own.grounds) & set(one.grounds) - {"unknown"})
    if (
        _organisation(own) == _organisation(one) != ""
        and same_ground
        and _week(own.received_on, one.received_on)
    ):
        found.append(Why.SAME_EVENT)
    if likeness(str(mine.get("story") or ""), str(other.get("story") or "")) >= LIKE:
        found.append(Why.SAME_WORDS)
    return found


def _mail(answers: Answers) -> str:
    return str(answers.get("mail") or "").strip().lower()


def _phone(answers: Answers) -> str:
    digits = "".join(sign for sign in str(answers.get("phone") or "") if sign.isdigit())
    return digits[-9:] if len(digits) >= 9 else ""


def likeness(a: str, b: str) -> float:
    """How alike two texts are, from 0 to 1: the runs of three words they share (Jaccard)."""
    one, other = _runs(a), _runs(b)
    return len(one & other) / len(one | other) if one and other else 0.0


def _runs(text: str) -> set[tuple[str, ...]]:
    words = plain(text).split()[:2000]
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}
