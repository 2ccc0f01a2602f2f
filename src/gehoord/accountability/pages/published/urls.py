# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what was published and of asking for a correction. They are cited: each stays what it is."""

from django.urls import path

from .correction import correction, correction_status
from .publication import publication, publication_file, publications

urlpatterns = [
    path("publicaties/", publications, name="publications"),
    path("publicatie/<slug:code>/", publication, name="publication"),
    path("publicatie/<slug:code>/<str:name>", publication_file, name="publication_file"),
    path("correctie/", correction, name="correction"),
    path("correctie/<slug:code>/", correction_status, name="correction_status"),
]
