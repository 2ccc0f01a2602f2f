#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Puts one backup back into an EMPTY database and home. Then: replay-destructions.sh, before anyone signs in.
#
#   RESTORE_URL  postgresql://postgres@…/gehoord   (a superuser: rows behind fences can be written by no other)
#   usage        restore.sh BACKUP-FOLDER HOME-OF-THE-INSTALLATION
set -euo pipefail
umask 077

: "${RESTORE_URL:?}"
backup=${1:?name the folder of the backup} home=${2:?name the home of the installation}

(cd "$backup" && sha256sum --check --quiet SHA256SUMS)
tables=$(psql --dbname="$RESTORE_URL" --no-psqlrc -At --command="SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")
if [ "$tables" != 0 ]; then
    echo "That database is not empty ($tables tables). A restore never goes over something." >&2
    exit 1
fi
for folder in files documents; do
    if [ -d "$home/$folder" ] && [ -n "$(ls -A "$home/$folder")" ]; then
        echo "$home/$folder is not empty. A restore never goes over something." >&2
        exit 1
    fi
done

# Roles are not in a dump; those of the same names must be there (see the guide).
pg_restore --dbname="$RESTORE_URL" --exit-on-error --single-transaction "$backup/database.dump"
for folder in files documents; do
    if [ -e "$backup/$folder.tar" ]; then
        mkdir -p "$home/$folder"
        tar --extract --file="$backup/$folder.tar" --directory="$home/$folder"
    fi
done
echo "Restored. Now: replay-destructions.sh, and then: gehoord migrate --again"
