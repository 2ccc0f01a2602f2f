# SPDX-License-Identifier: EUPL-1.2
"""Reading the register, in the shapes that pages and files show."""
