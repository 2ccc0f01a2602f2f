# SPDX-License-Identifier: EUPL-1.2
"""Addresses of a complaint about a counter (/klacht-over-ons/), for who complains. Never with a code in them."""

from django.urls import path

from .pages.complaint.follow import leave, open_by_code, read
from .pages.complaint.tell import sent, tell

app_name = "complaint"
urlpatterns = [
    path("", tell, name="tell"),
    path("verstuurd/", sent, name="sent"),
    path("volgen/", open_by_code, name="code"),
    path("volgen/lezen/", read, name="read"),
    path("volgen/klaar/", leave, name="leave"),
]
