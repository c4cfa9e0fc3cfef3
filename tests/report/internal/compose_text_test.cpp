#include <doctest/doctest.h>

#include "report/internal/compose.h"
#include "report/made_up.h"

using namespace evenhand::report;

namespace {

struct Fixture {
    Style style = house_style();
    FontMetrics metrics = made_up_metrics();

    template <typename Block>
    Flow flow_of(const Block& block) {
        Desk desk(style, metrics);
        compose(desk, block);
        return desk.take();
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a title that is too long for a line wraps, its subtitle stands below") {
    const Flow flow = flow_of(Title{std::string(60, 'n'), "Role"});
    const std::vector<TextBox> texts = all_of<TextBox>(boxes_of(flow));
    REQUIRE(texts.size() == 3);
    CHECK(texts[0].width <= style.page.measure());
    CHECK(texts[1].baseline > texts[0].baseline);
    CHECK(texts[2].text == "Role");
    CHECK(texts[2].baseline > texts[1].baseline);
    CHECK(count_of(flow.elements, Tag::heading_1) == 1);
}

TEST_CASE_FIXTURE(Fixture, "a title without a subtitle has no empty paragraph") {
    CHECK(count_of(flow_of(Title{"Name", ""}).elements, Tag::paragraph) == 0);
}

TEST_CASE_FIXTURE(Fixture, "a heading stays with what follows and has its level's tag") {
    Desk desk(style, metrics);
    for (const int level : {2, 3, 4}) {
        compose(desk, Heading{level, "Heading", {}});
    }
    const Flow flow = desk.take();
    CHECK(flow.strips.back().keep_with_next);
    CHECK(count_of(flow.elements, Tag::heading_2) == 1);
    CHECK(count_of(flow.elements, Tag::heading_3) == 1);
    CHECK(flow.elements.back().tag == Tag::heading_4);
}

TEST_CASE_FIXTURE(Fixture, "a heading that skips levels is tagged one level below what it is in") {
    Desk desk(style, metrics);
    for (const int level : {4, 4, 2, 4, 3, 4}) {
        compose(desk, Heading{level, "Heading", {}});
    }
    std::vector<Tag> tags;
    for (const Element& element : desk.take().elements) {
        if (element.tag != Tag::document) {
            tags.push_back(element.tag);
        }
    }
    CHECK(tags == std::vector{Tag::heading_2,
                              Tag::heading_2,
                              Tag::heading_2,
                              Tag::heading_3,
                              Tag::heading_3,
                              Tag::heading_4});
}

TEST_CASE_FIXTURE(Fixture, "an aside that would leave its heading no room stands below it") {
    const Flow flow = flow_of(Heading{3, "Ranking the work", std::string(130, 'm')});
    const std::vector<PlacedBox> boxes = boxes_of(flow);
    const TextBox heading = text_that_begins(boxes, "Ranking the work");
    const TextBox aside = text_that_begins(boxes, "mmmm");
    CHECK(heading.x == aside.x);
    CHECK(heading.baseline < aside.baseline);
}

TEST_CASE_FIXTURE(Fixture, "an aside ends at the right margin on the heading's own line") {
    const Flow flow = flow_of(Heading{3, std::string(120, 'h'), "aside"});
    const std::vector<PlacedBox> boxes = boxes_of(flow);
    const TextBox heading = text_that_begins(boxes, "h");
    const TextBox aside = text_that_begins(boxes, "aside");
    CHECK(aside.x + aside.width == doctest::Approx(style.page.right));
    CHECK(aside.baseline == doctest::Approx(heading.baseline));
    CHECK(heading.x + heading.width < aside.x);
}

TEST_CASE_FIXTURE(Fixture, "a paragraph that introduces the next block stays with it") {
    const Flow apart = flow_of(Paragraph{ParagraphKind::body, "Text", false});
    CHECK_FALSE(apart.strips.back().keep_with_next);
    const Flow together = flow_of(Paragraph{ParagraphKind::lead, "Text", true});
    CHECK(together.strips.back().keep_with_next);
}

TEST_CASE_FIXTURE(Fixture, "an empty paragraph leaves nothing behind") {
    CHECK(flow_of(Paragraph{ParagraphKind::body, "", true}).strips.empty());
}

TEST_CASE_FIXTURE(Fixture, "facts stand in two columns, a long value wraps in its own") {
    const Flow flow = flow_of(Facts{{{"Label", std::string(200, 'v')}, {"Next", "value"}}});
    const std::vector<TextBox> texts = all_of<TextBox>(boxes_of(flow));
    CHECK(texts[0].text == "Label ");
    CHECK(texts[0].x == style.page.left);
    for (std::size_t at = 1; texts[at].text.starts_with("v"); ++at) {
        CHECK(texts[at].x == style.page.left + style.facts.label_column);
        CHECK(texts[at].x + texts[at].width <= style.page.right);
    }
    CHECK(texts.back().text == "value");
}

TEST_CASE_FIXTURE(Fixture, "what stands on one line does so when a part of it is taller") {
    metrics.ink = [](std::string_view text, const TextStyle& tall) {
        return text.starts_with("T") ? InkExtent{2 * tall.size, tall.size} : InkExtent{};
    };
    const auto boxes = boxes_of(flow_of(Facts{{{"Label", "Tall"}, {"Next", "value"}}}));
    CHECK(text_that_begins(boxes, "Label").baseline == text_that_begins(boxes, "Tall").baseline);
    CHECK(text_that_begins(boxes, "Next").baseline - style.facts.value.size >
          text_that_begins(boxes, "Tall").baseline + style.facts.value.size);
    const auto heading = boxes_of(flow_of(Heading{3, "Tall", "aside"}));
    CHECK(text_that_begins(heading, "Tall").baseline ==
          doctest::Approx(text_that_begins(heading, "aside").baseline));
}
