# SPDX-License-Identifier: EUPL-1.2
"""An investigation (onderzoek; Besluit ADV art. 10): both told, both heard, a conclusion with reasons."""
