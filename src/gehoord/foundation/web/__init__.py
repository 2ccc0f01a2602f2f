# SPDX-License-Identifier: EUPL-1.2
"""What people see: frame, components, styles, middleware and the public pages that need no report."""
