# SPDX-License-Identifier: EUPL-1.2
"""The reporter reads the file for the College on their page, and says when it is right."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.people.needs import Staff

from ...deadlines import due_on
from ...models import Draft
from ...queries.opened import Held
from ...queries.rule_facts import levels
from ...terms import WaitsFor
from ..add_line import add_line
from ..add_plain_line import add_plain_line
from ..mark_changed import mark_changed
from ..notice import promise_notice
from ..start_term import end_terms, start_term
from .write import Wrote, locked_file, store

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

TERM = "college_file"


def show_file(held: Held, *, by: Staff, now: datetime) -> None:
    """From now on the file stands on the reporter's page; with a day by which we ask again.

    The case is locked by the caller. Raises Draft.DoesNotExist.
    """
    there = locked_file(held.id, dek=held.keys.dek)
    Draft.objects.filter(pk=there.id).update(shown_on=there.shown_on or now.date())
    end_terms(held.id, kind=TERM, now=now)
    due = due_on(levels()[TERM], since=now.date())
    start_term(held, kind=TERM, due_on=due, waits_for=WaitsFor.REPORTER, about=there.id, now=now)
    promise_notice(held)
    add_line(held, name="institute_shown", by=by, now=now)
    mark_changed(held.id)
    record("institute.shown", by=by.by, counter=by.counter, subject=str(held.id), now=now)


def agree_to_file(report: "Report", *, dek: bytes, version: int, now: datetime) -> Wrote:
    """The reporter calls this very text right. Within the caller's transaction and fence.

    version: the one they read; was it changed meanwhile, then they read it again. Raises Draft.DoesNotExist.
    """
    there = locked_file(report.pk, dek=dek)
    if there.version != version:
        return Wrote(there, overtaken=True)
    if not there.text.is_agreed:
        store(there, replace(there.text, agreed=there.text.edition), dek=dek, now=now, by=None)
        end_terms(report.pk, kind=TERM, now=now)
        add_plain_line(report.pk, counter=report.counter_id, name="institute_agreed", on=now.date())
        mark_changed(report.pk)
        record("institute.agreed", by=REPORTER, counter=report.counter_id, subject=str(report.pk), now=now)
    return Wrote(locked_file(report.pk, dek=dek))
