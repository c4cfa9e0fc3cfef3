#include "workflow/internal/debrief_course.h"

#include <functional>
#include <vector>

#include <doctest/doctest.h>

#include "debrief_example.h"
#include "formats/hash.h"
#include "workflow/debrief_fixture.h"
#include "workflow/internal/chair_key.h"

using namespace evenhand;
using testing::codes;
using testing::DebriefFixture;

namespace {

struct Damage {
    const char* codes;  ///< Of the findings.
    bool fatal;
    std::function<void(const DebriefFixture&)> make;
};

void take_away(const std::filesystem::path& file) {
    REQUIRE(std::filesystem::remove(file));
}

}  // namespace

TEST_CASE("what was changed in a decided debrief's folder is told") {
    const std::vector<Damage> damages{
        {"", false, [](const DebriefFixture&) {}},
        {"debrief.start-broken",
         true,
         [](const DebriefFixture& o) {
             o.alter(o.debrief("start.txt"), "reading 10", "reading 9");
         }},
        {"debrief.entry-missing",
         true,
         [](const DebriefFixture& o) { take_away(o.debrief("0003.entry.xml")); }},
        {"debrief.record-differs",
         true,
         [](const DebriefFixture& o) { take_away(o.debrief("0004.entry.xml")); }},
        {"debrief.foreign-entry debrief.step-broken",
         true,
         [](const DebriefFixture& o) {
             o.alter(o.debrief("0001.entry.xml"), "panel=\"p-014\"", "panel=\"p-015\"");
         }},
        {"debrief.votes-broken",
         true,
         [](const DebriefFixture& o) {
             o.alter(o.debrief("0002.entry.xml"), "says=\"yes\"", "says=\"no\"");
         }},
        {"debrief.step-broken",
         true,
         [](const DebriefFixture& o) {
             const auto file = o.debrief("0001.entry.xml");
             std::filesystem::permissions(
                 file, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
             auto entry = *formats::read_debrief_entry(formats::read_file(file), "").value;
             entry.signature[0] = entry.signature[0] == '0' ? '1' : '0';
             formats::write_file(file, formats::debrief_entry_bytes(entry));
         }},
        {"debrief.vote-gone",
         false,
         [](const DebriefFixture& o) { take_away(o.debrief("ana.1.1.vote")); }},
        {"vote.line debrief.vote-gone",
         false,
         [](const DebriefFixture& o) { o.alter(o.debrief("ana.1.1.vote"), "round 1", "round 7"); }},
        {"debrief.left-out",
         false,
         [](const DebriefFixture& o) {
             std::string bytes = formats::read_file(o.debrief("bo.2.1.vote"));
             bytes.replace(bytes.find("number 1"), 8, "number 2");
             formats::write_file(o.debrief("bo.2.2.vote"), bytes);
         }},
        {"debrief.foreign-vote",
         false,
         [](const DebriefFixture& o) {
             std::string bytes = formats::read_file(o.debrief("bo.2.1.vote"));
             bytes.replace(bytes.find("member bo"), 9, "member eve");
             formats::write_file(o.debrief("eve.2.1.vote"), bytes);
         }},
        {"debrief.left-out",
         false,
         [](const DebriefFixture& o) {
             auto late =
                 *formats::read_debrief_entry(formats::read_file(o.debrief("0004.entry.xml")), "")
                      .value;
             late.number = 5;
             late.entry.change = DebriefNote{{}, "Too late."};
             late.salts.clear();
             late.signature.clear();
             late.after = formats::sha256_hex(formats::read_file(o.debrief("0004.entry.xml")));
             formats::write_file(o.debrief("0005.entry.xml"), formats::debrief_entry_bytes(late));
         }},
        {"debrief.misnamed",
         true,
         [](const DebriefFixture& o) {
             std::filesystem::rename(o.debrief("p-014.debrief.xml"), o.debrief("p-15.debrief.xml"));
         }},
        {"debrief.seal-broken",
         true,
         [](const DebriefFixture& o) {
             o.alter(o.debrief("p-014.debrief.xml"), "Strong.", "Strung.");
         }},
    };
    for (const Damage& damage : damages) {
        DebriefFixture office;
        office.go_to(DebriefStep::decided);
        damage.make(office);
        const auto found = office.chair.standing(office.shared);
        CHECK(codes(found.findings) == damage.codes);
        CHECK(found.value.has_value() != damage.fatal);
    }
}

TEST_CASE("a record that its chair did not sign is refused, in its folder and alone") {
    DebriefFixture office;
    office.go_to(DebriefStep::decided);
    const auto file = office.debrief("p-014.debrief.xml");
    auto record = formats::read_debrief(formats::read_file(file), "").value->record;
    std::get<Decided>(record.debrief.entries.back().change).reason = "Weak.";
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
    formats::write_file(file, formats::debrief_bytes(record));
    CHECK(codes(office.chair.standing(office.shared).findings) == "debrief.record-broken");
    const auto alone = workflow::internal::recorded_course(file);
    CHECK_FALSE(alone.value);
    CHECK(codes(alone.findings) == "debrief.record-broken");
}

TEST_CASE("an entry that was replaced is told by the one that followed it") {
    DebriefFixture office;
    office.go_to(DebriefStep::discuss);
    REQUIRE(office.chair.note(office.shared, {}, "Said.").empty());
    REQUIRE(office.chair.note(office.shared, {}, "Said once more.").empty());
    const auto file = office.debrief("0003.entry.xml");
    const auto kept = formats::read_file(file);
    const auto next =
        *formats::read_debrief_entry(formats::read_file(office.debrief("0004.entry.xml")), "")
             .value;
    CHECK(next.after == formats::sha256_hex(kept));
    const auto first =
        *formats::read_debrief_entry(formats::read_file(office.debrief("0001.entry.xml")), "")
             .value;
    CHECK(first.after == formats::sha256_hex(formats::read_file(office.debrief("start.txt"))));

    office.alter(file, "Said.", "Sad.");
    auto found = office.chair.standing(office.shared);
    CHECK_FALSE(found.value);
    REQUIRE(codes(found.findings) == "debrief.entry-replaced");
    CHECK(found.findings[0].location == file.string());
    CHECK(found.findings[0].message.find(next.after) != std::string::npos);
    formats::write_file(file, kept);
    CHECK(office.standing().debrief.entries.size() == 4);

    // What names none is no way out of it.
    office.alter(file, " after=\"" + formats::read_debrief_entry(kept, "").value->after + "\"", "");
    found = office.chair.standing(office.shared);
    CHECK_FALSE(found.value);
    CHECK(codes(found.findings) == "debrief.entry-replaced");
}

TEST_CASE("a debrief from before entries named each other is read and goes on") {
    DebriefFixture office;
    office.go_to(DebriefStep::discuss);
    const workflow::internal::ChairKey key(office.of("chair"), office.services());
    for (const char* name : {"0001.entry.xml", "0002.entry.xml"}) {
        auto entry =
            *formats::read_debrief_entry(formats::read_file(office.debrief(name)), "").value;
        entry.after.clear();
        entry.signature = workflow::internal::signature_of(*key.opened(office.passphrase),
                                                           formats::debrief_entry_text(entry));
        std::filesystem::permissions(office.debrief(name),
                                     std::filesystem::perms::owner_write,
                                     std::filesystem::perm_options::add);
        formats::write_file(office.debrief(name), formats::debrief_entry_bytes(entry));
    }
    CHECK(office.chair.note(office.shared, {}, "Said.").empty());
    CHECK(office.standing().debrief.entries.size() == 3);
    CHECK(formats::read_file(office.debrief("0003.entry.xml"))
              .find(formats::sha256_hex(formats::read_file(office.debrief("0002.entry.xml")))) !=
          std::string::npos);
}

TEST_CASE("votes that somebody else opened than the chair are refused") {
    DebriefFixture office;
    office.go_to(DebriefStep::vote);
    office.vote("ana", Recommendation::yes);
    const PanelPin pin = office.standing().debrief.panel;
    const auto entry = office.debrief("0002.entry.xml");
    for (const auto& key : {archive::Seed{}, archive::Seed{1}}) {
        formats::DebriefEntryFile forged{
            pin, 2, {testing::at(100000), VotesOpened{1, {}, "Time is up."}}, {}};
        forged.signature =
            workflow::internal::signature_of(key, formats::debrief_entry_text(forged));
        formats::write_file(entry, formats::debrief_entry_bytes(forged));
        const auto found = office.chair.standing(office.shared);
        CHECK_FALSE(found.value);
        REQUIRE(codes(found.findings) == "debrief.votes-broken");
        CHECK(found.findings[0].location == entry.string());
    }
    take_away(entry);
    CHECK(office.standing().step == DebriefStep::vote);
}

TEST_CASE("reading and discussion that somebody else ended than the chair are refused") {
    for (const DebriefStep step : {DebriefStep::read, DebriefStep::discuss}) {
        DebriefFixture office;
        office.go_to(step);
        const Debrief debrief = office.standing().debrief;
        const int number = static_cast<int>(debrief.entries.size()) + 1;
        const auto entry = office.debrief("000" + std::to_string(number) + ".entry.xml");
        formats::DebriefEntryFile forged{debrief.panel, number, {testing::at(100000), {}}, {}};
        if (step == DebriefStep::discuss) {
            forged.entry.change = DiscussionEnded{};
        }
        forged.signature =
            workflow::internal::signature_of(archive::Seed{1}, formats::debrief_entry_text(forged));
        formats::write_file(entry, formats::debrief_entry_bytes(forged));
        const auto found = office.chair.standing(office.shared);
        CHECK_FALSE(found.value);
        REQUIRE(codes(found.findings) == "debrief.step-broken");
        CHECK(found.findings[0].message ==
              "This step is not ended as this panel's chair signed it; bring the file back, or "
              "take it out and let the chair end the step.");
        take_away(entry);
        CHECK(office.standing().step == step);
    }
}

TEST_CASE("a chair who opens another vote than was cast is found out by its commitment") {
    DebriefFixture office;
    office.go_to(DebriefStep::discuss);
    const auto file = office.debrief("0002.entry.xml");
    auto entry = *formats::read_debrief_entry(formats::read_file(file), "").value;
    std::get<VotesOpened>(entry.entry.change).votes[0].vote = Recommendation::no;
    const workflow::internal::ChairKey key(office.of("chair"), office.services());
    entry.signature = workflow::internal::signature_of(*key.opened(office.passphrase),
                                                       formats::debrief_entry_text(entry));
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_write, std::filesystem::perm_options::add);
    formats::write_file(file, formats::debrief_entry_bytes(entry));
    const auto found = office.chair.standing(office.shared);
    CHECK_FALSE(found.value);
    CHECK(codes(found.findings) == "debrief.not-committed");
}

TEST_CASE("a decision that stands in no signed record is none") {
    DebriefFixture office;
    office.go_to(DebriefStep::decide);
    const formats::DebriefEntryFile forged{
        office.standing().debrief.panel,
        5,
        {testing::at(100000), Decided{Decision::hire, "Because.", ""}},
        {}};
    formats::write_file(office.debrief("0005.entry.xml"), formats::debrief_entry_bytes(forged));
    const auto found = office.chair.standing(office.shared);
    CHECK_FALSE(found.value);
    CHECK(found.findings[0].code == "debrief.foreign-entry");
    CHECK(found.findings[0].message ==
          "A decision stands in the signed record alone, and not in an entry.");
}
