# SPDX-License-Identifier: EUPL-1.2
"""`python -m gehoord.config.cli`: the same as the command `gehoord`."""

from gehoord.config.cli import main

main()
