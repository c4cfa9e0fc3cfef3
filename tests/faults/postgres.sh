#!/usr/bin/env bash
# postgres.sh BIN: everybody writes to a team's server at once; then it is killed while they do.
set -euo pipefail
bin=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)

echo "four people write at once; the server is killed eight times"
"$here/../archive/with_postgres.sh" -o fsync=on "$bin/postgres_faults" --minimal || {
    status=$?
    [ "$status" = 77 ] || exit "$status"
    echo "  skipped: PostgreSQL is not installed"
}
