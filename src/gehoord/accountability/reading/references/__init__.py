# SPDX-License-Identifier: EUPL-1.2
"""References to other documents (verwijzingen): every spelling to one id in KOOP form."""

from .find import find_references as find_references
