# SPDX-License-Identifier: EUPL-1.2
"""Who is kept out sees nothing of it: every page of the organisation is the same to them before and after."""

import re
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.builders import Person, TryCounter, case
from tests.casework.other_side import agreed
from tests.organisations.builders import TryOrganisation, organisation
from tests.organisations.desk.telling import open_desk, told
from tests.organisations.full_house import ROLES
from tests.organisations.limits.filling import a_file, take
from tests.organisations.requests.test_invitation_in_own_place import delivered
from tests.organisations.test_walls import is_of_counters, patterns

from gehoord.casework.actions.keep_out.keep_member_out import keep_member_out
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.requests.ask_organisation import ask_organisation
from gehoord.organisations.actions.requests.end_request import end_request
from gehoord.organisations.actions.requests.watch import watch_requests
from gehoord.organisations.actions.task.make_task import make_task
from gehoord.organisations.actions.task.watch import watch_tasks
from gehoord.organisations.jobs import WATCHES
from gehoord.organisations.models import Request, Task
from gehoord.organisations.terms.request import SETTLED

pytestmark = pytest.mark.django_db(transaction=True)
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')
MADE_ANEW = {"desk_new"}
"""Another page at each look: it makes a code for who is about to tell. It reads no report."""
LOG = "/loket/logboek/"


def team_of_two() -> tuple[TryOrganisation, Person, Person]:
    """An organisation where two people do everything: who is named in what comes, and a colleague."""
    team = organisation()
    named = team.member(*ROLES, name="Vera Simons")
    other = team.member(*ROLES, name="Karim el Haddad")
    open_desk(other)
    return team, named, other


def happened(
    team: TryOrganisation, named: Person, other: Person, asker: Person, *, now: datetime
) -> dict[str, UUID]:
    """A report, a file about a limit and a request with a task, all without this person."""
    _code, report = told(team, "Vera Simons lachte mij uit.", now=now)
    limit = a_file(other, keep_out=(named.member.pk,), now=now)
    assert take("norms", limit, by=other, now=now) == []
    return {"desk_report": report, "limit": limit} | request_with_task(team, named, asker, now=now)


def request_with_task(
    team: TryOrganisation, named: Person, asker: Person, *, now: datetime
) -> dict[str, UUID]:
    """What a counter asked of the colleague alone, and what was agreed in it."""
    assert team.organisation is not None
    with fenced(counter=asker.member.counter_id):
        request = ask_organisation(
            team.organisation,
            kind="question",
            words="Wat doen jullie hieraan?",
            due_on=now.date() + timedelta(days=9),
            left_out=[named.member.pk],
            by=asker.staff(),
            now=now,
        ).id
    assert request
    with fenced(counter=team.pk):
        task = make_task(
            "Gesprek met de afdeling", counter=team.pk, kind="agreed", source=request, due_on=now.date(), by="test",
            now=now, owner_words="teamleider",
        )  # fmt: skip
    return {"request": request, "task": task.pk}


def pages(client: Client) -> dict[str, bytes]:
    """Everything without an id in its address, and the log."""
    own = [one for one in patterns() if not one.pattern.converters and not is_of_counters(one)]
    places = [reverse(f"employer:{one.name}") for one in own if one.name not in MADE_ANEW] + ["/loket/", LOG]
    return {at: TOKEN.sub(b"", client.get(at).content) for at in places}


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    return [at for at in before if before[at] != after[at]]


def test_every_page_is_the_same_to_who_is_kept_out_before_and_after(
    caseworker: Person, now: datetime
) -> None:
    team, named, other = team_of_two()
    before, before_other = pages(named.client()), pages(other.client())

    happened(team, named, other, caseworker, now=now)
    for day in (0, 30):
        for look in WATCHES:
            with fenced(counter=team.pk):
                look(team.pk, now=now + timedelta(days=day))

    assert changed(before, pages(named.client())) == []
    assert len(changed(before_other, pages(other.client()))) > 5


def test_by_its_id_it_is_as_if_there_were_nothing(caseworker: Person, now: datetime) -> None:
    team, named, other = team_of_two()
    there = happened(team, named, other, caseworker, now=now)
    client = named.client()

    for name, key in there.items():
        real, invented = (reverse(f"employer:{name}", args=[one]) for one in (key, uuid4()))
        for do in (client.get, lambda at: client.post(at, {"do": "open"})):
            got, nothing = do(real), do(invented)
            assert (name, got.status_code) == (name, 404)
            assert TOKEN.sub(b"", got.content).replace(real.encode(), b"") == TOKEN.sub(
                b"", nothing.content
            ).replace(invented.encode(), b"")
        assert other.client().get(real).status_code == 200


def test_what_was_agreed_stays_hidden_in_the_log_and_after_the_request_is_gone(
    caseworker: Person, now: datetime
) -> None:
    team, named, other = team_of_two()
    there = request_with_task(team, named, caseworker, now=now)
    with fenced(counter=team.pk):
        watch_tasks(team.pk, now=now + timedelta(days=1))
    with fenced(counter=caseworker.member.counter_id):
        assert end_request(there["request"], why=SETTLED, by=caseworker.staff(), now=now)
    with fenced(counter=team.pk):
        watch_requests(team.pk, now=now + timedelta(days=731))
        assert Request.objects.count() == 0

    def seen(person: Person) -> tuple[int, int]:
        with fenced(counter=team.pk, member=person.member.pk):
            return Task.objects.count(), Entry.objects.filter(event__startswith="org-task").count()

    assert (seen(named), seen(other)) == ((0, 0), (1, 2))


def test_who_is_kept_out_of_a_case_later_does_not_see_what_was_asked_about_it(
    counter: TryCounter, now: datetime
) -> None:
    handler = counter.member("caseworker", "coordinator", now=now)
    out = counter.member("caseworker", now=now)
    counter.member("caseworker", now=now)
    team = organisation()
    team.member("board")
    sent = case(handler, now=now)
    side = agreed(handler, sent, now=now)
    request = delivered(side, team, now=now).id
    listing, one = reverse("employer:asked"), reverse("employer:asked_one", args=[request])
    assert [out.client().get(at).status_code for at in (listing, one)] == [200, 200]
    name = "Ziekenhuis Rivierenland"
    assert name in out.client().get(listing).content.decode()

    with fenced(counter=counter.pk):
        assert keep_member_out(sent.id, member=out.member.pk, by=handler.staff(), now=now) == []

    assert name not in out.client().get(listing).content.decode()
    assert out.client().get(one).status_code == 404
    assert name in handler.client().get(listing).content.decode()
    with fenced(counter=team.pk):
        assert Request.objects.get().closed_on is None
