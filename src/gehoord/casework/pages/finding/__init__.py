# SPDX-License-Identifier: EUPL-1.2
"""What stands (wat vaststaat), what was investigated, and mediation, on the pages of a case."""
