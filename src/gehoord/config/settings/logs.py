# SPDX-License-Identifier: EUPL-1.2
"""Logs hold codes and moments: no addresses, no bodies, no query strings."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "short"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        # Django's own request logger writes the traceback with local values to nobody: only type and path.
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "django.server": {"handlers": [], "level": "ERROR", "propagate": False},
        "procrastinate": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "gehoord": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}
