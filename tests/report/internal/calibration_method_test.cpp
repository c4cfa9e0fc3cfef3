#include "report/internal/calibration_method.h"

#include <doctest/doctest.h>

#include "report/layout.h"
#include "report/made_up.h"

using namespace evenhand::report;

TEST_CASE("the method takes two pages at most, and says what each number needs") {
    Document document;
    document.blocks = calibration_method();
    const Pages pages = layout(document, house_style(), made_up_metrics());
    CHECK(pages.pages.size() <= 2);
    std::string all;
    for (const Page& page : pages.pages) {
        for (const std::string& text : texts_of(page.boxes)) {
            all += text;
        }
    }
    for (const char* part : {"Needs 15 interviews", "30 pairs", "Holm", "Linacre", "Brennan"}) {
        CAPTURE(part);
        CHECK(all.find(part) != std::string::npos);
    }
}
