#!/usr/bin/env python3
"""tidy.py BUILD_FOLDER: clang-tidy over every source file of src, as .clang-tidy says.

Exits with 1 when a file has a finding, which is printed as clang-tidy prints it.

Most of what clang-tidy does for a file is to read the headers of the system, and to walk through them, check
by check. Several files are therefore read at once, a group: one file made of copies of them, in which each
name that only its file knows has a number, so that no two files mean different things by it. A group without
findings is done. One with any, or one that does not compile, is halved, down to single files as they are; so a
finding always comes from a file read alone.

The static analyzer looks at what stands in the file itself, and not at what that includes: for it the copies
stand in one file, for the other checks one file includes them. What only shows in a file read alone, a missing
include, shows in every build but CI's: the others have no precompiled headers.
"""

import concurrent.futures
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
# More save little more, and take more memory.
LARGEST_GROUP = 32
LARGEST_ANALYZED_GROUP = 16
TIDY = ["clang-tidy-14", "--quiet", f"--config-file={ROOT}/.clang-tidy"]
ALL_BUT_ANALYZER = "--checks=-clang-analyzer-*"
# How far the analyzer walks into one function. Clang's own limit (225,000) doubles its processor time over
# src, nearly all of it in loops and containers of the library that it never gets to the end of either way.
ANALYZER_LIMIT = [f"--extra-arg={word}" for word in ("-Xclang", "-analyzer-config", "-Xclang", "max-nodes=50000")]

# What clang-format makes of a source: what stands at a line's beginning is of a namespace.
UNNAMED_NAMESPACE = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.M | re.S)
ALIAS = re.compile(r"^using \w+ = .*?;", re.M | re.S)
# Says where a name comes from: the same in two files is no conflict, an alias of a namespace neither.
BORROWED = re.compile(r"^using (?!namespace )((?:\w+::)+\w+);", re.M)
DECLARED = re.compile(
    r"^(?:(?:struct|class|union|enum class|enum) (\w+)"
    r"|(?!namespace |using \w+::|static_assert)(?=[A-Za-z]).*?(\w+)\s*[({=;\[])",
    re.M,
)
NOT_CODE = re.compile(r'^#.*|//.*|"(?:\\.|[^"\\\n])*"', re.M)
UNQUALIFIED = re.compile(r"(?<![.:\w])(?<!->)[A-Za-z_]\w*")
QUALIFIED = re.compile(r"(?:\.|->|::)\s*([A-Za-z_]\w*)")


class Source:
    """A file of src: its compiler flags and its names.

    own_names: those that only this file knows, to be numbered.
    meanings:  of a name that stays as it is, and may mean something else in another file, what it means here.
    words:     all that stands in it unqualified.
    """

    def __init__(self, entry):
        self.path = entry["file"]
        self.flags = flags_of(entry)
        self.text = pathlib.Path(self.path).read_text()
        code = NOT_CODE.sub("", self.text)
        local = "\n".join(UNNAMED_NAMESPACE.findall(self.text) + ALIAS.findall(self.text))
        local_names = {a or b for a, b in DECLARED.findall(NOT_CODE.sub("", local))}
        # A member may be called the same: only the compiler could tell them apart.
        self.own_names = local_names - set(QUALIFIED.findall(code))
        self.meanings = {name: self.path for name in local_names - self.own_names}
        self.meanings |= {name.split("::")[-1]: name for name in BORROWED.findall(code)}
        self.words = set(UNQUALIFIED.findall(code))

    def numbered(self, number):
        """The text with `number` behind each name that only this file knows."""

        def with_number(word):
            return f"{word[0]}{number}" if word[0] in self.own_names else word[0]

        def with_numbers(code):
            return UNQUALIFIED.sub(with_number, code)

        parts = []
        end = 0
        for other in NOT_CODE.finditer(self.text):
            parts += [with_numbers(self.text[end : other.start()]), other[0]]
            end = other.end()
        return "".join([*parts, with_numbers(self.text[end:])])


