# SPDX-License-Identifier: EUPL-1.2
"""The parts of the house, in the order a report travels (a test keeps it equal to the import contract)."""

from pathlib import Path

from gehoord.config.home import home, mode

SOURCE = Path(__file__).resolve().parents[2]
MODE = mode()

FOUNDATION_APPS = [
    "gehoord.foundation.people",
    "gehoord.foundation.vault",
    "gehoord.foundation.audit",
    "gehoord.foundation.counting",
    "gehoord.foundation.jobs",
    "gehoord.foundation.papers",
    "gehoord.foundation.reference",
    "gehoord.foundation.web",
]
CHAIN_APPS = [
    "gehoord.accountability",
    "gehoord.figures",
    "gehoord.organisations",
    "gehoord.casework",
    "gehoord.reporting",
]
INSTALLED_APPS = [
    "procrastinate.contrib.django",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    *CHAIN_APPS,
    *FOUNDATION_APPS,
]

MIDDLEWARE = [
    "gehoord.foundation.web.middleware.headers.Headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "gehoord.foundation.web.middleware.same_origin.SameOrigin",
    "django.middleware.common.CommonMiddleware",
    "gehoord.foundation.web.middleware.language.Language",
    "gehoord.foundation.people.middleware.CounterSession",
    "django.middleware.csrf.CsrfViewMiddleware",
]

ROOT_URLCONF = "gehoord.config.urls"
WSGI_APPLICATION = "gehoord.config.wsgi.application"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SOURCE],
        "OPTIONS": {
            "loaders": [
                ("django.template.loaders.cached.Loader", ["django.template.loaders.filesystem.Loader"])
            ],
            "context_processors": [
                "gehoord.foundation.web.context.service",
                "gehoord.foundation.people.context.staff",
                "gehoord.organisations.pages.requests.way_back.way_back",
            ],
            "builtins": ["gehoord.foundation.web.templatetags.gehoord", "django.templatetags.i18n"],
        },
    }
]

STATIC_URL = "/static/"
STATIC_ROOT = home() / "static"
# Tests read the sources; an installation serves compressed copies whose names hold their content.
WHITENOISE_USE_FINDERS = MODE == "test"
WHITENOISE_AUTOREFRESH = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
