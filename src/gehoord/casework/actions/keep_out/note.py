# SPDX-License-Identifier: EUPL-1.2
"""Writing down that somebody is kept out: on the rows, so that the fence works at once, and for the log."""

from typing import TYPE_CHECKING

from gehoord.foundation.audit.log import hide

from ...models import Case

if TYPE_CHECKING:
    from gehoord.reporting.models import Report


def note_kept_out(report: "Report", entry: str) -> bool:
    """Put an entry on the report and its case, within the caller's transaction and fence. False: it was there.

    entry: of people/keeping_out.entry_for. The order of the entries tells nobody who came first.
    """
    if entry in report.kept_out:
        return False
    fresh = sorted({*report.kept_out, entry})
    type(report)._default_manager.filter(pk=report.pk).update(kept_out=fresh)
    Case.objects.filter(pk=report.pk).update(kept_out=fresh)
    report.kept_out = fresh
    hide(str(report.pk), entries=[entry])
    return True
