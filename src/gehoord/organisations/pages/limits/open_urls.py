# SPDX-License-Identifier: EUPL-1.2
"""Open addresses under /organisaties/."""

from django.urls import path

from .open.floor_note import floor_note
from .open.visitors import visitors
from .open.wish import wish, wish_anywhere

urlpatterns = [
    path("wens/", wish_anywhere, name="wish_anywhere"),
    path("<slug:code>/wens/", wish, name="wish"),
    path("<slug:code>/vastleggen/", floor_note, name="floor_note"),
    path("<slug:code>/grenzen/", visitors, name="visitors"),
]
