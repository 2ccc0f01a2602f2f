# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisatie/grenzen/."""

from django.urls import path

from .counts import counts
from .ladder import ladder
from .letter import letter, letter_pdf
from .limit import limit
from .limits import limits
from .new import new
from .step import step

urlpatterns = [
    path("", limits, name="limits"),
    path("nieuw/", new, name="limit_new"),
    path("stappen/", ladder, name="ladder"),
    path("hoe-vaak/", counts, name="limit_counts"),
    path("<uuid:key>/", limit, name="limit"),
    path("<uuid:key>/stap/<slug:code>/", step, name="limit_step"),
    path("<uuid:key>/brief/<int:number>/", letter, name="limit_letter"),
    path("<uuid:key>/brief/<int:number>/brief.pdf", letter_pdf, name="limit_letter_pdf"),
]
