# SPDX-License-Identifier: EUPL-1.2
"""What somebody tells the desk by telephone or in a talk: written down for them, with the same promises."""

import re
from datetime import datetime, timedelta
from html import unescape

import pytest
from tests.builders import Person
from tests.organisations.builders import organisation
from tests.organisations.desk.telling import hospital, open_desk, seen_by, told

from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.organisations.actions.desk.take_down_report import TOLD_THEM
from gehoord.organisations.models import DeskReport
from gehoord.organisations.queries.desk import OpenDeskReport, desk_by_code, desk_by_member
from gehoord.organisations.rules.desk import why_not_take_down

pytestmark = pytest.mark.django_db(transaction=True)
NEW = "/loket/organisatie/meldpunt/nieuw/"
SAID = "Een familielid schold de hele nacht op mijn huidskleur."
HIDDEN = re.compile(r'name="(sealed|seen)" value="([^"]*)"')
CODE = re.compile(r'<p class="code">.*?<bdi dir="ltr">(.*?)</bdi>')


def form(**more: object) -> dict[str, object]:
    """A form that is filled in, for an employee on the telephone who gives no name."""
    return {
        "channel": "phone",
        "told_by": "employee",
        "story": SAID,
        "wish": ["stop"],
        "known": "anonymous",
    } | more


def looked(person: Person, **more: object) -> tuple[dict[str, object], str]:
    """The form as the page gives it back once it said who reads it, and the page."""
    client = person.client()
    page = client.get(NEW).content.decode()
    shown = unescape(client.post(NEW, form(**more) | dict(HIDDEN.findall(page))).content.decode())
    return form(**more) | dict(HIDDEN.findall(shown)), shown


def stored(person: Person, **more: object) -> tuple[Code, str]:
    """Written down and stored: the code that is read out, and the last page."""
    given, _shown = looked(person, **more)
    page = unescape(person.client().post(NEW, given | more | {"do": "store"}).content.decode())
    return Code.parse(re.sub("<.*?>", "", CODE.findall(page)[0])), page


def opened(code: Code) -> OpenDeskReport:
    with fenced(lookup=code.lookup_hash):
        found = desk_by_code(code)
    assert found is not None
    return found


def test_who_writes_it_down_handles_it_and_the_code_opens_it_for_who_told_it(now: datetime) -> None:
    _team, vera, karim = hospital()

    code, page = stored(vera)
    report = opened(code)

    assert (report.row.handler_id, report.row.step, report.row.confirmed_on) == (vera.staff().id, "new", None)
    assert report.row.due_on == now.date() + timedelta(days=7)
    assert [report.told[one] for one in ("story", "channel", "taken_down_by")] == [
        SAID,
        "phone",
        vera.member.name,
    ]
    assert seen_by(karim) == [report.id]
    assert "Laat nog weten dat je het las." in page


def test_it_counts_as_confirmed_only_when_the_reporter_was_told_so(now: datetime) -> None:
    _team, vera, _karim = hospital()

    code, page = stored(vera, confirmed="on")
    report = opened(code)

    assert (report.row.confirmed_on, report.row.due_for) == (now.date(), "feedback")
    assert [(one.kind, one.text, one.by) for one in report.shown] == [
        ("confirmation", TOLD_THEM, vera.member.name)
    ]
    assert "Vanaf nu telt de dag van het antwoord." in page


def test_nothing_is_stored_before_it_is_said_who_reads_it() -> None:
    team, vera, _karim = hospital()

    _given, shown = looked(vera)
    hasty = vera.client().post(NEW, looked(vera)[0] | {"do": "store", "seen": ""})

    assert "Zeg dit hardop:" in shown
    assert "Karim el Haddad" in shown
    assert "Zeg dit hardop:" in hasty.content.decode()
    with fenced(counter=team.pk):
        assert DeskReport.objects.count() == 0


def test_a_double_press_is_one_report_and_the_second_says_so() -> None:
    team, vera, _karim = hospital()
    given, _shown = looked(vera)

    pages = [
        vera.client().post(NEW, given | {"do": "store", "confirmed": "on"}).content.decode()
        for _press in "12"
    ]

    assert ["Dit was al bewaard." in page for page in pages] == [False, True]
    assert CODE.findall(pages[0]) == CODE.findall(pages[1])
    with fenced(counter=team.pk):
        assert DeskReport.objects.count() == 1
        assert DeskReport.objects.get().pieces.count() == 1


def test_who_is_named_does_not_read_it_and_the_other_does() -> None:
    _team, vera, karim = hospital()

    _given, shown = looked(vera, story=f"{SAID} Karim el Haddad lachte.")
    code, _page = stored(vera, story=f"{SAID} Karim el Haddad lachte.")

    assert "Deze naam staat in het verhaal" in shown
    assert (seen_by(vera), seen_by(karim)) == ([opened(code).id], [])


def test_who_writes_down_their_own_name_reads_it_no_more() -> None:
    _team, vera, karim = hospital()

    _given, shown = looked(vera, story="Het ging over Vera Simons.")
    code, page = stored(vera, story="Het ging over Vera Simons.", confirmed="on")
    report = opened(code)

    assert "Jouw naam staat erin." in shown
    assert (report.row.handler_id, report.row.confirmed_on) == (None, None)
    assert (seen_by(vera), seen_by(karim)) == ([], [report.id])
    assert "Jij ziet het niet terug." in page


