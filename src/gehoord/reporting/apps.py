# SPDX-License-Identifier: EUPL-1.2
"""Names the Django app."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "gehoord.reporting"
    label = "reporting"
