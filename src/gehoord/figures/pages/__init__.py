# SPDX-License-Identifier: EUPL-1.2
"""Pages with figures: public ones rounded, the counter's own exact."""
