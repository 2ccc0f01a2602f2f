# SPDX-License-Identifier: EUPL-1.2
"""Files that leave an organisation: house rules, code of conduct, one-page policy."""
