#!/usr/bin/env bash
# Restores a backup of backup.sh into an empty database, wholly or not at all.
#
#   PGHOST=… PGUSER=… PGDATABASE=gender_equality restore.sh FILE
#
# The connection is libpq's, see backup.sh; an encrypted backup needs its secret key in the GnuPG keyring. The application
# must be stopped. It then starts with jobs and mail standing still until an administrator releases them, on the home page
# or by POST /api/operations/release.
set -euo pipefail
umask 077
export TZ=UTC

: "${PGDATABASE:?hãy đặt PGDATABASE}"
[ $# -eq 1 ] || { echo "Cách dùng: restore.sh TỆP" >&2; exit 2; }
file=$1
[ -f "$file" ] || { echo "Không có tệp $file." >&2; exit 2; }
[ -f "$file.sha256" ] || { echo "Không có $file.sha256 để kiểm tra bản sao lưu." >&2; exit 1; }
read -r expected _ <"$file.sha256"
[ "$(sha256sum <"$file" | cut -d' ' -f1)" = "$expected" ] ||
  { echo "Bản sao lưu $file bị hỏng: không khớp mã SHA-256 trong $file.sha256." >&2; exit 1; }

tables=$(psql -XAtq -v ON_ERROR_STOP=1 -c "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname <> 'information_schema' and n.nspname not like 'pg\_%'")
[ "$tables" = 0 ] || { echo "Cơ sở dữ liệu $PGDATABASE không trống; chỉ phục hồi vào cơ sở dữ liệu trống." >&2; exit 1; }

dump=$file
if [[ $file == *.gpg ]]; then
  dump=$(mktemp)
  trap 'rm -f "$dump"' EXIT
  gpg --batch --yes --quiet --output "$dump" --decrypt "$file"
fi
taken=$(pg_restore --list "$dump" | sed -n 's/^; Archive created at \(.*\)$/\1/p')
[ -n "$taken" ] || { echo "Tệp $file không phải là bản sao lưu." >&2; exit 1; }

# One transaction with the hold: what breaks off anywhere leaves the database empty, and nothing starts without the hold.
{
  echo 'begin;'
  pg_restore --no-owner --no-privileges --file=- "$dump"
  # A backup may itself be of a database that stood still.
  echo "update public.operation_hold set released_at = now(), released_by = 'restore.sh' where released_at is null;"
  echo "insert into public.operation_hold (backup_taken_at) values ('$taken');"
  echo 'commit;'
  echo 'analyze;'
} | psql -Xq -v ON_ERROR_STOP=1 --output=/dev/null

echo "Đã phục hồi $file (lúc $taken). Nhắc hạn và thư tạm dừng cho đến khi quản trị viên cho chạy lại."
