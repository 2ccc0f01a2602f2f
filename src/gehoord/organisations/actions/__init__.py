# SPDX-License-Identifier: EUPL-1.2
"""What is done for and by organisations, one verb a file."""
