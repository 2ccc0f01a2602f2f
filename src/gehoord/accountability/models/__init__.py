# SPDX-License-Identifier: EUPL-1.2
"""The tables of verantwoorden, one file per subject."""

from .document import Document as Document
from .document import Reread as Reread
from .entry import Entry as Entry
from .entry import Event as Event
from .entry import Mention as Mention
from .entry import ProgressReport as ProgressReport
from .entry import Recommendation as Recommendation
from .item import Item as Item
from .item import Said as Said
from .note import Body as Body
from .note import Closes as Closes
from .note import Note as Note
from .note import NoteVersion as NoteVersion
from .note import Signature as Signature
from .publication import CorrectionRequest as CorrectionRequest
from .publication import Publication as Publication
from .publication import Removal as Removal
