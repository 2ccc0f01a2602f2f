# SPDX-License-Identifier: EUPL-1.2
"""Names the Django app."""

from django.apps import AppConfig


class AccountabilityConfig(AppConfig):
    name = "gehoord.accountability"
    label = "accountability"
