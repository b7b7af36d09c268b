#!/bin/sh
# PostgreSQL runs this once, when its volume is empty: two roles, of which the application's owns nothing.
set -eu
psql --set ON_ERROR_STOP=1 --set owner_password="$OWNER_DATABASE_PASSWORD" --set app_password="$APP_DATABASE_PASSWORD" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE schoolsocial_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE schoolsocial_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
CREATE DATABASE schoolsocial OWNER schoolsocial_owner;
REVOKE ALL ON DATABASE schoolsocial FROM PUBLIC;
GRANT CONNECT ON DATABASE schoolsocial TO schoolsocial_app;
SQL
