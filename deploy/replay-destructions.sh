#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# What was destroyed after the backup was made goes again: the rows with their keys, and the sealed files.
#
#   RESTORE_URL  postgresql://postgres@…/gehoord   (a superuser, or a role with BYPASSRLS that may delete)
#   usage        replay-destructions.sh DESTRUCTIONS.CSV FOLDER-OF-SEALED-FILES
set -euo pipefail

: "${RESTORE_URL:?}"
list=${1:?name the list of destructions} files=${2:?name the folder of sealed files}
[ -r "$list" ] || { echo "$list cannot be read." >&2; exit 1; }
gone=$(mktemp)
trap 'rm -f "$gone"' EXIT

psql --dbname="$RESTORE_URL" --no-psqlrc --quiet --set=ON_ERROR_STOP=1 >"$gone" <<SQL
BEGIN;
CREATE TEMPORARY TABLE known (id uuid, rule text, "on" date, report uuid) ON COMMIT DROP;
\\copy known FROM '$list' CSV HEADER
\\pset tuples_only on
\\pset format unaligned
SELECT e.id FROM reporting_evidence e JOIN known k ON k.report = e.report_id;
DELETE FROM reporting_report r USING known k WHERE r.id = k.report;
DELETE FROM casework_complaint_piece p USING known k WHERE p.complaint_id = k.report;
DELETE FROM casework_complaint c USING known k WHERE c.id = k.report;
DELETE FROM organisations_desk_piece p USING known k WHERE p.report_id = k.report;
DELETE FROM organisations_desk_report r USING known k WHERE r.id = k.report;
INSERT INTO reporting_destruction (id, rule, "on", report) SELECT id, rule, "on", report FROM known ON CONFLICT DO NOTHING;
COMMIT;
SQL
# After the commit: without their rows the files open for nobody.
removed=0
while read -r name; do
    [ -n "$name" ] || continue
    rm -f -- "$files/$name"
    removed=$((removed + 1))
done <"$gone"
left=$(psql --dbname="$RESTORE_URL" --no-psqlrc -At --command="SELECT count(*) FROM reporting_destruction d WHERE EXISTS (SELECT 1 FROM reporting_report r WHERE r.id = d.report) OR EXISTS (SELECT 1 FROM casework_complaint c WHERE c.id = d.report) OR EXISTS (SELECT 1 FROM organisations_desk_report o WHERE o.id = d.report)")
echo "Sealed files removed: $removed. Reports that should be gone and are not: $left."
[ "$left" = 0 ]
