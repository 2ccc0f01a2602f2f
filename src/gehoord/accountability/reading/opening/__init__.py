# SPDX-License-Identifier: EUPL-1.2
"""From an untrusted file to text (openen): plain text, .docx, .pdf with text in it, saved web pages.

Nothing is fetched, nothing is executed, nothing is written. A file that is not read is refused with one Dutch sentence.
"""

from .limits import COMMAND, Limits
from .open_file import open_file
from .opened import CannotOpen, Opened

__all__ = ["COMMAND", "CannotOpen", "Limits", "Opened", "open_file"]
