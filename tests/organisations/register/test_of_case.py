# SPDX-License-Identifier: EUPL-1.2
"""Which organisation a case is about: chosen by a caseworker, sealed in the case, and nowhere else."""

import pytest
from django.db import connection
from tests.builders import NOW, Person, SentReport, TryCounter, case, local_counter

from gehoord.casework.actions.consent.answer import hear_consent
from gehoord.casework.actions.consent.ask import ask_consent
from gehoord.casework.actions.hand_over.accept import accept
from gehoord.casework.actions.hand_over.offer import offer
from gehoord.casework.queries.hand_overs import about_counter, offers_to
from gehoord.casework.queries.opened import hold
from gehoord.config import database
from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.register.add_organisation import add_organisation
from gehoord.organisations.actions.register.merge_organisations import merge_organisations
from gehoord.organisations.actions.register.rename_organisation import rename_organisation
from gehoord.organisations.models import Organisation

REGISTER = {
    "organisations_organisation",
    "organisations_name",
    "organisations_place",
    "organisations_register_event",
}


@pytest.fixture
def linden(transactional_db: None) -> Organisation:
    return add_organisation(
        "Huisartsenpraktijk Goudenregen", sector="general_practice", municipality="GM0344", by="test", now=NOW
    )


@pytest.fixture
def caseworker(counter: TryCounter) -> Person:
    return counter.member("caseworker")


def page_of(sent: SentReport) -> str:
    return f"/loket/organisaties/zaak/{sent.id}/"


def kept(sent: SentReport, by: Person) -> dict[str, str]:
    with fenced(counter=by.member.counter_id):
        return dict(hold(sent.id, keys=by.keys).facts.organisation)


def test_the_words_of_the_reporter_are_searched_and_nothing_is_chosen(
    caseworker: Person, linden: Organisation
) -> None:
    sent = case(caseworker, organisation="de dokter van gouderegen")

    page = caseworker.client().get(page_of(sent)).content.decode()

    assert "de dokter van gouderegen" in page
    assert "Kies Huisartsenpraktijk Goudenregen" in page
    assert kept(sent, caseworker) == {}


def test_a_caseworker_chooses_changes_and_takes_it_back(caseworker: Person, linden: Organisation) -> None:
    other = add_organisation("Huisartsenpraktijk Blauweregen", sector="general_practice", by="test", now=NOW)
    sent, client = case(caseworker, organisation="goudenregen"), caseworker.client()

    steps = []
    for told in ({"choose": str(linden.pk)}, {"choose": str(other.pk)}, {"do": "undo"}):
        answer = client.post(page_of(sent), told)
        steps.append((answer.status_code, kept(sent, caseworker).get("name", "")))

    assert steps == [
        (302, "Huisartsenpraktijk Goudenregen"),
        (302, "Huisartsenpraktijk Blauweregen"),
        (302, ""),
    ]


def test_an_organisation_that_is_not_there_is_not_kept(caseworker: Person, linden: Organisation) -> None:
    sent = case(caseworker)

    answers = [caseworker.client().post(page_of(sent), {"choose": told}) for told in ("x", str(sent.id))]

    assert [each.status_code for each in answers] == [422, 422]
    assert kept(sent, caseworker) == {}


def test_after_another_name_both_names_are_shown_in_the_case(
    caseworker: Person, linden: Organisation
) -> None:
    sent, client = case(caseworker), caseworker.client()
    client.post(page_of(sent), {"choose": str(linden.pk)})

    rename_organisation(linden.pk, to="Praktijk Nieuw Begin", why="x", by="test", now=NOW)
    page = client.get(page_of(sent)).content.decode()

    assert "Praktijk Nieuw Begin" in page
    assert "Toen je koos heette zij Huisartsenpraktijk Goudenregen." in page


