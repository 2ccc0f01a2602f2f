# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisatie/peiling/."""

from django.urls import path

from .board_view import board_view
from .overview import pulses
from .plan import plan
from .pulse import pulse, steer
from .start import start
from .talk_card import talk_card, talk_card_file
from .tickets import tickets
from .units import units

urlpatterns = [
    path("", pulses, name="pulses"),
    path("nieuw/", start, name="pulse_start"),
    path("onderdelen/", units, name="pulse_units"),
    path("onderdelen/<uuid:key>/", units, name="pulse_unit"),
    path("gesprekskaart/", talk_card, name="talk_card"),
    path("gesprekskaart.pdf", talk_card_file, name="talk_card_file"),
    path("bestuur/<slug:code>/", board_view, name="board_view"),
    path("<uuid:key>/", pulse, name="pulse"),
    path("<uuid:key>/sturen/", steer, name="pulse_steer"),
    path("<uuid:key>/kaartjes/", tickets, name="pulse_tickets"),
    path("<uuid:key>/plan/<slug:code>/", plan, name="pulse_plan"),
]
