"""A committee's debrief as its people hold it, each in a window of their own; what team_panel_test.py is made of.

A person has `window`, the program on the accessibility bus, `login` and `name`; the chair a `passphrase` as well.
"""

import pathlib
import sys

from at_spi import (
    Atspi,
    chosen_cell,
    every_control_has_a_name,
    expect,
    find,
    focused,
    press,
    press_key,
    showing,
    steady,
    wait_for,
    write,
)

KEY = "Passphrase of the chair’s key"
LEADS = ("Begin the debrief…", "End the reading…", "Open the votes…", "End the discussion…", "Hire…")


def names(window):
    return steady(lambda: [thing.get_name() for thing in showing(window)])


def says(window, words):
    return any(words in name for name in names(window))


def wait_until_it_says(person, words):
    """The page looks at the shared folder again every few seconds."""
    wait_for(f"{person.login} reads “{words}”", lambda: says(person.window, words))


def wait_until_answered(person, field):
    wait_for(f"what {person.login} was asked is done", lambda: not says(person.window, field))


def sign(chair, button):
    """What the chair's key alone does."""
    Atspi.EditableText.set_text_contents(find(chair.window, "password text", KEY), chair.passphrase)
    press(find(chair.window, "push button", button))
    wait_until_answered(chair, KEY)


def look_at_cards(person):
    press(find(person.window, "toggle button", "Committee"))
    press(find(person.window, "push button", "Look at the cards"))
    find(person.window, "push button", "Packet as PDF…")


def nobody_else_leads(people):
    for person in people:
        for button in LEADS:
            if any(name.startswith(button) for name in names(person.window)):
                sys.exit(f"FAILED: {person.login}, who does not chair, is offered “{button}”")


def cell_with_keyboard(chair):
    """The grid is a picture whose name is the sentence of the cell that was walked to."""
    role, name, description = focused(chair.window, "committee")
    expect("what the grid is", role, "image")
    if not description:
        sys.exit(f"FAILED: the grid at “{name}” does not say what it comes to")
    return name


def walk_the_page(chair, interviewers):
    """Every control has a name; cells, rows and verdicts are words; so is the grid as a table."""
    every_control_has_a_name(chair.window, "committee")
    for heading in ("Jo Sample", "Where do the four interviewers agree, and where not?", "What does the formula say?"):
        find(chair.window, "heading", heading)
    press_key("Home")
    wait_for("a cell is spoken", lambda: f", {interviewers[0]}: " in cell_with_keyboard(chair))
    for name in interviewers[1:]:
        press_key("Right")
        wait_for(f"the cell of {name} is spoken", lambda: f", {name}: " in cell_with_keyboard(chair))
    press_key("Home")
    wait_for("the contested row says why", lambda: "Split: 2 to " in cell_with_keyboard(chair))
    press_key("t")
    find(chair.window, "table", "Where do the four interviewers agree, and where not?")
    for words in ("Split: 2 to 5", "strong yes"):
        wait_for(f"the table says “{words}”", lambda: chosen_cell(chair.window, words))
    press_key("t")


def begin(chair):
    press(find(chair.window, "push button", "Begin the debrief…"))
    write(chair.window, "Minutes of silent reading", "1")
    sign(chair, "Begin")
    wait_until_it_says(chair, "Silent reading")


def cast(person, says_so, reason):
    press(find(person.window, "push button", says_so))
    write(person.window, "Who votes", person.name)
    write(person.window, "Reason, if you give one", reason)
    press(find(person.window, "push button", "Hand in this vote"))
    wait_until_answered(person, "Reason, if you give one")


def vote(chair, people, shared, votes, number):
    """Nobody is told what another voted before the chair opens the round: by no window, and by no file."""
    for person in people:
        wait_until_it_says(person, "vote, hidden")
        cast(person, votes[person.login][number - 1], f"Why {person.login} votes so in round {number}.")
    wait_until_it_says(chair, "4 of 4 have voted.")
    hidden = f"votes so in round {number}"
    for person in (chair, *people):
        if says(person.window, hidden):
            sys.exit(f"FAILED: {person.login} reads a vote before the round was opened")
    for file in pathlib.Path(shared).rglob("*"):
        if file.is_file() and hidden.encode() in file.read_bytes():
            sys.exit(f"FAILED: {file} tells a vote before the round was opened")
    nobody_else_leads(people)
    press(find(chair.window, "push button", "Open the votes…"))
    sign(chair, "Open them")
    for person in (chair, *people):
        wait_until_it_says(person, "How did the committee vote?")


def hold(chair, people, shared, votes):
    """Reading, a vote, talk, a second vote, the decision."""
    walk_the_page(chair, [person.name for person in people])
    for person in people:
        look_at_cards(person)
    begin(chair)
    for person in people:
        wait_until_it_says(person, f"{chair.name}, who chairs, ends the reading.")
    nobody_else_leads(people)
    press(find(chair.window, "push button", "End the reading…"))
    sign(chair, "End it")
    vote(chair, people, shared, votes, 1)

    press(find(chair.window, "push button", "Note…"))
    write(chair.window, "Note", "Cem heard of no lasting change; Dai did.")
    press(find(chair.window, "push button", "Keep it"))
    for person in people:
        wait_until_it_says(person, "Cem heard of no lasting change; Dai did.")
    press(find(chair.window, "push button", "End the discussion…"))
    sign(chair, "End it")
    vote(chair, people, shared, votes, 2)

    press(find(chair.window, "push button", "Hire…"))
    write(chair.window, "Reason", "Owns what went wrong.")
    sign(chair, "Seal the decision")
    for person in (chair, *people):
        wait_until_it_says(person, "Hire. Owns what went wrong.")
