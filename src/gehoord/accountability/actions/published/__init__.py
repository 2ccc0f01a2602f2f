# SPDX-License-Identifier: EUPL-1.2
"""Publishing a note or a document without what may not be read, by two people; and correcting it (openbaar maken)."""
