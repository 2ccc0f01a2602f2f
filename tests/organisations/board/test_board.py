# SPDX-License-Identifier: EUPL-1.2
"""The board's page and the yearly report: counts with sources, small numbers hidden, signed once and then frozen."""

import io
from datetime import date, datetime, timedelta
from os import urandom

import pytest
from django.urls import reverse
from pypdf import PdfReader
from tests.builders import NOW, Person
from tests.organisations.builders import TryOrganisation, organisation

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.models import TeamKey
from gehoord.organisations.actions.board.make_year_report import (
    make_year_report,
    sign_year_report,
    write_words,
)
from gehoord.organisations.actions.task.make_task import make_task
from gehoord.organisations.models import (
    CarerWish,
    DeskReport,
    NormSet,
    NormUse,
    Organisation,
    Task,
    YearReport,
)
from gehoord.organisations.queries.year import contents

pytestmark = pytest.mark.django_db(transaction=True)
AFTER = NOW.replace(year=2027, month=1, day=5)


def at(name: str, *args: object) -> str:
    return reverse(f"employer:{name}", args=args)


def main(response: object) -> str:
    return response.content.decode().split("<main")[1]


@pytest.fixture
def team(db: None) -> TryOrganisation:
    return organisation()


@pytest.fixture
def board(team: TryOrganisation) -> Person:
    return team.member("board")


def made(team: TryOrganisation, board: Person, *, year: int = 2026, now: datetime = AFTER) -> list[str]:
    with fenced(counter=team.pk):
        return make_year_report(year, organisation=team.organisation, by=board.staff(), now=now)


def signed(team: TryOrganisation, board: Person) -> None:
    made(team, board)
    with fenced(counter=team.pk):
        assert write_words(2026, words="Het ging beter.", by=board.staff(), now=AFTER) == []
        assert sign_year_report(2026, name="O. Terpstra, bestuurder", by=board.staff(), now=AFTER) == []


def test_a_duty_gets_an_owner_and_a_day_and_says_where_it_comes_from(
    team: TryOrganisation, board: Person, now: datetime
) -> None:
    client = board.client()

    page = main(client.get(at("board")))
    refused = client.post(at("board"), {"code": "complaint_officer", "owner": "", "due_on": ""})
    given = {"code": "complaint_officer", "owner": str(board.member.pk), "due_on": now.date().isoformat()}
    done = main(client.post(at("board"), given, follow=True))

    assert "Wkkgz artikel 15" in page
    assert "De ondernemingsraad leest deze bladzijde ook." in page
    assert refused.status_code == 422
    assert "Afgesproken." in done
    with fenced(counter=team.pk):
        assert list(Task.objects.values_list("code", "kind")) == [("complaint_officer", "employer")]


def test_the_works_council_reads_and_changes_nothing(
    team: TryOrganisation, board: Person, now: datetime
) -> None:
    signed(team, board)
    council = team.member("council").client()

    page = main(council.get(at("board")))
    council.post(
        at("board"), {"code": "confidant", "owner": str(board.member.pk), "due_on": now.date().isoformat()}
    )
    report = council.get(at("year_report", 2026))

    assert "Kies wie het doet" not in page
    with fenced(counter=team.pk):
        assert Task.objects.count() == 0
    assert report.status_code == 200


def test_a_manager_is_refused(team: TryOrganisation) -> None:
    assert team.member("manager").client().get(at("board")).status_code == 403


def test_what_is_late_stands_on_top_for_the_board(
    team: TryOrganisation, board: Person, now: datetime
) -> None:
    with fenced(counter=team.pk):
        make_task(
            "Gesprek", counter=team.pk, kind="plan", due_on=now.date() - timedelta(days=4), by="test", now=now,
            owner_words="teamleider",
        )  # fmt: skip

    assert "4 dagen te laat" in main(board.client().get(at("board")))


def test_a_practice_of_eight_sees_no_council_and_no_numbers_of_a_pulse() -> None:
    small = organisation("De Linde", sector="general_practice", size="up_to_9")

    page = main(small.member("board").client().get(at("board")))

    assert "ondernemingsraad" not in page
    assert "klokkenluiders" not in page
    assert "Gesprekskaart" in page


