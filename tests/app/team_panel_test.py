"""Four interviewers score one candidate, each in a window of their own, in one team's archive on PostgreSQL.

Usage: team_panel_test.py EVENHAND EVENHAND-CLI, beside the server of with_postgres.sh. Interviews are held and
handed in in the windows, by role and name; the chair opens the cards in another, and the debrief is held in all five:
reading, hidden votes, notes, decision. Setting up, keeping, the packet and verifying are done by evenhand-cli, and
where somebody tries to get around both, by psql. Ends with 1 and a sentence at the first thing that is not so.
"""

import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

import team_debrief
from at_spi import (
    Atspi,
    chosen_cell,
    expect,
    find,
    press,
    program_on_bus,
    score,
    tick_all,
    wait_for,
    write,
)

EVENHAND, CLI = sys.argv[1:3]
SERVER = os.environ["EVENHAND_POSTGRES"]
ROLE = "QA engineer"
CANDIDATE = "Jo Sample"
INTERVIEWERS = {"ana": "Ana Ferreira", "bo": "Bo Lind", "cem": "Cem Aydin", "dai": "Dai Ito"}
LEVELS = {"ana": (5, 4, 4), "bo": (4, 4, 3), "cem": (2, 3, 2), "dai": (5, 5, 4)}
SAYS = {"ana": "Strong yes", "bo": "Yes", "cem": "No", "dai": "Strong yes"}
VOTES = {"ana": ("Yes…", "Yes…"), "bo": ("Yes…", "Yes…"), "cem": ("No…", "Yes…"), "dai": ("Strong yes…", "Strong yes…")}
CRITERIA = ("Owning the gap", "Repairing the harm", "Preventing a repeat")


def fail(what):
    sys.exit(f"FAILED: {what}")


