# SPDX-License-Identifier: EUPL-1.2
"""What an organisation did with what staff said about its norms; read by everybody on the page of the consultation."""

from .marking import mark as _

COMMENT_DONE = {
    "changed": _("Aangepast"),
    "kept": _("Niet aangepast"),
    "elsewhere": _("Hoort ergens anders thuis"),
}
