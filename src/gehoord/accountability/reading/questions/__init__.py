# SPDX-License-Identifier: EUPL-1.2
"""Questions with their answers (vraag en antwoord), in every layout: labelled, numbered, in a table, or none of these."""

from .find import find_pairs as find_pairs
