# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisatie/procestoets/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
