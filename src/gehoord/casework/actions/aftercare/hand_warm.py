# SPDX-License-Identifier: EUPL-1.2
"""Handing somebody over to a partner, warmly: with their yes, their words, and a check that there was contact.

Nothing is handed over by the system itself: the counter gives the letter on paper or reads it out. It is a letter
like any other (`letters.table`): kept word for word, with its proof; the hand-over has the id of its letter.
"""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.people.needs import Staff

from ...deadlines import due_on
from ...letters.table import BY_LETTER, PRINT
from ...letters.writing import Text
from ...models import Case, Term
from ...queries.letters import letter_of
from ...queries.opened import Held, hold
from ...queries.rule_facts import levels
from ...rules import Reason
from ...terms import WaitsFor
from ...terms import mark as _
from ..add_line import add_line
from ..add_plain_line import add_plain_line
from ..consent.ask import ask_consent
from ..hear_reporter import hear_reporter
from ..keep_facts import keep_facts
from ..letters.draft import draft_letter, drop_draft, write_own
from ..letters.send import send_letter
from ..start_term import end_terms
from .handed import ASKED, CONTACT, HANDED, THEY_CALL, TOLD, WE_CALL, YOU_CALL

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

USE, LETTER = "referral", "to_partner"
CHECK = "partner_asked"
CAME, NOT_YET = "came", "not_yet"
WHO_CALLS = {
    WE_CALL: _("Het loket belt de organisatie, samen met de melder of met het nummer van de melder"),
    THEY_CALL: _("De organisatie belt de melder"),
    YOU_CALL: _("De melder belt zelf; de organisatie weet ervan"),
}
QUESTIONS = {THEY_CALL: "Wilt u deze persoon bellen?", YOU_CALL: "Deze persoon belt u zelf. Wilt u helpen?"}
"""What the letter asks, always in Dutch: it goes to an organisation."""
KIND = "partner"
CAME_WORDS, NOT_YET_WORDS = (
    _("De andere organisatie had contact met mij."),
    _("De andere organisatie had nog geen contact met mij."),
)
LINE_CAME, LINE_NOT_YET = "partner_came", "partner_not_yet"


def letter_to_partner(held: Held, *, words: str, who_calls: str) -> Text:
    """The letter exactly as it would go."""
    return write_own(held, BY_LETTER[LETTER], _own(words, who_calls))


def ask_hand_warm(
    case: UUID, *, partner: str, words: str, who_calls: str, by: Staff, now: datetime
) -> list[Reason]:
    """Ask the reporter whether exactly this letter may go to this partner; all reasons why not, or none.

    partner: its name and number. words: what the letter passes on. who_calls: a key of WHO_CALLS. Raises KeyError
    for another.
    """
    held, will_see = hold(case, keys=by.keys, lock=True), f"{partner}. {TOLD[who_calls]}"
    own = _own(words, who_calls)
    made = draft_letter(held, name=LETTER, own=own, lines=(partner,), by=by, now=now)
    if made.reasons or made.id is None:
        return made.reasons
    exact = letter_of(held, made.id).words
    asked = ask_consent(held, use=USE, by=by, now=now, about=made.id, words=exact, will_see=will_see)
    if asked.reasons:
        drop_draft(held, made.id)
        return asked.reasons
    one = {"partner": partner, "calls": who_calls, "state": ASKED}
    keep_facts(hold(case, keys=by.keys), replace(held.facts, warm={**held.facts.warm, str(made.id): one}))
    return []


def hand_warm(case: UUID, *, key: str, channel: str = PRINT, by: Staff, now: datetime) -> list[Reason]:
    """It was given to the partner: the yes is used up, the reporter reads it, and a term watches the contact.

    channel: PRINT, or PHONE when it was read out. All reasons why it may not (any more), or none; then nothing
    changed. Raises KeyError for an unknown one.
    """
    held = hold(case, keys=by.keys, lock=True)
    if held.facts.warm[key]["state"] != ASKED:
        return []
    # The reporter allowed exact words: they are compared when the yes is used.
    seal = letter_of(held, UUID(key)).seal
    return send_letter(held, letter=UUID(key), channel=channel, seal=seal, by=by, now=now)


def hear_from_partner(case: UUID, *, key: str, by: Staff, now: datetime) -> None:
    """The counter heard that there was contact: nothing is waited for any more."""
    held = hold(case, keys=by.keys, lock=True)
    if held.facts.warm[key]["state"] in (HANDED, NOT_YET):
        end_terms(case, about=UUID(key), now=now)
        add_line(held, name=LINE_CAME, by=by, now=now)
        _keep_state(held, key, CAME)
        record("aftercare.partner", by=by.by, counter=by.counter, subject=str(case), now=now)


def tell_of_partner(report: "Report", *, dek: bytes, about: UUID, came: bool, now: datetime) -> bool:
    """The reporter says whether the partner took contact, within the caller's transaction and fence.

    Not yet: from now on the counter has two working days to find out why. False when nothing was asked.
    """
    Case.objects.select_for_update(of=("self",)).get(pk=report.pk)
    if not Term.objects.filter(case=report.pk, kind=CONTACT, about=about, done_on=None).exists():
        return False
    end_terms(report.pk, about=about, now=now)
    if not came:
        Term.objects.create(
            case_id=report.pk,
            counter_id=report.counter_id,
            kind=CHECK,
            waits_for=WaitsFor.COUNTER,
            about=about,
            started_on=now.date(),
            due_on=due_on(levels()[CHECK], since=now.date()),
        )
    add_plain_line(
        report.pk,
        counter=report.counter_id,
        name=LINE_CAME if came else LINE_NOT_YET,
        on=now.date(),
    )
    hear_reporter(report, dek=dek, text=CAME_WORDS if came else NOT_YET_WORDS, kind=KIND, now=now)
    record("aftercare.partner", by=REPORTER, counter=report.counter_id, subject=str(report.pk), now=now)
    return True


def _keep_state(held: Held, key: str, state: str) -> None:
    one = {**held.facts.warm[key], "state": state}
    keep_facts(held, replace(held.facts, warm={**held.facts.warm, key: one}))


def _own(words: str, who_calls: str) -> dict[str, str]:
    return {"passed_on": words.strip(), "question": QUESTIONS.get(who_calls, "")}
