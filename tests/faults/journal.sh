#!/usr/bin/env bash
# journal.sh BIN STATES: power cuts while a person types into a live interview.
set -euo pipefail
bin=$1
states=$2
. "$(dirname "$0")/cuts.sh"

type_into() { cut data/sessions journal "$1" "$bin/typist" "$quick/data" "$2" "$quick/ack"; }

echo "power cuts while a person types"
expect "$(type_into "$states" 120)" ' 0 lost, 0 corrupt$'
expect "syncing fails every fourth time: $(FAILING=1 FAIL_SYNC_EVERY=4 type_into "$states" 60)" \
    ' 0 lost, 0 corrupt$'
expect "not waiting for the disk: $(POWER_NO_SYNC=1 type_into 200 60 2>/dev/null)" ' [1-9][0-9]* lost, '
