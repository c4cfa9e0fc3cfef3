#!/usr/bin/env bash
# team_panel_test.sh EVENHAND EVENHAND-CLI: runs team_panel_test.py beside a PostgreSQL server of its own.
here=$(cd "$(dirname "$0")" && pwd)
# Debian's own interpreter: the accessibility bindings are packaged for it alone.
NO_AT_BRIDGE=0 exec "$here/../archive/with_postgres.sh" "$here/with_display.sh" \
    dbus-run-session -- /usr/bin/python3 -B "$here/team_panel_test.py" "$1" "$2"
