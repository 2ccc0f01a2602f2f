# SPDX-License-Identifier: EUPL-1.2
"""What is data: building blocks, questions, the ladder, duties. Each table one file, with the source of each row."""
