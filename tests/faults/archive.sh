#!/usr/bin/env bash
# archive.sh BIN FOLDER: makes the faults that an archive's disk can have, within FOLDER; called by run.sh.
set -euo pipefail
bin=$1
folder=$2
. "$(dirname "$0")/cuts.sh"

echo "power cuts while cards are kept"
expect "$(cut archive archive 1500 "$bin/archivist" "$quick/archive" 60 "$quick/ack")" ' 0 lost, 0 corrupt$'
expect "not waiting for the disk: $(POWER_NO_SYNC=1 cut archive archive 200 "$bin/archivist" "$quick/archive" 30 "$quick/ack" 2>/dev/null)" \
    ' [1-9][0-9]* lost, [1-9][0-9]* corrupt$'
echo "power cuts while another program's table is written"
for mode in "WAL FULL" "DELETE EXTRA"; do
    expect "$mode: $(cut table table 1500 "$bin/table_writer" "$quick/table/t.db" 100 $mode "$quick/ack")" \
        ' 0 lost, 0 corrupt$'
done
echo "  the harm that must be seen where the disk is not waited for:"
expect "WAL NORMAL: $(cut table table 1500 "$bin/table_writer" "$quick/table/t.db" 100 WAL NORMAL "$quick/ack")" \
    ' [1-9][0-9]* lost, 0 corrupt$'
for mode in "WAL OFF" "DELETE OFF"; do
    expect "$mode: $(cut table table 1500 "$bin/table_writer" "$quick/table/t.db" 100 $mode "$quick/ack")" \
        ' [1-9][0-9]* corrupt$'
done

echo "one call fails: the 1st, 2nd .. 60th sync, write"
for kind in SYNC WRITE; do
    failed=0
    for call in $(seq 60); do
        out=$(env "FAIL_${kind}_AT=$call" LD_PRELOAD="$bin/libfailing_sync.so" "$bin/archivist" "$quick/at" 20)
        [[ $out =~ "failures 0" ]] || failed=$((failed + 1))
        rm -rf "$quick/at"
    done
    expect "$kind: 60 runs, $failed of them met the failure, nothing lost" ' [1-9][0-9]* of them'
done
echo "every seventh sync fails"
echo "  $(LD_PRELOAD="$bin/libfailing_sync.so" FAIL_SYNC_EVERY=7 "$bin/archivist" "$quick/every" 200)"

echo "one bit of the database flips"
echo "  $("$bin/bit_flips" "$quick/flips" 500)"

echo "a second program, a link in the database's place"
"$bin/archivist" "$folder/second" 5 >/dev/null
(
    exec 9<"$folder/second"
    flock 9
    "$bin/archivist" --check "$folder/second" 5 2>&1 || true
) >"$folder/said"
expect "$(cat "$folder/said")" 'is open in another program; close it there first'
mv "$folder/second/archive.db" "$folder/elsewhere.db"
ln -s "$folder/elsewhere.db" "$folder/second/archive.db"
expect "$(timeout 120 "$bin/archivist" --check "$folder/second" 5 2>&1 || true)" 'through a link, which is not followed'

if [ "$(id -u)" != 0 ] || ! mkdir "$folder/full" || ! mount -t tmpfs -o size=900k none "$folder/full" 2>/dev/null; then
    echo "  skipped: a full disk, a read-only one and another person's rights can be made by root only"
    exit 0
fi
echo "disk full while cards are kept, then room again"
(sleep 3; mount -o remount,size=32m "$folder/full") &
expect "$("$bin/archivist" "$folder/full/archive" 200)" 'kept 200, failures [1-9]'
wait
echo "a medium that can only be read, closed and left by a killed program"
mkdir "$folder/fixed"
mount -t tmpfs none "$folder/fixed"
"$bin/archivist" "$folder/fixed/closed" 40 >/dev/null
"$bin/archivist" "$folder/fixed/killed" 100000 "$folder/ack" >/dev/null &
killed=$!
sleep 2
kill -9 "$killed"
wait "$killed" 2>/dev/null || true
last=$(($(stat -c %s "$folder/ack") / 4 - 1))
mount -o remount,ro "$folder/fixed"
expect "$("$bin/archivist" --check "$folder/fixed/closed" 40): 40 cards" '^read only'
expect "$("$bin/archivist" --check "$folder/fixed/killed" "$last"): $last cards" '^read only'
echo "rights, as a person who is not root"
cp "$bin/archive_tests" "$folder/"
chmod 755 "$folder" "$folder/archive_tests"
expect "$(cd / && setpriv --reuid=nobody --regid=nogroup --clear-groups "$folder/archive_tests" \
    -tc='a folder that cannot be written is read only' | grep 'test cases')" ' 1 passed'
