# SPDX-License-Identifier: EUPL-1.2
"""What was published, and asking for a correction."""
