# SPDX-License-Identifier: EUPL-1.2
"""Open addresses under /organisaties/."""

from django.urls import path

from .open.find import find

urlpatterns = [path("", find, name="find")]
