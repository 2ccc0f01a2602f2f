# SPDX-License-Identifier: EUPL-1.2
"""What a counter asks an organisation."""
