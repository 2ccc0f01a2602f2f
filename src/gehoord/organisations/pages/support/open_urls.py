# SPDX-License-Identifier: EUPL-1.2
"""Open addresses under /organisaties/: help for who works somewhere, and for who leads."""

from django.urls import path

from .help import help_at_work, manager

urlpatterns = [
    path("hulp/", help_at_work, name="support"),
    path("hulp/leidinggevende/", manager, name="support_manager"),
]
