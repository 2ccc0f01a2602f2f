# SPDX-License-Identifier: EUPL-1.2
"""Reading publications on their way and as everybody sees them, and requests for correction."""
