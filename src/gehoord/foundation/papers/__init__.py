# SPDX-License-Identifier: EUPL-1.2
"""Files that leave the house (papieren): making a PDF that everybody can read. Knows no part of the chain."""
