# SPDX-License-Identifier: EUPL-1.2
"""Pages: what an employee can do and what the employer must."""
