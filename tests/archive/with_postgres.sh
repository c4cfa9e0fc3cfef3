#!/usr/bin/env bash
# with_postgres.sh [-o GUC=VALUE] COMMAND ..: runs it beside a PostgreSQL server of its own, which goes
# with it. EVENHAND_POSTGRES is the address of its administrator, without a database;
# EVENHAND_POSTGRES_DATA its folder. Exit status: the command's, or 77 when PostgreSQL is not installed.
set -euo pipefail

settings=()
while [ "${1:-}" = -o ]; do
    settings+=(-o "$2")
    shift 2
done
if ! command -v pg_virtualenv >/dev/null || ! ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1; then
    echo "with_postgres.sh: skipped, PostgreSQL is not installed"
    exit 77
fi
# -t: in a temporary folder even for root, whose own servers are left alone.
export LC_ALL=C.UTF-8
exec pg_virtualenv -t -i "--encoding=UTF8 --locale=C.UTF-8" -o log_min_messages=panic -o log_checkpoints=off \
    "${settings[@]}" bash -c '
    export EVENHAND_POSTGRES="postgresql://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/"
    export EVENHAND_POSTGRES_DATA="${PG_CLUSTER_CONF_ROOT%/postgresql}/data/$PGVERSION/regress"
    # An address that is tested is to stand for itself.
    unset PGUSER PGPASSWORD PGHOST PGPORT PGDATABASE PGSYSCONFDIR
    "$@"' with_postgres.sh "$@"
