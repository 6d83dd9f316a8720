#!/bin/sh
# Writes what `docker compose up` reads from .env: keys, passwords and the ledger's id, each made at random, once.
# Keep a copy of MASTER_KEY and SIGNING_KEY apart from all backups: without the first no name or address can be read
# again, and whoever has it together with a backup reads them all.
#
#   deploy/make-env.sh [FILE]      FILE is .env unless it is named
set -eu

file="${1:-.env}"
if [ -e "$file" ]; then
  echo "$file is there already, and its keys cannot be made again: it stays as it is" >&2
  exit 1
fi

hex() { openssl rand -hex "$1"; }

# Where the version and the variant of a random UUID stand is fixed.
ledger_id=$(hex 16 | sed -E 's/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/\1-\2-4\3-8\4-\5/')
signing_key=$(openssl genpkey -algorithm ed25519 -outform DER | openssl base64 -A)

umask 077
cat >"$file" <<END
LEDGER_ID=$ledger_id
MASTER_KEY=$(openssl rand -base64 32)
SIGNING_KEY=$signing_key
EVENTSTOREDB_PASSWORD=$(hex 16)
EVENTSTOREDB_OPS_PASSWORD=$(hex 16)
POSTGRES_PASSWORD=$(hex 16)
GRAFANA_PASSWORD=$(hex 16)
END
echo "wrote $file"
