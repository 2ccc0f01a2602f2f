# SPDX-License-Identifier: EUPL-1.2
"""Names the Django app."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "gehoord.foundation.vault"
    label = "vault"
