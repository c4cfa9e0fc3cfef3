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
    if ls "$work"/crash-* "$work"/timeout-* "$work"/oom-* 2>/dev/null; then
        cp "$work"/crash-* "$work"/timeout-* "$work"/oom-* . 2>/dev/null || true
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
echo "fuzz: no reader failed"