def test_after_a_merge_the_case_shows_which_one_was_chosen_and_what_it_is_today(
    caseworker: Person, linden: Organisation
) -> None:
    sent, client = case(caseworker), caseworker.client()
    client.post(page_of(sent), {"choose": str(linden.pk)})
    other = add_organisation("Thuiszorg Eikenburg", sector="home_care", by="test", now=NOW)
    merge_organisations(linden.pk, into=other.pk, why="Fusie", by="test", now=NOW)

    page = client.get(page_of(sent)).content.decode()

    assert kept(sent, caseworker)["id"] == str(linden.pk)
    assert '<strong dir="auto">Thuiszorg Eikenburg</strong>' in page
    assert f"Toen je koos was dit {linden.name}." in page
    assert "Toen je koos heette zij" not in page


def test_a_colleague_gives_a_reason_and_another_counter_finds_nothing(
    caseworker: Person, counter: TryCounter, linden: Organisation
) -> None:
    sent = case(caseworker)
    elsewhere = local_counter("elders", name="Elders", municipalities=["GM0518"]).member("caseworker")

    asked = counter.member("caseworker").client().get(page_of(sent)).content.decode()
    away = elsewhere.client().get(page_of(sent))

    assert "Waarom wil je deze zaak lezen?" in asked
    assert away.status_code == 404


def test_no_table_holds_which_organisation_a_case_is_about(caseworker: Person, linden: Organisation) -> None:
    sent, client = case(caseworker, organisation="goudenregen"), caseworker.client()
    client.get(page_of(sent))
    client.post(page_of(sent), {"words": "goudenregen", "do": "search"})
    client.post(page_of(sent), {"choose": str(linden.pk)})
    assert kept(sent, caseworker)["id"] == str(linden.pk)

    found = tables_with([str(linden.pk), linden.pk.hex, "goudenregen", "Goudenregen"])

    assert found - REGISTER == {"audit_entry"}  # that it was added to the register, before anybody reported
    about = [body for body in log_bodies() if str(linden.pk) in body]
    assert ["organisation.added" in body and str(sent.id) not in body for body in about] == [True]


def test_the_match_goes_along_when_another_counter_takes_the_case_over(
    counter: TryCounter, other_counter: TryCounter, caseworker: Person, linden: Organisation
) -> None:
    other_counter.member("coordinator")
    there = other_counter.member("caseworker")
    sent = case(caseworker)
    caseworker.client().post(page_of(sent), {"choose": str(linden.pk)})
    with fenced(counter=counter.pk):
        held, to = hold(sent.id, keys=caseworker.keys, lock=True), other_counter
        asked = ask_consent(
            held,
            use="hand_over",
            about=about_counter(to.code),
            words=to.counter.name,
            by=caseworker.staff(),
            now=NOW,
        )
        hear_consent(held, consent=asked.id, yes=True, heard="phone", by=caseworker.staff(), now=NOW)
        assert offer(sent.id, to=to.pk, why="Verhuisd.", by=caseworker.staff(), now=NOW) == []
    with fenced(counter=to.pk, member=there.member.pk):
        [offered] = offers_to(to.pk)
        assert accept(offered.id, by=there.staff(), now=NOW).reasons == []

    assert kept(sent, there)["name"] == "Huisartsenpraktijk Goudenregen"


def tables_with(words: list[str]) -> set[str]:
    """The tables of which a row holds one of these, as text or as bytes."""
    import psycopg

    marks = [*words, *(word.encode().hex() for word in words)]
    with psycopg.connect(database.as_url(_owner())) as conn:
        tables = conn.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        found = set()
        for (table,) in tables:
            # The owner is fenced as well; its own policies are lifted for this look only, and rolled back.
            conn.execute(f'ALTER TABLE "{table}" NO FORCE ROW LEVEL SECURITY')
            rows = conn.execute(f'SELECT t::text FROM "{table}" t').fetchall()
            if any(mark in row for (row,) in rows for mark in marks):
                found.add(table)
        conn.rollback()
    return found


def log_bodies() -> list[str]:
    import psycopg

    with psycopg.connect(database.as_url(_owner())) as conn:
        conn.execute("ALTER TABLE audit_entry NO FORCE ROW LEVEL SECURITY")
        bodies = [body for (body,) in conn.execute("SELECT body FROM audit_entry").fetchall()]
        conn.rollback()
    return bodies


def _owner() -> dict[str, object]:
    return database.urls().owner | {"NAME": connection.settings_dict["NAME"]}
