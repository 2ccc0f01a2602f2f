# SPDX-License-Identifier: EUPL-1.2
"""Names the Django app."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "gehoord.organisations"
    label = "organisations"
