# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the reporter's pages (/volgen/): Dutch, neutral, and never with a code in them."""

from django.urls import path

from .pages.aftercare.asked import aftercare
from .pages.aftercare.partner import partner
from .pages.aftercare.told import told_because
from .pages.consent.follow_consent import consent, consents
from .pages.follow import report
from .pages.follow_code import code, leave
from .pages.follow_contact import contact
from .pages.follow_files import file, files
from .pages.follow_known import known
from .pages.follow_withdraw import withdraw
from .pages.follow_write import write
from .pages.institute.reporter import own_copy, own_file
from .pages.retention.follow_copy import copy, wrong
from .pages.routes.reporter import own_routes

app_name = "follow"
urlpatterns = [
    path("", code, name="code"),
    path("lezen/", report, name="report"),
    path("schrijven/", write, name="write"),
    path("bestanden/", files, name="files"),
    path("bestanden/<uuid:key>/", file, name="file"),
    path("bekend/", known, name="known"),
    path("contact/", contact, name="contact"),
    path("hoe-gaat-het/", aftercare, name="aftercare"),
    path("organisatie/<uuid:about>/", partner, name="partner"),
    path("omdat-je-het-vertelde/", told_because, name="told_because"),
    path("kopie/", copy, name="copy"),
    path("klopt-niet/", wrong, name="wrong"),
    path("dossier/", own_file, name="institute"),
    path("dossier/<slug:form>/", own_copy, name="institute_copy"),
    path("wegen/", own_routes, name="routes"),
    path("toestemming/", consents, name="consents"),
    path("toestemming/<uuid:key>/", consent, name="consent"),
    path("stoppen/", withdraw, name="withdraw"),
    path("klaar/", leave, name="leave"),
]
