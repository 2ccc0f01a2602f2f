# SPDX-License-Identifier: EUPL-1.2
"""Addresses for who keeps the register and writes notes, under /loket/verantwoording/."""

from django.urls import include, path

app_name = "register"
urlpatterns = [
    path("", include("gehoord.accountability.pages.register.counter_urls")),
    path("", include("gehoord.accountability.pages.documents.counter_urls")),
    path("", include("gehoord.accountability.pages.notes.counter_urls")),
]
