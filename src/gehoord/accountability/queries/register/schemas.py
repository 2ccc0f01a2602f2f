# SPDX-License-Identifier: EUPL-1.2
"""What the files of the open data hold, for machines: JSON Schema, CSV on the Web, and DCAT-AP-NL 3.0 (beschrijving)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import Max, Min
from django.urls import reverse

from ...models import Event
from ..addresses import whole_address
from .open_data import DOCUMENT, ENTRY, REFERENCE, Field

DRAFT = "https://json-schema.org/draft/2020-12/schema"
TYPES: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "strings": {"type": "array", "items": {"type": "string"}},
    "uri": {"type": "string", "format": "uri"},
    "date": {"type": ["string", "null"], "format": "date"},
    "integer": {"type": ["integer", "null"]},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
}
IN_CSV: dict[str, Any] = {
    "date": {"base": "date", "format": "yyyy-MM-dd"},
    "integer": "integer",
    "uri": "anyURI",
    "boolean": {"base": "boolean", "format": "ja|nee"},
}
FILES: dict[str, tuple[str, tuple[Field, ...]]] = {
    "register": ("Register van toezeggingen", ENTRY),
    "stukken": ("Stukken van Kamer en kabinet", DOCUMENT),
    "verwijzingen": ("Verwijzingen in die stukken", REFERENCE),
}
"""Name of the file: its title, and the fields of its rows."""
CC0 = "http://publications.europa.eu/resource/authority/licence/CC0"
EU = "http://publications.europa.eu/resource/authority"
IANA = "https://www.iana.org/assignments/media-types/"
ABOUT = (
    "Wat ministers aan de Kamer beloofden, wat de Kamer vroeg en wat is geweigerd, met wat ervan kwam. Wat iemand zei dat "
    "klaar is en wat een lezer zag, staan apart."
)


def json_schema(name: str) -> dict[str, Any]:
    """The schema of one of the JSON files."""
    title, fields = FILES[name]
    return {
        "$schema": DRAFT,
        "$id": whole_address(reverse("accountability:schema", args=[name])),
        "title": title,
        "type": "object",
        "required": ["schema", "licentie", name],
        "properties": {
            "schema": {"type": "string", "format": "uri"},
            "licentie": {"type": "string", "format": "uri"},
            name: {"type": "array", "items": _object(fields)},
        },
    }


def _object(fields: Sequence[Field]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [one.name for one in fields],
        "properties": {one.name: _property(one) for one in fields},
    }


def _property(one: Field) -> dict[str, Any]:
    if one.parts:
        return {"type": "array", "description": one.about, "items": _object(one.parts)}
    return TYPES[one.type] | {"description": one.about} | ({"enum": list(one.values)} if one.values else {})


def csv_schema() -> dict[str, Any]:
    """What the columns of register.csv mean, in the way of CSV on the Web."""
    columns = [
        {
            "name": one.name,
            "titles": one.name,
            "dc:description": one.about,
            "datatype": IN_CSV.get(one.type, "string"),
        }
        | ({"separator": "; "} if one.type == "strings" else {})
        for one in ENTRY
        if not one.parts
    ]
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
        "url": "register.csv",
        "dc:title": FILES["register"][0],
        "dc:description": ABOUT,
        "dc:license": CC0,
        "tableSchema": {"columns": columns, "primaryKey": "code"},
    }


def catalogue() -> dict[str, Any]:
    """The data set for catalogues (DCAT-AP-NL 3.0): what, whose, on what terms, over which time, and its files."""
    page = whole_address(reverse("accountability:open_data"))
    publisher = {
        "@id": whole_address("/"),
        "@type": "foaf:Agent",
        "foaf:name": _nl(settings.SERVICE_NAME),
    }
    return {
        "@context": CONTEXT,
        "@id": whole_address(reverse("accountability:catalogue")),
        "@type": "dcat:Catalog",
        "dct:title": _nl(f"Open data van {settings.SERVICE_NAME}"),
        "dct:description": _nl("Wat er aan de Kamer is beloofd over discriminatie, en wat ervan kwam."),
        "dct:publisher": publisher,
        "dct:license": {"@id": CC0},
        "dct:language": {"@id": f"{EU}/language/NLD"},
        "foaf:homepage": {"@id": page},
        "dcat:dataset": [_dataset(page, publisher)],
    }


def _dataset(page: str, publisher: dict[str, Any]) -> dict[str, Any]:
    days = Event.objects.filter(undone_at=None, entry__is_public=True).aggregate(
        first=Min("on"), last=Max("on"), written=Max("at")
    )
    return {
        "@id": f"{page}#register",
        "@type": "dcat:Dataset",
        "dct:identifier": f"{page}#register",
        "dct:title": _nl(FILES["register"][0]),
        "dct:description": _nl(ABOUT),
        "dct:publisher": publisher,
        "dct:creator": publisher,
        "dcat:contactPoint": _contact(),
        "dct:language": {"@id": f"{EU}/language/NLD"},
        "dct:accessRights": {"@id": f"{EU}/access-right/PUBLIC"},
        "dct:accrualPeriodicity": {"@id": f"{EU}/frequency/CONT"},
        "dcat:theme": [{"@id": f"{EU}/data-theme/GOVE"}, {"@id": f"{EU}/data-theme/JUST"}],
        "dcat:keyword": [_nl(word) for word in ("toezeggingen", "moties", "Kamervragen", "discriminatie")],
        "dcat:landingPage": {"@id": page},
        "adms:status": {"@id": f"{EU}/dataset-status/COMPLETED"},
        "dct:modified": _typed(days["written"].isoformat(timespec="seconds"), "dateTime")
        if days["written"]
        else None,
        "dct:temporal": _period(days["first"], days["last"]),
        "dcat:distribution": [_distribution(*one) for one in DISTRIBUTIONS],
    }


DISTRIBUTIONS = (
    ("register_json", "Register als JSON", "application/json", "JSON", "register"),
    ("register_csv", "Register als CSV", "text/csv", "CSV", "csv"),
    ("documents_json", "Stukken als JSON", "application/json", "JSON", "stukken"),
    ("references_json", "Verwijzingen als JSON", "application/json", "JSON", "verwijzingen"),
    ("register_atom", "Nieuw in het register als feed", "application/atom+xml", "ATOM", ""),
    ("register_ics", "Laatste dagen als agenda", "text/calendar", "ICS", ""),
)
"""Name of the address, title, media type, type of file, and its schema."""


def _distribution(name: str, title: str, media: str, kind: str, schema: str) -> dict[str, Any]:
    address = whole_address(reverse(f"accountability:{name}"))
    told: dict[str, Any] = {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": _nl(title),
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": f"{IANA}{media}"},
        "dct:format": {"@id": f"{EU}/file-type/{kind}"},
        "dct:license": {"@id": CC0},
        "dct:language": {"@id": f"{EU}/language/NLD"},
    }
    if schema == "csv":
        told["dct:conformsTo"] = {"@id": whole_address(reverse("accountability:csv_schema"))}
    elif schema:
        told["dct:conformsTo"] = {"@id": whole_address(reverse("accountability:schema", args=[schema]))}
    return told


def _contact() -> dict[str, Any]:
    told: dict[str, Any] = {"@type": "vcard:Kind", "vcard:fn": settings.SERVICE_NAME}
    if settings.SERVICE_MAIL:
        told["vcard:hasEmail"] = {"@id": f"mailto:{settings.SERVICE_MAIL}"}
    else:
        told["vcard:hasURL"] = {"@id": whole_address("/")}
    return told


def _period(first: date | None, last: date | None) -> dict[str, Any] | None:
    if first is None or last is None:
        return None
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": _typed(first.isoformat(), "date"),
        "dcat:endDate": _typed(last.isoformat(), "date"),
    }


def _nl(words: str) -> dict[str, str]:
    return {"@value": words, "@language": "nl"}


def _typed(value: str, kind: str) -> dict[str, str]:
    return {"@value": value, "@type": f"xsd:{kind}"}


CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "adms": "http://www.w3.org/ns/adms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
