# SPDX-License-Identifier: EUPL-1.2
"""What somebody does by a day: made, moved, done, shown, dropped."""
