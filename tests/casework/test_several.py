# SPDX-License-Identifier: EUPL-1.2
"""Several cases at once: preview, do, undo, two at the same time, a colleague who left; and who leaves the team."""

import re
import threading

import pytest
from django.urls import reverse
from tests.builders import NOW, report
from tests.casework.builders import at, set_case, taken
from tests.conftest import close_connections

from gehoord.casework.actions.day.hand_several import hand_several
from gehoord.casework.models import Appointment, Case, Happening
from gehoord.casework.queries import kept_indexes as kept
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.actions.declare_interest import declare_interest
from gehoord.foundation.people.actions.remove_member import RemoveMemberError, remove_member
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.models import Member

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.filterwarnings("ignore:No directory at"),
]


@pytest.fixture(autouse=True)
def nothing_opened():
    kept.forget()
    yield
    kept.forget()


def text(answer):
    return " ".join(answer.content.decode().split())


def hidden(answer, name):
    return re.search(rf'name="{name}" value="([^"]+)"', answer.content.decode()).group(1)


def handlers(counter, *cases):
    with fenced(counter=counter.pk):
        rows = dict(Case.objects.values_list("pk", "handler"))
    return [rows[sent.id] for sent in cases]


def preview(client, cases, to):
    told = {"case": [str(sent.id) for sent in cases], "to": str(to.member.pk), "what": "hand"}
    return client.post(at("several"), told)


# -- several at once --------------------------------------------------------------------------------


def test_several_cases_are_counted_first_given_then_and_given_back(counter, caseworker):
    colleague = counter.member("caseworker", name="Lotte Ontvangt")
    cases, client = [taken(caseworker) for _number in range(3)], caseworker.client()

    looked = preview(client, cases, colleague)
    before = handlers(counter, *cases)
    done = client.post(at("several"), {"sure": hidden(looked, "sure")})
    after = handlers(counter, *cases)
    undone = client.post(at("several"), {"undo": hidden(done, "undo")})

    assert "Je geeft 3 zaken aan Lotte Ontvangt." in text(looked)
    assert before == [caseworker.member.pk] * 3
    assert ("3 zaken zijn doorgegeven." in text(done), after) == (True, [colleague.member.pk] * 3)
    assert "3 zaken zijn weer van wie ze had." in text(undone)
    assert handlers(counter, *cases) == [caseworker.member.pk] * 3
    with fenced(counter=counter.pk):
        names = list(
            Happening.objects.filter(case=cases[0].id).order_by("number").values_list("name", flat=True)
        )
        logged = list(
            Entry.objects.filter(subject=str(cases[0].id)).order_by("number").values_list("event", flat=True)
        )
    assert names[-2:] == ["handed", "handed_back"]
    assert logged[-2:] == ["case.handed", "case.handed-back"]


def test_a_case_of_a_colleague_cannot_go_along_and_the_reason_stands_beside_it(counter, caseworker):
    colleague = counter.member("caseworker")
    mine, theirs = taken(caseworker), taken(colleague)

    looked = preview(caseworker.client(), [mine, theirs], colleague)

    assert ("Je geeft 1 zaak aan" in text(looked), "Dit is aan de coördinator." in text(looked)) == (
        True,
        True,
    )


def test_who_is_kept_out_of_a_case_cannot_get_it(counter, caseworker):
    colleague, sent = counter.member("caseworker"), taken(caseworker)
    with fenced(counter=counter.pk):
        set_case(sent.id, by=caseworker, kept_out=[entry_for(colleague.member.pk, sent.id)])

    looked = preview(caseworker.client(), [sent], colleague)

    assert "Deze collega heeft iets met deze zaak te maken." in text(looked)


def test_a_case_that_looks_like_a_declared_interest_is_told_before_it_is_given(counter, caseworker):
    colleague = counter.member("caseworker", name="Lotte Belang")
    with fenced(counter=counter.pk):
        assert (
            declare_interest("Huisartsenpraktijk Linde", why="mijn zus", by=colleague.staff(), now=NOW) == {}
        )
    alike = taken(caseworker, organisation="Huisartsenpraktijk De Linde")
    other = taken(caseworker, organisation="Sportclub Noord")

    looked = preview(caseworker.client(), [alike, other], colleague)

    assert (
        text(looked).count("Lotte Belang gaf een belang op dat hierop lijkt: Huisartsenpraktijk Linde.") == 1
    )


