# SPDX-License-Identifier: EUPL-1.2
"""What every request passes: protective headers, and refusal of posts from elsewhere."""
