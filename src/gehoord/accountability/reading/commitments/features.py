# SPDX-License-Identifier: EUPL-1.2
"""The features that a clause can have, each with the frames that give it (kenmerken). One frame a line; see frames.py."""

from .features_acts import ACTS
from .features_promises import PROMISES
from .features_refusals import REFUSALS

FEATURES = PROMISES | REFUSALS | ACTS
