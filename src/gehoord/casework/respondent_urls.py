# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the other side's pages (/wederpartij/): Dutch, and never with a code in them."""

from django.urls import path

from .pages.other_side.answer import answer, file, files, more_time
from .pages.other_side.code import code, leave
from .pages.other_side.help import help_page
from .pages.other_side.invitation import invitation, own_code
from .pages.other_side.mediation import mediation
from .pages.other_side.own_copy import own_copy, personal_data
from .pages.other_side.reading import reading

app_name = "respondent"
urlpatterns = [
    path("", code, name="code"),
    path("uitnodiging/", invitation, name="invitation"),
    path("code/", own_code, name="own_code"),
    path("lezen/", reading, name="reading"),
    path("antwoorden/", answer, name="answer"),
    path("bestanden/", files, name="files"),
    path("bestanden/<uuid:key>/", file, name="file"),
    path("meer-tijd/", more_time, name="more_time"),
    path("hulp/", help_page, name="help"),
    path("bemiddeling/", mediation, name="mediation"),
    path("gegevens/", personal_data, name="personal_data"),
    path("kopie/", own_copy, name="own_copy"),
    path("klaar/", leave, name="leave"),
]
