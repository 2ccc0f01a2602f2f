# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the figures for everybody, under /cijfers/."""

from django.urls import path

from .pages.overview import overview
from .pages.table import table, table_csv, table_schema

app_name = "figures"
urlpatterns = [
    path("", overview, name="overview"),
    path("<slug:edition>/", overview, name="edition"),
    path("<slug:edition>/<slug:table>/", table, name="table"),
    path("<slug:edition>/<slug:table>.csv", table_csv, name="table_csv"),
    path("<slug:edition>/<slug:table>.json", table_schema, name="table_schema"),
]
