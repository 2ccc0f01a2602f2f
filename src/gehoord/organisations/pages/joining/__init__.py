# SPDX-License-Identifier: EUPL-1.2
"""Pages: an organisation that joins: asking, proving, saying yes."""
