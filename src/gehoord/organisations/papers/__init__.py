# SPDX-License-Identifier: EUPL-1.2
"""Files that leave an organisation, as PDF that a screen reader can read."""
"""Files that leave an organisation: house rules, code of conduct, one-page policy."""
"""Documents that leave (papieren): made from what may be read, as files that everybody can read."""
"""What leaves an organisation on paper."""
"""Files of an organisation: what it prints, hangs up or hands out."""
