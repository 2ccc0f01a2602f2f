# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisaties/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
