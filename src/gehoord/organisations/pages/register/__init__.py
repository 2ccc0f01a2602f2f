# SPDX-License-Identifier: EUPL-1.2
"""Pages: finding an organisation, matching it to a case, merging and splitting."""
