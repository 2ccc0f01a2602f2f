# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisatie/verzoeken/."""

from django.urls import path

from .request import request_page
from .requests import requests

urlpatterns = [
    path("", requests, name="requests"),
    path("<uuid:key>/", request_page, name="request"),
]
