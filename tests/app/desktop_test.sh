#!/usr/bin/env bash
# desktop_test.sh PROJECT VERSION COMMAND_LINE: what a desktop and man read of the program is sound, and true.
set -uo pipefail
project=$1
version=$2
command_line=$3
desktop="$project/src/app/desktop"
manuals=("$desktop/evenhand.1" "$project"/src/cli/*.1)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

wrong() {
    printf '%s\n' "$*"
    failed=1
}

# silent COMMAND ..: succeeds and says nothing.
silent() {
    local said
    said=$("$@" 2>&1) && [ -z "$said" ] || wrong "$* says: $said"
}

silent desktop-file-validate "$desktop/evenhand.desktop"
said=$(appstreamcli validate --no-net --no-color "$desktop/org.evenhand.Evenhand.metainfo.xml" 2>&1) || wrong "$said"
silent xmllint --nonet --noout "$desktop/evenhand.svg"

# What files are taken for, with these types in a data folder of the test's own.
export XDG_DATA_HOME="$scratch/data" HOME="$scratch" LC_ALL=C.UTF-8
mkdir -p "$XDG_DATA_HOME/mime/packages"
cp "$desktop/evenhand.mime.xml" "$XDG_DATA_HOME/mime/packages/evenhand.xml"
silent update-mime-database "$XDG_DATA_HOME/mime"

# taken FILE TYPE
taken() {
    local type
    type=$(gio info -a standard::content-type "$1" | sed -n 's/.*standard::content-type: //p')
    [ "$type" = "$2" ] || wrong "$1 is taken for '$type', not for '$2'"
}

for file in "$project"/rubrics/*.rubric.xml; do
    taken "$file" application/vnd.evenhand.rubric+xml
done
for file in "$project"/rubrics/kits/*.kit.xml; do
    taken "$file" application/vnd.evenhand.kit+xml
done
taken "$project/reports/samples/demo-interview.scorecard.xml" application/vnd.evenhand.scorecard+xml
taken "$project/tests/data/invitations/one-question.invitation.xml" application/vnd.evenhand.invitation+xml
taken "$project/reports/samples/scorecard.pdf" application/pdf
taken "$project/docs/rubric.xsd" application/xml
# Of this name are files of other programs, too, so that no desktop takes it for ours: NAME.style.xml is.
taken "$project/reports/style.xml" application/xml
# By its name alone, and by its root alone.
for root in rubric scorecard redacted-scorecard invitation kit round practice debrief panel style; do
    type="application/vnd.evenhand.$root+xml"
    echo "<root />" >"$scratch/named.${root%-scorecard}.xml"
    taken "$scratch/named.${root%-scorecard}.xml" "$type"
    printf '<?xml version="1.0" encoding="UTF-8"?>\n<%s xmlns="urn:evenhand:%s:1">\n</%s>\n' \
        "$root" "$root" "$root" >"$scratch/$root"
    taken "$scratch/$root" "$type"
done
printf 'evenhand-proof-1\n' >"$scratch/card.proof"
taken "$scratch/card.proof" application/vnd.evenhand.proof

# The program is offered for types that there are, and the store is told of the same ones.
for type in $(sed -n 's/^MimeType=//p' "$desktop/evenhand.desktop" | tr ';' ' '); do
    grep -q "type=\"$type\"" "$desktop/evenhand.mime.xml" || wrong "evenhand.desktop names $type, which is not described"
    grep -q "<mediatype>$type<" "$desktop/org.evenhand.Evenhand.metainfo.xml" || wrong "the metainfo lacks $type"
done

for manual in "${manuals[@]}"; do
    said=$(MANROFFSEQ='' man --warnings -E UTF-8 -l -Tutf8 -Z "$manual" 2>&1 >/dev/null)
    [ -z "$said" ] || wrong "$said"
    grep -q "\"Evenhand $version\"" "$manual" || wrong "$manual is not of version $version"
done
grep -q "<release version=\"$version\"" "$desktop/org.evenhand.Evenhand.metainfo.xml" ||
    wrong "the metainfo has no release $version"
head -n 1 "$desktop/changelog.Debian" | grep -qF "($version-" || wrong "changelog.Debian does not begin with $version"

# described [GROUP]: every command that the help lists stands in the manual of its group, with the same words, and what has
# commands below it has a manual of its own, which is installed and named by the first.
described() {
    local manual=evenhand-cli${1:+-$1} listed command words
    if [ ! -f "$project/src/cli/$manual.1" ]; then
        wrong "$* has commands below it, but $manual(1) is missing"
        return
    fi
    grep -qE "(^|[( ])$manual([) ]|\$)" "$project/src/cli/CMakeLists.txt" || wrong "$manual(1) is not installed"
    grep -qF "${manual//-/\\-} " "$project/src/cli/evenhand-cli.1" || wrong "evenhand-cli(1) does not name $manual(1)"
    listed=$(sed -n '/^\.B /{N;s/^\.B //;s/\n/|/;s/\\-/-/g;p}' "$project/src/cli/$manual.1")
    while read -r command words; do
        grep -qxF "${1:+$1 }$command|$words." <<<"$listed" || wrong "$manual(1) lacks '$* $command': $words."
        if [ $# = 0 ] && grep -q '^Subcommands:' <<<"$("$command_line" "$command" --help)"; then
            described "$command"
        fi
    done < <("$command_line" "$@" --help | sed -n '/^Subcommands:/,$p' | sed "1d;/^\$/d;s/’/'/g")
}
described
exit "$failed"
