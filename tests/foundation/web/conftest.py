# SPDX-License-Identifier: EUPL-1.2
"""The web part alone: no database, no session, only its own middleware and addresses."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client

MIDDLEWARE = [
    "gehoord.foundation.web.middleware.headers.Headers",
    "gehoord.foundation.web.middleware.same_origin.SameOrigin",
    "django.middleware.locale.LocaleMiddleware",
]


@pytest.fixture
def web_alone(settings: Any) -> Any:
    settings.ROOT_URLCONF = "tests.foundation.web.web_addresses"
    settings.MIDDLEWARE = MIDDLEWARE
    settings.SERVICE_NAME = "Meldpunt Voorbeeld"
    settings.SERVICE_PHONE = "0800-0000"
    settings.PROMISES_KEPT = ""
    engine = dict(django_settings.TEMPLATES[0])
    settings.TEMPLATES = [engine | {"DIRS": [*engine["DIRS"], Path(__file__).parent]}]
    return settings


@pytest.fixture
def visitor(web_alone: Any) -> Client:
    return Client(raise_request_exception=False)
