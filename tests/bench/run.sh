#!/usr/bin/env bash
# run.sh BIN: prints the measurements; BIN holds the release programs and the bench.
set -euo pipefail
bin=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

windows() {
    local i
    for i in 1 2 3 4 5 6 7; do
        EVENHAND_REPORT_FIRST_PAINT=1 "$bin/evenhand" 2>/dev/null >>"$1/ours"
        BARE_WINDOW_START=$(awk '{ printf "%.0f", $1 * 1000000000 }' /proc/uptime) "$bin/bare_window" 2>/dev/null >>"$1/bare"
    done
}

if [ "${2:-}" = --windows ]; then
    windows "$3"
    exit
fi
(cd "$bin" && ./bench && ./bench_library && ./bench_archive 100000)
"$bin/bench_pages"
"$bin/bench_calibration"
"$bin/bench_mfrm"
# Durable commits, as a server has them; the script's status 77 says that there is no PostgreSQL.
"$here/../archive/with_postgres.sh" -o fsync=on "$bin/bench_postgres" || [ $? = 77 ]
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
EVENHAND_DATA="$results/data" "$here/../app/with_display.sh" "$0" "$bin" --windows "$results"
ours=$(median <"$results/ours")
bare=$(median <"$results/bare")
echo "start to first painted window: median $ours ms; empty wxWidgets frame: median $bare ms; ratio $(awk "BEGIN { printf \"%.2f\", $ours / $bare }")"
