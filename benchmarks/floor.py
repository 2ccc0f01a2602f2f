# SPDX-License-Identifier: EUPL-1.2
"""The floor: a bare page and a page with one insert, through the same server, framework and database role."""

import os
import uuid

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gehoord.config.settings")

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

application = get_wsgi_application()

from gehoord.foundation.counting.promise import promise  # noqa: E402 (settings first)


def bare(request: HttpRequest) -> HttpResponse:
    """Nothing at all."""
    return HttpResponse("ok")


def insert(request: HttpRequest) -> HttpResponse:
    """One small row, committed."""
    promise(uuid.uuid4().bytes * 2, {})
    return HttpResponse("ok")


urlpatterns = [path("bare", bare), path("insert", insert)]
settings.ROOT_URLCONF = "benchmarks.floor"
