# SPDX-License-Identifier: EUPL-1.2
"""Pages: an organisation's own first page, for its people and for everybody."""
