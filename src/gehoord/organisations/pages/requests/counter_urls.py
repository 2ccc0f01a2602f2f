# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisaties/verzoeken/: what a counter asked of organisations."""

from django.urls import path

from .ask import ask
from .asked import asked_list
from .asked_one import asked_one
from .deliver import deliver

urlpatterns = [
    path("", asked_list, name="asked"),
    path("nieuw/", ask, name="ask"),
    path("zaak/<uuid:case>/<uuid:respondent>/", deliver, name="deliver"),
    path("<uuid:key>/", asked_one, name="asked_one"),
]
