# SPDX-License-Identifier: EUPL-1.2
"""What each process of the server loads: the application, and a watch on the process that started it."""

from gehoord.config.parent import end_with_parent
from gehoord.config.wsgi import application

end_with_parent()

__all__ = ["application"]
