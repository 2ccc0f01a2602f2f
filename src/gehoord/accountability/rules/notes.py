# SPDX-License-Identifier: EUPL-1.2
"""What a decision note still lacks, and who may sign it (beslisnota). Each rule answers with a sentence, or with none."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext as _

Rule = Callable[[str], str]
_NONE = re.compile(r"\A\s*(?:n\.?\s?v\.?\s?t\.?|niet van toepassing)\b[\s.:;,–-]*", re.IGNORECASE)
_MONEY = re.compile(
    r"€|\beuro\b|\bmiljoen\b|\bmiljard\b|\bbegroting\b|\bbudget\b|\bfte\b|\bcapaciteit\b|\bdekking\b|\bkosten\b|"
    r"\bgeen\b[^.]{0,80}\b(?:financiële|personele|gevolgen|middelen|geld)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:akkoord|instemmen|ondertekenen|ondertekening|tekenen|kiezen|besluiten|vaststellen|goedkeuren|"
    r"kennis(?:\s+te)?\s+nemen|verzenden|versturen|aanbieden|toestemming|bespreken|voorleggen|beslissen)\b",
    re.IGNORECASE,
)
REASON_WORDS = 3
"""So many words behind "N.v.t." are a reason; "N.v.t." alone is not."""


def at_least(words: int) -> Rule:
    """The text holds so many words."""

    def rule(text: str) -> str:
        if len(text.split()) >= words:
            return ""
        return _("Hier staat te weinig: schrijf minstens %(count)s woorden.") % {"count": words}

    return rule


def asks_something(text: str) -> str:
    """The decision asked is a verb that somebody can say yes to."""
    return (
        ""
        if _ASKS.search(text)
        else _("Zeg wat de lezer moet doen: akkoord gaan, kiezen, ondertekenen of bespreken.")
    )


def names_money_or_none(text: str) -> str:
    """Finance names an amount, a budget or people, or says that there is none."""
    if _MONEY.search(text) or re.search(r"\d", text):
        return ""
    return _("Noem een bedrag, een budget of een aantal mensen, of schrijf dat er geen gevolgen zijn.")


def says_not_applicable(text: str) -> bool:
    """Whether the part begins with "N.v.t."."""
    return _NONE.match(text) is not None


def reason_behind(text: str) -> str:
    """What stands behind "N.v.t."."""
    return _NONE.sub("", text, count=1).strip()


class PartLike(Protocol):
    """A row of the table of parts, as far as a rule looks at it."""

    @property
    def code(self) -> str: ...
    @property
    def title(self) -> str | Promise: ...
    @property
    def not_applicable(self) -> str: ...
    @property
    def rules(self) -> tuple[Rule, ...]: ...
    @property
    def drawn(self) -> bool: ...


@dataclass(frozen=True)
class Asked:
    """What one body was asked and answered, as far as the rules look. in_version: the version it answered about."""

    body: str
    part: str
    passage: str
    answer: str
    asked_on: date
    answer_by: date | None = None
    in_version: int | None = None


@dataclass(frozen=True)
class Missing:
    """One thing that a note lacks: in which part, and what to do."""

    part: str
    says: str


def why_not_complete(
    parts: Mapping[str, str], table: Sequence[PartLike], *, asked: Sequence[Asked] = (), closes: int = 0
) -> list[Missing]:
    """All that the note lacks, in the order of its parts; empty is complete. Says nothing about whether it is true."""
    told: list[Missing] = []
    for part in table:
        text = parts.get(part.code, "").strip()
        known = {"coordination": len(asked), "closes": closes}.get(part.code, 0)
        told += [Missing(part.code, says) for says in _lacks(part, text, known)]
        if part.code == "coordination":
            told += [Missing(part.code, says) for says in open_answers(asked)]
    return told


def _lacks(part: PartLike, text: str, known: int) -> Iterable[str]:
    if not text:
        if not (part.drawn and known):
            yield _("Dit onderdeel is nog leeg.")
        return
    if not says_not_applicable(text):
        yield from filter(None, (rule(text) for rule in part.rules))
        return
    if part.drawn and known:
        yield _("Hier staat “N.v.t.”, maar er staat wel iets in de lijst.")
    elif part.not_applicable == "never":
        yield _("“N.v.t.” kan hier niet: dit onderdeel hoort altijd ingevuld te zijn.")
    elif part.not_applicable == "with_reason" and len(reason_behind(text).split()) < REASON_WORDS:
        yield _("Zeg achter “N.v.t.” waarom het niet van toepassing is.")


def newest(asked: Sequence[Asked]) -> list[Asked]:
    """The last time that each body was asked about each passage: an earlier answer is then history."""
    found: dict[tuple[str, str, str], Asked] = {}
    for one in asked:
        found[(one.body.casefold(), one.part, one.passage)] = one
    return list(found.values())


def open_answers(asked: Sequence[Asked]) -> list[str]:
    """Who has not answered and who objects, as reasons why the note is not complete. asked: in the order of asking."""
    told = []
    for one in newest(asked):
        if one.answer == "":
            told.append(_("%(body)s heeft nog niet geantwoord.") % {"body": one.body})
        elif one.answer == "objects":
            told.append(
                _("%(body)s is niet akkoord. Pas de tekst aan en vraag het opnieuw.") % {"body": one.body}
            )
    return told


def why_not_sign(missing: Sequence[Missing], *, is_newest: bool, is_withdrawn: bool) -> list[str]:
    """Why nobody can agree to this version now. Not agreeing is always possible."""
    found = [
        (_("De nota is ingetrokken."), is_withdrawn),
        (_("Er is een nieuwere versie. Akkoord gaat over de nieuwste."), not is_newest),
        (_("De nota is nog niet compleet: er mist nog iets, of er staat bezwaar open."), bool(missing)),
    ]
    return [said for said, stands in found if stands]


def is_for_older_text(one: Asked, *, then: str, now: str) -> bool:
    """Whether a body agreed to other words than stand there now. then, now: the text of the part, at both moments.

    With a passage it is the passage that counts: other words in the same part do not touch what was agreed.
    """
    if not one.answer or one.in_version is None:
        return False
    if one.passage:
        return _plain(one.passage) in _plain(then) and _plain(one.passage) not in _plain(now)
    return _plain(then) != _plain(now)


def _plain(text: str) -> str:
    return " ".join(text.split())
