# SPDX-License-Identifier: EUPL-1.2
"""Handing somebody over to a partner, warmly: with their yes, their words, and a check that there was contact.

Nothing is handed over by the system itself: the counter gives the letter on paper or reads it out. What is kept
is that it happened, exactly what was given, and who calls whom.
"""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.utils.translation import gettext, override

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.people.needs import Staff
from gehoord.reporting.queries import open_report

from ...deadlines import due_on
from ...models import Case, Term
from ...queries.consents import live
from ...queries.opened import Held, hold
from ...queries.rule_facts import levels
from ...rules import Reason
from ...terms import WaitsFor
from ...terms import mark as _
from ..add_line import add_line
from ..add_plain_line import add_plain_line
from ..consent.ask import ask_consent
from ..consent.use import use_consent
from ..hear_reporter import hear_reporter
from ..keep_facts import keep_facts
from ..send_words import MESSAGE, send_words
from ..start_term import end_terms, start_term
from ..write_letter import language_for

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

USE = "referral"
CONTACT, CHECK = "partner_contact", "partner_asked"
ASKED, HANDED, CAME, NOT_YET = "asked", "handed", "came", "not_yet"
WE_CALL, THEY_CALL, YOU_CALL = "we_call", "they_call", "you_call"
WHO_CALLS = {
    WE_CALL: _("Het loket belt de organisatie, samen met de melder of met het nummer van de melder"),
    THEY_CALL: _("De organisatie belt de melder"),
    YOU_CALL: _("De melder belt zelf; de organisatie weet ervan"),
}
TOLD = {
    WE_CALL: _("Wij bellen de organisatie. Daarna hebben zij contact met je."),
    THEY_CALL: _("De organisatie belt je."),
    YOU_CALL: _("Jij belt zelf. De organisatie weet dat je belt."),
}
KIND = "partner"
CAME_WORDS, NOT_YET_WORDS = (
    _("De andere organisatie had contact met mij."),
    _("De andere organisatie had nog geen contact met mij."),
)
LINE_HANDED, LINE_CAME, LINE_NOT_YET = "warm_handed", "partner_came", "partner_not_yet"


def ask_hand_warm(
    case: UUID, *, partner: str, words: str, who_calls: str, by: Staff, now: datetime
) -> list[Reason]:
    """Ask the reporter whether exactly these words may go to this partner; all reasons why not, or none.

    partner: its name and number. who_calls: a key of WHO_CALLS. Raises KeyError for another.
    """
    held, key = hold(case, keys=by.keys, lock=True), uuid4()
    asked = ask_consent(
        held,
        use=USE,
        by=by,
        now=now,
        about=key,
        words=words.strip(),
        will_see=f"{partner}. {TOLD[who_calls]}",
    )
    if asked.reasons:
        return asked.reasons
    one = {"partner": partner, "calls": who_calls, "words": words.strip(), "state": ASKED}
    keep_facts(hold(case, keys=by.keys), replace(held.facts, warm={**held.facts.warm, str(key): one}))
    return []


def hand_warm(case: UUID, *, key: str, by: Staff, now: datetime) -> list[Reason]:
    """It was given to the partner: the yes is used up, the reporter reads it, and a term watches the contact.

    All reasons why it may not (any more), or none; then nothing changed. Raises KeyError for an unknown one.
    """
    held = hold(case, keys=by.keys, lock=True)
    one = held.facts.warm[key]
    if one["state"] != ASKED:
        return []
    consent = live(held, USE, about=UUID(key))
    reasons = use_consent(consent, held=held, by=by, now=now, used_for=one["partner"], words=one["words"])
    if reasons:
        return reasons
    due = due_on(levels()[CONTACT], since=now.date())
    start_term(held, kind=CONTACT, due_on=due, waits_for=WaitsFor.OTHER, about=UUID(key), now=now)
    calls = TOLD[one["calls"]]
    with override(language_for(open_report(held.report, held.keys.dek))):
        told = gettext("We gaven door wat jij goed vond aan: %(partner)s. %(calls)s") % {
            "partner": one["partner"],
            "calls": gettext(calls),
        }
    columns = send_words(held, told, kind=MESSAGE, by=by, now=now)
    add_line(held, name=LINE_HANDED, by=by, now=now, words={"text": f"{one['partner']}\n\n{one['words']}"})
    _keep_state(held, key, HANDED, **columns)
    record("aftercare.handed", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []


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


def _keep_state(held: Held, key: str, state: str, **columns: object) -> None:
    one = {**held.facts.warm[key], "state": state}
    keep_facts(held, replace(held.facts, warm={**held.facts.warm, key: one}), **columns)
