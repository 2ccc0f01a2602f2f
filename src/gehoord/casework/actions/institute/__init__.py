# SPDX-License-Identifier: EUPL-1.2
"""The file for the College (College-dossier): written by the counter, corrected by the reporter, handed out with a yes."""
