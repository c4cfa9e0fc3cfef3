#!/usr/bin/env bash
# run.sh BIN: makes the faults that a disk can have; BIN holds the built programs.
set -euo pipefail
bin=$1
folder=$(mktemp -d)
trap 'umount "$folder/small" 2>/dev/null || true; rm -rf "$folder"' EXIT

echo "kill -9, 200 times"
"$bin/faults_tests" --minimal

echo "fdatasync fails every third time"
LD_PRELOAD="$bin/libfailing_sync.so" FAIL_SYNC_EVERY=3 "$bin/typist" "$folder/sync" 300

echo "disk full, then room again"
mkdir "$folder/small"
if ! mount -t tmpfs -o size=80k none "$folder/small" 2>/dev/null; then
    echo "  skipped: a small file system can be mounted by root only"
    exit 0
fi
(sleep 3; mount -o remount,size=8m "$folder/small") &
"$bin/typist" "$folder/small" 1000
wait
echo "faults: nothing was lost"
