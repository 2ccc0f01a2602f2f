# SPDX-License-Identifier: EUPL-1.2
"""The terms of the own desk, who is named in a story, and why something cannot be done yet. Plain Python."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from ..terms.desk import (
    ANONYMOUS,
    BY_THE_DESK,
    CHANNELS,
    DECIDED,
    DECISION,
    FEEDBACK,
    KNOWN,
    OF_CLIENTS,
    OWN,
    TELLERS,
    WHISTLEBLOWER,
    WKKGZ,
    WORKERS,
)
from ..terms.marking import mark as _
from ..terms.organisation import WITH_CHANNEL

Key = TypeVar("Key")

CONFIRM_DAYS = 7
"""Wet bescherming klokkenluiders art. 2: an acknowledgement within 7 days. For all others: our proposal."""
FEEDBACK_MONTHS = 3
"""The same article: told within 3 months after the acknowledgement what is done with it."""
WKKGZ_WEEKS, WKKGZ_LONGER_WEEKS = 6, 4
"""Wkkgz art. 17: a decision within 6 weeks, once 4 weeks longer."""
OWN_WEEKS = 6
"""No law: what we propose where neither act counts, and the days with which a desk begins."""
NEWS_DAYS = 28
"""No law: after the answer, as long as it is open, news at least every four weeks."""
NEAR_DAYS, LONG_LATE_DAYS = 3, 7
KEEP_YEARS = 2
LEAST_FEEDBACK, MOST_FEEDBACK = 7, 92


def regime_for(told_by: str, *, size: str, is_care: bool) -> str:
    """Whose terms count: of the act on whistleblowers, of the Wkkgz, or our own.

    Workers and the like where 50 or more people work; clients and relatives of a care provider. All others: our own.
    """
    if told_by in WORKERS and size in WITH_CHANNEL:
        return WHISTLEBLOWER
    if told_by in OF_CLIENTS and is_care:
        return WKKGZ
    return OWN


def confirm_by(received: date, *, days: int) -> date:
    """The day by which somebody says that it was read. days: what the organisation chose, never more than the 7."""
    return received + timedelta(days=min(days, CONFIRM_DAYS))


def answer_by(regime: str, *, received: date, confirmed: date | None, days: int) -> date:
    """The day of the feedback or the decision. days: what the organisation chose; never later than the law.

    Whoever confirms late does not get more time: the three months then count from the seventh day.
    """
    if regime != WHISTLEBLOWER:
        weeks = WKKGZ_WEEKS if regime == WKKGZ else OWN_WEEKS
        return received + timedelta(days=min(days, weeks * 7))
    seventh = received + timedelta(days=CONFIRM_DAYS)
    begins = min(confirmed or seventh, seventh)
    return min(begins + timedelta(days=days), months_later(begins, FEEDBACK_MONTHS))


def answer_kind(regime: str) -> str:
    """What the answer is: a decision with reasons for a complaint under the Wkkgz, feedback for all others."""
    return DECISION if regime == WKKGZ else FEEDBACK


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of that month when it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def destroy_on(closed: date) -> date:
    """Two years after it was closed: our choice, shown to who tells."""
    return months_later(closed, KEEP_YEARS * 12)


def alarm_for(due: date, *, today: date) -> int:
    """0 nothing, 1 comes near, 2 late, 3 late by a week: what the list and the board say."""
    if today > due + timedelta(days=LONG_LATE_DAYS):
        return 3
    if today > due:
        return 2
    return 1 if today >= due - timedelta(days=NEAR_DAYS) else 0


def why_not_setting(*, confirm_days: int, feedback_days: int) -> list[str]:
    """Shorter than the law is a choice; longer is not."""
    found = []
    if not 1 <= confirm_days <= CONFIRM_DAYS:
        found.append(
            _("Laten weten dat je het las: kies 1 tot en met 7 dagen. Langer mag niet (Wbk art. 2).")
        )
    if not LEAST_FEEDBACK <= feedback_days <= MOST_FEEDBACK:
        found.append(
            _(
                "Vertellen wat jullie doen: kies 7 tot en met 92 dagen. Langer dan drie maanden mag niet (Wbk art. 2)."
            )
        )
    return found


def why_not_write(*, words: str, is_closed: bool) -> list[str]:
    """What somebody writes needs words, and a report that is open."""
    found = []
    if is_closed:
        found.append(_("Deze melding is gesloten."))
    if not words.strip():
        found.append(_("Schrijf eerst iets."))
    return found


def why_not_take_down(
    *, told_by: str, story: str, channel: str, known: str, name: str, reach: str
) -> list[tuple[str, str]]:
    """What is missing from what is written down for somebody, by field. No name is kept of who wants none."""
    found = []
    if channel not in CHANNELS:
        found.append(("channel", _("Kies hoe iemand het vertelt.")))
    if told_by not in TELLERS:
        found.append(("told_by", _("Kies wat het beste past. Dat bepaalt wie het leest.")))
    if not story.strip():
        found.append(("story", _("Schrijf in een paar woorden op wat er gebeurde.")))
    has_name = bool(name.strip() or reach.strip())
    if known not in (ANONYMOUS, KNOWN) or (known == ANONYMOUS and has_name):
        found.append(
            (
                "known",
                _("Je schreef een naam of nummer op. Vraag hoe bekend iemand wil zijn, of haal het weg."),
            )
        )
    if known == KNOWN and not has_name:
        found.append(("name", _("Vul een naam in, of hoe je deze persoon kunt bereiken.")))
    return found


def why_not_answer(*, words: str, is_closed: bool, is_confirmed: bool) -> list[str]:
    """First it is said that somebody read it, then what is done."""
    found = why_not_write(words=words, is_closed=is_closed)
    if not is_confirmed:
        found.append(_("Laat eerst weten dat je het hebt gelezen."))
    return found


def why_not_longer(
    regime: str, *, words: str, due_for: str, due: date | None, is_longer: bool, today: date
) -> list[str]:
    """Wkkgz art. 17: once, at most 4 weeks, told in writing with the reason before the 6 weeks are over."""
    found = []
    if regime != WKKGZ or due_for != DECISION:
        found.append(
            _(
                "Langer mag alleen bij een klacht van een cliënt of naaste, als het oordeel er nog niet is (Wkkgz art. 17)."
            )
        )
    if is_longer:
        found.append(_("De termijn is al een keer verlengd. Vaker mag niet (Wkkgz art. 17)."))
    if due is not None and today > due:
        found.append(
            _(
                "De zes weken zijn voorbij. Verlengen kan alleen daarvoor. Geef nu je oordeel, of vertel hoe het staat."
            )
        )
    if not words.strip():
        found.append(_("Schrijf waarom het langer duurt. Wie het vertelde leest dat."))
    return found


def why_not_close(
    *, words: str, outcome: str, is_closed: bool, is_confirmed: bool, regime: str, has_answer: bool
) -> list[str]:
    """It ends with an outcome and words; and not before the answer that was owed."""
    found = why_not_answer(words=words, is_closed=is_closed, is_confirmed=is_confirmed)
    if outcome not in BY_THE_DESK:
        found.append(_("Kies hoe het is afgelopen."))
    if not has_answer:
        if regime == WKKGZ:
            found.append(_("Er is nog geen oordeel met redenen. Dat hoort er te zijn (Wkkgz art. 17)."))
        else:
            found.append(_("Vertel eerst wat jullie ermee doen."))
    elif outcome == DECIDED and regime != WKKGZ:
        found.append(_("Een oordeel hoort bij een klacht van een cliënt of naaste. Kies iets anders."))
    return found


def named_in(words: Iterable[str], names: Mapping[Key, str]) -> set[Key]:
    """Whose name stands in these words: the full name, or the surname as a word, also with an s behind it.

    Accents and capitals make no difference. A name that is a common word too (Jong, Wit) is found too often rather
    than too seldom: who tells can let that person in. A name in another script is not found.
    """
    told = _words(" \n ".join(words))
    text = f" {' '.join(told)} "
    known = set(told) | {word[:-1] for word in told if word.endswith("s")}
    found = set()
    for key, name in names.items():
        surnames, joined = _surnames(name)
        if f" {' '.join(_words(name))} " in text or surnames & known or joined in known:
            found.add(key)
    return found


def first_named_in(words: Iterable[str], names: Mapping[Key, str]) -> set[Key]:
    """Whose first name stands in these words: perhaps somebody else, so only asked about."""
    told = set(_words(" \n ".join(words)))
    return {key for key, name in names.items() if (parts := _words(name)) and parts[0] in told}


def same_names(known: Iterable[str], names: Mapping[Key, str]) -> set[Key]:
    """Who bears one of these full names: somebody who left and came back has another sign-in and the same name."""
    folded = {tuple(_words(name)) for name in known}
    return {key for key, name in names.items() if tuple(_words(name)) in folded}


_PARTICLES = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "het",
        "t",
        "s",
        "ten",
        "ter",
        "te",
        "el",
        "al",
        "ben",
        "bin",
        "la",
        "le",
        "du",
        "di",
        "da",
        "dos",
        "von",
        "zu",
        "op",
        "in",
        "aan",
        "bij",
        "uit",
        "dr",
        "drs",
        "mr",
        "ir",
        "prof",
        "demo",
    ]
)


def _surnames(name: str) -> tuple[set[str], str]:
    parts = _words(name)
    after = parts[1:] if len(parts) > 1 else parts
    core = {part for part in after if part not in _PARTICLES and len(part) > 1}
    return core or set(after[-1:]), "".join(after)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize(
        "NFKD", text.replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("ł", "l")
    )
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", plain.casefold())
