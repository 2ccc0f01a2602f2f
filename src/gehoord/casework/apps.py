# SPDX-License-Identifier: EUPL-1.2
"""Names the Django app."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "gehoord.casework"
    label = "casework"
