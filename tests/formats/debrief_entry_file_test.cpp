#include "formats/debrief_entry_file.h"

#include <doctest/doctest.h>

#include "debrief_record.h"

using namespace evenhand;
using formats::debrief_entry_bytes;
using formats::DebriefEntryFile;
using formats::read_debrief_entry;

namespace {

DebriefEntryFile file_of(const DebriefEntry& entry) {
    DebriefEntryFile file{{Id<Panel>("p-014"), std::string(64, 'b')}, 3, entry, {}};
    if (const auto* opened = std::get_if<VotesOpened>(&entry.change)) {
        for (std::size_t i = 0; i < opened->votes.size(); ++i) {
            file.salts.push_back({static_cast<int>(i) + 1, std::string(64, '5')});
        }
    }
    if (formats::is_chairs(entry.change)) {
        file.signature = std::string(128, 'e');
    }
    return file;
}

std::string code_with(DebriefEntryFile file, const std::string& from, const std::string& to) {
    std::string bytes = debrief_entry_bytes(file);
    REQUIRE(bytes.find(from) != std::string::npos);
    const auto read = read_debrief_entry(bytes.replace(bytes.find(from), from.size(), to), "e");
    CHECK_FALSE(read.value);
    return read.findings.empty() ? "" : read.findings.front().code;
}

}  // namespace

TEST_CASE("whatever happens in a debrief is read back the same from a file of its own") {
    for (const DebriefEntry& entry : testing::example_record().debrief.entries) {
        const auto read = read_debrief_entry(debrief_entry_bytes(file_of(entry)), "e");
        CHECK(read.findings.empty());
        REQUIRE(read.value);
        CHECK(*read.value == file_of(entry));
    }
}

TEST_CASE("an entry names the file before it, or none") {
    DebriefEntryFile ended = file_of(testing::example_record().debrief.entries[0]);
    CHECK(debrief_entry_bytes(ended).find("after") == std::string::npos);
    ended.after = std::string(64, 'a');
    CHECK(read_debrief_entry(debrief_entry_bytes(ended), "e").value == ended);
    CHECK(formats::debrief_entry_text(ended).find(ended.after) != std::string::npos);
    CHECK(code_with(ended, ended.after, "a") == "xml.hash");
}

TEST_CASE("an entry with votes has a salt for each, and any other has none") {
    const auto entries = testing::example_record().debrief.entries;
    DebriefEntryFile votes = file_of(entries[1]);
    votes.salts.pop_back();
    const auto read = read_debrief_entry(debrief_entry_bytes(votes), "e");
    CHECK_FALSE(read.value);
    CHECK(read.findings.front().code == "debrief.salts");
    CHECK(read.findings.front().message ==
          "Each opened vote has one <salt>: there are 2 for 3 votes.");
    DebriefEntryFile ended = file_of(entries[0]);
    ended.salts.push_back({1, std::string(64, '5')});
    CHECK(read_debrief_entry(debrief_entry_bytes(ended), "e").findings.front().code ==
          "debrief.salts");
}

TEST_CASE("what leads to the next step has a signature over all but itself, nothing else has one") {
    const auto entries = testing::example_record().debrief.entries;
    DebriefEntryFile votes = file_of(entries[1]);
    const std::string line = "  <signature>" + votes.signature + "</signature>\n";
    std::string bytes = debrief_entry_bytes(votes);
    REQUIRE(bytes.find(line) != std::string::npos);
    CHECK(bytes.erase(bytes.find(line), line.size()) == formats::debrief_entry_text(votes));
    CHECK(code_with(votes, line, "") == "debrief.signature");
    CHECK(code_with(file_of(entries[0]), line, "") == "debrief.signature");
    DebriefEntryFile note = file_of({entries[0].at, DebriefNote{std::nullopt, "Said."}});
    CHECK(note.signature.empty());
    note.signature = votes.signature;
    CHECK(code_with(note, line, line) == "debrief.signature");
}

TEST_CASE("an entry that is no entry, or was rewritten, is refused") {
    const DebriefEntryFile ended = file_of(testing::example_record().debrief.entries[0]);
    CHECK(code_with(ended, "    <reading-ended />\n", "") == "debrief.entry");
    CHECK(code_with(ended, "    <reading-ended />", "  <reading-ended/>") ==
          "debrief.not-canonical");
    CHECK(code_with(ended, "number=\"3\"", "number=\"0\"") == "xml.number");
    CHECK(code_with(ended, "debrief-entry:1", "debrief-entry:2") == "xml.newer");
}

TEST_CASE("an entry's file that is cut off anywhere is none") {
    const std::string whole =
        debrief_entry_bytes(file_of(testing::example_record().debrief.entries[1]));
    for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
        REQUIRE_FALSE(read_debrief_entry(std::string_view(whole).substr(0, size), "e").value);
    }
}
