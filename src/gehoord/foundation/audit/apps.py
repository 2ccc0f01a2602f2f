# SPDX-License-Identifier: EUPL-1.2
"""Names the Django app."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "gehoord.foundation.audit"
    label = "audit"
