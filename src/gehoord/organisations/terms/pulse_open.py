# SPDX-License-Identifier: EUPL-1.2
"""What a share of a pulse is a share of, on the open page of the national picture."""

from .marking import mark as _

SHARES = {
    "known": _("Kent het"),
    "practised": _("Zegt: we doen ernaar"),
    "used": _("Zegt: het wordt gebruikt als het misgaat"),
    "followed": _("Zegt: daarna gebeurt er iets"),
    "mostly": _("Zegt ja of meestal"),
    "yes": _("Zegt ja"),
}
