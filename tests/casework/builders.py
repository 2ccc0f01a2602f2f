# SPDX-License-Identifier: EUPL-1.2
"""Cases to try, through the real actions."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.urls import reverse
from tests.builders import NOW, Person, SentReport, report

from gehoord.casework.actions.consent.note_yes import note_yes
from gehoord.casework.actions.keep_facts import keep_facts
from gehoord.casework.actions.take_in import take_in
from gehoord.casework.queries.opened import Held, hold
from gehoord.casework.uses import PHONE
from gehoord.foundation.people.fence import fenced, set_fence


def taken(by: Person, **answers: Any) -> SentReport:
    """A report that this person took in; the fence of their counter is set, where there is a transaction."""
    sent = report(**answers)
    staff = by.staff()
    with fenced(counter=staff.counter):
        take_in(sent.id, by=staff, now=NOW)
    return sent


def set_case(case: Any, *, by: Person, facts: dict[str, Any] | None = None, **columns: Any) -> Held:
    """Put a case in a state that would take many moves. facts: fields of CaseFacts; columns: of the row."""
    staff = by.staff()
    set_fence(counter=staff.counter)
    held = hold(case, keys=staff.keys, lock=True)
    if columns.get("paused_since"):
        columns.setdefault("wait_until", columns["paused_since"] + timedelta(days=28))
    return keep_facts(held, replace(held.facts, **(facts or {})), **columns)


def allow(case: Any, use: str, *, by: Person, words: str = "Deze woorden.", **more: Any) -> None:
    """The reporter said yes on the telephone. more: see note_yes."""
    staff = by.staff()
    held = hold(case, keys=staff.keys, lock=True)
    noted = note_yes(held, use=use, words=words, heard=PHONE, by=staff, now=NOW, **more)
    assert noted.reasons == []


def at(name: str, *args: Any) -> str:
    """The address of a page of casework."""
    return reverse(f"casework:{name}", args=args)
