# SPDX-License-Identifier: EUPL-1.2
"""What leaves an organisation on paper."""
