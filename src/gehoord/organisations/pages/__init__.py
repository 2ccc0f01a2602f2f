# SPDX-License-Identifier: EUPL-1.2
"""Pages: of an organisation's own people, of counters about organisations, and open ones (/organisaties/)."""
