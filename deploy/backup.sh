#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# One backup: the database, the sealed files, the documents of the register, and the list of destructions. Never the keys.
#
#   BACKUP_URL       postgresql://gehoord_backup:…@host/gehoord   (a role with BYPASSRLS and pg_read_all_data)
#   BACKUP_FILES     the folder of sealed files (files/ in the home of the installation)
#   BACKUP_DOCUMENTS the folder of documents of the register (documents/ in that home); empty when there is none
#   BACKUP_TO        where backups go; each gets a folder of its own, named after the moment
#   DESTRUCTIONS_TO  where the list of destructions goes: another place, kept for ever
#   BACKUP_DAYS      how long a backup is kept (default 30)
set -euo pipefail
umask 077

: "${BACKUP_URL:?}" "${BACKUP_FILES:?}" "${BACKUP_TO:?}" "${DESTRUCTIONS_TO:?}"
days=${BACKUP_DAYS:-30}
moment=$(date -u +%Y-%m-%dT%H%M%SZ)
making="$BACKUP_TO/.making-$moment"

if [ -e "$BACKUP_FILES/keys.json" ] || [ -d "$BACKUP_FILES/keys" ]; then
    echo "BACKUP_FILES holds keys: name the folder of sealed files only." >&2
    exit 1
fi
mkdir -p "$making" "$DESTRUCTIONS_TO"

# The database first: a file that one of its rows names was there before the row.
pg_dump --dbname="$BACKUP_URL" --format=custom --no-password --file="$making/database.dump"
# copy_folder NAME FOLDER: a file may go while we copy (withdrawn): that is as it should be. Anything else is not.
copy_folder() {
    tar --create --file="$making/$1.tar" --directory="$2" . 2>"$making/tar.said" || {
        if grep -vE 'File removed before we read it|file changed as we read it|Exiting with failure|No such file' "$making/tar.said"; then
            exit 1
        fi
    }
}
copy_folder files "$BACKUP_FILES"
kept=(database.dump files.tar)
if [ -n "${BACKUP_DOCUMENTS:-}" ] && [ -d "$BACKUP_DOCUMENTS" ]; then
    copy_folder documents "$BACKUP_DOCUMENTS"
    kept+=(documents.tar)
fi
rm -f "$making/tar.said"

psql --dbname="$BACKUP_URL" --no-password --no-psqlrc --quiet --set=ON_ERROR_STOP=1 \
    --command="\\copy (SELECT id, rule, \"on\", report FROM reporting_destruction ORDER BY \"on\", id) TO '$making/destructions.csv' CSV HEADER"
# The list only grows: what an older one knew stays known, also after a restore of an older database.
list="$DESTRUCTIONS_TO/destructions.csv"
{
    echo "id,rule,on,report"
    { tail -q -n +2 "$making/destructions.csv"; [ -e "$list" ] && tail -n +2 "$list" || true; } | sort -u
} >"$list.new"
mv "$list.new" "$list"
rm -f "$making/destructions.csv"

(cd "$making" && sha256sum "${kept[@]}" >SHA256SUMS)
pg_restore --list "$making/database.dump" >/dev/null
mv "$making" "$BACKUP_TO/$moment"

# A backup keeps what was destroyed since; so it must end.
find "$BACKUP_TO" -mindepth 1 -maxdepth 1 -type d -name '20*Z' -mtime "+$days" -exec rm -rf {} +
echo "$BACKUP_TO/$moment"
