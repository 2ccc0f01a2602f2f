# SPDX-License-Identifier: EUPL-1.2
"""Writing a decision note, asking who must agree, signing it, and telling the register what it closes (beslisnota)."""
