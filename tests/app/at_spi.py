"""A window's controls by role and name alone, over the accessibility bus: what its tests are made of."""

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


def press_key(*keys):
    """As a person does, in the window that has the keyboard."""
    subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True)


def write(program, name, text):
    Atspi.EditableText.set_text_contents(find(program, "text", name), text)


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


def tick_all(program):
    """Everything that was to be listened for was heard: each criterion has its evidence."""
    for item in [t for t in steady(lambda: showing(program)) if t.get_name().startswith(("Look-for: ", "Pitfall: "))]:
        if not has(item, Atspi.StateType.CHECKED):
            press(item)


def score(program, criterion, level):
    def found():
        return next(
            (
                t
                for t in showing(program)
                if t.get_role_name() == "radio button"
                and t.get_name().startswith(f"{level}: ")
                and t.get_description() == criterion
            ),
            None,
        )

    press(find(program, "push button", f"{criterion}, "))
    button = wait_for(f"there is no level {level} of “{criterion}”", found)
    press(button)
    wait_for(f"level {level} of “{criterion}” is chosen", lambda: has(button, Atspi.StateType.CHECKED))


CONTROLS = (
    "push button",
    "toggle button",
    "check box",
    "radio button",
    "combo box",
    "spin button",
    "text",
    "password text",
    "table",
)


def controls(program):
    """What a person works with on the page: (role, name, description) of each."""
    return steady(
        lambda: [
            (t.get_role_name(), t.get_name(), t.get_description())
            for t in showing(program)
            if t.get_role_name() in CONTROLS
            and has(t, Atspi.StateType.FOCUSABLE, Atspi.StateType.ENABLED, Atspi.StateType.SENSITIVE)
        ]
    )


def every_control_has_a_name(program, page):
    nameless = [role for role, name, _ in controls(program) if not name]
    if nameless:
        sys.exit(f"FAILED: on the {page} page these have no name: {nameless}")


def focused(program, page):
    def found():
        return next((t for t in showing(program) if has(t, Atspi.StateType.FOCUSED)), None)

    thing = wait_for(f"nothing has the keyboard on the {page} page", found)
    return steady(lambda: (thing.get_role_name(), thing.get_name(), thing.get_description()))


def every_control_is_reached(program, page):
    """Tab leads to each control, once round; to one of each group of radio buttons, told by its description."""

    def key(control):
        role, name, description = control
        return (role, description) if role == "radio button" else (role, name)

    wanted = {key(control) for control in controls(program)}
    reached = set()
    for _ in range(2 * len(wanted) + 10):
        press_key("Tab")
        time.sleep(0.05)
        reached.add(key(focused(program, page)))
        if wanted <= reached:
            return
    sys.exit(f"FAILED: on the {page} page Tab does not lead to {sorted(wanted - reached)}")