class Person:
    """Somebody's computer: folders of their own, a login, the programs as they run there."""

    def __init__(self, folder, login, name):
        self.folder = folder / login
        self.login = login
        self.name = name
        self.passphrase = f"four words of {login}"
        self.archive = SERVER.split("://")[0] + f"://{login}:secret-{login}@" + SERVER.split("@")[1] + "hiring"
        self.environment = dict(
            os.environ,
            HOME=str(self.folder / "home"),
            XDG_CONFIG_HOME=str(self.folder / "config"),
            XDG_DATA_HOME=str(self.folder / "share"),
            XDG_CACHE_HOME=str(self.folder / "cache"),
            XDG_RUNTIME_DIR=str(self.folder / "runtime"),
            EVENHAND_ARCHIVE=self.archive,
            GTK_MODULES="gail:atk-bridge",
        )
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"):
            pathlib.Path(self.environment[variable]).mkdir(mode=0o700, parents=True)
        self.process = None
        self.window = None

    def run(self, *arguments, ends_with=0, **more):
        ran = subprocess.run(
            [CLI, *arguments], env=dict(self.environment, **more), capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        if ran.returncode != ends_with:
            fail(f"{self.login}: evenhand-cli {' '.join(arguments)} ended with {ran.returncode}: {ran.stdout}{ran.stderr}")
        return ran.stdout

    def sign(self, *arguments, **more):
        """With the passphrase of the person's key."""
        return self.run(*arguments, EVENHAND_PASSPHRASE=self.passphrase, **more)

    def sql(self, statement):
        """What the server answers to this login, whatever program asks; None: it refuses."""
        ran = subprocess.run(["psql", self.archive, "-qAtX", "-c", statement], capture_output=True, text=True)
        return ran.stdout.strip() if ran.returncode == 0 else None

    def open(self, *files):
        self.process = subprocess.Popen([EVENHAND, *map(str, files)], env=self.environment)

    def found(self):
        self.window = wait_for(f"{self.login}'s program is on the accessibility bus", lambda: program_on_bus(self.process.pid))

    def close(self):
        if self.process:
            self.process.terminate()
            self.process.wait()
            self.process = None

    def cards(self):
        """The scorecards and decisions that the archive shows to this person."""
        listed = json.loads(self.run("archive", "list", "--json"))
        return [row for row in listed["cards"] if row["candidate"] == CANDIDATE]


def make_panel(chair, shared):
    """Locked before the first interview; an invitation for each interviewer."""
    people = chair.folder / "people.csv"
    people.write_text("id,name,mail\n" + "".join(f"{who},{name},\n" for who, name in INTERVIEWERS.items()))
    chair.run("people", "import", str(people))
    chair.run("kit", "--new", "Short one", "--role", ROLE, "--ask", "q09-missed-bug-to-production=10")
    chair.sign("panel", "key")
    panel = chair.folder / "p-1.panel.xml"
    order = ["--id", "p-1", "--candidate", CANDIDATE, "--candidate-id", "c-2041", "--chair", "Keiko Abe"]
    for who in INTERVIEWERS:
        order += ["--interviewer", who]
    chair.run("panel", "new", *order, "--kit", "short-one", "--bar", "3.5", "--due", "2099-12-01", "-o", str(panel))
    chair.sign("panel", "invite", str(panel), "--into", str(shared))


def make_team(admin, chair, people):
    """A database, logins, the keeper's archive, everybody's key, and who is to be independent of whom."""
    subprocess.run(["psql", SERVER + "postgres", "-qX", "-c", "create database hiring encoding utf8"], check=True)
    admin.run("team", "init")
    word = admin.folder / "word"
    groups = {chair.login: ("keeper", "committee")} | {who: ("interviewer",) for who in INTERVIEWERS}
    for person in (chair, *people):
        word.write_text("secret-" + person.login)
        named = ["--name", person.name, "--password-file", str(word)]
        for group in groups[person.login]:
            named += ["--group", group]
        admin.run("team", "add", person.login, *named)
    chair.sign("archive", "init", "--name", chair.name)
    for person in people:
        key = person.sign("team", "key", "--name", person.name).split()[0]
        chair.sign("team", "enrol", person.login, key, "--name", person.name)
    members = [option for who in INTERVIEWERS for option in ("--member", who)]
    chair.run("team", "panel", "c-2041", "--role", ROLE, *members, "--see", "all")


def interview(person):
    window = person.window
    press(find(window, "push button", "Start interview"))
    press(find(window, "push button", "Start question 1"))
    notes = find(window, "text", "Notes")
    Atspi.EditableText.set_text_contents(notes, f"Words that only {person.login} heard.")
    tick_all(window)
    for criterion, level in zip(CRITERIA, LEVELS[person.login]):
        score(window, criterion, level)
    press(find(window, "push button", "Nothing left: submit"))


def submit(person):
    press(find(person.window, "push button", "Nothing left: submit"))
    press(find(person.window, "radio button", SAYS[person.login]))
    write(person.window, "Key take-aways", f"What {person.login} made of it.")
    press(find(person.window, "push button", "Submit"))
    passphrase = find(person.window, "password text", "Passphrase")
    Atspi.EditableText.set_text_contents(passphrase, person.passphrase)
    press(find(person.window, "push button", "Unlock"))
    find(person.window, "push button", "Export PDF…")


def look_before_submitting(person, others):
    """Neither the window, nor the command line, nor the server itself shows a card of the others."""
    press(find(person.window, "push button", "Leave for now"))
    press(find(person.window, "toggle button", "Archive"))
    find(person.window, "heading", "No card here for you yet")
    if chosen_cell(person.window, CANDIDATE):
        fail(f"{person.login} sees a card before the own one is in")
    press(find(person.window, "toggle button", "Interviews"))
    press(find(person.window, "push button", "Continue"))
    expect(f"what {person.login} is shown", person.cards(), [])
    for card in others:
        person.run("archive", "show", card, ends_with=2)
        person.run("archive", "export", card, "-o", str(person.folder / "x.xml"), ends_with=2)
        for read in (
            f"select encode(bytes, 'escape') from evenhand.body_of('\\x{card}', 1)",
            f"select passages from evenhand.facts_of_cards(array['\\x{card}'::bytea])",
            f"select card from evenhand.card where card = '\\x{card}'",
        ):
            expect(f"what the server tells {person.login} of {card}", person.sql(read), "")
    for table in ("piece", "revision", "fact"):
        expect(f"{person.login} reading evenhand.{table}", person.sql(f"select * from evenhand.{table}"), None)
    expect("another group", person.sql("update evenhand.member set keeper = true"), None)
    expect("another person", person.sql("set role evenhand_owner"), None)


def hold_interviews(people, shared):
    for person in people:
        person.open(shared / f"p-1.{person.login}.invitation.xml")
    for person in people:
        person.found()
        interview(person)
    handed_in = []
    for person in people:
        look_before_submitting(person, handed_in)
        submit(person)
        mine = person.cards()
        if person is people[-1]:
            expect("what the last one is shown", len(mine), len(people))
        else:
            expect(f"what {person.login} is shown", [row["interviewer"] for row in mine], [person.name])
            handed_in.append(mine[0]["card"])
    # All are in: now each sees them all, in the window too.
    expect("what the first one is shown", len(people[0].cards()), len(people))
    press(find(people[0].window, "toggle button", "Archive"))
    for person in people:
        wait_for(
            f"the card of {person.login} is in the list",
            lambda: chosen_cell(people[0].window, f"What {person.login} made of it."),
        )


def open_cards(chair, shared):
    """In the chair's window, where the folder was chosen before: the system's dialog is not worked here."""
    noted = pathlib.Path(chair.environment["XDG_DATA_HOME"]) / "evenhand" / "panels" / "seen.txt"
    noted.parent.mkdir(exist_ok=True)
    noted.write_text(f"{shared}\n")
    chair.open()
    chair.found()
    press(find(chair.window, "toggle button", "Committee"))
    press(find(chair.window, "push button", "Open all cards…"))
    passphrase = find(chair.window, "password text", "Passphrase of the chair’s key")
    Atspi.EditableText.set_text_contents(passphrase, chair.passphrase)
    press(find(chair.window, "push button", "Open them"))
    find(chair.window, "push button", "Packet as PDF…")


def stop_server():
    """As when the office is shut: what is verified from here on has no archive to ask."""
    pid_file = pathlib.Path(os.environ["EVENHAND_POSTGRES_DATA"]) / "postmaster.pid"
    os.kill(int(pid_file.read_text().split()[0]), signal.SIGINT)
    wait_for("the server has stopped", lambda: not pid_file.exists())


def with_one_byte_changed(file, at):
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    changed = file.with_name("changed-" + file.name)
    changed.write_bytes(data)
    return changed


def attached(pdf):
    """A place in the middle of each file that travels in the PDF."""
    data = pdf.read_bytes()
    for there in re.finditer(rb"/EmbeddedFile\b", data):
        begin = data.index(b"stream", there.end())
        yield (begin + data.index(b"endstream", begin)) // 2


def verify_offline(outsider, packet):
    told = json.loads(outsider.run("verify", str(packet), "--json"))
    expect("what the packet is", told["result"], "intact")
    outsider.run("verify", str(outsider.folder / "cards.pdf"))
    named = set()
    for at in attached(packet):
        told = json.loads(outsider.run("verify", str(with_one_byte_changed(packet, at)), "--json", ends_with=2))
        expect(f"the packet with its byte {at} changed", told["result"], "altered")
        named |= {who for who, name in INTERVIEWERS.items() if name in " ".join(told["lines"])}
    expect("whose changed cards are named", named, set(INTERVIEWERS))
    for proof, record in (("ana.proof", "ana.scorecard.xml"), ("decision.proof", "decision.debrief.xml")):
        proof, record = outsider.folder / proof, outsider.folder / record
        outsider.run("verify", str(proof))
        there = record.read_bytes()
        record.write_bytes(there.replace(CANDIDATE.encode(), b"Jo Simple", 1))
        told = outsider.run("verify", str(proof), ends_with=2)
        if "changed after it was sealed" not in told:
            fail(f"what was changed is not named: {told}")
        record.write_bytes(there)


def walk_through(folder, admin, chair, people, outsider):
    shared = folder / "shared"
    make_panel(chair, shared)
    make_team(admin, chair, people)
    hold_interviews(people, shared)

    chair.run("team", "close", "c-2041", "--role", ROLE)
    open_cards(chair, shared)
    cards = [row["card"] for row in chair.cards()]
    expect("the cards that the committee has", len(cards), len(people))

    team_debrief.hold(chair, people, shared, VOTES)
    record = shared / "p-1.debrief" / "p-1.debrief.xml"
    chair.sign("archive", "keep", str(record))
    decided = [row for row in chair.cards() if row["kind"] == "decision"]
    expect("what the archive says was decided", [row["says"] for row in decided], ["decided: hire"])
    expect("what the panel is shown of it", len(people[0].cards()), len(people) + 1)
    refused = people[0].run("archive", "keep", str(record), ends_with=2, EVENHAND_PASSPHRASE=people[0].passphrase)
    expect("what an interviewer keeps", refused, "")

    packet = outsider.folder / "packet.pdf"
    chair.run("packet", str(shared), "-o", str(packet))
    chair.sign("packet", *cards, "-o", str(outsider.folder / "cards.pdf"))
    for name, card in (("ana", cards[-1]), ("decision", decided[0]["card"])):
        chair.sign("archive", "prove", card, "-o", str(outsider.folder / f"{name}.proof"))
    chair.sign("archive", "verify")
    for person in (chair, *people):
        person.close()
    stop_server()
    chair.run("archive", "list", ends_with=1)
    verify_offline(outsider, packet)


def main():
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        admin = Person(folder, "admin", "Administrator")
        admin.environment["EVENHAND_ARCHIVE"] = SERVER + "hiring"
        chair = Person(folder, "keiko", "Keiko Abe")
        people = [Person(folder, who, name) for who, name in INTERVIEWERS.items()]
        outsider = Person(folder, "outsider", "Somebody years later")
        try:
            walk_through(folder, admin, chair, people, outsider)
        finally:
            for person in (chair, *people):
                person.close()
    print("four interviewers were independent, and what they said can be verified without the archive")


main()
