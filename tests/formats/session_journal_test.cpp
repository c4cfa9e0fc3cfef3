#include "formats/session_journal.h"

#include <algorithm>
#include <array>
#include <fstream>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/example_journal.h"
#include "formats/file.h"
#include "formats/internal/journal_record.h"
#include "scratch_folder.h"

using namespace evenhand;
using formats::JournalWriter;
using formats::read_file;
using formats::read_journal;
using testing::at;

namespace {

std::vector<SessionEvent> events() {
    return {{at(1), SessionChange(QuestionOpened{0})},
            {at(2), SessionChange(NotesEdited{0, 0, 0, {"named the gap"}})},
            {at(3), SessionChange(RatingGiven{0, Id<Criterion>("owning"), 4})},
            {at(4), Undone{}}};
}

/// The events as records, to be compared.
std::vector<formats::internal::Fields> fields(const std::vector<SessionEvent>& events) {
    std::vector<formats::internal::Fields> all;
    std::ranges::transform(events, std::back_inserter(all), formats::internal::to_fields);
    return all;
}

/// A journal with all the events, as bytes.
std::string whole_journal(const testing::ScratchFolder& folder) {
    const auto path = folder / "whole.journal";
    const auto writer = JournalWriter::create(path, testing::example_journal());
    for (const SessionEvent& event : events()) {
        writer->append(std::array{event});
    }
    return read_file(path);
}

void append_raw(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary | std::ios::app) << bytes;
}

}  // namespace

TEST_CASE("a journal gives back its head, its rubric word for word, and every event") {
    const testing::ScratchFolder folder;
    const auto read = read_journal(whole_journal(folder), "s1.journal");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(read.value->head.interview == testing::example_head());
    CHECK(read.value->head.opened_at == at(0));
    CHECK(read.value->head.kit == testing::example_journal().kit);
    CHECK(fields(read.value->events) == fields(events()));
    CHECK_FALSE(read.value->end);
}

TEST_CASE("a journal that ended names its card") {
    const testing::ScratchFolder folder;
    auto writer = JournalWriter::create(folder / "j", testing::example_journal());
    writer->append(events());
    writer->append_end({at(9), std::string(64, 'b')});
    const auto read = read_journal(read_file(folder / "j"), "j");
    REQUIRE(read.value);
    CHECK(read.value->end == formats::JournalEnd{at(9), std::string(64, 'b')});
}

TEST_CASE("a reopened journal goes on where it stopped") {
    const testing::ScratchFolder folder;
    JournalWriter::create(folder / "j", testing::example_journal())->append(events());
    {
        auto reopened = JournalWriter::reopen(folder / "j");
        REQUIRE(reopened.value);
        CHECK(fields(reopened.value->content.events) == fields(events()));
        reopened.value->writer->append(events());
    }
    const auto read = read_journal(read_file(folder / "j"), "j");
    REQUIRE(read.value);
    CHECK(read.value->events.size() == 2 * events().size());
}

TEST_CASE("a record that was cut off is left out with a warning, and cut off on reopening") {
    const testing::ScratchFolder folder;
    const std::string whole = whole_journal(folder);
    append_raw(folder / "whole.journal", "2026-03-02T09:00:09Z\trate\t0\town");
    {
        auto reopened = JournalWriter::reopen(folder / "whole.journal");
        REQUIRE(reopened.value);
        REQUIRE(reopened.findings.size() == 1);
        CHECK(reopened.findings[0].code == "journal.torn-tail");
        CHECK(reopened.findings[0].location == "whole.journal:8");
        reopened.value->writer->append(events());
    }
    const auto read = read_journal(read_file(folder / "whole.journal"), "j");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(read.value->events.size() == 2 * events().size());
}

TEST_CASE("zeros that a power cut left behind the last record are a torn tail") {
    const testing::ScratchFolder folder;
    for (const std::string& tail :
         {std::string(300, '\0'), std::string("garb\0ge\n\0\0", 10), std::string("x\n")}) {
        const auto read = read_journal(whole_journal(folder) + tail, "j");
        std::filesystem::remove(folder / "whole.journal");
        REQUIRE(read.value);
        CHECK(read.findings.at(0).code == "journal.torn-tail");
        CHECK(read.value->events.size() == events().size());
    }
}

