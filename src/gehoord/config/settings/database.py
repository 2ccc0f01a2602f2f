# SPDX-License-Identifier: EUPL-1.2
"""PostgreSQL, by three roles: the app (fenced), the figures (countable rows only), the owner (migrations)."""

import os

from gehoord.config.database import Connection, urls

_urls = urls()
_as_owner = os.environ.get("GEHOORD_DB_ROLE") == "owner"
_POOL = {
    "min_size": 1,
    "max_size": int(os.environ.get("GEHOORD_DB_POOL", "8")),
    "timeout": 5,
    # Short, so that the next visitor begins a new try: else the pauses between tries grow to minutes.
    "reconnect_timeout": 4,
}


def _alias(where: Connection, *, pooled: bool) -> Connection:
    options = dict(where["OPTIONS"]) | ({"pool": _POOL} if pooled else {})
    return {**where, "ENGINE": "django.db.backends.postgresql", "CONN_MAX_AGE": 0, "OPTIONS": options}


# A pool in the web process; plain connections for commands that run as the owner.
DATABASES = {
    "default": _alias(_urls.owner if _as_owner else _urls.app, pooled=not _as_owner),
    "figures": _alias(_urls.figures, pooled=False),
}
