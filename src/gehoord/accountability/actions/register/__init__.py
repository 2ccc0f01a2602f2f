# SPDX-License-Identifier: EUPL-1.2
"""What people do with the register: take in, write down, undo, merge (register bijhouden)."""
