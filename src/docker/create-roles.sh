#!/usr/bin/env bash
# Run once by the PostgreSQL image when its volume is empty: the role that owns and migrates, and the lesser one that runs.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=owner_password="$KHENTHUONG_DB_OWNER_PASSWORD" --set=app_password="$KHENTHUONG_DB_PASSWORD" <<'SQL'
create role khenthuong_owner login password :'owner_password';
create role khenthuong_app login password :'app_password';
create database khenthuong owner khenthuong_owner;
revoke all on database khenthuong from public;
grant connect, temporary on database khenthuong to khenthuong_app;
SQL
