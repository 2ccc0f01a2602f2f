# SPDX-License-Identifier: EUPL-1.2
"""Documents that leave (papieren): made from what may be read, as files that everybody can read."""
