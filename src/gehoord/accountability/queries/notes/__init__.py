# SPDX-License-Identifier: EUPL-1.2
"""Reading decision notes: the list, one note with all that hangs on it, differences, and who agreed to what."""
