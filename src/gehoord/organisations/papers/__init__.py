# SPDX-License-Identifier: EUPL-1.2
"""Files of an organisation: what it prints, hangs up or hands out."""
