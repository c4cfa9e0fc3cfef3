#include "report/internal/page_head.h"

#include <doctest/doctest.h>

#include "report/made_up.h"

using namespace evenhand::report;

namespace {

constexpr Points beside_logo = 382;

struct Fixture {
    Style style = house_style();
    FontMetrics metrics = made_up_metrics();
    Desk desk{style, metrics};

    [[nodiscard]] std::vector<HeadLine> head(const std::string& organisation,
                                             const std::string& notice,
                                             Points right = beside_logo) const {
        return head_lines(desk, kind, {organisation, notice}, right);
    }

    static std::string all_text(const std::vector<HeadLine>& lines) {
        std::string text;
        for (const HeadLine& line : lines) {
            text += line.text;
        }
        return text;
    }

    std::string kind = "SCORECARD, COPY FOR THE CANDIDATE";
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "what has room for all is one line beside the kind") {
    const auto lines = head("Fairview", "Secret", style.page.right);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text == "Fairview  ·  Secret");
    CHECK(lines[0].baseline == style.page.overline_baseline);
    CHECK(head("", "").empty());
}

TEST_CASE_FIXTURE(Fixture, "no letter of a name is cut, however little room a logo leaves") {
    for (const std::string& name : {std::string(59, 'W'), std::string(300, 'W')}) {
        for (const std::string& notice : {std::string(), std::string(200, 'n')}) {
            CAPTURE(notice);
            const auto lines = head(name, notice);
            CHECK(all_text(lines) == name + notice);
            const Points kind_end = style.page.left + desk.width(kind, style.overline);
            for (std::size_t at = 0; at < lines.size(); ++at) {
                CHECK(beside_logo - lines[at].width > style.page.left + 28);
                CHECK((lines[at].baseline != style.page.overline_baseline ||
                       beside_logo - lines[at].width > kind_end));
                CHECK((at == 0 ||
                       lines[at].baseline >= lines[at - 1].baseline + style.notice.leading - 0.01));
            }
            CHECK(lines.front().baseline > 20);
            CHECK(top_below(lines, style.page) > lines.back().baseline + style.notice.size);
        }
    }
}

TEST_CASE_FIXTURE(Fixture, "a head of up to four lines leaves the page's body where it is") {
    CHECK(top_below({}, style.page) == style.page.top);
    CHECK(top_below(head(std::string(59, 'W'), ""), style.page) == style.page.top);
    CHECK(top_below(head(std::string(59, 'W'), "Confidential"), style.page) == style.page.top);
}

TEST_CASE_FIXTURE(Fixture, "a name from right to left runs so where it has a line of its own") {
    std::string name;
    while (desk.width(name, style.notice) < 150) {
        name += "שלום ";
    }
    const auto lines = head(name, "Confidential: for the hiring team alone");
    CHECK(lines.front().right_to_left);
    CHECK_FALSE(lines.back().right_to_left);
}

TEST_CASE_FIXTURE(Fixture, "tall letters below a name leave it alone, and so do those above") {
    const Points rise = 2 * style.notice.leading;
    const Points fall = style.notice.leading;
    metrics.ink = [&](std::string_view text, const TextStyle&) {
        return text.starts_with("tall") ? InkExtent{rise, fall} : InkExtent{};
    };
    const std::string tall = "tall" + std::string(36, 'n');
    const std::string low = std::string(40, 'W');
    const auto below = head(low, tall);
    REQUIRE(below.size() == 2);
    CHECK(below[1].baseline - rise >= below[0].baseline);
    CHECK(below[1].baseline == doctest::Approx(style.page.overline_baseline));
    const auto above = head(tall, low);
    REQUIRE(above.size() == 2);
    CHECK(above[0].baseline + fall <= above[1].baseline - 0.75 * style.notice.size);
}
