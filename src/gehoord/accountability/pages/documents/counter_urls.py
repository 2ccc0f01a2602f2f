# SPDX-License-Identifier: EUPL-1.2
"""Addresses of documents for who keeps the register."""

from django.urls import path

from .add import add
from .edit import copy, edit, publish, reread
from .history import history
from .load import load
from .say import say, undo
from .staff_document import document, file, findings, questions, span, text
from .staff_finding import finding
from .staff_listing import doubtful, listing

urlpatterns = [
    path("stukken/", listing, name="documents"),
    path("stukken/inladen/", load, name="document_load"),
    path("stukken/bekijken/", doubtful, name="doubtful"),
    path("stuk/<slug:code>/", document, name="document"),
    path("stuk/<slug:code>/vragen/", questions, name="questions"),
    path("stuk/<slug:code>/woorden/<int:start>-<int:end>/", span, name="span"),
    path("stuk/<slug:code>/bestand/", file, name="document_file"),
    path("stuk/<slug:code>/tekst.txt", text, name="document_text"),
    path("stuk/<slug:code>/vondsten.json", findings, name="document_findings"),
    path("stuk/<slug:code>/gegevens/", edit, name="document_edit"),
    path("stuk/<slug:code>/openbaar/", publish, name="document_publish"),
    path("stuk/<slug:code>/opnieuw/", reread, name="document_reread"),
    path("stuk/<slug:code>/kopie/", copy, name="document_copy"),
    path("stuk/<slug:code>/gezegd/", history, name="document_history"),
    path("stuk/<slug:code>/zeg/", say, name="document_say"),
    path("stuk/<slug:code>/terug/", undo, name="document_undo"),
    path("stuk/<slug:code>/erbij/", add, name="document_add"),
    path("vondst/<slug:code>/", finding, name="finding"),
]
