#include <algorithm>

#include <doctest/doctest.h>

#include "report/figures/made_up_views.h"
#include "report/figures/severity.h"
#include "report/internal/compose.h"
#include "report/layout.h"
#include "report/made_up.h"

using namespace evenhand::report;

namespace {

const Style style = house_style();

Picture picture_of(const figures::Figure& figure) {
    Picture picture;
    picture.alternative = figure.description;
    picture.height = [figure](double width) { return figure.height(width, ""); };
    picture.paint = [figure](figures::Canvas& canvas, const figures::Box& box) {
        figure.paint(canvas, box, {});
    };
    return picture;
}

Pages pages_of(int interviewers) {
    Document document;
    document.blocks = {
        Heading{2, "Who is strict?", {}},
        picture_of(figures::severity_figure(figures::made_up_severity(interviewers)))};
    return layout(document, style, made_up_metrics());
}

}  // namespace

TEST_CASE("a picture is one figure with its words, as wide as the measure") {
    const Pages pages = pages_of(12);
    CHECK(pages.pages.size() == 1);
    CHECK(count_of(pages.elements, Tag::figure) == 1);
    const auto figure = std::ranges::find(pages.elements, Tag::figure, &Element::tag);
    CHECK(figure->alternative.find("two of 11 give clearly less") != std::string::npos);
    const auto rows = all_of<RectBox>(pages.pages[0].boxes);
    CHECK_FALSE(rows.empty());
    for (const PlacedBox& box : pages.pages[0].boxes) {
        CHECK(extent(box.shape).bottom <= style.page.height);
    }
}

TEST_CASE("a picture that is higher than a page goes on on the next, between its rows") {
    const Pages pages = pages_of(400);
    REQUIRE(pages.pages.size() > 1);
    CHECK(text_that_begins(pages.pages[0].boxes, "Chidi").text.starts_with("Chidi"));
    for (const Page& page : pages.pages) {
        for (const TextBox& text : all_of<TextBox>(page.boxes)) {
            CHECK(text.baseline <= style.page.footer_baseline);
        }
    }
}
