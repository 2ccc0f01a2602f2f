# SPDX-License-Identifier: EUPL-1.2
"""Protective headers on every answer. A view may set one of them itself first; then its own stays."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

DIRECTIVES = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}


def policy(**changes: str) -> str:
    """The content security policy with some directives changed: policy(img_src="'self'")."""
    named = {name.replace("_", "-"): value for name, value in changes.items()}
    return "; ".join(f"{name} {value}" for name, value in (DIRECTIVES | named).items())


FIXED = (
    ("Content-Security-Policy", policy()),
    ("X-Content-Type-Options", "nosniff"),
    # Pages with a form widen this to same-origin by a meta element: under no-referrer browsers
    # send "Origin: null", which old telephones and Django's own check cannot tell from an attack.
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        "magnetometer=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
    # Static files and the few information pages say otherwise themselves.
    ("Cache-Control", "no-store"),
)
HSTS = "max-age=63072000"


class Headers:
    """Adds what is missing; stands outermost, so that refusals and files get it too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        headers = response.headers
        for name, value in FIXED:
            if name not in headers:
                headers[name] = value
        if request.is_secure():
            headers["Strict-Transport-Security"] = HSTS
        return response
