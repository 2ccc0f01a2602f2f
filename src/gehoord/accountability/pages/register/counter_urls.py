# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the register for who keeps it."""

from django.urls import path

from .staff_change import staff_change
from .staff_entries import staff_entries
from .staff_entry import staff_entry, undo
from .staff_event import staff_event
from .staff_home import staff_home
from .staff_merge import staff_merge, staff_split
from .staff_new import staff_new
from .staff_take import take, take_list, undo_take

urlpatterns = [
    path("", staff_home, name="home"),
    path("posten/", staff_entries, name="entries"),
    path("posten/nieuw/", staff_new, name="entry_new"),
    path("posten/<slug:code>/", staff_entry, name="entry"),
    path("posten/<slug:code>/verbeteren/", staff_change, name="entry_change"),
    path("posten/<slug:code>/samenvoegen/", staff_merge, name="merge"),
    path("posten/<slug:code>/losmaken/", staff_split, name="split"),
    path("posten/<slug:code>/gebeurtenis/<int:event>/ongedaan/", undo, name="undo"),
    path("posten/<slug:code>/<slug:kind>/", staff_event, name="event"),
    path("opnemen/", take_list, name="take_list"),
    path("opnemen/<uuid:batch>/ongedaan/", undo_take, name="undo_take"),
    path("opnemen/<slug:code>/", take, name="take"),
]