TEST_CASE("what was appended at once is there as a whole or not at all") {
    const testing::ScratchFolder folder;
    JournalWriter::create(folder / "j", testing::example_journal())->append(events());
    const std::string bytes = read_file(folder / "j");
    const auto read = read_journal(bytes, "j");
    REQUIRE(read.value);
    CHECK(fields(read.value->events) == fields(events()));

    // The blocks of one write reach the disk in any order.
    std::string torn = bytes;
    torn.replace(torn.find("named the gap"), 5, 5, '\0');
    const auto before = read_journal(torn, "j");
    REQUIRE(before.value);
    CHECK(before.value->events.empty());
    CHECK(before.findings.at(0).code == "journal.torn-tail");
}

TEST_CASE("damage before the last record is an error with its line") {
    const testing::ScratchFolder folder;
    std::string bytes = whole_journal(folder);
    bytes[bytes.find("named the gap")] = 'N';
    const auto read = read_journal(bytes, "j");
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "journal.damaged");
    CHECK(read.findings[0].location == "j:5");
}

TEST_CASE("a journal cut off at any byte gives the events before the cut, or an error") {
    const testing::ScratchFolder folder;
    const std::string whole = whole_journal(folder);
    const auto all = fields(events());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        const auto read = read_journal(std::string_view(whole).substr(0, size), "j");
        if (!read.value) {
            REQUIRE(read.findings.size() == 1);
            CHECK(read.findings[0].code == "journal.empty");
            continue;
        }
        const auto some = fields(read.value->events);
        REQUIRE(some.size() <= all.size());
        CHECK(std::equal(some.begin(), some.end(), all.begin()));
    }
}

TEST_CASE("foreign files and newer journals are refused, each with its reason") {
    const std::array<std::pair<std::string, std::string>, 4> files = {{
        {"", "journal.empty"},
        {"evenhand-jour", "journal.empty"},
        {"evenhand-journal 2\nx", "journal.newer"},
        {"<?xml version=\"1.0\"?>", "journal.foreign"},
    }};
    for (const auto& [bytes, code] : files) {
        CAPTURE(bytes);
        const auto read = read_journal(bytes, "j");
        CHECK_FALSE(read.value);
        REQUIRE(read.findings.size() == 1);
        CHECK(read.findings[0].code == code);
    }
}

TEST_CASE("records that may not stand where they do are refused with their line") {
    using formats::internal::check_of;
    using formats::internal::record_line;
    const testing::ScratchFolder folder;
    const std::string whole = whole_journal(folder);
    const std::string_view last = std::string_view(whole).substr(0, whole.size() - 1);
    const std::string end = record_line({to_iso(at(9)), "submitted", "x"}, check_of(last));
    const std::string_view end_line = std::string_view(end).substr(0, end.size() - 1);
    const std::string late = record_line({to_iso(at(9)), "stop"}, check_of(end_line));
    const auto read = read_journal(whole + end + late, "j");
    CHECK_FALSE(read.value);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].code == "journal.record");
    CHECK(read.findings[0].location == "j:9");
}

TEST_CASE("a list reads who and what from the first lines") {
    const testing::ScratchFolder folder;
    const std::string whole = whole_journal(folder);
    const auto summary = formats::read_journal_summary(std::string_view(whole).substr(0, 400));
    REQUIRE(summary);
    CHECK(summary->interview == testing::example_head());
    CHECK(summary->about == "Missed bug");
    CHECK_FALSE(formats::read_journal_summary("evenhand-journal 1\nx\n"));
}

TEST_CASE("a list reads the names and the role as they were last corrected") {
    const testing::ScratchFolder folder;
    const auto path = folder / "j";
    const auto writer = JournalWriter::create(path, testing::example_journal());
    const auto corrected = [](const char* name) {
        return SessionEvent{at(2), SessionChange(AboutCorrected{name, "QA", "Rae"})};
    };
    writer->append(std::array{corrected("Ada")});
    writer->append(
        std::array{SessionEvent{at(3), SessionChange(NotesEdited{0, 0, 0, {"about", "this"}})},
                   corrected("Ada L.")});
    const auto summary = formats::read_journal_summary(read_file(path));
    REQUIRE(summary);
    CHECK(summary->interview.candidate.name == "Ada L.");
    CHECK(summary->interview.candidate.id == testing::example_head().candidate.id);
    CHECK(summary->interview.role == "QA");
    CHECK(summary->interview.interviewer.name == "Rae");

    const std::string kept = read_file(path);
    writer->append(std::array{corrected("Eve")});
    std::string changed = read_file(path);
    changed.replace(changed.find("Eve"), 3, "Eva");
    CHECK(formats::read_journal_summary(changed)->interview.candidate.name == "Ada L.");
    CHECK(formats::read_journal_summary(changed.substr(0, kept.size() + 40))
              ->interview.candidate.name == "Ada L.");
}

