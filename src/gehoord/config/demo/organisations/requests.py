# SPDX-License-Identifier: EUPL-1.2
"""The demo's requests and tasks: a counter wants to hear the hospital's side, asks for a talk, and is waited for once."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from gehoord.casework.actions.consent.note_yes import note_yes
from gehoord.casework.actions.respondent.add_respondent import add_respondent
from gehoord.casework.actions.respondent.write_page import write_page
from gehoord.casework.queries.index import Index
from gehoord.casework.queries.opened import hold
from gehoord.casework.queries.respondents import ORGANISATION, Label
from gehoord.casework.terms import Step
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.organisations.actions.requests.ask_organisation import ask_organisation
from gehoord.organisations.actions.requests.send_invitation import send_invitation
from gehoord.organisations.actions.task.change_task import declare_done, show_done
from gehoord.organisations.actions.task.make_duties import make_aftercare
from gehoord.organisations.actions.task.make_task import make_task
from gehoord.organisations.queries.teams import organisation_of
from gehoord.organisations.terms.request import QUESTION, TALK

from .teams import HOSPITAL, PRACTICE

WHO = Label("Ziekenhuis Rivierenland (demo)", "Rivierweg 1\n3500 AA Rivierenland", "030-0000000", "3500 AA")
SUBSTANCE = (
    "Aan de balie van de polikliniek is volgens de melder gezegd dat er eerst iemand mee moet komen die beter "
    "Nederlands spreekt. De afspraak ging niet door. Wij horen graag hoe jullie dit zagen."
)
ALLOWED = 2
"""So many cases are made ready: one is sent, one waits for who tries the demo."""


def fill_requests(
    teams: Mapping[str, Mapping[str, Staff]], counters: Mapping[str, Staff], *, now: datetime
) -> None:
    """Through the real actions. A case in which the reporter said yes stands ready for Noor to send herself."""
    noor, hospital, practice = counters["noor"], teams[HOSPITAL], teams[PRACTICE]
    team = hospital["olga"].counter
    organisation = organisation_of(team)
    with fenced(counter=noor.counter):
        ready = _ready_cases(noor, now=now)
        if len(ready) == ALLOWED:
            case, respondent = ready[0]
            send_invitation(
                case, respondent=respondent, organisation=organisation, left_out=(), seen="", by=noor, now=now
            )
        for to, kind, words, days in (
            (organisation, TALK, "Wij willen graag praten over hoe jullie aan de balie uitleg geven.", 14),
            (
                organisation_of(practice["marja"].counter),
                QUESTION,
                "Hoe laten jullie cliënten weten wat hier de gedragsregels zijn?",
                10,
            ),
        ):
            day = (now + timedelta(days=days)).date()
            ask_organisation(to, kind=kind, words=words, due_on=day, left_out=(), by=noor, now=now)
    _tasks(hospital, now=now)


def _tasks(hospital: Mapping[str, Staff], *, now: datetime) -> None:
    henk, olga = hospital["henk"], hospital["olga"]
    with fenced(counter=henk.counter):
        make_aftercare(counter=henk.counter, owner=henk.id, by=henk.by, now=now - timedelta(days=4))
        for what, code, days in (
            ("Beleid tegen ongewenst gedrag en discriminatie op het werk", "psa_policy", 30),
            ("Een vertrouwenspersoon die voor iedereen te bereiken is", "confidant", 3),
        ):
            row = make_task(
                what,
                counter=olga.counter,
                kind="employer",
                code=code,
                owner=olga.id,
                due_on=(now + timedelta(days=days)).date(),
                by=olga.by,
                now=now,
            )
        declare_done(row.pk, how="Vera en Karim staan op het prikbord en op het intranet.", by=olga, now=now)
        show_done(row.pk, by_what="Bladzijde ‘Wie helpt je’ op het intranet", by=olga, now=now)


def _ready_cases(noor: Staff, *, now: datetime) -> list[tuple[UUID, UUID]]:
    """Cases of Noor with an other side to which the reporter said yes."""
    index = Index(noor.counter)
    index.refresh(noor.keys, today=now.date())
    found: list[tuple[UUID, UUID]] = []
    wanted = sorted(index.cases.values(), key=lambda one: (one.step != Step.ACTION, str(one.id)))
    for summary in wanted:
        if len(found) == ALLOWED:
            break
        if summary.step and summary.handler == noor.id and summary.identity != "anonymous":
            respondent = _ready(summary.id, noor, now=now)
            found += [(summary.id, respondent)] if respondent else []
    return found


def _ready(case: UUID, noor: Staff, *, now: datetime) -> UUID | None:
    """Add it, write what they read, note the yes; nothing is kept when a rule says no."""
    with transaction.atomic():
        added = add_respondent(case, kind=ORGANISATION, label=WHO, by=noor, now=now)
        if added.id is None:
            transaction.set_rollback(True)
            return None
        refused = write_page(
            case,
            respondent=added.id,
            substance=SUBSTANCE,
            name_reporter=False,
            hides_reporter=True,
            by=noor,
            now=now,
        )
        if not refused:
            held = hold(case, keys=noor.keys, lock=True)
            said = note_yes(
                held, use="substance", words=SUBSTANCE, heard="phone", about=added.id, by=noor, now=now
            )
            refused = said.reasons
        if refused:
            transaction.set_rollback(True)
            return None
    return added.id
