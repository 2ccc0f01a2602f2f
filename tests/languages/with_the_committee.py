# SPDX-License-Identifier: EUPL-1.2
"""A complaint about a counter in each language: told, followed, answered, decided, and each way it goes wrong."""

from datetime import datetime
from typing import Any

from tests.builders import Person, TryCounter

from gehoord.casework.actions.complaint.handle_complaint import (
    MESSAGE,
    confirm_complaint,
    decide_complaint,
    write_in_complaint,
)
from gehoord.casework.models import Complaint
from gehoord.casework.terms import SIDES, ComplaintOutcome
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.models import Member
from gehoord.foundation.vault.codes import Code

HERE = "/klacht-over-ons/"
STORY = "Three weeks I heard nothing, and then they told my name."
HEARD = ("heard_complainant", "heard_counter")


def without_committee(visitor: Any, about: TryCounter) -> None:
    """Nobody judges yet: the page says so, and keeps what was written."""
    visitor.get(HERE)
    visitor.post(HERE, {"about": str(about.pk), "side": "other", "story": STORY, "do": "send"})


def with_a_chair(committee: TryCounter) -> list[Person]:
    """A chair, and a member from outside: the least that may decide."""
    chair, outsider = committee.member("chair"), committee.member("committee")
    Member.objects.filter(pk=outsider.member.pk).update(is_outside=True)
    return [chair, outsider]


def complaints(visitor: Any, about: TryCounter, committee: list[Person], now: datetime) -> None:
    """Each side complains, each outcome once, from the form to the decision."""
    visitor.get(HERE)
    visitor.post(HERE, {"do": "send"})
    visitor.get(f"{HERE}volgen/")
    for typed in ("K7QX-9M2D", Code.new().text):
        visitor.post(f"{HERE}volgen/", {"code": typed})
    visitor.client.cookies.clear()
    visitor.post(f"{HERE}volgen/lezen/", {"text": "Kept while the code is asked again."}, status=403)
    for number, outcome in enumerate(ComplaintOutcome):
        visitor.client.cookies.clear()
        side = list(SIDES)[number % len(SIDES)]
        visitor.client.get(HERE)
        form = {"about": str(about.pk), "side": side, "story": STORY, "wish": "Say sorry.", "do": "send"}
        assert visitor.client.post(HERE, form).status_code == 302
        visitor.get(f"{HERE}verstuurd/")
        visitor.get(f"{HERE}volgen/lezen/")
        visitor.post(f"{HERE}volgen/lezen/", {"text": "", "do": "send"})
        visitor.client.post(f"{HERE}volgen/lezen/", {"text": "One thing more.", "do": "send"})
        visitor.get(f"{HERE}volgen/lezen/?klaar")
        _judged(visitor, outcome, committee=committee, now=now)
    visitor.post(f"{HERE}volgen/klaar/", status=302)


def _judged(visitor: Any, outcome: str, *, committee: list[Person], now: datetime) -> None:
    """Confirmed, both sides heard, decided; the complainant reads after each."""
    by = committee[0].staff()
    with fenced(counter=by.counter):
        key = Complaint.objects.get(outcome="", decided_on=None).pk
        assert confirm_complaint(key, words="We look into it.", by=by, now=now) == []
    visitor.get(f"{HERE}volgen/lezen/")
    with fenced(counter=by.counter):
        for kind in (*HEARD, MESSAGE):
            assert write_in_complaint(key, kind=kind, words="This they told.", by=by, now=now) == []
        members = [one.member.pk for one in committee]
        words = "It is so, because …"
        assert decide_complaint(key, outcome=outcome, words=words, with_members=members, by=by, now=now) == []
    visitor.get(f"{HERE}volgen/lezen/")
