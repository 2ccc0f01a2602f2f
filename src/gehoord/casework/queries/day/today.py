# SPDX-License-Identifier: EUPL-1.2
"""What somebody finds when they come in: what is due, what came in, who waits for whom (Vandaag).

From the opened summaries that the inbox keeps, and one look at each of the other tables. Opens no story.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Q

from gehoord.foundation.people.needs import Staff

from ...deadlines import Kind, Standing, standing
from ...models import Appointment, CallBack, Case, Consent, HandOver, Piece, Term
from ...terms import AppointmentState, WaitsFor
from ..appointments import OpenAppointment, as_open
from ..index import Index, Summary
from ..sealed import open_keys, team_box
from .hands import Hands

ANSWERED = ("given", "refused", "withdrawn")


@dataclass(frozen=True)
class Due:
    """One thing that is due. what: name of a level. waits_for: of a term; "" is the step of the case itself."""

    about: Summary
    what: str
    standing: Standing
    due_on: date
    waits_for: str = ""


@dataclass(frozen=True)
class Came:
    """One thing that came in: in which case, and a code that says which kind of answer it is."""

    about: Summary
    what: str = ""


@dataclass(frozen=True)
class Day:
    """Everything on the page. Lists of one's own, and those that one stands in for."""

    due: list[Due]
    due_of_nobody: list[Due]
    late_of_others: int
    waiting: list[Summary]
    messages: list[Came]
    consents: list[Came]
    pieces: list[Came]
    offers: int
    call_backs: int
    appointments: list[tuple[OpenAppointment, Summary]]
    waits: dict[str, list[Due]] = field(default_factory=dict)


def day_of(index: Index, hands: Hands, *, staff: Staff, since: date, today: date) -> Day:
    """Seven looks at the database, however much there is. since: the last day that this member was here."""
    mine = hands.all
    steps = [_step(one, today=today) for one in index.cases.values()]
    terms = _terms(index, mine, counter=staff.counter, today=today)
    everything = [*steps, *terms, *_paused_too_long(index, mine, today=today)]
    # The watch may keep the same thing as a term: it is told once.
    pressing = list({(one.about.id, one.what): one for one in everything if _presses(one)}.values())
    own = [one for one in pressing if one.about.handler in mine]
    return Day(
        due=_sorted(own),
        due_of_nobody=_sorted(one for one in pressing if one.about.handler is None),
        late_of_others=len(
            {
                one.about.id
                for one in pressing
                if one.about.handler and one.about.handler not in mine and one.standing.kind is Kind.LATE
            }
        ),
        waiting=sorted(index.waiting.values(), key=lambda one: one.rank),
        messages=[
            Came(one)
            for one in index.cases.values()
            if one.id in index.unread and (one.handler in mine or one.handler is None)
        ],
        consents=_consents(index, mine, counter=staff.counter, since=since),
        pieces=_pieces(index, mine, counter=staff.counter),
        offers=HandOver.objects.filter(to_counter=staff.counter, state="offered").count(),
        call_backs=CallBack.objects.filter(counter=staff.counter, done_on=None, due_on__lte=today).count(),
        appointments=_appointments(index, mine, staff=staff, today=today),
        waits=_waits(terms, mine),
    )


def _step(one: Summary, *, today: date) -> Due:
    return Due(one, one.due_for, standing(one.due_on, today=today, paused=one.paused), one.due_on)


def _presses(one: Due) -> bool:
    return one.standing.kind in (Kind.LATE, Kind.NEARLY)


def _terms(index: Index, mine: frozenset[UUID], *, counter: int, today: date) -> list[Due]:
    rows = Term.objects.filter(
        Q(due_on__lte=today) | Q(case__handler__in=mine), counter=counter, done_on=None
    )
    found = []
    for case, kind, waits_for, due in rows.order_by("due_on", "pk").values_list(
        "case", "kind", "waits_for", "due_on"
    ):
        if about := index.cases.get(case):
            found.append(Due(about, kind, standing(due, today=today), due, waits_for))
    return found


def _paused_too_long(index: Index, mine: frozenset[UUID], *, today: date) -> list[Due]:
    """Cases in which the reporter had their time: we ask again."""
    rows = Case.objects.filter(handler__in=mine, paused_since__isnull=False, wait_until__lte=today)
    return [
        Due(index.cases[case], "reply", standing(until, today=today), until)
        for case, until in rows.values_list("report", "wait_until")
        if case in index.cases and until is not None
    ]


def _consents(index: Index, mine: frozenset[UUID], *, counter: int, since: date) -> list[Came]:
    rows = Consent.objects.filter(
        counter=counter, state__in=ANSWERED, answered_on__gte=since, answered_by=None, case__handler__in=mine
    )
    found = rows.order_by("-answered_on", "pk").values_list("case", "state")
    return [Came(index.cases[case], state) for case, state in found if case in index.cases]


def _pieces(index: Index, mine: frozenset[UUID], *, counter: int) -> list[Came]:
    rows = Piece.objects.filter(counter=counter, from_respondent=True, read_on=None)
    cases = rows.filter(Q(case__handler__in=mine) | Q(case__handler=None)).order_by("case").distinct()
    return [Came(index.cases[case]) for case in cases.values_list("case", flat=True) if case in index.cases]


def _appointments(
    index: Index, mine: frozenset[UUID], *, staff: Staff, today: date
) -> list[tuple[OpenAppointment, Summary]]:
    """Today's talks by the hour; only these few are opened, for their hour."""
    rows = Appointment.objects.filter(
        counter=staff.counter, on=today, state=AppointmentState.PLANNED
    ).select_related("case", "by")
    found = []
    for row in rows.filter(Q(case__handler__in=mine) | Q(by=staff.id)):
        if about := index.cases.get(row.case_id):
            keys = open_keys(row.case.key, box=team_box(staff.keys, row.case.team_id), case=row.case_id)
            found.append((as_open(row, dek=keys.dek, keys=keys), about))
    return sorted(found, key=lambda one: (one[0].begins, one[0].id))


def _waits(terms: list[Due], mine: frozenset[UUID]) -> dict[str, list[Due]]:
    """For whom own cases wait, beside the counter itself: what the counter must do stands in `due`."""
    found: dict[str, list[Due]] = {}
    for who in WaitsFor:
        theirs = [one for one in terms if one.waits_for == who and one.about.handler in mine]
        if theirs and who is not WaitsFor.COUNTER:
            found[who.value] = _sorted(theirs)
    return found


def _sorted(found: Iterable[Due]) -> list[Due]:
    return sorted(found, key=lambda one: (one.due_on, one.about.rank, one.what))
