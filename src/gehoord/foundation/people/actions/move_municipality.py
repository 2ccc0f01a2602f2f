# SPDX-License-Identifier: EUPL-1.2
"""A municipality goes to another counter from a day on; what was stays in the rows of before."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people import routing
from gehoord.foundation.people.models import Area, Counter
from gehoord.foundation.reference.municipalities import valid_on


def move_municipality(municipality: str, *, to: Counter, since: date, by: str, now: datetime) -> list[str]:
    """Let a counter work for a municipality from a day on. Returns the reasons why not, or nothing.

    municipality: CBS code. Reports stay where they are; new ones follow. A move that was planned before and
    has not begun is replaced. Moving it back to where it is only takes the plan away.
    """
    today = localdate(now)
    if municipality not in {place.code for place in valid_on(today)}:
        return [_("Deze gemeente kennen we niet.")]
    if to.closed_on is not None:
        return [_("Dit loket is gesloten.")]
    if since < today:
        return [_("Kies vandaag of een dag die nog komt: wat er al binnenkwam, blijft waar het is.")]
    with transaction.atomic():
        # Two stewards at once would otherwise both end the same row.
        rows = list(
            Area.objects.select_for_update().filter(municipality=municipality).order_by("since", "pk")
        )
        current, planned = _now_and_later(rows, today=today)
        if current is None and since > today:
            return [_("Deze gemeente heeft nu geen eigen loket. Kies vandaag.")]
        stays = current is not None and current.counter_id == to.pk
        if stays and planned is None:
            return [_("Deze gemeente hoort al bij dit loket.")]
        if planned is not None:
            planned.delete()
        if current is not None:
            Area.objects.filter(pk=current.pk).update(until=None if stays else since)
        if not stays:
            Area.objects.create(counter=to, municipality=municipality, since=since)
        chains = {to.pk, None} | ({current.counter_id} if current else set())
        for chain in sorted(chains, key=lambda one: one or 0):
            record(
                "municipality.moved",
                by=by,
                counter=chain,
                facts={"code": municipality, "to": to.code, "due": since.isoformat()},
                now=now,
            )
    transaction.on_commit(routing.forget)
    return []


def _now_and_later(rows: list[Area], *, today: date) -> tuple[Area | None, Area | None]:
    """The row that counts today, and one that is planned after it. A first row may begin later than today."""
    running = [row for row in rows if row.until is None or row.until > today]
    if not running:
        return None, None
    return running[0], running[1] if len(running) > 1 else None
