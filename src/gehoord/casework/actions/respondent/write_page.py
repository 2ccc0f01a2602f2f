# SPDX-License-Identifier: EUPL-1.2
"""Writing what the other side will read, and asking the reporter whether just those words may go."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.reporting.queries import open_report

from ...models import Respondent
from ...queries.opened import hold
from ...queries.respondents import Page, respondent_of, seal_page
from ...queries.rule_facts import rule_facts, said_key
from ...rules import Reason, not_anonymous, reasons, told_identity
from ...terms import OVER
from ..add_line import add_line
from ..consent.ask import ask_consent
from ..keep_facts import keep_facts

USE = "substance"


def write_page(
    case: UUID,
    *,
    respondent: UUID,
    substance: str,
    name_reporter: bool,
    hides_reporter: bool,
    language: str = "nl",
    by: Staff,
    now: datetime,
) -> list[Reason]:
    """Keep the words, and put them before the reporter: their yes is for these words and no others.

    name_reporter: only for a reporter who is known and was told (Besluit ADV art. 5(3)). hides_reporter: somebody
    checked that nobody can recognise the reporter in it (art. 5(2)).
    """
    if not substance.strip():
        return [Reason.NO_SUBSTANCE]
    held = hold(case, keys=by.keys, lock=True)
    one = respondent_of(held, respondent, lock=True)
    if one.state in OVER or one.row.lookup is not None:
        return [Reason.PAGE_IS_READ]
    facts = rule_facts(held, member=by.by, today=now.date(), way="letter")
    if name_reporter and (refused := reasons((not_anonymous, told_identity), facts)):
        return refused
    name = ""
    if name_reporter:
        told = open_report(held.report, held.keys.dek).answers.get("name", "")
        name = str(held.facts.contact.get("name") or told)
    words = substance.strip()
    asked = ask_consent(held, use=USE, by=by, now=now, words=words, will_see=_named(name), about=respondent)
    if asked.reasons:
        return asked.reasons
    page = Page(words, name)
    Respondent.objects.filter(pk=respondent).update(
        page=seal_page(page, key=one.key, respondent=respondent), language=language
    )
    said = {
        key: since for key, since in held.facts.said.items() if key != said_key("hides_reporter", "letter")
    }
    if hides_reporter:
        said[said_key("hides_reporter", "letter")] = now.date().isoformat()
    keep_facts(held, replace(held.facts, said=said))
    add_line(held, name="respondent_page", by=by, now=now, words={"text": words})
    record("respondent.page", by=by.by, counter=by.counter, subject=str(case), now=now)
    return []


def _named(name: str) -> str:
    # Read by the reporter, in the words of the counter: what a caseworker adds is Dutch as well.
    return f"Ook je naam staat erbij: {name}." if name else ""
