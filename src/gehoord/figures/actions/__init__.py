# SPDX-License-Identifier: EUPL-1.2
"""What can be done with figures, one verb per file."""
