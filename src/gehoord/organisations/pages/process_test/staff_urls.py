# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisatie/procestoets/."""

from django.urls import path

from .decide import decide
from .finish import finish
from .listing import listing
from .new import new
from .overview import overview, steer
from .part import part
from .parts import parts
from .plan import plan
from .questions import questions, questions_next
from .report import report, report_file
from .told import clients, staff_told

urlpatterns = [
    path("", listing, name="process_tests"),
    path("nieuw/", new, name="process_new"),
    path("<uuid:key>/", overview, name="process_test"),
    path("<uuid:key>/verder/", steer, name="process_steer"),
    path("<uuid:key>/onderdelen/", parts, name="process_parts"),
    path("<uuid:key>/onderdelen/<uuid:part_key>/", part, name="process_part"),
    path("<uuid:key>/vragen/", questions_next, name="process_questions"),
    path("<uuid:key>/vragen/<uuid:part_key>/", questions, name="process_questions_of"),
    path("<uuid:key>/medewerkers/", staff_told, name="process_staff"),
    path("<uuid:key>/clienten/", clients, name="process_clients"),
    path("<uuid:key>/plan/", plan, name="process_plan"),
    path("<uuid:key>/plan/<uuid:risk_key>/", decide, name="process_decide"),
    path("<uuid:key>/afronden/", finish, name="process_finish"),
    path("<uuid:key>/verslag/", report, name="process_report"),
    path("<uuid:key>/verslag.pdf", report_file, name="process_report_pdf"),
]