TEST_CASE("what another program adds is read on, record by record") {
    const testing::ScratchFolder folder;
    const auto path = folder / "j";
    auto writer = JournalWriter::create(path, testing::example_journal());
    auto content = *read_journal(read_file(path), "j").value;
    CHECK(formats::read_on(path, content) == formats::ReadOn::nothing);
    writer->append(events());
    append_raw(path, "2026-03-02T09:00:09Z\trate\t0\town");
    CHECK(formats::read_on(path, content) == formats::ReadOn::more);
    CHECK(fields(content.events) == fields(events()));
    CHECK(formats::read_on(path, content) == formats::ReadOn::nothing);

    append_raw(path, "ing\n");
    append_raw(path, "x\n");
    CHECK(formats::read_on(path, content) == formats::ReadOn::other);
    CHECK(formats::is_open_elsewhere(path));
    writer.reset();
    CHECK_FALSE(formats::is_open_elsewhere(path));
    std::filesystem::remove(path);
    CHECK(formats::read_on(path, content) == formats::ReadOn::other);
    CHECK_FALSE(formats::is_open_elsewhere(path));
}

TEST_CASE("a time takes the place of the one before, and stays in front of what comes next") {
    const testing::ScratchFolder folder;
    const auto path = folder / "j";
    const auto all = events();
    auto writer = JournalWriter::create(path, testing::example_journal());
    writer->append(all);
    writer->append_time(at(20));
    const std::string once = read_file(path);
    for (int second = 21; second < 80; ++second) {
        writer->append_time(at(second));
    }
    CHECK(read_file(path).size() == once.size());
    const auto read = read_journal(read_file(path), "j");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    CHECK(formats::last_moment(*read.value) == at(79));
    CHECK(fields(read.value->events) == fields(all));

    writer.reset();
    {
        auto reopened = JournalWriter::reopen(path);
        reopened.value->writer->append(std::array{SessionEvent{at(90), Undone{}}});
        reopened.value->writer->append_time(at(95));
        reopened.value->writer->append_time(at(99));
        reopened.value->writer->append_end({at(100), std::string(64, 'b')});
    }
    const auto later = read_journal(read_file(path), "j");
    REQUIRE(later.value);
    CHECK(later.findings.empty());
    CHECK(later.value->events.size() == all.size() + 1);
    CHECK(later.value->end);
    CHECK_FALSE(later.value->time);
}

TEST_CASE("a time that was cut off is left out, and what was recorded is there") {
    const testing::ScratchFolder folder;
    const auto path = folder / "j";
    const auto writer = JournalWriter::create(path, testing::example_journal());
    writer->append(events());
    const std::string before = read_file(path);
    writer->append_time(at(20));
    const std::string with_time = read_file(path);
    for (std::size_t size = before.size() + 1; size < with_time.size(); ++size) {
        const auto read = read_journal(std::string_view(with_time).substr(0, size), "j");
        REQUIRE(read.value);
        CHECK(read.findings.at(0).code == "journal.torn-tail");
        CHECK(formats::last_moment(*read.value) == events().back().at);
    }
}

TEST_CASE("who reads on is not led astray by a time that gave way to another one") {
    const testing::ScratchFolder folder;
    const auto path = folder / "j";
    const auto writer = JournalWriter::create(path, testing::example_journal());
    auto content = *read_journal(read_file(path), "j").value;
    writer->append_time(at(3));
    CHECK(formats::read_on(path, content) == formats::ReadOn::more);
    writer->append_time(at(6));
    CHECK(formats::read_on(path, content) == formats::ReadOn::nothing);
    writer->append(events());
    CHECK(formats::read_on(path, content) == formats::ReadOn::more);
    CHECK(fields(content.events) == fields(events()));
}
