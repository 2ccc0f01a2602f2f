# SPDX-License-Identifier: EUPL-1.2
"""Parts of a page, built as plain functions: quick, escaped, and the only place with class names."""
