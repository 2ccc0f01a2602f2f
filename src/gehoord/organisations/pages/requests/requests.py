# SPDX-License-Identifier: EUPL-1.2
"""What counters ask this organisation (/loket/organisatie/verzoeken/), late first."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.casework.pages.found import asking
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.requests.follow_late import follow_late
from ...queries.requests import listed
from ...terms.request import ENDS, HEARING, REQUEST_KINDS


@needs(Permission.ORG_ANSWER)
def requests(request: HttpRequest) -> HttpResponse:
    """Open ones by day, then what ended. What looks late is looked up once more; nothing else is opened."""
    now, staff = timezone.localtime(), asking(request)
    today, all_rows = now.date(), listed(staff.counter)
    follow_late(all_rows, by=staff, now=now)
    rows: list[dict[str, Any]] = [
        {
            "row": row,
            "kind": _(REQUEST_KINDS[row.kind]),
            "is_hearing": row.kind == HEARING,
            "days": (row.due_on - today).days,
            "ended": _(ENDS[row.ended]).split(".")[0] if row.ended else "",
        }
        for row in all_rows
    ]
    shown = {
        "waiting": [one for one in rows if one["row"].closed_on is None and one["row"].answered_on is None],
        "answered": [one for one in rows if one["row"].closed_on is None and one["row"].answered_on],
        "ended": [one for one in rows if one["row"].closed_on],
    }
    return render(request, "organisations/pages/requests/requests.html", shown)
