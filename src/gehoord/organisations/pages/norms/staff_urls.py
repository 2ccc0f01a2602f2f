# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisatie/gedragsregels/."""

from django.urls import path

from .blocks import blocks
from .comments import comments
from .norms import begin, move, norms
from .start import start
from .use import counted, take_back, use
from .version import docx, own_file, version
from .write import own, write

urlpatterns = [
    path("", norms, name="norms"),
    path("stap/", move, name="norm-move"),
    path("nieuw/", begin, name="norm-begin"),
    path("beginnen/", start, name="norm-start"),
    path("beginnen/<slug:step>/", start, name="norm-start"),
    path("bouwstenen/", blocks, name="norm-blocks"),
    path("schrijven/", write, name="norm-write"),
    path("schrijven/nieuw/", own, name="norm-own-new"),
    path("schrijven/<slug:code>/", own, name="norm-own"),
    path("opmerkingen/", comments, name="norm-comments"),
    path("gebruik/", use, name="norm-use"),
    path("gebruik/terug/", take_back, name="norm-use-back"),
    path("geteld/", counted, name="norm-counted"),
    path("versies/<int:number>/", version, name="norm-version"),
    path("versies/<int:number>/<slug:kind>-<slug:language>.pdf", own_file, name="norm-own-file"),
    path("versies/<int:number>/tekst.docx", docx, name="norm-docx"),
]
