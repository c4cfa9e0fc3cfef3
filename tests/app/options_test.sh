#!/usr/bin/env bash
# options_test.sh PROGRAM VERSION: what the program says without opening a window.
set -uo pipefail
program=$1
version=$2
unset DISPLAY WAYLAND_DISPLAY
failed=0

# expect STATUS TEXT ARGUMENT ..: the program ends so and says this, on stdout or stderr.
expect() {
    local status=$1 text=$2 said
    shift 2
    said=$("$program" "$@" 2>&1)
    local got=$?
    if [ "$got" -ne "$status" ] || [[ "$said" != *"$text"* ]]; then
        printf 'evenhand %s\n  expected %s: %s\n  got      %s: %s\n' "$*" "$status" "$text" "$got" "$said"
        failed=1
    fi
}

expect 0 "Evenhand $version" --version
expect 0 "Usage: evenhand [FILE]" --help
for kind in invitation scorecard redacted rubric kit round practice panel debrief style; do
    expect 0 "*.$kind.xml" --help
done
expect 2 "There is no option '--fast'." --fast
expect 2 "Only one file can be opened at a time." one two
expect 1 "There is no display to open a window on." some.invitation.xml
exit "$failed"
