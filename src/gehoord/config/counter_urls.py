# SPDX-License-Identifier: EUPL-1.2
"""The counter's addresses, all under /loket/ (in Dutch only)."""

from django.urls import include, path

urlpatterns = [
    path("", include("gehoord.foundation.people.urls")),
    path("", include("gehoord.casework.urls")),
    path("", include("gehoord.figures.counter_urls")),
]
