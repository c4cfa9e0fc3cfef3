#!/usr/bin/env bash
# at_spi_test.sh EVENHAND: lets at_spi_test.py use the program as a screen reader would.
here=$(cd "$(dirname "$0")" && pwd)
# Debian's own interpreter: the accessibility bindings are packaged for it alone.
NO_AT_BRIDGE=0 exec "$here/with_display.sh" dbus-run-session -- /usr/bin/python3 -B "$here/at_spi_test.py" "$1"
