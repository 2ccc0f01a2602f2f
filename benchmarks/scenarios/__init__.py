# SPDX-License-Identifier: EUPL-1.2
"""One scenario per file; `make bench` runs them all."""