def test_the_report_is_made_with_a_source_for_each_line_and_without_small_numbers(
    team: TryOrganisation, board: Person
) -> None:
    with fenced(counter=team.pk):
        for _number in range(3):
            NormUse.objects.create(
                counter_id=team.pk, norm="own-1", week=date(2026, 6, 1), toward="staff", followed="talk"
            )
        for _number in range(6):
            CarerWish.objects.create(
                counter_id=team.pk, week=date(2026, 6, 1), moment="desk", wish="sex", outcome="explained"
            )

    assert made(team, board) == []

    with fenced(counter=team.pk):
        row = YearReport.objects.get()
    lines = {line["text"]: line for one in row.body["sections"] for line in one["lines"]}
    assert [line for line in lines.values() if not line["source"]] == []
    assert lines["Een gedragsregel gebruikt"]["value"] == "minder dan 5, elke soort apart"
    assert lines["Wensen voor een bepaalde hulpverlener"]["value"] == "ten minste 6"
    assert lines["Wens: de wens is geregeld"]["value"] == "te weinig om te zeggen"


def test_a_hidden_kind_hides_its_sisters_so_that_nobody_subtracts(team: TryOrganisation) -> None:
    with fenced(counter=team.pk):
        for outcome, times in (("explained", 9), ("arranged", 2)):
            for _number in range(times):
                CarerWish.objects.create(
                    counter_id=team.pk, week=date(2026, 6, 1), moment="desk", wish="sex", outcome=outcome
                )
        body = contents(team.organisation, team=team.pk, year=2026, today=AFTER.date())

    values = [line["value"] for one in body["sections"] for line in one["lines"]]
    assert [value for value in values if "9" in value] == []
    assert [value for value in values if value.startswith("ten minste")] == ["ten minste 11"]


def test_it_is_signed_once_after_the_year_and_then_frozen(team: TryOrganisation, board: Person) -> None:
    made(team, board)
    with fenced(counter=team.pk):
        early = sign_year_report(2026, name="X", by=board.staff(), now=NOW)
        wordless = sign_year_report(2026, name="X", by=board.staff(), now=AFTER)
    signed(team, board)

    again = made(team, board)
    with fenced(counter=team.pk):
        words = write_words(2026, words="Anders", by=board.staff(), now=AFTER)
        twice = sign_year_report(2026, name="X", by=board.staff(), now=AFTER)

    frozen = "Dit jaarverslag is ondertekend en verandert niet meer."
    assert early[0] == "Het jaar is nog niet voorbij. Ondertekenen kan vanaf 1 januari."
    assert len(wordless) == 1
    assert (again, words, twice) == ([frozen], [frozen], [frozen])


def test_a_year_before_it_joined_is_refused(team: TryOrganisation, board: Person) -> None:
    assert made(team, board, year=2025) != []
    assert made(team, board, year=2028) != []


def test_the_pdf_is_tagged_and_says_the_same(team: TryOrganisation, board: Person) -> None:
    signed(team, board)

    response = board.client().get(at("year_report_pdf", 2026))

    reader = PdfReader(io.BytesIO(response.content))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert response["Content-Type"] == "application/pdf"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"] is True or bool(
        reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    )
    assert reader.trailer["/Root"]["/Lang"].startswith("nl")
    assert "Jaarverslag sociale veiligheid 2026" in text
    assert "O. Terpstra, bestuurder" in text
    assert "Het ging beter." in text


def test_through_the_pages(team: TryOrganisation, board: Person, now: datetime) -> None:
    client, address = board.client(), at("year_report", now.year - 1)
    Organisation.objects.filter(pk=team.organisation.pk).update(joined_on=date(now.year - 2, 5, 1))

    missing = client.get(address)
    made_one = main(client.post(address, {"do": "make"}, follow=True))
    words = main(client.post(address, {"do": "words", "words": "Wij leerden veel."}, follow=True))
    unnamed = client.post(address, {"do": "sign", "name": " "})
    done = main(client.post(address, {"do": "sign", "name": "O. Terpstra"}, follow=True))
    too_soon = client.post(at("year_report", now.year + 1), {"do": "make"})

    assert missing.status_code == 404
    assert "Waar dit vandaan komt" in made_one
    assert "Wij leerden veel." in words
    assert unnamed.status_code == 422
    assert "Ondertekend. Het verslag verandert nu niet meer." in done
    assert "Bewaar" not in done
    assert too_soon.status_code == 422


