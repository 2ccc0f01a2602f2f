# SPDX-License-Identifier: EUPL-1.2
"""Open addresses under /organisaties/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
