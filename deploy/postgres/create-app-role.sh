#!/usr/bin/env bash
# Runs once, when the volume is empty: the role the application signs in as, which may never rewrite the ledger.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --set password="$STOCKWIRE_APP_PASSWORD" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role stockwire_app login nosuperuser nocreatedb nocreaterole password :'password';
SQL
