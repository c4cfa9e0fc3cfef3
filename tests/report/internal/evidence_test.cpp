#include "report/internal/evidence.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "report/sample_cards.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

struct Fixture {
    Rubric rubric = missed_bug_rubric();
    Session session = sample_session();
    QuestionRecord& record = session.questions.front();

    /// "1:31 Quote", one for each entry.
    [[nodiscard]] std::vector<std::string> heads(const char* criterion) const {
        std::optional<Id<Criterion>> id;
        if (criterion != nullptr) {
            id = Id<Criterion>(criterion);
        }
        std::vector<std::string> all;
        for (const Entry& entry : evidence_entries(rubric, record, id)) {
            all.push_back(entry.time + (entry.time.empty() ? "" : " ") + entry.label);
        }
        return all;
    }
};

using Heads = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Fixture, "notes come first, then what was heard, what was not, and the probes") {
    CHECK(heads("structural-change") == Heads{"4:05 Quote",
                                              "5:02 Result",
                                              "5:30 Plus",
                                              "4:12 Look-for",
                                              "5:34 Bonus",
                                              "Not heard",
                                              "4:48 Probe asked",
                                              "Not asked"});
}

TEST_CASE_FIXTURE(Fixture, "a pitfall is told when it was hit and only then, without its signal") {
    CHECK(heads("ownership") ==
          Heads{"1:31 Quote", "1:58 Plus", "1:33 Look-for", "1:35 Strongest", "Not asked"});
    record.ticks.push_back({Id<Item>("PF1"), record.spans.front().from});
    CHECK(heads("ownership") == Heads{"1:31 Quote",
                                      "1:58 Plus",
                                      "1:33 Look-for",
                                      "1:35 Strongest",
                                      "0:00 Pitfall",
                                      "Not asked"});
    for (const Entry& entry : evidence_entries(rubric, record, Id<Criterion>("ownership"))) {
        CHECK(entry.text.find("fragility") == std::string::npos);
    }
}

TEST_CASE_FIXTURE(Fixture, "what is tied to no criterion stands by itself") {
    CHECK(heads(nullptr) == Heads{"0:48 Situation", "6:02 Probe asked", "Not asked"});
}

TEST_CASE_FIXTURE(Fixture, "times are the question's clock: a pause does not count") {
    const Timestamp from = record.spans.front().from;
    using std::chrono::minutes;
    record.spans = {{from, from + minutes{1}}, {from + minutes{5}, from + minutes{10}}};
    record.notes = {{from + minutes{6}, NoteMark::none, "late", Id<Criterion>("ownership")}};
    CHECK(heads("ownership").front() == "2:00 Note");
}

TEST_CASE_FIXTURE(Fixture, "each mark has its word and only quotes are quotes") {
    const auto word = [&](NoteMark mark) {
        record.notes = {{record.spans.front().from, mark, "line", Id<Criterion>("ownership")}};
        const Entry entry = evidence_entries(rubric, record, Id<Criterion>("ownership")).front();
        CHECK((entry.kind == EntryKind::quote) == (mark == NoteMark::quote));
        return entry.label;
    };
    CHECK(word(NoteMark::none) == "Note");
    CHECK(word(NoteMark::plus) == "Plus");
    CHECK(word(NoteMark::minus) == "Minus");
    CHECK(word(NoteMark::ask) == "To ask");
    CHECK(word(NoteMark::quote) == "Quote");
    CHECK(word(NoteMark::situation) == "Situation");
    CHECK(word(NoteMark::task) == "Task");
    CHECK(word(NoteMark::action) == "Action");
    CHECK(word(NoteMark::result) == "Result");
}

TEST_CASE_FIXTURE(Fixture, "all that was recorded leaves nothing out and adds nothing") {
    const std::vector<Entry> entries = recorded_entries(rubric, record);
    CHECK(entries.size() == record.notes.size() + record.ticks.size() + record.probes.size());
    CHECK(std::ranges::none_of(entries,
                               [](const Entry& entry) { return entry.kind == EntryKind::absent; }));
}
