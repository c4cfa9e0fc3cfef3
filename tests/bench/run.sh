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

# What R and numpy need for the same estimates of the same data, and whether they agree.
references() {
    local folder
    folder=$(mktemp -d)
    "$bin/bench_references" "$folder"
    {
        Rscript "$here/references.R" "$here/../data/calibration/sim"
        /usr/bin/python3 "$here/references.py" "$folder"  # That of the Debian package.
    } >"$folder/theirs.tsv"
    awk -F '\t' '
        BEGIN {
            named["alpha"] = "alpha, ordinal, of 80,000 ratings; numpy"
            named["icc_s1"] = "six ICCs of the panel s1; psych"
            named["icc_s2"] = "ICCs by REML of the sparse s2; psych with lme4"
            named["components_s1"] = "variance components of s1; lme4"
            named["components_s2"] = "variance components of s2; lme4"
        }
        NR == FNR { time[$1] = $2; value[$1] = $3; next }
        {
            apart = $3 - value[$1]
            printf "%s: %.2f ms against %.2f ms, ratio %.3f; values %.6g apart\n",
                named[$1], time[$1], $2, time[$1] / $2, apart < 0 ? -apart : apart
        }' "$folder/ours.tsv" "$folder/theirs.tsv"
    rm -r "$folder"
}

# Documents of so many pages, beside reportlab and Cairo with Pango, which set the same text without tags.
documents() {
    local folder pages
    folder=$(mktemp -d)
    for pages in 1 10 100; do
        "$bin/bench_pdf" "$pages" "$folder/words" >"$folder/ours"
        /usr/bin/python3 "$here/reportlab_pdf.py" "$folder/words" >"$folder/reportlab"  # That of the Debian package.
        "$bin/bench_pango" "$folder/words" >"$folder/pango"
        awk -v pages="$pages" '
            BEGIN { name[1] = "ours"; name[2] = "reportlab"; name[3] = "Cairo with Pango" }
            {
                rate[++n] = $1
                said = said sprintf("%s %s %.1f a processor second, %d bytes, %.0f MB", (n > 1 ? ";" : ""), name[n], $1, $2, $3 / 1024)
            }
            END {
                printf "PDF of %d page%s:%s; ratios %.2f, %.2f\n",
                    pages, (pages > 1 ? "s" : ""), said, rate[1] / rate[2], rate[1] / rate[3]
            }
        ' "$folder/ours" "$folder/reportlab" "$folder/pango"
    done
    "$bin/bench_pdf" many 10000 | awk '{ said = said (NR > 1 ? "; " : "") $1 " documents: " $2 " kB" } END { print "memory of PDFs, " said }'
    rm -r "$folder"
}

(cd "$bin" && ./bench && ./bench_library && ./bench_archive 100000)
"$bin/bench_pages"
documents
"$bin/bench_calibration"
"$bin/bench_mfrm"
references
# Durable commits, as a server has them; the script's status 77 says that there is no PostgreSQL.
"$here/../archive/with_postgres.sh" -o fsync=on "$bin/bench_postgres" || [ $? = 77 ]
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
EVENHAND_DATA="$results/data" "$here/../app/with_display.sh" "$0" "$bin" --windows "$results"
ours=$(median <"$results/ours")
bare=$(median <"$results/bare")
echo "start to first painted window: median $ours ms; empty wxWidgets frame: median $bare ms; ratio $(awk "BEGIN { printf \"%.2f\", $ours / $bare }")"
"$here/../app/with_display.sh" "$bin/bench_typing"