def test_a_reporter_lets_a_named_person_in_and_keeps_another_out() -> None:
    _team, vera, karim = hospital()

    code, _page = stored(
        vera, story="Vera Simons hielp me.", let_in=[str(vera.staff().id)], keep_out=[str(karim.staff().id)]
    )

    assert (seen_by(vera), seen_by(karim)) == ([opened(code).id], [])


def test_a_complaints_officer_hears_who_reads_what_an_employee_tells() -> None:
    team, vera, _karim = hospital()
    officer = team.member("complaints_officer", name="Ines Carvalho")

    _given, shown = looked(officer)
    code, page = stored(officer, confirmed="on")
    report = opened(code)

    assert "Jij leest dit niet" in shown
    assert "<strong>Karim el Haddad, Vera Simons</strong>" in shown
    assert "Jij ziet het niet terug." in page
    assert (report.row.handler_id, report.row.confirmed_on) == (None, None)
    with fenced(counter=team.pk, member=vera.staff().id):
        assert desk_by_member(report.id, staff=vera.staff()).told["taken_down_by"] == "Ines Carvalho"
    with fenced(counter=team.pk, member=officer.staff().id), pytest.raises(DeskReport.DoesNotExist):
        desk_by_member(report.id, staff=officer.staff())


def test_when_nobody_remains_nothing_is_stored_and_the_words_stay() -> None:
    team, vera, karim = hospital()
    everybody = [str(vera.staff().id), str(karim.staff().id)]
    given, _shown = looked(vera)

    refused = vera.client().post(NEW, given | {"do": "store", "keep_out": everybody})
    page = unescape(refused.content.decode())

    assert refused.status_code == 422
    assert "zo blijft er niemand over die het mag lezen" in page
    assert SAID in page
    with fenced(counter=team.pk):
        assert DeskReport.objects.count() == 0


def test_a_desk_that_is_closed_says_so_and_stores_nothing() -> None:
    team = organisation()
    vera = team.member("confidant", name="Vera Simons")
    given, shown = looked(vera)

    refused = vera.client().post(NEW, given | {"do": "store"})

    assert "Het meldpunt is dicht" in shown
    assert refused.status_code == 422
    with fenced(counter=team.pk):
        assert DeskReport.objects.count() == 0


def test_the_form_of_somebody_else_stores_nothing_and_keeps_the_words() -> None:
    team, vera, karim = hospital()
    given, _shown = looked(vera)

    page = unescape(karim.client().post(NEW, given | {"do": "store"}).content.decode())

    assert SAID in page
    assert dict(HIDDEN.findall(page))["sealed"] != given["sealed"]
    with fenced(counter=team.pk):
        assert DeskReport.objects.count() == 0


def test_what_is_missing_is_said_by_field() -> None:
    _team, vera, _karim = hospital()
    page = vera.client().get(NEW).content.decode()

    refused = vera.client().post(NEW, form(story=" ", told_by="") | dict(HIDDEN.findall(page)))
    missing = why_not_take_down(told_by="", story=" ", channel="", known="", name="", reach="")
    name_of_nobody = why_not_take_down(
        told_by="client", story=SAID, channel="talk", known="anonymous", name="Sara", reach=""
    )
    nobody_of_name = why_not_take_down(
        told_by="client", story=SAID, channel="talk", known="known", name="", reach=" "
    )

    assert refused.status_code == 422
    assert [name for name, _said in missing] == ["channel", "told_by", "story", "known"]
    assert [name for name, _said in name_of_nobody] == ["known"]
    assert [name for name, _said in nobody_of_name] == ["name"]


def test_only_who_works_at_the_desk_writes_down(now: datetime) -> None:
    team, _vera, _karim = hospital()

    answers = [team.member(role).client().get(NEW).status_code for role in ("board", "manager", "editor")]

    assert answers == [403, 403, 403]


def test_the_log_says_who_wrote_it_down_and_nothing_of_what() -> None:
    team, vera, _karim = hospital()

    code, _page = stored(vera)
    with fenced(counter=team.pk):
        entry = Entry.objects.get(event="desk.taken-down")

    assert (entry.by, entry.subject) == (vera.staff().by, str(opened(code).id))
    assert SAID not in entry.body


def test_the_report_says_how_it_came_in_and_one_from_the_site_says_nothing(now: datetime) -> None:
    team, vera, karim = hospital()
    code, _page = stored(vera, channel="talk")
    _other, from_site = told(team, now=now)

    written = unescape(karim.client().get(f"/loket/organisatie/meldpunt/{opened(code).id}/").content.decode())
    own = unescape(karim.client().get(f"/loket/organisatie/meldpunt/{from_site}/").content.decode())

    assert "In een gesprek" in written
    assert "Opgeschreven door Vera Simons" in written
    assert "Opgeschreven door" not in own


def test_what_a_client_tells_goes_to_the_complaints_officer(now: datetime) -> None:
    team, vera, _karim = hospital()
    officer = team.member("complaints_officer", name="Ines Carvalho")
    open_desk(vera)

    code, _page = stored(officer, told_by="client", channel="talk", known="known", name="Sara Bos")
    report = opened(code)

    assert (report.row.handler_id, report.row.regime) == (officer.staff().id, "wkkgz")
    assert report.told["name"] == "Sara Bos"


def test_the_page_costs_the_same_with_one_reader_and_with_three(django_assert_num_queries: object) -> None:
    _team, vera, _karim = hospital()
    client = vera.client()
    client.get(NEW)
    with django_assert_num_queries(9):  # type: ignore[operator]
        client.get(NEW)
    _team.member("confidant", name="Noor Bakker")
    with django_assert_num_queries(9):  # type: ignore[operator]
        client.get(NEW)
