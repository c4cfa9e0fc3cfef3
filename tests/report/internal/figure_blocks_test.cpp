#include "report/internal/figure_blocks.h"

#include <variant>

#include <doctest/doctest.h>

#include "report/figures/made_up_views.h"
#include "report/figures/severity.h"

using namespace evenhand::report;

TEST_CASE("a figure is its question, its reading, how to read it, the drawing and its numbers") {
    Document document;
    const figures::Figure figure = figures::severity_figure(figures::made_up_severity(6));
    internal::add_figure(document, figure);
    REQUIRE(document.blocks.size() == 5);
    CHECK(std::get<Heading>(document.blocks[0]).text == figure.question);
    CHECK(std::get<Paragraph>(document.blocks[1]).text == figure.reading);
    CHECK(std::get<Paragraph>(document.blocks[2]).text == figure.note);
    CHECK(std::get<Picture>(document.blocks[3]).alternative ==
          figure.question + " " + figure.description);
    CHECK(std::get<Table>(document.blocks[4]).rows.size() == figure.table.rows.size());
}

TEST_CASE("in place of a drawing that cannot be, the reason stands above the table") {
    Document document;
    figures::SeverityView view = figures::made_up_severity(6);
    view.obstacle = figures::Obstacle{figures::Undefined::not_converged};
    const figures::Figure figure = figures::severity_figure(view);
    internal::add_figure(document, figure);
    REQUIRE(document.blocks.size() == 3);
    CHECK(std::get<Paragraph>(document.blocks[1]).text == figure.absence);
    CHECK(std::holds_alternative<Table>(document.blocks[2]));
}
