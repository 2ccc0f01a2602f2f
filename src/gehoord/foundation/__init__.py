# SPDX-License-Identifier: EUPL-1.2
"""What the chain stands on: people, vault, audit, counting, jobs, reference, web."""
