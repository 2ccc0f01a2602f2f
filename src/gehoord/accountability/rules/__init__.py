# SPDX-License-Identifier: EUPL-1.2
"""Rules of the register (verantwoorden): each answers with reasons, none is good."""
