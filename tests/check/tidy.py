#!/usr/bin/env python3
"""tidy.py BUILD_FOLDER: clang-tidy over every source file of src, as .clang-tidy says.

Exits with 1 when a file has a finding, which is printed as clang-tidy prints it.

Most of what clang-tidy does for a file is to read the headers of the system and to walk through them, check by
check. So several files are read at once, a group: one file with the text of them all. A group without findings
is done. One with any, or one that does not compile because two of its files use a name differently, is halved,
down to single files if need be; so a finding is always printed from a file that was read alone. What stands in a
file's unnamed namespace gets names of its own in a group, for `gap` is many files' word.

That each file includes what it needs is seen to by the build, which compiles each alone.
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

# What clang-format makes of a source: what stands at a line's beginning is of a namespace. A name that is called,
# a type, or the beginning of a qualified name is looked up there; a variable of a function may have any name.
UNNAMED_NAMESPACE = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.M | re.S)
DECLARED = re.compile(
    r"^(?:(?:struct|class|union|enum class|enum) (\w+)|(?!using|namespace)(?=[A-Za-z]).*?(\w+)\s*[({=;\[])", re.M
)
NOT_CODE = re.compile(r'//.*|"(?:\\.|[^"\\\n])*"')
LOOKED_UP = re.compile(r"(?<![.>:\w])(?:[A-Z]\w*|[a-z_]\w*(?=\s*(?:[({<]|::)))")
INCLUDE = re.compile(r"^#include .*$", re.M)


class Source:
    """A file of src, its compiler flags, the names of its unnamed namespace, and all names that it looks up."""

    def __init__(self, entry):
        self.path = entry["file"]
        self.flags = flags_of(entry)
        self.text = pathlib.Path(self.path).read_text()
        local = "\n".join(UNNAMED_NAMESPACE.findall(self.text))
        self.own_names = {a or b for a, b in DECLARED.findall(NOT_CODE.sub("", local))}
        self.words = self.own_names | set(LOOKED_UP.findall(NOT_CODE.sub("", self.text)))

    def text_in(self, group):
        """The includes, and the rest, in which names that mean something else to others of the group are changed."""
        others = set().union(*(source.words for source in group if source is not self))
        rest = INCLUDE.sub("", self.text)
        if shared := self.own_names & others:
            rest = re.sub(rf"(?<![.>:\w])({'|'.join(shared)})\b", rf"\1_{group.index(self)}", rest)
        return "\n".join(INCLUDE.findall(self.text)), rest


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
    """Groups of one set of flags each, and of neighbours, which include much the same."""
    groups = []
    for source in sources:
        if not groups or len(groups[-1]) == LARGEST_GROUP or groups[-1][0].flags != source.flags:
            groups.append([])
        groups[-1].append(source)
    return groups


def tidy(path, flags):
    """What clang-tidy has to say of a file, "" when that is nothing."""
    # The flags are g++'s: clang must not stumble over one that only g++ knows.
    command = [*TIDY, path, "--", *flags, "-Wno-unknown-warning-option"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode == 0 and not done.stdout:
        return ""
    return done.stdout + re.sub(r"^\d+ warnings?.* generated\.\n", "", done.stderr, flags=re.M)


def read_together(group):
    """The findings of a group, each found in a file read alone."""
    if len(group) == 1:
        return tidy(group[0].path, group[0].flags)
    with tempfile.NamedTemporaryFile("w", prefix="evenhand-", suffix=".cpp") as together:
        texts = [source.text_in(group) for source in group]
        together.write("\n".join([includes for includes, rest in texts] + [rest for includes, rest in texts]))
        together.flush()
        # A variable may have the name of what stands in another file, which -Wshadow does not like; the build sees
        # to shadows in each file. At the first error there is no more to learn here.
        if not tidy(together.name, [*group[0].flags, "-Wno-shadow", "-ferror-limit=1"]):
            return ""
    middle = len(group) // 2
    return read_together(group[:middle]) + read_together(group[middle:])


def main():
    sources = sources_of(pathlib.Path(sys.argv[1]).resolve())
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(read_together, group) for group in groups_of(sources)]
        found = False
        for job in concurrent.futures.as_completed(jobs):
            if job.result():
                found = True
                print(job.result(), end="", flush=True)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
