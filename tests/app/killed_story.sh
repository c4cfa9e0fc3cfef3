#!/usr/bin/env bash
# killed_story.sh WINDOW_TESTS KILLS [SEED]: an interview in the real window, typed by keys and killed so many times, at
# points drawn from SEED on; what was not acknowledged is typed again. Its card must be that of one which was not killed,
# but for times and ids. When it ends before it has been killed so often, another one begins. To be run by
# with_display.sh.
set -uo pipefail
program=$1
kills=$2
seed=${3:-1}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TMPDIR=$folder  # What a killed program leaves behind.
# A key that was down at the moment of the kill would stay down, and pressing it again be no press.
release_keys() { xdotool keyup $(seq 10 135); }
# The word of bash on each killed program goes with what it said.
tell() { { "$program" --no-skip -tc='a person tells a whole interview'; } >"$folder/said" 2>&1; }
fail() {
    cat "$folder/said"
    echo "killed_story.sh: $1" >&2
    exit 1
}

mkdir "$folder/whole"
EVENHAND_STORY="$folder/whole" tell || fail "the interview that was not killed failed"

# So many keys between two kills that the last one falls near the end.
export EVENHAND_STORY_KEYS=$((9 * $(cat "$folder/whole/keys") / kills / 5 + 1))
killed=0
run=0
stories=0
while [ "$killed" -lt "$kills" ]; do
    stories=$((stories + 1))
    export EVENHAND_STORY="$folder/killed-$stories"
    mkdir "$EVENHAND_STORY"
    while [ "$killed" -lt "$kills" ] && [ ! -e "$EVENHAND_STORY/keys" ]; do
        EVENHAND_STORY_SEED=$((seed + run)) tell
        case $? in
            137)
                killed=$((killed + 1))
                release_keys
                ;;
            0) touch "$EVENHAND_STORY/keys" ;;  # It may have been submitted, and only then killed.
            *) fail "after $killed kills, with seed $((seed + run))" ;;
        esac
        run=$((run + 1))
    done
    tell || fail "after $killed kills"
    EVENHAND_OTHER_STORY="$folder/whole" "$program" --no-skip -tc='two tellings are the same*' >"$folder/said" 2>&1 ||
        fail "another card after $killed kills"
done
echo "killed $killed times while it was told, in $stories interviews; each card is that of one that was not"
