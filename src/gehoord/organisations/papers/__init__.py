# SPDX-License-Identifier: EUPL-1.2
"""Files that leave an organisation, as PDF that a screen reader can read."""
