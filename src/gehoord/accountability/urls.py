# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the register for everybody, under /verantwoording/. They are cited: none is ever given to something else."""

from django.urls import include, path

app_name = "accountability"
urlpatterns = [
    path("", include("gehoord.accountability.pages.register.urls")),
    path("", include("gehoord.accountability.pages.documents.urls")),
    path("", include("gehoord.accountability.pages.published.urls")),
]