def flags_of(entry):
    """The flags alone, and without what is g++'s own: its precompiled header, which would hide a missing include
    as well, and how it takes memory."""
    flags = []
    words = iter(shlex.split(entry["command"])[1:])
    for word in words:
        if word in ("-o", "-include", "--param"):
            next(words)
        elif word not in ("-c", "-Winvalid-pch", entry["file"]):
            flags.append(word)
    return flags


def sources_of(build):
    """Every .cpp of src; one that is not built is an error, for it would not be read either."""
    entries = {e["file"]: e for e in json.loads((build / "compile_commands.json").read_text())}
    paths = sorted(str(path) for path in (ROOT / "src").rglob("*.cpp"))
    for path in paths:
        if path not in entries:
            sys.exit(f"tidy.py: {path} is in no target, so there are no flags to read it with")
    return [Source(entries[path]) for path in paths]


def groups_of(sources, largest):
    """Groups of one set of flags, in which no name means something else in another file."""
    groups = []
    for source in sorted(sources, key=lambda s: len(s.meanings), reverse=True):
        words = source.words - source.own_names
        for group, meanings, group_words in groups:
            fits = len(group) < largest and group[0].flags == source.flags
            met = meanings.keys() & words | source.meanings.keys() & group_words
            if fits and all(meanings.get(name) == source.meanings.get(name) for name in met):
                group.append(source)
                meanings |= source.meanings
                group_words |= words
                break
        else:
            groups.append(([source], dict(source.meanings), words))
    return [group for group, _meanings, _words in groups]


def tidy(path, flags, *options):
    """What clang-tidy has to say of a file, "" when that is nothing."""
    # The flags are g++'s: clang must not stumble over one that only g++ knows.
    command = [*TIDY, *options, path, "--", *flags, "-Wno-unknown-warning-option"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 0 and not done.stdout:
        return ""
    return done.stdout + re.sub(r"^\d+ warnings?.* generated\.\n", "", done.stderr, flags=re.M)


def analyzer_only():
    """The option for the static analyzer's checks of .clang-tidy."""
    listed = subprocess.run([*TIDY, "--list-checks"], capture_output=True, text=True, check=True)
    checks = [name for name in listed.stdout.split() if name.startswith("clang-analyzer-")]
    return ",".join(["--checks=-*", *checks])


def included(group, folder):
    """Copies of a group's files, and a file that includes them."""
    lines = []
    for number, source in enumerate(group):
        copy = folder / f"{number}.cpp"
        copy.write_text(source.numbered(number))
        lines.append(f'#include "{copy}"  // NOLINT(bugprone-suspicious-include)\n')
    return "".join(lines)


def joined(group, _folder):
    """Copies of a group's files, one behind the other."""
    return "\n".join(source.numbered(number) for number, source in enumerate(group))


def read_together(group, text_of, *options):
    """The findings of a group, each found in a file read alone."""
    if len(group) == 1:
        return tidy(group[0].path, group[0].flags, *options)
    with tempfile.TemporaryDirectory(prefix="evenhand-") as made:
        # What .clang-tidy has findings of lies in src.
        folder = pathlib.Path(made, "src")
        folder.mkdir()
        together = folder / "together.cpp"
        together.write_text(text_of(group, folder))
        # The compiler's warnings are for files alone; at the first error there is no more to learn here.
        flags = [flag for flag in group[0].flags if not flag.startswith("-W")]
        if not tidy(str(together), [*flags, "-ferror-limit=1"], *options):
            return ""
    middle = len(group) // 2
    return read_together(group[:middle], text_of, *options) + read_together(group[middle:], text_of, *options)


def main():
    sources = sources_of(pathlib.Path(sys.argv[1]).resolve())
    analyzer = analyzer_only()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [
            pool.submit(read_together, group, included, ALL_BUT_ANALYZER)
            for group in groups_of(sources, LARGEST_GROUP)
        ]
        jobs += [
            pool.submit(read_together, group, joined, analyzer, *ANALYZER_LIMIT)
            for group in groups_of(sources, LARGEST_ANALYZED_GROUP)
        ]
        found = False
        for job in concurrent.futures.as_completed(jobs):
            if job.result():
                found = True
                print(job.result(), end="", flush=True)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
