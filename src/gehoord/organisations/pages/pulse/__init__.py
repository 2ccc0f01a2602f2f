# SPDX-License-Identifier: EUPL-1.2
"""Pages: the pulse: asking, answering, results, plan."""
