# SPDX-License-Identifier: EUPL-1.2
"""Dutch is the source language; English and Arabic are complete from the start."""

from django.utils.translation import gettext_lazy as _

USE_I18N = True
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("English")), ("ar", _("العربية"))]
USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"
