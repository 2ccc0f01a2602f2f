# SPDX-License-Identifier: EUPL-1.2
"""Taking in a report: sealed, counted apart, logged, and once per code."""

import json
from secrets import token_bytes

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.builders import NOW, TryCounter, report

from gehoord.foundation.audit.models import Entry
from gehoord.foundation.counting.models import Pending
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import derive, open_with
from gehoord.reporting.actions.receive_report import NoCounter, mailer_pair, receive_report
from gehoord.reporting.models import Report
from gehoord.reporting.queries import dek_by_code, dek_by_team, find_by_code, open_report, open_summary

pytestmark = pytest.mark.django_db(transaction=True)
TOLD = {"need": "help", "story": "Kanarie in het verhaal", "residence": "GM0344", "identity": "anonymous"}


def test_both_sides_open_the_same_report_and_nobody_else(
    counter: TryCounter, other_counter: TryCounter
) -> None:
    ours, theirs = counter.member("caseworker"), other_counter.member("caseworker")
    sent = report(story="Wat ik meemaakte", identity="anonymous")

    with fenced(lookup=sent.code.lookup_hash):
        row = find_by_code(sent.code)
        by_reporter = open_report(row, dek_by_code(row, sent.code))
    with fenced(counter=counter.pk):
        row = Report.objects.get(pk=sent.id)
        by_counter = open_report(row, dek_by_team(row, ours.keys))

    assert by_reporter.answers == by_counter.answers
    assert by_counter.answers["story"] == "Wat ik meemaakte"
    assert open_summary(row, by_counter.dek)["begins"] == "Wat ik meemaakte"
    with pytest.raises(KeyError):
        dek_by_team(row, theirs.keys)
    with pytest.raises(SealError):
        dek_by_code(row, Code.new())


def test_taking_in_costs_four_statements_besides_begin_and_commit(counter: TryCounter) -> None:
    report()  # counters and team keys are known from here on

    with CaptureQueriesContext(connection) as asked:
        receive_report(TOLD, code=Code.new(), dek=token_bytes(32), language="nl", now=NOW)

    statements = [query["sql"] for query in asked if query["sql"] not in ("BEGIN", "COMMIT")]
    assert len(statements) == 4, statements


def test_the_same_code_twice_is_one_report(counter: TryCounter) -> None:
    code, dek = Code.new(), token_bytes(32)

    first = receive_report(TOLD, code=code, dek=dek, language="nl", now=NOW)
    second = receive_report(TOLD | {"story": "anders"}, code=code, dek=dek, language="nl", now=NOW)

    assert (first.was_there, second.was_there) == (False, True)
    assert (first.counter, first.answer_by) == (second.counter, second.answer_by)
    with fenced(counter=counter.pk):
        assert Report.objects.count() == 1


def test_the_log_and_the_count_hold_codes_and_no_words(counter: TryCounter) -> None:
    sent = report(story="Kanarie in het verhaal", grounds=["race"])

    with fenced(counter=counter.pk):
        entry = Entry.objects.get(event="report.received")
    assert "Kanarie" not in entry.body
    assert (entry.by, entry.subject) == ("reporter", str(sent.id))
    assert entry.at.hour == 0, "an exact time beside a report tells when it was made"
    pending = Pending.objects.get()
    assert bytes(pending.key) == derive(sent.dek, "count")
    assert pending.facts["grounds"] == ["race"]
    assert "Kanarie" not in json.dumps(pending.facts)


def test_a_reporter_may_keep_the_local_counter_out(counter: TryCounter, central: TryCounter) -> None:
    got = receive_report(
        TOLD, code=Code.new(), dek=token_bytes(32), language="nl", now=NOW, keep_out=counter.code
    )

    assert got.counter.code == central.code
    with fenced(counter=counter.pk):
        assert Report.objects.count() == 0


def test_without_any_counter_nothing_is_kept_that_nobody_can_read(db: None) -> None:
    with pytest.raises(NoCounter):
        receive_report(TOLD, code=Code.new(), dek=token_bytes(32), language="nl", now=NOW)


def test_nothing_is_stored_when_one_part_of_it_fails(counter: TryCounter) -> None:
    class Broken(RuntimeError):
        pass

    code = Code.new()
    with pytest.raises(Broken), transaction.atomic():
        receive_report(TOLD, code=code, dek=token_bytes(32), language="nl", now=NOW)
        raise Broken

    with fenced(lookup=code.lookup_hash):
        assert find_by_code(code) is None
    assert Pending.objects.count() == 0


def test_hidden_answers_are_not_stored(counter: TryCounter) -> None:
    sent = report(identity="anonymous", name="Samira", phone="06-12345678")

    with fenced(lookup=sent.code.lookup_hash):
        row = find_by_code(sent.code)
        opened = open_report(row, dek_by_code(row, sent.code))
    assert "name" not in opened.answers
    assert "phone" not in opened.answers


def test_the_address_for_notices_is_for_the_mailer_alone(counter: TryCounter) -> None:
    sent = report(identity="anonymous", notice_mail="kanarie@voorbeeld.invalid")

    with fenced(lookup=sent.code.lookup_hash):
        row = find_by_code(sent.code)
        opened = open_report(row, dek_by_code(row, sent.code))
    assert "notice_mail" not in opened.answers
    sealed = open_with(mailer_pair(), row.notice, purpose="notice", bind=(str(row.pk),))
    assert sealed.strip() == b"kanarie@voorbeeld.invalid"
