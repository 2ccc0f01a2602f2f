# SPDX-License-Identifier: EUPL-1.2
"""The counter's addresses, all under /loket/ (in Dutch only)."""

from django.urls import include, path

from gehoord.casework.actions.day.let_cases_go import let_cases_go
from gehoord.casework.queries.day.theirs import still_theirs
from gehoord.casework.queries.open_work import open_work
from gehoord.foundation.people.closing import ask_before_closing
from gehoord.foundation.people.leaving import ask_before_leaving, when_somebody_left
from gehoord.organisations.actions.desk.let_desk_go import let_desk_go
from gehoord.organisations.queries.desk import open_at_desk
from gehoord.organisations.queries.requests import open_requests

ask_before_closing(open_work)
ask_before_closing(open_at_desk)
ask_before_closing(open_requests)
ask_before_leaving(still_theirs)
when_somebody_left(let_cases_go)
when_somebody_left(let_desk_go)

urlpatterns = [
    path("", include("gehoord.foundation.people.urls")),
    path("", include("gehoord.casework.urls")),
    path("", include("gehoord.organisations.counter_urls")),
    path("", include("gehoord.figures.counter_urls")),
    path("verantwoording/", include("gehoord.accountability.counter_urls")),
]
