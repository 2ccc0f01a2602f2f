# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the register for who keeps it."""

from django.urls import path

from .staff_advice import staff_advice, staff_advice_list
from .staff_change import staff_change
from .staff_entries import staff_entries
from .staff_entry import staff_entry, undo
from .staff_event import staff_event
from .staff_home import staff_home
from .staff_merge import staff_merge, staff_split
from .staff_new import staff_new
from .staff_progress import (
    staff_report,
    staff_report_csv,
    staff_report_docx,
    staff_report_new,
    staff_report_show,
    staff_reports,
)
from .staff_questions import staff_questions, staff_term
from .staff_take import take, take_list, undo_take

urlpatterns = [
    path("", staff_home, name="home"),
    path("posten/", staff_entries, name="entries"),
    path("posten/nieuw/", staff_new, name="entry_new"),
    path("posten/<slug:code>/", staff_entry, name="entry"),
    path("posten/<slug:code>/verbeteren/", staff_change, name="entry_change"),
    path("posten/<slug:code>/samenvoegen/", staff_merge, name="merge"),
    path("posten/<slug:code>/losmaken/", staff_split, name="split"),
    path("posten/<slug:code>/gebeurtenis/<int:event>/ongedaan/", undo, name="undo"),
    path("posten/<slug:code>/<slug:kind>/", staff_event, name="event"),
    path("opnemen/", take_list, name="take_list"),
    path("opnemen/<uuid:batch>/ongedaan/", undo_take, name="undo_take"),
    path("opnemen/<slug:code>/", take, name="take"),
    path("aanbevelingen/", staff_advice_list, name="recommendations"),
    path("aanbevelingen/nieuw/", staff_advice, name="advice_new"),
    path("aanbevelingen/<slug:code>/", staff_advice, name="advice"),
    path("vragen/", staff_questions, name="question_days"),
    path("vragen/<slug:code>/termijn/", staff_term, name="term"),
    path("voortgang/", staff_reports, name="reports"),
    path("voortgang/nieuw/", staff_report_new, name="report_new"),
    path("voortgang/<slug:code>/", staff_report, name="report"),
    path("voortgang/<slug:code>/openbaar/", staff_report_show, name="report_show"),
    path("voortgang/<slug:code>.docx", staff_report_docx, name="report_docx"),
    path("voortgang/<slug:code>.csv", staff_report_csv, name="report_csv"),
]
