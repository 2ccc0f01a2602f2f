# SPDX-License-Identifier: EUPL-1.2
"""Open addresses under /organisaties/: answering a pulse, and the national picture."""

from django.urls import path

from .open.answer import answer, thanks
from .open.floor import floor

urlpatterns = [
    path("peiling/", answer, name="pulse_answer"),
    path("peiling/bedankt/", thanks, name="pulse_thanks"),
    path("werkvloer/", floor, name="floor"),
]
