# SPDX-License-Identifier: EUPL-1.2
"""What is planned at the counter (/loket/gesprekken/): today, later, and what nobody closed yet. To print, too."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...queries.appointments import coming
from ..found import asking
from .shown import as_row


@needs(Permission.CASE_READ)
def coming_appointments(request: HttpRequest) -> HttpResponse:
    """Hour, kind and handler; whom it is about stands on the page of the case only."""
    today = timezone.localdate()
    found = [as_row(one) for one in coming(asking(request), today=today)]
    return render(
        request,
        "casework/pages/appointment/coming.html",
        {
            "behind": [row for row in found if row["one"].on < today],
            "today": [row for row in found if row["one"].on == today],
            "later": [row for row in found if row["one"].on > today],
        },
    )
