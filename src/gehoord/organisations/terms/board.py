# SPDX-License-Identifier: EUPL-1.2
"""How sure a duty of the employer is, and the parts of the yearly report."""

from .marking import mark as _

STANDINGS = {
    "law": _("Wet"),
    "ours": _("Ons voorstel"),
}
