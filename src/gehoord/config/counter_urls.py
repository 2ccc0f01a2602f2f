# SPDX-License-Identifier: EUPL-1.2
"""The counter's addresses, all under /loket/ (in Dutch only)."""

from django.urls import include, path

from gehoord.casework.queries.open_work import open_work
from gehoord.foundation.people.closing import ask_before_closing

ask_before_closing(open_work)

urlpatterns = [
    path("", include("gehoord.foundation.people.urls")),
    path("", include("gehoord.casework.urls")),
    path("", include("gehoord.figures.counter_urls")),
]
