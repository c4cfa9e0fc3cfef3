#include "workflow/internal/archive_checks.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::workflow::internal;
using Mark = workflow::CheckLine::Mark;

namespace {

archive::CardCheck sound() {
    archive::CardCheck check;
    check.text = check.signed_by_author = check.in_chain = true;
    check.author = "Ana Ferreira";
    check.index = 8122;
    check.size = 12408;
    check.checkpoint = archive::Checkpoint{{}, 12408, {}};
    check.outside = archive::Checkpoint{{}, 12400, {}};
    return check;
}

}  // namespace

TEST_CASE("a sound card has four lines that hold") {
    const auto lines = check_lines(sound(), false);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].text == "Byte for byte what was sealed, in every revision.");
    CHECK(lines[1].text == "Bears the signature of Ana Ferreira.");
    CHECK(lines[2].text == "Entry 8,123 of 12,408, linked with those around it.");
    CHECK(lines[3].text ==
          "Covered by the signed checkpoint over 12,400 entries, kept on this computer.");
    for (const auto& line : lines) {
        CHECK(line.mark == Mark::holds);
    }
    CHECK(alarm_of(sound()).empty());
}

TEST_CASE("a checkpoint that lies in the archive alone is said to be no more than that") {
    archive::CardCheck check = sound();
    check.outside.reset();
    CHECK(check_lines(check, false)[3].mark == Mark::holds);
    CHECK(check_lines(check, false)[3].text ==
          "Covered by the signed checkpoint over 12,408 entries in the archive; none that was kept "
          "outside it covers it.");
}

TEST_CASE("each fault shows on its line, and what was not checked is said") {
    archive::CardCheck check = sound();
    check.text = false;
    check.signed_by_author = false;
    check.in_chain = false;
    check.checkpoint.reset();
    check.outside.reset();
    check.faults = {"The text of revision 1 is another one.", "The signature fails."};
    const auto lines = check_lines(check, false);
    CHECK(lines[0].mark == Mark::fails);
    CHECK(lines[1].mark == Mark::fails);
    CHECK(lines[2].mark == Mark::fails);
    CHECK(lines[3].mark == Mark::open);
    CHECK(lines[3].text.starts_with("Not checked: no signed checkpoint covers it"));
    CHECK(alarm_of(check) ==
          "Changed since sealing: The text of revision 1 is another one. The signature fails.");
    CHECK(check_lines(check, true)[0].mark == Mark::open);
    check.led_to = false;
    CHECK(check_lines(check, false)[3].mark == Mark::fails);
}

TEST_CASE("a lost key and a log that was cut off are told, but change no card") {
    archive::CardCheck check = sound();
    check.text = false;
    check.key_lost = true;
    check.faults = {"Revision 1 cannot be opened: its key is lost."};
    CHECK_FALSE(check.changed());
    CHECK(alarm_of(check) == "Revision 1 cannot be opened: its key is lost.");
    CHECK(check_lines(check, false)[0].text ==
          "Its key is lost: it cannot be opened and compared.");
    check.in_chain = false;
    CHECK(check.changed());
    check = sound();
    check.led_to = false;
    CHECK_FALSE(check.changed());
    check.text = false;
    CHECK(check.changed());
}

TEST_CASE("a check of the whole archive says what was looked at and each fault") {
    archive::VerifyReport report;
    report.entries = 12408;
    report.bodies = 12391;
    report.bytes = 1000000;
    report.erased = 2;
    report.checkpoints = 3;
    report.anew = {{41,
                    *from_iso("2026-03-02T10:00:00Z"),
                    {},
                    "Ana Ferreira",
                    {{archive::EntryKind::key, 2}, {archive::EntryKind::submit, 3}}}};
    const KeptCounts kept{12000, 3};
    const auto sound = verify_view(report, 1, kept);
    CHECK(sound.holds);
    CHECK(sound.title ==
          "12,408 entries, 12,391 revisions of 12,000 scorecards and 3 decisions: nothing was "
          "changed, but new keys were "
          "taken without the old ones' signature");
    REQUIRE(sound.warnings.size() == 1);
    CHECK(
        sound.warnings[0].starts_with("From entry 42 of 2 March 2026 on new keys signed, in the "
                                      "name of Ana Ferreira, 5 entries so far, and no old key"));
    report.anew[0].name.clear();
    CHECK(verify_view(report, 1, kept).warnings[0].find("signed, in nobody\u2019s name, 5") !=
          std::string::npos);
    REQUIRE(sound.lines.size() == 5);
    CHECK(sound.lines[1].find("1,000,000 bytes") != std::string::npos);
    CHECK(sound.lines[2] == "2 revisions erased, each with its entry in the log.");
    report.anew.clear();
    CHECK(verify_view(report, 1, kept).title ==
          "12,408 entries, 12,391 revisions of 12,000 scorecards and 3 decisions: nothing was "
          "changed");
    CHECK(verify_view(report, 1, kept).warnings.empty());
    CHECK(verify_view(report, 1, {}).title ==
          "12,408 entries, 12,391 revisions: nothing was changed");
    report.faults = {{"archive.chain", "Entry 5 does not follow entry 4."}};
    report.checkpoints = 0;
    const auto broken = verify_view(report, 0, kept);
    CHECK_FALSE(broken.holds);
    CHECK(broken.title ==
          "12,408 entries, 12,391 revisions of 12,000 scorecards and 3 decisions: 1 fault");
    CHECK(broken.faults.front().code == "archive.chain");
    CHECK(broken.lines[3] == "Not checked: the archive keeps no checkpoint.");
    CHECK(broken.lines[4].starts_with("Not checked: no checkpoint was kept outside"));
}
