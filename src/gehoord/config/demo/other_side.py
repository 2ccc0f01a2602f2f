# SPDX-License-Identifier: EUPL-1.2
"""The demo's other side: one made-up practice that was invited, asked for nothing, and answered."""

from datetime import datetime, timedelta

from django.core.exceptions import ObjectDoesNotExist

from gehoord.casework.actions.consent.answer import answer_consent
from gehoord.casework.actions.respondent.accept_invitation import accept_invitation
from gehoord.casework.actions.respondent.add_respondent import add_respondent
from gehoord.casework.actions.respondent.answer import send_answer
from gehoord.casework.actions.respondent.invite import invite
from gehoord.casework.actions.respondent.write_page import write_page
from gehoord.casework.queries.consents import consents_of
from gehoord.casework.queries.doors import Door, find_door
from gehoord.casework.queries.opened import hold
from gehoord.casework.queries.respondents import ORGANISATION, Label
from gehoord.casework.terms import Step
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.queries import find_by_code

from .people import MAIN
from .reports import DemoReport

WHO = Label("Praktijk De Proef (bestaat niet)", "Proeflaan 1\n3500 AA Utrecht", "030-0000000", "3500 AA")
SUBSTANCE = (
    "Aan de balie is volgens de melder gezegd dat er voor mensen zoals de melder geen plek is. "
    "De melder ging weg zonder hulp. Wij willen graag weten hoe u dit hebt gezien."
)
ANSWER = (
    "Dank voor uw brief. Die dag was er één vaste medewerker en het liep uit. Wij zeggen zulke dingen niet, maar wij "
    "begrijpen dat het zo overkwam. Wij praten hier graag over."
)


def hear_other_side(reports: list[DemoReport], staff: dict[str, Staff], *, now: datetime) -> Code:
    """Take the first case in hand where something is being done, up to an answer. Returns the code to try."""
    report, by = _case(reports, staff)
    day = now - timedelta(days=9)
    with fenced(counter=by.counter):
        added = add_respondent(report.id, kind=ORGANISATION, label=WHO, by=by, now=day)
        if added.id is None:
            raise RuntimeError("the demo has no other side")
        _none(
            write_page(
                report.id,
                respondent=added.id,
                substance=SUBSTANCE,
                name_reporter=False,
                hides_reporter=True,
                by=by,
                now=day,
            )
        )
        held = hold(report.id, keys=by.keys)
        asked = next(one for one in consents_of(report.id, dek=held.keys.dek) if one.about == added.id)
    with fenced(lookup=report.code.lookup_hash):
        row = find_by_code(report.code)
        if row is None:
            raise RuntimeError("the demo lost a report")
        day += timedelta(days=1)
        _none(answer_consent(row, dek=held.keys.dek, consent=asked.id, yes=True, now=day))
    with fenced(counter=by.counter):
        made = invite(report.id, respondent=added.id, channel="print", seen="", by=by, now=day)
    own = Code.new()
    if made.code is None:
        raise RuntimeError(f"the demo cannot invite: {made.reasons}")
    day += timedelta(days=3)
    with fenced(lookup=made.code.lookup_hash):
        accept_invitation(made.code, own=own, now=day)
    with fenced(lookup=own.lookup_hash):
        door = find_door(own, today=day.date())
        if not isinstance(door, Door):
            raise RuntimeError("the demo's other side cannot come in")
        send_answer(door, text=ANSWER, may_share=True, now=day + timedelta(days=2))
    return own


def _none(reasons: object) -> None:
    if reasons:
        raise RuntimeError(f"the demo cannot ask the other side: {reasons}")


def _case(reports: list[DemoReport], staff: dict[str, Staff]) -> tuple[DemoReport, Staff]:
    by_id = {person.id: person for person in staff.values() if person.counter_code == MAIN}
    reader = next(person for person in by_id.values() if person.may("case.write"))
    for report in reports:
        if report.counter != MAIN or report.identity == "anonymous":
            continue
        with fenced(counter=reader.counter):
            try:
                held = hold(report.id, keys=reader.keys)
            except ObjectDoesNotExist:
                continue
            if held.step is Step.ACTION and held.row.handler_id in by_id:
                return report, by_id[held.row.handler_id]
    raise RuntimeError("the demo has no case in which something is being done")
