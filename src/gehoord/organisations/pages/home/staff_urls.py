# SPDX-License-Identifier: EUPL-1.2
"""Addresses under /loket/organisatie/."""

from django.urls import path

from .overview import overview

urlpatterns = [path("", overview, name="overview")]
