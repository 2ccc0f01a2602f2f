# SPDX-License-Identifier: EUPL-1.2
"""Names the Django app."""

from django.apps import AppConfig


class CountingConfig(AppConfig):
    name = "gehoord.foundation.counting"
    label = "counting"
