# SPDX-License-Identifier: EUPL-1.2
"""Reading about organisations (lezen), within the fence of their team or from the open register."""
