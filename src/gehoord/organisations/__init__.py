# SPDX-License-Identifier: EUPL-1.2
"""WERKGEVERS: norms, own desk, answers, from paper to practice; limits and the duty of care (S5, S6)."""
