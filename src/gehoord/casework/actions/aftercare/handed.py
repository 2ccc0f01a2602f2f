# SPDX-License-Identifier: EUPL-1.2
"""What follows when the letter of a warm hand-over left: the reporter reads it, and a term watches the contact."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext, override

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.reporting.queries import open_report

from ...deadlines import due_on
from ...queries.opened import Held
from ...queries.rule_facts import levels
from ...terms import WaitsFor
from ...terms import mark as _
from ..add_line import add_line
from ..send_words import MESSAGE, send_words
from ..start_term import start_term
from ..write_letter import language_for

CONTACT = "partner_contact"
ASKED, HANDED = "asked", "handed"
WE_CALL, THEY_CALL, YOU_CALL = "we_call", "they_call", "you_call"
TOLD = {
    WE_CALL: _("Wij bellen de organisatie. Daarna hebben zij contact met je."),
    THEY_CALL: _("De organisatie belt je."),
    YOU_CALL: _("Jij belt zelf. De organisatie weet dat je belt."),
}
"""Who calls whom, to the reporter."""
LINE_HANDED = "warm_handed"


def handed_warm(
    held: Held, letter: UUID, *, by: Staff, now: datetime
) -> tuple[Mapping[str, Any], dict[str, Any]]:
    """Within the transaction in which the letter leaves. Returns what the facts say of hand-overs, and columns."""
    one = held.facts.warm[str(letter)]
    due = due_on(levels()[CONTACT], since=now.date())
    start_term(held, kind=CONTACT, due_on=due, waits_for=WaitsFor.OTHER, about=letter, now=now)
    who_calls = TOLD[one["calls"]]
    with override(language_for(open_report(held.report, held.keys.dek))):
        told = gettext("We gaven door wat jij goed vond aan: %(partner)s. %(calls)s") % {
            "partner": one["partner"],
            "calls": gettext(who_calls),
        }
    columns = send_words(held, told, kind=MESSAGE, by=by, now=now)
    add_line(held, name=LINE_HANDED, by=by, now=now, words={"text": one["partner"]})
    record("aftercare.handed", by=by.by, counter=by.counter, subject=str(held.id), now=now)
    return {**held.facts.warm, str(letter): {**one, "state": HANDED}}, columns
