#include <doctest/doctest.h>

#include "formats/internal/journal_record.h"

using namespace evenhand::formats::internal;

namespace {

std::string_view without_feed(const std::string& line) {
    return std::string_view(line).substr(0, line.size() - 1);
}

}  // namespace

TEST_CASE("a record is one line whatever its text holds") {
    const std::string line = record_line({"a\nb\tc\\"}, "");
    CHECK(line.find('\n') == line.size() - 1);
}

TEST_CASE("a changed character, a lost one, or another record before it breaks the check") {
    const std::string line = record_line({"2026-03-02T09:00:00Z", "stop"}, "before");
    CHECK_FALSE(fields_of(without_feed(line), "other"));
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        std::string changed(without_feed(line));
        changed[i] = changed[i] == 'x' ? 'y' : 'x';
        CAPTURE(i);
        CHECK_FALSE(fields_of(changed, "before"));
        CHECK_FALSE(fields_of(without_feed(line).substr(0, i), "before"));
    }
}
