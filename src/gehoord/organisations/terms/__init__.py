# SPDX-License-Identifier: EUPL-1.2
"""The words of organisations as codes with their Dutch names; one file per subject. Imports nothing of ours."""
