#!/usr/bin/env bash
# package_test.sh PACKAGE.deb: the programs of the package, unpacked anywhere, find what came with them.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
dpkg-deb -x "$1" "$scratch"
export HOME="$scratch/home" EVENHAND_DATA="$scratch/data"
version=$(dpkg-deb -f "$1" Version)
[ "$("$scratch/usr/bin/evenhand-cli" --version)" = "evenhand-cli ${version%-*}" ]
[ "$("$scratch/usr/bin/evenhand" --version)" = "Evenhand ${version%-*}" ]
"$scratch/usr/bin/evenhand-cli" demo --into "$scratch/demo" >/dev/null
"$scratch/usr/bin/evenhand-cli" verify "$scratch/demo/demo-interview.pdf" >/dev/null
[ "$("$scratch/usr/bin/evenhand-cli" rubrics | wc -l)" -ge 32 ]
echo "package_test: $(basename "$1") plays the demo and has its rubrics"
