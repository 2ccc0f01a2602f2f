# SPDX-License-Identifier: EUPL-1.2
"""Loading documents, reading them again, and what people say of what was found (stukken)."""
