# SPDX-License-Identifier: EUPL-1.2
"""Taking much out at once: four eyes, once, and codes only."""

import csv
import io

import pytest
from tests.builders import NOW, STORY
from tests.casework.builders import at, set_case, taken

from gehoord.casework.actions.export_cases import WHAT, export_cases
from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.actions.ask_approval import agree, ask_approval
from gehoord.foundation.people.fence import fenced, set_fence

pytestmark = pytest.mark.filterwarnings("ignore:No directory at")


def test_nobody_takes_cases_out_alone(counter, coordinator):
    taken(coordinator)
    staff = coordinator.staff()
    set_fence(counter=counter.pk)

    without = export_cases(by=staff, now=NOW)
    asked = ask_approval(WHAT, detail={}, counter=counter.pk, by=staff.by, now=NOW)
    only_asked = export_cases(by=staff, now=NOW)
    agree(asked, by=counter.member("coordinator").by, now=NOW)
    set_fence(counter=counter.pk)
    agreed, again = export_cases(by=staff, now=NOW), export_cases(by=staff, now=NOW)

    assert (without, only_asked, again) == (None, None, None)
    assert [row["grounds"] for row in agreed or []] == [["race"]]
    assert Entry.objects.filter(event="case.exported").count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_spreadsheet_holds_codes_and_months_and_no_word_that_was_told(counter, coordinator):
    sent = taken(coordinator, name="Fatima", phone="06 12345678", identity="known", organisation="De Kliniek")
    with fenced(counter=counter.pk):
        set_case(sent.id, by=coordinator, facts={"bundle": "=1+1"})
    client, colleague = coordinator.client(), counter.member("coordinator")
    refused = client.post(at("export"), {"do": "csv"})
    client.post(at("export"), {"do": "ask"})
    with fenced(counter=counter.pk):
        from django.utils import timezone

        from gehoord.foundation.people.actions.ask_approval import open_requests

        (request,) = open_requests(counter.pk, now=timezone.now())
        agree(request, by=colleague.by, now=timezone.now())

    answer = client.post(at("export"), {"do": "csv"})

    text = answer.content.decode()
    (row,) = csv.DictReader(io.StringIO(text))
    assert refused.status_code == 409
    assert (row["month"], row["grounds"], row["step"], row["bundle"]) == (
        "2026-11",
        "race",
        "analysis",
        "'=1+1",
    )
    assert [words in text for words in (STORY, "Fatima", "06 12345678", "De Kliniek", str(sent.id))] == [
        False
    ] * 5