def test_a_colleague_who_left_meanwhile_gets_nothing(counter, caseworker):
    colleague, sent = counter.member("caseworker"), taken(caseworker)
    client = caseworker.client()
    looked = preview(client, [sent], colleague)
    Member.objects.filter(pk=colleague.member.pk).update(left_on=NOW.date())

    done = client.post(at("several"), {"sure": hidden(looked, "sure")})

    assert handlers(counter, sent) == [caseworker.member.pk]
    assert ("0 zaken zijn doorgegeven." in text(done), "Deze kunnen niet mee" in text(done)) == (True, True)


def test_what_somebody_else_gave_away_meanwhile_stays_and_is_told(counter, caseworker):
    first, second = counter.member("caseworker"), counter.member("caseworker")
    sent, client = taken(caseworker), caseworker.client()
    looked = preview(client, [sent], first)
    with fenced(counter=counter.pk):
        set_case(sent.id, by=caseworker, handler_id=second.member.pk)

    done = client.post(at("several"), {"sure": hidden(looked, "sure")})

    assert handlers(counter, sent) == [second.member.pk]
    assert "Intussen al bij een ander" in text(done)


def test_somebody_elses_signed_choice_does_nothing(counter, caseworker):
    colleague, sent = counter.member("caseworker"), taken(caseworker)
    looked = preview(caseworker.client(), [sent], colleague)

    answer = colleague.client().post(at("several"), {"sure": hidden(looked, "sure")})

    assert (answer.status_code, handlers(counter, sent)) == (409, [caseworker.member.pk])


