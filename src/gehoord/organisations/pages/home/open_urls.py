# SPDX-License-Identifier: EUPL-1.2
"""Open addresses under /organisaties/: the page of one organisation."""

from django.urls import path

from .front import front

urlpatterns = [path("<slug:code>/", front, name="front")]