def test_the_page_asks_the_same_for_one_and_three_late_tasks(
    team: TryOrganisation, board: Person, now: datetime, django_assert_num_queries: object
) -> None:
    client = board.client()

    def late() -> None:
        with fenced(counter=team.pk):
            make_task(
                "Gesprek", counter=team.pk, kind="plan", due_on=now.date() - timedelta(days=4), by="test", now=now,
                owner=board.member.pk,
            )  # fmt: skip

    late()
    client.get(at("board"))
    with django_assert_num_queries(18):
        client.get(at("board"))
    late(), late()
    with django_assert_num_queries(18):
        client.get(at("board"))


def test_the_numbers_of_the_desk_move_once_a_month_and_tell_no_day(
    team: TryOrganisation, board: Person, now: datetime
) -> None:
    def told(day: date) -> None:
        with fenced(counter=team.pk):
            DeskReport.objects.create(
                counter_id=team.pk, lookup=urandom(32), team=TeamKey.objects.filter(counter=team.pk).first(),
                team_wrap=b"x", mailbox_wrap=b"x", body=b"x", told_by="employee", regime="own", step="new",
                received_on=day, due_on=day, due_for="confirm",
            )  # fmt: skip

    first = now.date().replace(day=1)
    for _number in range(5):
        told(first - timedelta(days=33))
    before = main(board.client().get(at("board")))
    told(first)

    after = main(board.client().get(at("board")))

    row = 'Meldingen die binnenkwamen</dt><dd><p dir="auto">5 tot en met 9</p>'
    assert [row in before, row in after] == [True, True]


def test_who_signs_the_whole_year_does_not_sign_what_was_counted_in_november(
    team: TryOrganisation, board: Person
) -> None:
    made(team, board, now=NOW)
    with fenced(counter=team.pk):
        write_words(2026, words="Het ging beter.", by=board.staff(), now=AFTER)
        half = sign_year_report(2026, name="O. Terpstra", by=board.staff(), now=AFTER)
    made(team, board)
    with fenced(counter=team.pk):
        whole = sign_year_report(2026, name="O. Terpstra", by=board.staff(), now=AFTER)

    assert [said.split(".")[0] for said in half] == ["In dit verslag staat nog niet het hele jaar"]
    assert whole == []


def test_in_january_there_is_no_whole_month_to_report_about(team: TryOrganisation, board: Person) -> None:
    reasons = made(team, board, year=2027, now=AFTER)

    assert reasons == [
        "De eerste maand van dat jaar is nog niet voorbij. Het verslag telt alleen hele maanden."
    ]


def test_a_year_of_which_something_is_destroyed_is_not_reported_any_more(
    team: TryOrganisation, board: Person
) -> None:
    reasons = made(team, board, year=2026, now=AFTER.replace(year=2028))

    assert [said.split(".")[0] for said in reasons] == ["Dat is te lang geleden"]


def test_a_report_about_last_year_says_which_norms_counted_then(team: TryOrganisation) -> None:
    with fenced(counter=team.pk):
        for version, on, ended in ((1, date(2025, 3, 3), date(2026, 2, 2)), (2, date(2026, 2, 2), None)):
            NormSet.objects.create(
                counter_id=team.pk,
                version=version,
                state="published",
                begun_on=on,
                adopted_on=on,
                ended_on=ended,
            )
        body = contents(team.organisation, team=team.pk, year=2025, today=NOW.date())

    lines = {line["text"]: line["value"] for one in body["sections"] for line in one["lines"]}
    assert lines["Vastgestelde versie"] == "versie 1, vastgesteld op 3 maart 2025"
