# SPDX-License-Identifier: EUPL-1.2
"""Addresses."""

from django.urls import path  # noqa: F401

urlpatterns: list[object] = []
