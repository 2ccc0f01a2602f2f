# SPDX-License-Identifier: EUPL-1.2
"""Public pages that need neither a report nor a case."""
