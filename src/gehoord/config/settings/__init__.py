# SPDX-License-Identifier: EUPL-1.2
"""Settings, one file per subject. Everything local comes from the environment or from GEHOORD_HOME."""

from .apps import *  # noqa: F403
from .database import *  # noqa: F403
from .language import *  # noqa: F403
from .logs import *  # noqa: F403
from .mail import *  # noqa: F403
from .security import *  # noqa: F403
from .service import *  # noqa: F403
