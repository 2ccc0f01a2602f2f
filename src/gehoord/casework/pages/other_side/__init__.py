# SPDX-License-Identifier: EUPL-1.2
"""The pages of the other side (/wederpartij/): read who wrote and why, and answer. "U", and nothing is established."""
