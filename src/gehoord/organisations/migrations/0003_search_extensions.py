# SPDX-License-Identifier: EUPL-1.2
"""What the database needs to find names by likeness and by sound: two extensions that come with PostgreSQL.

Both are trusted: the owner of the database may make them without a superuser. An owner role that does not own the
database needs CREATE on it, or somebody who makes them first; `gehoord check-setup` says so.
"""

from django.db import migrations

MAKE = "CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;"
# Left when it is undone: something else in the same database may use them.
KEEP = migrations.RunSQL.noop


class Migration(migrations.Migration):
    dependencies = [("organisations", "0002_fences")]
    operations = [migrations.RunSQL(MAKE, KEEP)]
