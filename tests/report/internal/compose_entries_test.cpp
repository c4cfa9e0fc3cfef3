#include <doctest/doctest.h>

#include "report/internal/compose.h"
#include "report/made_up.h"

using namespace evenhand::report;

namespace {

struct Fixture {
    Style style = house_style();
    FontMetrics metrics = made_up_metrics();

    Flow flow_of(const Entries& entries) {
        Desk desk(style, metrics);
        compose(desk, entries);
        return desk.take();
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "time, label and text stand on one baseline in their columns") {
    for (const EntryKind kind : {EntryKind::note, EntryKind::item}) {
        const std::vector<PlacedBox> boxes =
            boxes_of(flow_of({"", {{kind, "3:12", "Plus", "Some text"}}}));
        const TextBox time = text_that_begins(boxes, "3:12");
        const TextBox label = text_that_begins(boxes, "Plus");
        const TextBox text = text_that_begins(boxes, "Some");
        CHECK(time.baseline == doctest::Approx(text.baseline));
        CHECK(label.baseline == doctest::Approx(text.baseline));
        CHECK(time.x + time.width == doctest::Approx(style.page.left + style.entries.time_column));
        CHECK(label.x == style.page.left + style.entries.label_offset);
        CHECK(text.x == style.page.left + style.entries.text_offset);
    }
}

TEST_CASE_FIXTURE(Fixture, "a quote is set in italics, in quotation marks, along a bar") {
    const Flow flow = flow_of({"", {{EntryKind::quote, "0:05", "Quote", std::string(150, 'q')}}});
    const std::vector<PlacedBox> boxes = boxes_of(flow);
    const std::vector<RectBox> bars = all_of<RectBox>(boxes);
    REQUIRE(flow.strips.size() == 2);
    REQUIRE(bars.size() == 2);
    CHECK(bars[0].y + bars[0].height == doctest::Approx(bars[1].y));
    const TextBox first = text_that_begins(boxes, "“q");
    CHECK(first.style.face == Face::italic);
    CHECK(texts_of(boxes).back().ends_with("q”"));
    CHECK(count_of(flow.elements, Tag::quote) == 1);
}

TEST_CASE_FIXTURE(Fixture, "a quote that brings its own quotation marks gets no others") {
    for (const std::string own : {"“own”", "\"own\"", "„own“", "«own»"}) {
        const Flow flow = flow_of({"", {{EntryKind::quote, "", "Quote", own}}});
        CHECK(texts_of(boxes_of(flow)).back() == own);
    }
}

TEST_CASE_FIXTURE(Fixture, "an entry without a time or a text still has its label") {
    const Flow flow = flow_of({"", {{EntryKind::absent, "", "Not heard", ""}}});
    CHECK(texts_of(boxes_of(flow)) == std::vector<std::string>{"Not heard "});
}

TEST_CASE_FIXTURE(Fixture, "an entry stays whole unless it is very long") {
    const auto keeps_between = [&](std::size_t characters) {
        const Flow flow =
            flow_of({"", {{EntryKind::note, "0:05", "Note", std::string(characters, 'n')}}});
        int kept = 0;
        for (const Strip& strip : flow.strips) {
            kept += strip.keep_with_next ? 1 : 0;
        }
        return std::pair{kept, static_cast<int>(flow.strips.size())};
    };
    const auto [kept, lines] = keeps_between(400);
    CHECK(kept == lines - 1);
    const auto [kept_of_long, lines_of_long] = keeps_between(4000);
    CHECK(kept_of_long == 2);  // Only the first two and the last two lines.
    CHECK(lines_of_long > 40);
}

TEST_CASE_FIXTURE(Fixture, "what goes on on a further page says what it belongs to") {
    const Flow flow =
        flow_of({"Owning the gap, continued",
                 {{EntryKind::note, "", "Note", "a"}, {EntryKind::note, "", "Note", "b"}}});
    REQUIRE(flow.heads.size() == 1);
    CHECK(texts_of(flow.heads.front().boxes) ==
          std::vector<std::string>{"Owning the gap, continued"});
    CHECK(flow.strips.back().head == 0);
}

TEST_CASE_FIXTURE(Fixture, "entries are tagged as a list of label and body") {
    const Flow flow = flow_of(
        {"", {{EntryKind::note, "1:00", "Note", "a"}, {EntryKind::item, "2:00", "Look-for", "b"}}});
    CHECK(count_of(flow.elements, Tag::list) == 1);
    CHECK(count_of(flow.elements, Tag::list_item) == 2);
    CHECK(count_of(flow.elements, Tag::list_label) == 2);
    CHECK(count_of(flow.elements, Tag::list_body) == 2);
}

TEST_CASE_FIXTURE(Fixture, "no entries leave nothing behind") {
    const Flow flow = flow_of({"continued", {}});
    CHECK(flow.strips.empty());
    CHECK(flow.elements.size() == 1);
}
