# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisatie/meldpunt/."""

from django.urls import path

from .new import new
from .report import report
from .reports import reports
from .setting import setting

urlpatterns = [
    path("", reports, name="desk"),
    path("nieuw/", new, name="desk_new"),
    path("instellingen/", setting, name="desk_setting"),
    path("<uuid:key>/", report, name="desk_report"),
]
