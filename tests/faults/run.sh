#!/usr/bin/env bash
# run.sh BIN: makes the faults that a disk can have; BIN holds the built programs.
set -euo pipefail
bin=$1
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'umount "$folder"/{small,tiny,full,fixed} 2>/dev/null || true; rm -rf "$folder"' EXIT

echo "kill -9, 200 times while typing, 60 times while publishing, 500 times while keeping cards,"
echo "  60 times each while a card is handed in, cards are opened, a vote is cast, a panel is decided"
EVENHAND_ARCHIVE_KILLS=500 EVENHAND_COMMITTEE_KILLS=60 "$bin/faults_tests" --no-skipped-summary | grep -E 'MESSAGE|ERROR|test cases'
"$here/journal.sh" "$bin" 1500
if [ -x "$bin/window_tests" ]; then
    echo "kill -9, 50 times while an interview is typed into the window"
    EVENHAND_LIMIT=1200 "$here/../app/with_display.sh" "$here/../app/killed_story.sh" "$bin/window_tests" 50 | tail -1
fi
"$here/archive.sh" "$bin" "$folder"

# Beginning an interview takes three: failing each third one it never would.
echo "syncing fails every fourth time while typing, every eleventh while publishing"
LD_PRELOAD="$bin/libfailing_sync.so" FAIL_SYNC_EVERY=4 "$bin/typist" "$folder/sync" 300
LD_PRELOAD="$bin/libfailing_sync.so" FAIL_SYNC_EVERY=11 "$bin/author" "$folder/library" 60

echo "syncing fails while importing, then not"
# Some pages are none (2); where not even a folder can be made, the disk is at fault (1).
import() { "$bin/evenhand-cli" import "$here/../data/pages" --quiet --library "$1" >/dev/null 2>&1 || case $? in 1 | 2) ;; *) return 1 ;; esac; }
for every in 1 2 3; do
    LD_PRELOAD="$bin/libfailing_sync.so" FAIL_SYNC_EVERY=$every import "$folder/imported"
done
import "$folder/imported"
import "$folder/whole"
diff -r "$folder/imported" "$folder/whole"
echo "  $(ls "$folder/whole/drafts" | wc -l) drafts"

"$here/postgres.sh" "$bin"

echo "disk full, then room again"
mkdir "$folder/small"
if ! mount -t tmpfs -o size=80k none "$folder/small" 2>/dev/null; then
    echo "  skipped: a small file system can be mounted by root only"
    exit 0
fi
(sleep 3; mount -o remount,size=8m "$folder/small") &
"$bin/typist" "$folder/small" 1000
wait
mkdir "$folder/tiny"
mount -t tmpfs -o size=200k none "$folder/tiny"
(sleep 3; mount -o remount,size=8m "$folder/tiny") &
"$bin/author" "$folder/tiny/rubrics" 100
wait
echo "faults: nothing was lost"
