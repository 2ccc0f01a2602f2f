# SPDX-License-Identifier: EUPL-1.2
"""Keys, cookies and limits. Secrets come from GEHOORD_HOME/keys, never from this repository."""

import json
import os

from gehoord.config.home import home, mode
from gehoord.config.keys import load_keys

KEYS = load_keys()
SECRET_KEY = KEYS.django_secret
DEBUG = False

_PLAIN_LOOPBACK = mode() != "production"
# On the demo's plain loopback some browsers refuse __Host- cookies, hence the ordinary names there.
COOKIE_PREFIX = "" if _PLAIN_LOOPBACK else "__Host-"
COOKIES_SECURE = not _PLAIN_LOOPBACK
SESSION_COOKIE_NAME = f"{COOKIE_PREFIX}loket"
SESSION_COOKIE_SECURE = COOKIES_SECURE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 10 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_ENGINE = "django.contrib.sessions.backends.db"
IDLE_SECONDS = 15 * 60
CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}csrf"
CSRF_COOKIE_AGE = None  # gone with the browser
CSRF_COOKIE_SECURE = COOKIES_SECURE
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "gehoord.foundation.web.handlers.csrf_failure"

_hosts = os.environ.get("GEHOORD_HOSTS", "127.0.0.1,localhost,[::1]" if _PLAIN_LOOPBACK else "")
ALLOWED_HOSTS = [host.strip() for host in _hosts.split(",") if host.strip()]
if os.environ.get("GEHOORD_BEHIND_PROXY") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Files: sealed while they stream in; Django's spooling handlers are never in reach.
FILE_UPLOAD_HANDLERS = ["gehoord.foundation.web.uploads.RefuseUpload"]
STORAGES = {
    "sealed": {
        "BACKEND": os.environ.get("SEALED_STORAGE", "django.core.files.storage.FileSystemStorage"),
        "OPTIONS": json.loads(os.environ.get("SEALED_STORAGE_OPTIONS", "null"))
        or {"location": home() / "files", "file_permissions_mode": 0o600},
    },
    # Documents of parliament and government, and what is published of them: public or meant to be, so not sealed.
    "documents": {
        "BACKEND": os.environ.get("DOCUMENT_STORAGE", "django.core.files.storage.FileSystemStorage"),
        "OPTIONS": json.loads(os.environ.get("DOCUMENT_STORAGE_OPTIONS", "null"))
        or {"location": home() / "documents", "file_permissions_mode": 0o600},
    },
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if mode() == "test"
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 400
DATA_UPLOAD_MAX_NUMBER_FILES = 10
EVIDENCE_MAX_FILES = 10
EVIDENCE_MAX_BYTES = 25 * 1024 * 1024
# Documents for the register: bytes of one file, signs of its text, and bytes of all files in one request.
DOCUMENT_MAX_BYTES = 25 * 1024 * 1024
DOCUMENT_MAX_TEXT = 12 * 1024 * 1024
DOCUMENT_READ_AT_ONCE = 1024 * 1024  # signs; a longer text is read in the background
DOCUMENT_MAX_TOGETHER = 60 * 1024 * 1024
# A counter with fewer members who can read takes nothing in. Most tests have no need of members.
LEAST_KEY_HOLDERS = 0 if mode() == "test" else 2
DRAFT_DAYS = 14
RETENTION_YEARS = int(os.environ.get("GEHOORD_RETENTION_YEARS", "5"))
