#!/usr/bin/env bash
# run.sh BIN: feeds each reader damaged files, FUZZ_SECONDS (60) each, starting from real ones.
set -euo pipefail
bin=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$bin/evenhand-cli" demo --into "$work/demo" >/dev/null

# A round and what one rater gave in it.
export EVENHAND_DATA="$work/lab" EVENHAND_ARCHIVE=
mkdir -p "$work/rounds"
round=$("$bin/evenhand-cli" round new q09-missed-bug-to-production --title Fuzz --answer A --answer B --into "$work/rounds")
"$bin/evenhand-cli" round practise "$round" --rater Fuzz --score ownership=4 --score immediate-fix=0 \
    --score structural-change=2 --tick LF1 --note "said so" --seal >/dev/null
export EVENHAND_FUZZ_ROUND="$round"

# A panel that is closed without cards, and a debrief of it from the beginning to the decision.
export EVENHAND_PASSPHRASE=fuzz
cli() { "$bin/evenhand-cli" "$@" >/dev/null; }
folder=$work/committee
debrief=$folder/p-1.debrief
mkdir -p "$folder"
printf 'id,name,mail\nana,Ana,\nbo,Bo,\n' >"$work/people.csv"
cli people import "$work/people.csv"
cli kit --new Short --role QA --ask q09-missed-bug-to-production=10
cli panel key
cli panel new --id p-1 --candidate Someone --chair ana --interviewer ana --interviewer bo --kit short \
    --bar 4 --due 2099-12-01 -o "$work/p-1.panel.xml"
cli panel invite "$work/p-1.panel.xml" --into "$folder"
cli panel reveal "$folder" --close --reason Fuzz
cli debrief start "$folder"
cli debrief end-reading "$folder"
for round in 1 2; do
    cli debrief vote "$folder" --as ana --say yes --reason "Because & so."
    cli debrief vote "$folder" --as bo --say no
    cli debrief open "$folder"
    if [ "$round" = 1 ]; then
        cli debrief discussed "$folder" q09-missed-bug-to-production/ownership
        cli debrief note "$folder" "A <note>." --about q09-missed-bug-to-production/ownership
        cli debrief end-discussion "$folder"
    fi
done
cli debrief decide "$folder" another-interview --reason Fuzz

# Undefined behaviour is a failure as a crash is.
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1

fuzz() {
    local target=$1
    shift
    mkdir -p "$work/$target"
    cp "$@" "$work/$target/"
    local words=()
    [ ! -f "tests/fuzz/$target.dict" ] || words=("-dict=tests/fuzz/$target.dict")
    echo "fuzz: $target"
    "$bin/fuzz_$target" "${words[@]}" -max_total_time="${FUZZ_SECONDS:-60}" -max_len=200000 -timeout=10 \
        -artifact_prefix="$work/" -print_final_stats=1 "$work/$target" 2>&1 | grep -E 'ERROR|SUMMARY|Sanitizer|executed_units' || true
    local found
    found=$(find "$work" -maxdepth 1 \( -name 'crash-*' -o -name 'timeout-*' -o -name 'oom-*' -o -name 'leak-*' \))
    if [ -n "$found" ]; then
        cp $found .
        echo "fuzz: $target failed; the file that did it lies beside run" >&2
        exit 1
    fi
}

fuzz rubric rubrics/*.rubric.xml
fuzz scorecard "$work"/demo/cards/*.scorecard.xml
fuzz journal "$work"/demo/sessions/*.journal
fuzz page tests/data/pages/*
fuzz mock tests/data/mocks/*
fuzz invitation tests/data/invitations/*
fuzz kit tests/data/kits/*
fuzz round "$work"/rounds/*.round.xml
fuzz practice "$work"/rounds/*.practice.xml
fuzz panel "$folder"/p-1.panel.xml "$folder"/p-1.lock "$folder"/p-1.opened/opening.txt tests/data/panels/*
fuzz debrief "$debrief"/*.xml "$debrief"/start.txt "$debrief"/*.vote tests/data/debriefs/*
echo "fuzz: no reader failed"
