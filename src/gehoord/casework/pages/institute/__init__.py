# SPDX-License-Identifier: EUPL-1.2
"""The file for the College (College-dossier) on the page of a case, and on the reporter's."""
