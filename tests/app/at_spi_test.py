"""Finds and works the program's controls by role and name alone, over the accessibility bus.

Usage: at_spi_test.py EVENHAND. Ends with 1 and a sentence at the first thing that is not so.
"""

import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE_S = 20


def wait_for(what, found):
    """The first true value of found(), asked again and again; a page may change while one looks at it."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            value = found()
        except GLib.GError:
            value = None
        if value:
            return value
        time.sleep(0.05)
    sys.exit(f"FAILED: {what}")


def steady(look):
    """What look() gives once the page does not change while it is read."""
    return wait_for("the page never stands still", lambda: (look(),))[0]


def children(thing):
    return [c for c in (thing.get_child_at_index(i) for i in range(thing.get_child_count())) if c]


def walk(thing):
    yield thing
    for child in children(thing):
        yield from walk(child)


def has(thing, *states):
    held = thing.get_state_set()
    return all(held.contains(state) for state in states)


def showing(program):
    return [t for t in walk(program) if has(t, Atspi.StateType.SHOWING, Atspi.StateType.VISIBLE)]


def program_on_bus(pid):
    for program in children(Atspi.get_desktop(0)):
        if program.get_process_id() == pid and program.get_child_count():
            return program
    return None


def find(program, role, name):
    """The control on screen with this role whose name begins so."""

    def found():
        return next(
            (t for t in showing(program) if t.get_role_name() == role and t.get_name().startswith(name)),
            None,
        )

    return wait_for(f"there is no {role} named “{name}”", found)


def press(thing):
    if not Atspi.Action.do_action(thing, 0):
        sys.exit(f"FAILED: “{thing.get_name()}” cannot be pressed")


def write(program, name, text):
    Atspi.EditableText.set_text_contents(find(program, "text", name), text)


def every_control_has_a_name(program, page):
    nameless = steady(
        lambda: [
            t.get_role_name()
            for t in showing(program)
            if has(t, Atspi.StateType.FOCUSABLE, Atspi.StateType.ENABLED)
            and t.get_role_name() in ("push button", "toggle button", "check box", "radio button", "text", "table")
            and not t.get_name()
        ]
    )
    if nameless:
        sys.exit(f"FAILED: on the {page} page these have no name: {nameless}")


def count(program, role, beginning):
    return steady(
        lambda: sum(1 for t in showing(program) if t.get_role_name() == role and t.get_name().startswith(beginning))
    )


def expect(what, really, wanted):
    if really != wanted:
        sys.exit(f"FAILED: {what}: {really!r} instead of {wanted!r}")


def chosen_cell(program, text):
    """The table cell on screen with this text."""
    return next((t for t in showing(program) if t.get_role_name() == "table cell" and text in t.get_name()), None)


def look_at_rubrics(program):
    """The library is a table, its state is words, and every way to fill it is a button."""
    press(find(program, "toggle button", "Rubrics"))
    find(program, "table", "Rubrics")
    write(program, "Find a rubric", "q09 missed")
    wait_for("the shipped rubric is in the list", lambda: chosen_cell(program, "Missed bug in production"))
    wait_for("its state is said in words", lambda: chosen_cell(program, "Came with Evenhand"))
    find(program, "heading", "Missed bug in production")
    for name in ("New rubric", "Import files…", "Import folder…", "Paste page", "Start version 2", "Versions"):
        find(program, "push button", name)
    every_control_has_a_name(program, "rubrics")

    press(find(program, "push button", "New rubric"))
    title = find(program, "text", "Title of the new rubric")
    wait_for("the title has the keyboard", lambda: has(title, Atspi.StateType.FOCUSED))
    press(find(program, "push button", "Cancel"))

    Atspi.EditableText.set_text_contents(find(program, "text", "Find a rubric"), "zzz")
    find(program, "label", "No rubric has all of these words.")
    Atspi.EditableText.set_text_contents(find(program, "text", "Find a rubric"), "")

    press(find(program, "push button", "Versions"))
    find(program, "table", "Versions")
    find(program, "heading", "Version 1")
    every_control_has_a_name(program, "versions")
    press(find(program, "push button", "Back to the rubrics"))
    find(program, "table", "Rubrics")
    press(find(program, "toggle button", "Interviews"))


def look_at_kits(program):
    """Kits are a table; a new one is built by roles and names: fields, tables, chips that are toggles."""
    press(find(program, "toggle button", "Kits"))
    every_control_has_a_name(program, "kits")
    press(find(program, "push button", "New kit"))
    title = find(program, "text", "Title of the new kit")
    Atspi.EditableText.set_text_contents(title, "Kit of a screen reader")
    press(find(program, "push button", "Create"))

    find(program, "push button", "Back to the kits")
    find(program, "table", "Rubrics of the library")
    wait_for("the library is in the list", lambda: chosen_cell(program, "Missed bug in production"))
    write(program, "Find in the library", "missed bug production")
    press(find(program, "push button", "Add to the kit"))
    find(program, "table", "Questions of the kit")
    find(program, "text", "Minutes of question 1")
    competency = find(program, "toggle button", "Ownership")
    expect("how the competency fares", competency.get_description(), "question 1")
    press(competency)
    wait_for("a chosen competency is on", lambda: has(competency, Atspi.StateType.CHECKED))
    line = next((t for t in walk(program) if t.get_name() == "Time line" and t.get_description()), None)
    expect("the time line in words", line and line.get_description(), "8 minutes. ")
    every_control_has_a_name(program, "kit")
    press(find(program, "push button", "Back to the kits"))
    find(program, "heading", "Kit of a screen reader")
    press(find(program, "toggle button", "Interviews"))


def look_at_archive(program):
    """The empty archive says how it is filled; what it asks is asked by labelled fields in the page."""
    press(find(program, "toggle button", "Archive"))
    find(program, "heading", "The archive is empty")
    for name in ("Import folder…", "Import archive…", "Save search…", "Verify all…", "Due list…", "Log…", "Key…"):
        find(program, "push button", name)
    every_control_has_a_name(program, "archive")
    press(find(program, "push button", "Key…"))
    find(program, "heading", "Your signing key")
    name = find(program, "text", "Your name")
    find(program, "password text", "Passphrase")
    find(program, "password text", "Once more")
    every_control_has_a_name(program, "key")
    Atspi.EditableText.set_text_contents(name, "Rater One")
    press(find(program, "push button", "Make the key"))
    key = find(program, "text", "Recovery key")
    if len(Atspi.Text.get_text(key, 0, -1)) < 20:
        sys.exit("FAILED: the recovery key cannot be read")
    press(find(program, "push button", "I have it"))

    press(find(program, "push button", "Log…"))
    find(program, "table", "The log")
    wait_for("the log has its first entry", lambda: chosen_cell(program, "Rater One"))
    every_control_has_a_name(program, "log")
    press(find(program, "push button", "Back to the cards"))
    press(find(program, "push button", "Retention rules…"))
    find(program, "table", "Retention rules")
    press(find(program, "push button", "Back to the cards"))
    press(find(program, "toggle button", "Interviews"))


def walk_through(program):
    look_at_rubrics(program)
    look_at_kits(program)
    look_at_archive(program)
    every_control_has_a_name(program, "start")
    write(program, "Find a question", "missed bug in production")
    wait_for("the question is in the list", lambda: chosen_cell(program, "Missed bug in production"))
    write(program, "Candidate", "Candidate One")
    write(program, "Role", "QA engineer")
    write(program, "Interviewer", "Rater One")
    press(find(program, "push button", "Start interview"))

    press(find(program, "push button", "Start question 1"))
    notes = find(program, "text", "Notes")
    wait_for("the notes have the keyboard", lambda: has(notes, Atspi.StateType.FOCUSED))
    find(program, "heading", "Tell me about a time you missed a bug")
    every_control_has_a_name(program, "live")
    expect("look-fors", count(program, "check box", "Look-for: "), 6)
    expect("pitfalls", count(program, "check box", "Pitfall: "), 2)
    expect("probes", count(program, "check box", "Probe "), 7)
    expect("levels with their anchors", count(program, "radio button", "5: Says what they left unchecked"), 1)

    item = find(program, "check box", "Look-for: Ownership without self-flagellation")
    expect("an item before it is heard", item.get_description(), "not heard")
    press(item)
    wait_for("a ticked item is checked", lambda: has(item, Atspi.StateType.CHECKED))
    wait_for("a ticked item says when it was heard", lambda: item.get_description().startswith("heard at 0:"))

    level = find(program, "radio button", "4: Says what they left unchecked")
    press(level)
    wait_for("a chosen level is checked", lambda: has(level, Atspi.StateType.CHECKED))
    expect("whose level it is", level.get_description(), "Owning the gap")
    find(program, "push button", "Owning the gap, 4 of 5")
    find(program, "push button", "Next: Score Repairing the harm")

    press(find(program, "push button", "Repairing the harm has no score"))
    current = find(program, "push button", "Repairing the harm, Not scored")
    wait_for("the gap is turned to", lambda: current.get_description() == "current criterion")


def main():
    environment = dict(os.environ, GTK_MODULES="gail:atk-bridge")
    evenhand = subprocess.Popen([sys.argv[1]], env=environment)
    try:
        walk_through(wait_for("the program is on the accessibility bus", lambda: program_on_bus(evenhand.pid)))
    finally:
        evenhand.terminate()
        evenhand.wait()
    print("the window is whole to a screen reader")


main()
