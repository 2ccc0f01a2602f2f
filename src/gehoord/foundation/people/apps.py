# SPDX-License-Identifier: EUPL-1.2
"""Names the Django app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "gehoord.foundation.people"
    label = "people"
