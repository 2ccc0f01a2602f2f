# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the reporter's pages (/volgen/): Dutch, neutral, and never with a code in them."""

from django.urls import path

from .pages.aftercare.asked import aftercare
from .pages.aftercare.partner import partner
from .pages.aftercare.told import told_because
from .pages.appointment.reporter import own_appointment, own_ics
from .pages.consent.follow_consent import consent, consents
from .pages.follow import report
from .pages.follow_code import code, leave
from .pages.follow_contact import contact
from .pages.follow_files import file, files
from .pages.follow_known import known
from .pages.follow_withdraw import withdraw
from .pages.follow_write import write
from .pages.hand_over.follow_elsewhere import elsewhere
from .pages.institute.reporter import own_copy, own_file
from .pages.keep_out.follow_who_reads import who_reads
from .pages.respondent.follow_answer import other_side
from .pages.retention.follow_copy import copy, wrong
from .pages.routes.reporter import own_routes

app_name = "follow"
urlpatterns = [
    path("wie-leest/", who_reads, name="who_reads"),
    path("ander-loket/", elsewhere, name="elsewhere"),
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
    path("afspraak/<uuid:key>/", own_appointment, name="appointment"),
    path("afspraak/<uuid:key>/agenda/", own_ics, name="appointment_ics"),
    path("dossier/", own_file, name="institute"),
    path("dossier/<slug:form>/", own_copy, name="institute_copy"),
    path("wegen/", own_routes, name="routes"),
    path("toestemming/", consents, name="consents"),
    path("toestemming/<uuid:key>/", consent, name="consent"),
    path("andere-kant/", other_side, name="other_side"),
    path("stoppen/", withdraw, name="withdraw"),
    path("klaar/", leave, name="leave"),
]
