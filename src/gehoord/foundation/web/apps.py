# SPDX-License-Identifier: EUPL-1.2
"""Names the Django app."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "gehoord.foundation.web"
    label = "web"
