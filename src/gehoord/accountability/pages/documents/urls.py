# SPDX-License-Identifier: EUPL-1.2
"""Addresses of documents for everybody. They are cited: each stays what it is."""

from django.urls import path

from .document import document, finding, span
from .files import file, findings, text
from .listing import listing
from .questions import questions

urlpatterns = [
    path("stukken/", listing, name="documents"),
    path("stuk/<slug:code>/", document, name="document"),
    path("stuk/<slug:code>/vragen/", questions, name="questions"),
    path("stuk/<slug:code>/woorden/<int:start>-<int:end>/", span, name="span"),
    path("stuk/<slug:code>/bestand/", file, name="document_file"),
    path("stuk/<slug:code>/tekst.txt", text, name="document_text"),
    path("stuk/<slug:code>/vondsten.json", findings, name="document_findings"),
    path("vondst/<slug:code>/", finding, name="finding"),
]
