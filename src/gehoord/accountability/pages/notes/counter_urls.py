# SPDX-License-Identifier: EUPL-1.2
"""Addresses of notes, the draft check, publishing and corrections, for who works on them."""

from django.urls import path

from .about import note_about, note_new
from .bodies import note_bodies
from .closes import note_closes
from .corrections import correction_answer, corrections
from .draft_check import draft_check
from .listing import notes
from .note import note, note_sign
from .note_file import note_file
from .part import note_part
from .publication_work import publication_work
from .publishing import publication_new, publishing
from .versions import note_versions

urlpatterns = [
    path("concept/", draft_check, name="draft_check"),
    path("notas/", notes, name="notes"),
    path("notas/nieuw/", note_new, name="note_new"),
    path("notas/<slug:code>/", note, name="note"),
    path("notas/<slug:code>/nota.<slug:kind>", note_file, name="note_file"),
    path("notas/<slug:code>/tekenen/", note_sign, name="note_sign"),
    path("notas/<slug:code>/gegevens/", note_about, name="note_about"),
    path("notas/<slug:code>/deel/<slug:part>/", note_part, name="note_part"),
    path("notas/<slug:code>/versies/", note_versions, name="note_versions"),
    path("notas/<slug:code>/afstemming/", note_bodies, name="note_bodies"),
    path("notas/<slug:code>/afdoen/", note_closes, name="note_closes"),
    path("publiceren/", publishing, name="publishing"),
    path("publiceren/nieuw/", publication_new, name="publication_new"),
    path("publiceren/<slug:code>/", publication_work, name="publication_work"),
    path("correcties/", corrections, name="corrections"),
    path("correcties/<int:key>/", correction_answer, name="correction_answer"),
]
