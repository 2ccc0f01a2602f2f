# SPDX-License-Identifier: EUPL-1.2
"""Documents with what was found beside their text."""
