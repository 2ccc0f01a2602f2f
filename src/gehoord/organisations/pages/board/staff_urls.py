# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisatie/bestuur/."""

from django.urls import path

from .board import board
from .year import year, year_pdf

urlpatterns = [
    path("", board, name="board"),
    path("jaarverslag/<int:number>/", year, name="year_report"),
    path("jaarverslag/<int:number>/jaarverslag.pdf", year_pdf, name="year_report_pdf"),
]
