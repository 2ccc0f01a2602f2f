# SPDX-License-Identifier: EUPL-1.2
"""The demo afterwards: what reporters answered after closing, what one still needs, and one incident with many reports."""

from datetime import date, datetime, timedelta
from itertools import cycle
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist

from gehoord.casework.actions.aftercare.note_needs import note_needs
from gehoord.casework.actions.aftercare.tell_because import tell_because
from gehoord.casework.actions.answer_aftercare import answer_aftercare
from gehoord.casework.actions.bundle.add_to_bundle import add_to_bundle
from gehoord.casework.actions.bundle.open_bundle import change_bundle, open_bundle
from gehoord.casework.queries.opened import hold
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.reporting.queries import dek_by_code, find_by_code

from .people import MAIN
from .reports import DemoReport, send_one

GOOD = {"stopped": "yes", "reprisal": "no", "treated": "yes"}
ANSWERS: tuple[tuple[dict[str, str], str, bool], ...] = (
    (GOOD, "Dank je wel. Het helpt dat iemand het las.", False),
    ({"stopped": "no", "reprisal": "no", "treated": "yes"}, "Het is na een paar weken weer begonnen.", False),
    ({"stopped": "too_early"}, "", False),
    ({}, "", False),
    ({"stopped": "yes", "reprisal": "yes", "treated": "yes"}, "Ik word nu overal buiten gehouden.", False),
    ({}, "", True),
)
"""What one after the other answers, with words, and whether this was enough asking. Without either: no answer."""
INCIDENT = {
    "need": "count",
    "sector": "sports_club",
    "capacity": "visitor",
    "who": ["organisation"],
    "grounds": ["race"],
    "organisation": "Demosporthal De Brug",
    "identity": "anonymous",
    "happened": "week",
}
STORIES = (
    "Bij het toernooi riep de omroeper iets over mensen met een donkere huid. Iedereen lachte. Ik ging weg.",
    "De omroeper in de sporthal maakte een grap over donkere mensen. Mijn kinderen hoorden het.",
    "Ik zat op de tribune toen de omroeper die grap maakte over huidskleur. Niemand zei er wat van.",
    "Wat de omroeper bij het toernooi over donkere mensen zei, kan echt niet.",
    "Mijn team is na de grap van de omroeper van het veld gelopen.",
    "Ik hoorde de grap van de omroeper ook. Ik wil dat dit meetelt.",
)
STILL_WAIT = 2
"""Of the reports of the incident these wait still; the bundle suggests them."""


def afterwards(reports: list[DemoReport], staff: dict[str, Staff], *, now: datetime) -> None:
    """Let reporters answer whose day came, and make the incident. Within no transaction of its own."""
    handlers = {one.counter_code: one for one in staff.values() if one.may("case.write")}
    answers = cycle(ANSWERS)
    for report in reports:
        by = handlers.get(report.counter)
        if by is None:
            continue
        asked_on = _asked_on(report, by)
        if asked_on is None or asked_on > now.date():
            continue
        given, text, no_more = next(answers)
        if given or text or no_more:
            _answer(report, given, text=text, no_more=no_more, now=now - timedelta(hours=3))
    _incident(handlers[MAIN], now=now)


def _asked_on(report: DemoReport, by: Staff) -> date | None:
    with fenced(counter=by.counter):
        try:
            row = hold(report.id, keys=by.keys).row
        except ObjectDoesNotExist:
            return None
        return row.aftercare_on if row.closed_on else None


def _answer(report: DemoReport, given: dict[str, str], *, text: str, no_more: bool, now: datetime) -> None:
    with fenced(lookup=report.code.lookup_hash):
        row = find_by_code(report.code)
        if row is None:
            raise RuntimeError("the demo lost a report")
        dek = dek_by_code(row, report.code)
        answer_aftercare(row, dek=dek, answers=given, text=text, no_more=no_more, now=now)


def _incident(by: Staff, *, now: datetime) -> None:
    sent = [
        send_one({**INCIDENT, "story": story}, MAIN, now - timedelta(days=4, hours=number), number)
        for number, story in enumerate(STORIES)
    ]
    with fenced(counter=by.counter):
        inside: list[UUID] = [one.id for one in sent[:-STILL_WAIT]]
        key = open_bundle(
            "Omroeper in de sporthal",
            what="Bij een toernooi maakte de omroeper een grap over mensen met een donkere huid.",
            cases=inside,
            by=by,
            now=now - timedelta(days=2),
        )
        add_to_bundle(key, by=by, now=now - timedelta(days=2), seconds=60)
        change_bundle(
            key, by=by, now=now, plan="Eén gesprek met het bestuur, en daarna één brief aan iedereen."
        )
        note_needs(inside[0], needs={"talk": "De huisarts"}, by=by, now=now)
    with fenced(lookup=sent[1].code.lookup_hash):
        row = find_by_code(sent[1].code)
        if row is not None:
            text = "Sinds ik het vertelde, krijgt mijn zoon geen plek meer in het team."
            tell_because(row, dek=dek_by_code(row, sent[1].code), text=text, now=now - timedelta(hours=2))
