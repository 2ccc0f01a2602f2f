# SPDX-License-Identifier: EUPL-1.2
"""The tables of opvolgen, one file per subject."""

from .appointment import Appointment as Appointment
from .appointment import Draft as Draft
from .bundle import Bundle as Bundle
from .call_back import CallBack as CallBack
from .case import Case as Case
from .case import Happening as Happening
from .case import Note as Note
from .complaint import Complaint as Complaint
from .complaint import ComplaintPiece as ComplaintPiece
from .consent import Consent as Consent
from .hand_over import HandOver as HandOver
from .letter import Letter as Letter
from .respondent import Finding as Finding
from .respondent import Piece as Piece
from .respondent import Respondent as Respondent
from .term import Alarm as Alarm
from .term import Term as Term
