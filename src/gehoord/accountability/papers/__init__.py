# SPDX-License-Identifier: EUPL-1.2
"""Files that leave the register: tables, notes and published letters as text, .docx, .pdf and .csv."""
