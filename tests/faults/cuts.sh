# Read by archive.sh and journal.sh, which have set $bin: power cuts, and what they must show.

# What waits for no disk is made in memory: these faults are not the disk's.
quick=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
trap 'rm -rf "$quick"' EXIT

# cut NAME KIND STATES PROGRAM..: power cuts while the program writes into $quick/NAME; with FAILING=1
# on a disk that fails as failing_sync.cpp is asked to.
cut() {
    local name=$1 kind=$2 states=$3
    shift 3
    mkdir -p "$quick/$name"
    rm -f "$quick/log" "$quick/ack"
    LD_PRELOAD="${FAILING:+$bin/libfailing_sync.so }$bin/libwrite_log.so" POWER_LOG="$quick/log" POWER_FOLDER="$quick/$name" \
        POWER_ACK="$quick/ack" "$@" >/dev/null
    "$bin/power_cuts" "$quick/log" "$quick/cut" "$states" "$kind"
    rm -rf "${quick:?}/$name" "$quick/log" "$quick/ack" "$quick/cut"
}

# expect WORDS PATTERN: a result that must look like this.
expect() {
    echo "  $1"
    [[ $1 =~ $2 ]] || {
        echo "faults: expected $2" >&2
        exit 1
    }
}
