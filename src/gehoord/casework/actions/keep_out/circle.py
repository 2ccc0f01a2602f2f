# SPDX-License-Identifier: EUPL-1.2
"""Sealing to a circle (kring): to those who may read, and not to whoever is kept out."""

from datetime import date
from os import urandom
from typing import TYPE_CHECKING

from gehoord.foundation.people.colleagues import colleagues
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.circles import Circle, new_circle
from gehoord.reporting.actions.reseal_report import reseal_report

from ...queries.opened import Held
from ...queries.readers import is_pending, left_without
from ..reseal_case import reseal_case

if TYPE_CHECKING:
    from gehoord.reporting.models import Report


def circle_for(report: "Report", *, counter: int, today: date) -> Circle | None:
    """A new circle of those at this counter who may read the report; None where nobody is kept out of it there.

    For a report that comes from another counter too: whoever was kept out before stays kept out when it comes back.
    Raises ValueError when nobody may read it.
    """
    members = [one.id for one in colleagues(counter, who_may=Permission.CASE_READ)]
    allowed = [member for member in members if entry_for(member, report.pk) not in report.kept_out]
    if len(allowed) == len(members):
        return None
    if counter == report.counter_id:
        allowed = left_without(report)
    return new_circle(counter, allowed, today=today)


def seal_off(held: Held, *, today: date) -> Held:
    """Seal a case anew when somebody who is kept out still holds its key. The case is locked by the caller.

    Who is kept out already sees nothing by the fence; from now on their keys open nothing of it either.
    """
    if not is_pending(held.report) or not bytes(held.report.mailbox):
        return held
    circle = circle_for(held.report, counter=held.row.counter_id, today=today)
    if circle is None:
        return held
    return reseal_case(held, to=circle.to, box=circle.box, counter=held.row.counter_id)


def seal_off_report(report: "Report", *, dek: bytes, today: date) -> "tuple[Report, bytes, Circle | None]":
    """The same for a report that waits. Returns the row, its key, and the circle where it is sealed to one now."""
    circle = None
    if is_pending(report) and bytes(report.mailbox):
        circle = circle_for(report, counter=report.counter_id, today=today)
    if circle is None:
        return report, dek, None
    fresh = urandom(32)
    sealed = reseal_report(report, old=dek, new=fresh, to=circle.to, counter=report.counter_id)
    return sealed, fresh, circle
