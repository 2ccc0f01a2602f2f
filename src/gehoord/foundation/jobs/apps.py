# SPDX-License-Identifier: EUPL-1.2
"""Names the Django app."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "gehoord.foundation.jobs"
    label = "jobs"
