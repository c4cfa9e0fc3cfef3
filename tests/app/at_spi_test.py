"""Finds and works the program's controls by role and name alone, over the accessibility bus.

Usage: at_spi_test.py EVENHAND. Ends with 1 and a sentence at the first thing that is not so.
"""

import os
import subprocess
import sys

from at_spi import (
    Atspi,
    chosen_cell,
    count,
    every_control_has_a_name,
    every_control_is_reached,
    expect,
    find,
    has,
    press,
    press_key,
    program_on_bus,
    score,
    showing,
    tick_all,
    wait_for,
    walk,
    write,
)


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


def look_at_calibration(program):
    """Without scores it says how they come; each way is a button."""
    press(find(program, "toggle button", "Calibration"))
    for name in ("Open ratings…", "From the archive", "Practise"):
        find(program, "push button", name)
    every_control_has_a_name(program, "calibration")
    every_control_is_reached(program, "calibration")
    press(find(program, "toggle button", "Interviews"))


def look_at_rounds(program):
    """Rounds are a table; a new one is made by labelled fields and a list of answers."""
    press(find(program, "toggle button", "Practice"))
    find(program, "text", "Your name")
    every_control_has_a_name(program, "practice")
    every_control_is_reached(program, "practice")
    press(find(program, "push button", "New round…"))
    find(program, "text", "Title")
    find(program, "combo box", "Rubric")
    wait_for("an answer can be chosen", lambda: count(program, "check box", "") > 0)
    every_control_has_a_name(program, "new round")
    press_key("Escape")
    find(program, "push button", "New round…")
    press(find(program, "toggle button", "Interviews"))


def look_at_keys(program):
    """The list of keys is a window of its own: a choice of places, a table, and what can be done with a row."""
    press_key("F1")
    find(program, "combo box", "Keys of")
    table = find(program, "table", "Keys")
    wait_for("the list has the keyboard", lambda: has(table, Atspi.StateType.FOCUSED))
    wait_for("a row says its key", lambda: chosen_cell(program, "Ctrl+1 … Ctrl+7"))
    wait_for("a row says what it does", lambda: chosen_cell(program, "score the current criterion"))
    offers = find(program, "check box", "Offer words while notes are typed")
    wait_for("words are offered at first", lambda: has(offers, Atspi.StateType.CHECKED))
    for name in ("Change", "As it was", "All as they were"):
        find(program, "push button", name)
    every_control_has_a_name(program, "keys")
    press(find(program, "push button", "Change"))
    find(program, "alert", "Press the new key for")
    press_key("Escape")
    find(program, "alert", "Enter changes the chosen key")
    press_key("Escape")
    wait_for("the list of keys has gone", lambda: count(program, "combo box", "Keys of") == 0)


def look_at_unplanned(program):
    """What is asked besides the kit is found by a field above a table."""
    press_key("ctrl+n")
    leave = find(program, "push button", "Leave for later")
    every_control_has_a_name(program, "score first")
    press(leave)
    field = find(program, "text", "Find a question by any word")
    wait_for("the field has the keyboard", lambda: has(field, Atspi.StateType.FOCUSED))
    find(program, "table", "Questions of the library")
    find(program, "push button", "Ask it now")
    every_control_has_a_name(program, "unplanned question")
    write(program, "Find a question by any word", "zzzz")
    find(program, "label", "Only questions of the library")
    press_key("Escape")
    notes = find(program, "text", "Notes")
    wait_for("the notes have the keyboard again", lambda: has(notes, Atspi.StateType.FOCUSED))


