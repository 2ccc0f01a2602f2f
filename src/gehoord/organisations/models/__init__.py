# SPDX-License-Identifier: EUPL-1.2
"""The tables of organisations, one file per subject."""

from .desk import DeskPiece as DeskPiece
from .desk import DeskReport as DeskReport
from .desk import DeskSetting as DeskSetting
from .limit import CarerWish as CarerWish
from .limit import FloorNote as FloorNote
from .limit import Limit as Limit
from .limit import LimitStep as LimitStep
from .norm import Acknowledgement as Acknowledgement
from .norm import Norm as Norm
from .norm import NormComment as NormComment
from .norm import NormSet as NormSet
from .norm import NormUse as NormUse
from .process_test import ProcessTest as ProcessTest
from .process_test import TestAnswer as TestAnswer
from .process_test import TestPart as TestPart
from .pulse import Answer as Answer
from .pulse import BoardView as BoardView
from .pulse import Pulse as Pulse
from .pulse import SharedResult as SharedResult
from .pulse import Ticket as Ticket
from .pulse import Unit as Unit
from .register import Claim as Claim
from .register import Name as Name
from .register import Organisation as Organisation
from .register import Place as Place
from .register import RegisterEvent as RegisterEvent
from .request import Request as Request
from .request import RequestPiece as RequestPiece
from .task import Task as Task
from .year_report import YearReport as YearReport
