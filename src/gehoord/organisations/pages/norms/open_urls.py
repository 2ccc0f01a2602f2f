# SPDX-License-Identifier: EUPL-1.2
"""Open addresses under /organisaties/<code>/gedragsregels/."""

from django.urls import path

from .open.consult import consult
from .open.norms import norms, older, read
from .open.sheets import pdf, printed

BASE = "<slug:code>/gedragsregels/"
urlpatterns = [
    path(BASE, norms, name="norms"),
    path(f"{BASE}versie/<int:number>/", older, name="norm-older"),
    path(f"{BASE}overleg/", consult, name="norm-consult"),
    path(f"{BASE}gelezen/", read, name="norm-read"),
    path(f"{BASE}<slug:kind>-<slug:language>-<slug:paper>.pdf", pdf, name="norm-file"),
    path(f"{BASE}<slug:kind>/", printed, name="norm-sheet"),
]