def look_at_end(program):
    """What is worth a second look is a row of two buttons; the recommendation a group; the texts are labelled."""
    tick_all(program)
    score(program, "Owning the gap", 5)
    score(program, "Repairing the harm", 4)
    score(program, "Preventing a repeat", 3)
    hint = find(program, "label", "Hint (Ctrl D dismisses): ").get_name()
    press(find(program, "push button", "Nothing left: submit"))

    find(program, "heading", "Nothing is missing")
    find(program, "label", "Worth a second look")
    row = find(program, "push button", hint.removeprefix("Hint (Ctrl D dismisses): "))
    expect("where the hint leads", row.get_description(), "Go to question 1")
    dismiss = find(program, "push button", "Dismiss")
    expect("what is dismissed", dismiss.get_description(), row.get_name())
    for name in ("Strong no", "No", "Yes", "Strong yes", "No decision"):
        expect("the group of a choice", find(program, "radio button", name).get_description(), "Recommendation")
    for name in ("Key take-aways", "Notes for the next interviewer", "Private notes"):
        find(program, "text", name)
    every_control_has_a_name(program, "finish")
    every_control_is_reached(program, "finish")
    press(dismiss)
    wait_for("the hint has gone", lambda: count(program, "push button", "Dismiss") == 0)
    press(find(program, "radio button", "Yes"))
    press(find(program, "push button", "Submit"))
    find(program, "push button", "Export PDF…")
    every_control_has_a_name(program, "card")
    every_control_is_reached(program, "card")


def look_at_preview(program):
    """The pages are a picture with words; what turns and finds them is named."""
    press_key("ctrl+p")
    find(program, "text", "Page number")
    find(program, "text", "Find on the pages")
    for name in ("Earlier page", "Later page", "Smaller", "Larger", "Print…", "Save as…", "Close"):
        find(program, "push button", name)
    every_control_has_a_name(program, "preview")
    press(find(program, "push button", "Close"))
    wait_for("the preview has gone", lambda: count(program, "text", "Page number") == 0)


def look_at_copy(program):
    """A copy for others is asked for at the card in the archive."""
    press(find(program, "toggle button", "Archive"))
    table = find(program, "table", "Cards found")
    wait_for("the card is in the list", lambda: chosen_cell(program, "Candidate One"))
    Atspi.Component.grab_focus(table)
    press(find(program, "push button", "Export…"))
    press(find(program, "push button", "A copy for others…"))
    find(program, "text", "Also take out")
    every_control_has_a_name(program, "copy")
    press_key("Escape")
    press(find(program, "toggle button", "Interviews"))


def look_at_put_aside(program):
    """An interview is put aside by a reason and one of three buttons, and brought back by one."""
    start_interview(program, "Candidate Two")
    press_key("ctrl+shift+Return")
    press(find(program, "push button", "Leave for now"))
    wait_for("the interview is in the list", lambda: chosen_cell(program, "Candidate Two"))
    press(find(program, "push button", "Put aside…"))
    find(program, "text", "Reason")
    for name in ("Discarded", "No-show", "Cancelled"):
        find(program, "push button", name)
    every_control_has_a_name(program, "put aside")
    write(program, "Reason", "Did not come")
    press(find(program, "push button", "No-show"))
    wait_for("why it was put aside is in the list", lambda: chosen_cell(program, "No-show: Did not come"))


def start_interview(program, candidate):
    write(program, "Find a question", "missed bug in production")
    wait_for("the question is in the list", lambda: chosen_cell(program, "Missed bug in production"))
    write(program, "Candidate", candidate)
    write(program, "Role", "QA engineer")
    write(program, "Interviewer", "Rater One")
    press(find(program, "push button", "Start interview"))
    find(program, "push button", "Start question 1")


def look_at_panels(program):
    """Where no panel is known the place says what one is, and how to come to one."""
    press(find(program, "toggle button", "Committee"))
    find(program, "push button", "Another panel’s folder…")
    wait_for(
        "it is said what a panel is",
        lambda: any(t.get_name().startswith("No panel is known on this computer yet.") for t in showing(program)),
    )
    every_control_has_a_name(program, "panels")
    press(find(program, "toggle button", "Interviews"))


def walk_through(program):
    look_at_rubrics(program)
    look_at_kits(program)
    look_at_archive(program)
    look_at_calibration(program)
    look_at_rounds(program)
    look_at_panels(program)
    every_control_has_a_name(program, "start")
    start_interview(program, "Candidate One")
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
    look_at_keys(program)
    look_at_unplanned(program)
    look_at_end(program)
    look_at_preview(program)
    press(find(program, "push button", "Done"))
    look_at_copy(program)
    look_at_put_aside(program)


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
