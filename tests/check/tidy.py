#!/usr/bin/env python3
"""tidy.py BUILD_FOLDER: clang-tidy over every source file of src, as .clang-tidy says.

Exits with 1 when a file has a finding, which is printed as clang-tidy prints it.

Most of what clang-tidy does for a file is to walk through the headers of the system, check by check. The
checks that only look at code as it is written (all but the static analyzer's) therefore read several files
at once, a group: one file that includes them. A group without findings is done. One with any, or one that
does not compile because two of its files use a name differently, is halved, down to single files if need be;
so a finding always comes from a file read alone.

The static analyzer, the compiler's own warnings and missing includes are about a file as it is compiled:
for them each file is read alone from the start.
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
LARGEST_GROUP = 16  # More save little more, and take more memory.
TIDY = ["clang-tidy-14", "--quiet", f"--config-file={ROOT}/.clang-tidy"]
ANALYZER_ONLY = "--checks=-*,clang-analyzer-*"
ALL_BUT_ANALYZER = "--checks=-clang-analyzer-*"

# What clang-format makes of a source: what stands at a line's beginning is of a namespace.
UNNAMED_NAMESPACE = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.M | re.S)
USING = re.compile(r"^using .*?;", re.M | re.S)
# An alias of a namespace may be said again.
DECLARED = re.compile(
    r"^(?:(?:struct|class|union|enum class|enum) (\w+)|(?!namespace )(?=[A-Za-z]).*?(\w+)\s*[({=;\[])", re.M
)
NOT_CODE = re.compile(r'//.*|"(?:\\.|[^"\\\n])*"')
UNQUALIFIED = re.compile(r"(?<![.>:\w])[A-Za-z_]\w*")


class Source:
    """A file of src: its compiler flags, the names that only it knows, and all that it uses unqualified."""

    def __init__(self, entry):
        self.path = entry["file"]
        self.flags = flags_of(entry)
        text = pathlib.Path(self.path).read_text()
        local = "\n".join(UNNAMED_NAMESPACE.findall(text) + USING.findall(text))
        self.own_names = {a or b for a, b in DECLARED.findall(NOT_CODE.sub("", local))}
        self.words = set(UNQUALIFIED.findall(NOT_CODE.sub("", text)))


def flags_of(entry):
    """The flags alone, and without a precompiled header: it is g++'s, and it would hide a missing include."""
    flags = []
    words = iter(shlex.split(entry["command"])[1:])
    for word in words:
        if word in ("-o", "-include"):
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


def groups_of(sources):
    """Groups of one set of flags, in which no file's own names mean something else to a later one."""
    groups = []
    for source in sorted(sources, key=lambda s: len(s.own_names), reverse=True):
        for group, taken in groups:
            fits = len(group) < LARGEST_GROUP and group[0].flags == source.flags
            if fits and not taken & source.words:
                group.append(source)
                taken |= source.own_names
                break
        else:
            groups.append(([source], set(source.own_names)))
    return [group for group, taken in groups]


def tidy(path, flags, *options):
    """What clang-tidy has to say of a file, "" when that is nothing."""
    # The flags are g++'s: clang must not stumble over one that only g++ knows.
    command = [*TIDY, *options, path, "--", *flags, "-Wno-unknown-warning-option"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 0 and not done.stdout:
        return ""
    return done.stdout + re.sub(r"^\d+ warnings?.* generated\.\n", "", done.stderr, flags=re.M)


def analyzed(source):
    return tidy(source.path, source.flags, ANALYZER_ONLY)


def read_together(group):
    """The findings of a group, each found in a file read alone."""
    if len(group) == 1:
        return tidy(group[0].path, group[0].flags, ALL_BUT_ANALYZER)
    with tempfile.NamedTemporaryFile("w", prefix="evenhand-", suffix=".cpp") as together:
        for source in group:
            together.write(f'#include "{source.path}"  // NOLINT(bugprone-suspicious-include)\n')
        together.flush()
        # The compiler's warnings are for files alone; at the first error there is no more to learn here.
        flags = [flag for flag in group[0].flags if not flag.startswith("-W")]
        if not tidy(together.name, [*flags, "-ferror-limit=1"], ALL_BUT_ANALYZER):
            return ""
    middle = len(group) // 2
    return read_together(group[:middle]) + read_together(group[middle:])


def main():
    sources = sources_of(pathlib.Path(sys.argv[1]).resolve())
    largest_first = sorted(sources, key=lambda s: len(s.words), reverse=True)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(read_together, group) for group in groups_of(sources)]
        jobs += [pool.submit(analyzed, source) for source in largest_first]
        found = False
        for job in concurrent.futures.as_completed(jobs):
            if job.result():
                found = True
                print(job.result(), end="", flush=True)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
