# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the register for everybody."""

from django.urls import path

from .dossier import dossier
from .entry import entry
from .open_data import (
    catalogue_page,
    csv_schema_page,
    documents_json,
    open_data,
    references_json,
    register_csv,
    register_json,
    schema,
)
from .progress import progress, progress_csv, progress_docx, progress_list
from .questions import questions
from .recommendations import recommendations
from .reference import reference
from .register import overdue, register
from .search import searching
from .start import start
from .subscribe import register_atom, register_ics, subscribe

urlpatterns = [
    path("", start, name="start"),
    path("register/", register, name="register"),
    path("te-laat/", overdue, name="overdue"),
    path("post/<slug:code>/", entry, name="entry"),
    path("dossier/<str:id>/", dossier, name="dossier"),
    path("verwijzing/<str:canonical>/", reference, name="reference"),
    path("vragen/", questions, name="question_days"),
    path("aanbevelingen/", recommendations, name="recommendations"),
    path("voortgang/", progress_list, name="reports"),
    path("voortgang/<slug:code>/", progress, name="progress"),
    path("voortgang/<slug:code>.docx", progress_docx, name="progress_docx"),
    path("voortgang/<slug:code>.csv", progress_csv, name="progress_csv"),
    path("zoeken/", searching, name="search"),
    path("abonneren/", subscribe, name="subscribe"),
    path("open-data/", open_data, name="open_data"),
    path("register.json", register_json, name="register_json"),
    path("register.csv", register_csv, name="register_csv"),
    path("register.csv-metadata.json", csv_schema_page, name="csv_schema"),
    path("stukken.json", documents_json, name="documents_json"),
    path("verwijzingen.json", references_json, name="references_json"),
    path("schema/<slug:name>.json", schema, name="schema"),
    path("catalogus.jsonld", catalogue_page, name="catalogue"),
    path("register.atom", register_atom, name="register_atom"),
    path("register.ics", register_ics, name="register_ics"),
]