def test_two_who_give_the_same_cases_away_at_once_do_not_undo_each_other(counter, coordinator):
    others = [counter.member("caseworker"), counter.member("caseworker")]
    cases = [taken(coordinator) for _number in range(4)]
    seen = {sent.id: coordinator.member.pk for sent in cases}
    start, results = threading.Barrier(2), {}

    def give(number):
        order = cases if number else list(reversed(cases))
        start.wait(10)
        with fenced(counter=counter.pk):
            results[number] = hand_several(
                {sent.id: others[number].member.pk for sent in order},
                seen=seen,
                by=coordinator.staff(),
                now=NOW,
            )
        close_connections()

    threads = [threading.Thread(target=give, args=(number,)) for number in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert sorted((len(one.done), len(one.moved)) for one in results.values()) == [(0, 4), (4, 0)]
    assert len(set(handlers(counter, *cases))) == 1


def test_only_a_case_can_be_ticked_in_the_list_and_not_a_report_that_waits(caseworker):
    sent, waiting = taken(caseworker), report()

    page = text(caseworker.client().get(at("inbox")))

    assert (f'name="case" value="{sent.id}"' in page, f'value="{waiting.id}"' in page) == (True, False)


def test_a_list_on_paper_holds_no_word_of_a_report(caseworker):
    sent = taken(caseworker, story="Dit blijft van het papier.")

    page = text(caseworker.client().post(at("several"), {"case": [str(sent.id)], "what": "print"}))

    assert ("1 zaak op" in page, "Dit blijft van het papier." in page) == (True, False)


# -- who leaves -------------------------------------------------------------------------------------


def leave(who):
    return reverse("casework:leaving", args=[who.member.pk])


def test_nobody_leaves_with_cases_on_their_name_and_all_go_over_in_one_look(team, now):
    cora, bo = team.people
    lotte = team.member("caseworker", name="Lotte Neemt")
    cases, client = [taken(bo) for _number in range(2)], cora.client()
    with fenced(counter=team.pk):
        Appointment.objects.create(
            case_id=cases[0].id,
            counter_id=team.pk,
            kind="talk",
            on=now.date(),
            body=b"",
            state="planned",
            by=bo.member,
            made_on=now.date(),
        )

    refused = text(client.get(reverse("people:remove", args=[bo.member.pk])))
    looked = client.post(leave(bo), {"to": str(lotte.member.pk)})
    told = {"sure": hidden(looked, "sure"), "everything": hidden(looked, "everything")}
    done = client.post(leave(bo), told)
    removed = client.post(reverse("people:remove", args=[bo.member.pk]))

    assert "Er staan nog 2 zaken op deze naam." in refused
    assert "Er staat nog 1 afspraak op deze naam." in refused
    assert "Je geeft 2 zaken door" in text(looked)
    assert "2 zaken zijn doorgegeven. 1 afspraak ook." in text(done)
    assert handlers(team, *cases) == [lotte.member.pk] * 2
    with fenced(counter=team.pk):
        assert Appointment.objects.get().by_id == lotte.member.pk
    assert removed.headers["Location"].endswith("?gedaan=weg")


def test_a_choice_beside_a_case_goes_before_the_choice_for_all(team):
    cora, bo = team.people
    first, second = team.member("caseworker"), team.member("caseworker")
    cases, client = [taken(bo) for _number in range(2)], cora.client()

    looked = client.post(leave(bo), {"to": str(first.member.pk), f"to-{cases[0].id}": str(second.member.pk)})
    client.post(leave(bo), {"sure": hidden(looked, "sure"), "everything": hidden(looked, "everything")})

    assert handlers(team, *cases) == [second.member.pk, first.member.pk]


def test_the_action_refuses_too_while_work_stands_on_the_name(team):
    bo = team.people[1]
    taken(bo)

    with fenced(counter=team.pk), pytest.raises(RemoveMemberError, match="Er staat nog 1 zaak op deze naam"):
        remove_member(bo.member, by="test", now=NOW)


def test_a_case_the_coordinator_is_kept_out_of_keeps_nobody_from_leaving_and_is_let_go(team):
    cora, bo = team.people
    sent = taken(bo)
    entry = entry_for(cora.member.pk, sent.id)
    with fenced(counter=team.pk):
        held = set_case(sent.id, by=bo, kept_out=[entry])
        type(held.report).objects.filter(pk=sent.id).update(kept_out=[entry])

    page = text(cora.client().get(leave(bo)))
    answer = cora.client().post(reverse("people:remove", args=[bo.member.pk]))

    assert "Er staat niets meer op deze naam" in page
    assert answer.headers["Location"].endswith("?gedaan=weg")
    assert handlers(team, sent) == [None]
    with fenced(counter=team.pk):
        assert Entry.objects.filter(event="case.without-handler", subject=str(sent.id)).count() == 1


# -- saved views ------------------------------------------------------------------------------------


def test_a_view_is_kept_used_renamed_and_removed_and_is_ones_own(counter, caseworker):
    client, colleague = caseworker.client(), counter.member("caseworker")
    query = "bak=late&sector=general_practice"

    answer = client.post(at("saved"), {"name": "Huisarts laat", "query": query + "&blad=3&vreemd=1"})
    page = text(client.get(answer.headers["Location"]))
    key = re.search(r'name="key" value="(\d+)"', client.get(at("saved")).content.decode()).group(1)
    client.post(at("saved"), {"key": key, "name": "Laat"})
    renamed = text(client.get(at("inbox")))
    colleague.client().post(at("saved"), {"key": key, "drop": "1"})
    still = text(client.get(at("inbox")))
    client.post(at("saved"), {"key": key, "drop": "1"})

    assert answer.headers["Location"] == f"{at('inbox')}?{query}"
    assert 'aria-current="page">Huisarts laat</a>' in page
    assert (">Laat</a>" in renamed, ">Laat</a>" in still) == (True, True)
    assert "Bewaarde keuzes" not in text(client.get(at("inbox")))


def test_a_view_without_a_name_is_refused(caseworker):
    answer = caseworker.client().post(at("saved"), {"name": "  ", "query": "bak=late"})

    assert (answer.status_code, "Geef deze keuze een naam." in text(answer)) == (422, True)


def test_a_case_that_looks_like_ones_own_interest_says_so(counter, caseworker):
    with fenced(counter=counter.pk):
        declare_interest("Verpleeghuis Zonnehof", why="", by=caseworker.staff(), now=NOW)
    sent, other = taken(caseworker, organisation="Zonnehof verpleeghuis"), taken(caseworker)
    client = caseworker.client()

    assert "Deze zaak lijkt op iets dat jij opgaf: Verpleeghuis Zonnehof." in text(
        client.get(at("case", sent.id))
    )
    assert "Kijk of dit iemand te na komt" not in text(client.get(at("case", other.id)))
