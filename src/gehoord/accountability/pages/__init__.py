# SPDX-License-Identifier: EUPL-1.2
"""Pages of verantwoorden: public ones under /verantwoording/, editing under /loket/verantwoording/."""
