# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisaties/aanvragen/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
