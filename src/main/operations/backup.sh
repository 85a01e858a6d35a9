#!/usr/bin/env bash
# Backs the whole product up: everything it keeps is in its database. It may run while people work; the dump is of one moment.
#
#   PGHOST=… PGUSER=… PGDATABASE=gender_equality backup.sh [option of pg_dump…]
#
# The connection is libpq's: PGHOST, PGPORT, PGUSER, PGDATABASE and a ~/.pgpass (or PGPASSFILE). pg_dump must be of the
# server's version or newer.
#   BACKUP_DIRECTORY      where the files go; default /var/backups/gender-equality-cycle
#   BACKUP_KEEP           how many backups are kept there, default 30; the oldest go when a new one is whole
#   BACKUP_GPG_RECIPIENT  encrypts for this key of the GnuPG keyring; default: not encrypted
# Prints the file's name. Beside it lies its SHA-256. Files are readable by the one who made them alone.
set -euo pipefail
umask 077
export TZ=UTC

: "${PGDATABASE:?hãy đặt PGDATABASE}"
directory=${BACKUP_DIRECTORY:-/var/backups/gender-equality-cycle}
keep=${BACKUP_KEEP:-30}
[[ $keep =~ ^[1-9][0-9]*$ ]] || { echo "BACKUP_KEEP phải là số nguyên dương: $keep" >&2; exit 2; }
mkdir -p "$directory"
cd "$directory"

exec 9>.lock
flock -n 9 || { echo "Một lần sao lưu khác đang chạy." >&2; exit 1; }

schema=$(psql -XAtq -v ON_ERROR_STOP=1 -c \
  "select version from public.flyway_schema_history where success and version is not null order by installed_rank desc limit 1")
name=gender-equality-cycle-$(date +%Y%m%dT%H%M%SZ)-V$schema.dump
part=.$name.part
trap 'rm -f "$part" "$part.gpg"' EXIT

# Without the sessions: who holds a copy must not be able to go on as somebody who was logged in.
pg_dump --format=custom --no-owner --no-privileges --exclude-table-data='public.spring_session*' --file="$part" "$@"
pg_restore --list "$part" | grep 'TABLE DATA public flyway_schema_history' >/dev/null
if [ -n "${BACKUP_GPG_RECIPIENT:-}" ]; then
  gpg --batch --yes --trust-model always --recipient "$BACKUP_GPG_RECIPIENT" --output "$part.gpg" --encrypt "$part"
  name=$name.gpg
  mv "$part.gpg" "$part"
fi
sync "$part"
[ ! -e "$name" ] || { echo "Đã có $name." >&2; exit 1; }
printf '%s  %s\n' "$(sha256sum <"$part" | cut -d' ' -f1)" "$name" >"$name.sha256"
mv "$part" "$name"

# The names sort by time.
find . -maxdepth 1 -regextype posix-extended \
  -regex '\./gender-equality-cycle-[0-9]{8}T[0-9]{6}Z-V[0-9.]+\.dump(\.gpg)?' -printf '%f\n' |
  sort | head -n "-$keep" | while read -r old; do rm -f "$old" "$old.sha256"; done

echo "$directory/$name"
