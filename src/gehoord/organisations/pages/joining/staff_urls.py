# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisaties/aanvragen/."""

from django.urls import path

from .claims import claim_page, claims
from .invite import invite
from .stop import stop_one, stop_us

urlpatterns = [
    path("", claims, name="claims"),
    path("stoppen/", stop_us, name="stop"),
    path("<uuid:key>/", claim_page, name="claim"),
    path("<uuid:key>/uitnodigen/", invite, name="claim_invite"),
    path("<uuid:key>/stoppen/", stop_one, name="organisation_leave"),
]
