# SPDX-License-Identifier: EUPL-1.2
"""The page of the log: words for every event, filters, and whether the chain is whole."""

import ast
import re
from pathlib import Path

import pytest
from django.urls import reverse
from tests.builders import NOW, TryCounter, report
from tests.database import as_owner

import gehoord
from gehoord.casework.procedure import MOVES
from gehoord.foundation.audit.log import record
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.audit.verify import ENGLISH, Fault
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.log_words import EVENTS, FAULTS, fault_in_words

SOURCE = Path(gehoord.__file__).parent
LOG = "/loket/logboek/"


def events_in_the_code() -> set[str]:
    """Every event that is written as a plain word in a call of record(…)."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            named = (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "record"
            )
            if named and node.args and isinstance(node.args[0], ast.Constant):
                found.add(node.args[0].value)
    return found


def test_every_event_has_its_words() -> None:
    moves = {f"case.{move.name}" for move in MOVES} | {
        f"case.way_{one}" for one in ("going", "done", "stopped")
    }
    found = events_in_the_code() | moves

    assert len(found) > 20
    assert found - set(EVENTS) == set()


def test_every_fault_of_the_chain_has_its_words() -> None:
    told = {code: fault_in_words(Fault(code, 7, 9)) for code in ENGLISH}

    assert set(told) == set(FAULTS)
    assert told["gap"] == "Regel 7 ontbreekt: daar staat nu regel 9."


def words(page: str) -> list[str]:
    return re.findall(r'<th scope="row">(.*?)</th>', page)


def test_the_log_tells_newest_first_who_did_what(team: TryCounter) -> None:
    cora, bo = team.people
    record("case.opened", by=bo.by, counter=team.pk, subject="zaak-1", why="intake", now=NOW)
    record("member.roles", by=cora.by, counter=team.pk, subject=bo.by, facts={"roles": ["analyst"]}, now=NOW)

    page = cora.client().get(LOG).content.decode()

    assert words(page)[:2] == ["Veranderde rollen", "Opende een zaak"]
    assert ("Bo Behandelaar" in page, "rollen: Cijfers" in page, "intake" in page) == (True, True, True)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("wat=case.opened", ["Opende een zaak", "Opende een zaak"]),
        ("zaak=zaak-1", ["Schreef een notitie", "Opende een zaak"]),
        ("wat=case.opened&zaak=zaak-2", ["Opende een zaak"]),
        ("wat=bestaat-niet", []),
        ("voor=abc", None),
    ],
)
def test_the_log_is_filtered(team: TryCounter, query: str, expected: list[str] | None) -> None:
    cora, bo = team.people
    for event, case in (("case.opened", "zaak-1"), ("case.opened", "zaak-2"), ("note.written", "zaak-1")):
        record(event, by=bo.by, counter=team.pk, subject=case, now=NOW)

    answer = cora.client().get(f"{LOG}?{query}")

    assert answer.status_code == 200
    assert expected is None or words(answer.content.decode()) == expected


def test_a_long_log_turns_its_pages(team: TryCounter) -> None:
    for one in range(70):
        record("case.opened", by="system", counter=team.pk, subject=f"zaak-{one}", now=NOW)
    client = team.people[0].client()

    first = client.get(LOG).content.decode()
    older = re.search(r'rel="next" href="([^"]+)"', first)
    assert older is not None
    second = client.get(LOG + older.group(1)).content.decode()

    assert (len(words(first)), 'rel="prev"' in first, 'rel="prev"' in second) == (50, False, True)
    assert len(words(client.get(f"{LOG}?papier=1").content.decode())) > 70


def test_a_received_report_shows_its_day_and_not_its_hour(team: TryCounter) -> None:
    report()

    page = team.people[0].client().get(f"{LOG}?wat=report.received").content.decode()

    assert "<td>23 november 2026</td><td>De melder</td>" in page


def test_another_counters_log_is_not_there(team: TryCounter, other_counter: TryCounter) -> None:
    record("case.opened", by="geheim-lid", counter=other_counter.pk, subject="zaak-elders", now=NOW)

    page = team.people[0].client().get(f"{LOG}?keten=national").content.decode()

    assert ("zaak-elders" in page, "geheim-lid" in page) == (False, False)


@pytest.mark.django_db(transaction=True)
def test_the_button_recomputes_the_chain_and_finds_what_was_changed(team: TryCounter) -> None:
    client = team.people[0].client()
    whole = client.post(reverse("people:check_chain")).content.decode()
    with as_owner() as conn:
        conn.execute("ALTER TABLE audit_entry DISABLE TRIGGER USER")
        conn.execute("UPDATE audit_entry SET body = replace(body, 'test', 'tost') WHERE number = 2")
        conn.execute("ALTER TABLE audit_entry ENABLE TRIGGER USER")

    broken = client.post(reverse("people:check_chain")).content.decode()

    assert ("De keten is heel" in whole, "De keten is niet heel" in broken) == (True, True)
    assert "<li>Regel 2 is veranderd.</li>" in broken
    with fenced(counter=team.pk):
        assert Entry.objects.filter(event="log.verified").count() == 2


def test_a_page_that_was_refused_is_in_the_log(team: TryCounter) -> None:
    team.people[1].client().get(reverse("people:team"))

    page = team.people[0].client().get(f"{LOG}?wat=page.refused").content.decode()

    assert words(page) == ["Probeerde een bladzijde die niet bij de rol hoort"]
    assert "bladzijde: people:team" in page


def test_a_steward_reads_the_log_of_the_whole_and_of_no_counter(
    team: TryCounter, central: TryCounter
) -> None:
    report()
    record("sign-in.failed", by="nobody", now=NOW)

    page = central.member("steward").client().get(f"{LOG}?keten=national").content.decode()

    assert words(page) == ["Inloggen mislukte"]
