# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the figures for the counter itself, under /loket/."""

from django.urls import path

from .pages.compare import compare
from .pages.form import form, form_csv

app_name = "counter_figures"
urlpatterns = [
    path("vergelijken/", compare, name="compare"),
    path("cijfers/", form, name="form"),
    path("cijfers/formulier.csv", form_csv, name="form_csv"),
]
