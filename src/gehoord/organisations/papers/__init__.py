# SPDX-License-Identifier: EUPL-1.2
"""Files that leave an organisation (papieren): what it prints, hangs up, hands out or sends, for every reader."""
