# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the figures for everybody, under /cijfers/."""

from django.urls import path

from .pages.counters import counters
from .pages.follow_up import follow_up, follow_up_csv, follow_up_json
from .pages.overview import overview
from .pages.table import table, table_csv, table_schema

app_name = "figures"
urlpatterns = [
    path("", overview, name="overview"),
    path("opvolging/", follow_up, name="follow_up"),
    path("opvolging.json", follow_up_json, name="follow_up_newest_json"),
    path("opvolging.csv", follow_up_csv, name="follow_up_newest_csv"),
    path("loketten/", counters, name="counters"),
    path("<slug:edition>/opvolging/", follow_up, name="follow_up_of"),
    path("<slug:edition>/opvolging.json", follow_up_json, name="follow_up_json"),
    path("<slug:edition>/opvolging.csv", follow_up_csv, name="follow_up_csv"),
    path("<slug:edition>/", overview, name="edition"),
    path("<slug:edition>/<slug:table>/", table, name="table"),
    path("<slug:edition>/<slug:table>.csv", table_csv, name="table_csv"),
    path("<slug:edition>/<slug:table>.json", table_schema, name="table_schema"),
]
