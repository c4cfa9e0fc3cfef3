#include "core/internal/signal.h"

#include <string>

#include <doctest/doctest.h>

using namespace evenhand::internal;
using evenhand::PageLine;

namespace {

/// "act + rest -> signal"
std::string told(const std::string& text) {
    const PageLine line{text, 1, 1, false, {}};
    const auto signal = signal_in(Stretch(line));
    if (!signal) {
        return "none";
    }
    std::string result(signal->act.text());
    result += signal->rest.empty() ? "" : " + " + std::string(signal->rest.text());
    return result + " -> " + std::string(signal->what.text());
}

}  // namespace

TEST_CASE("a signal stands in brackets, behind 'which', behind a dash, or is the verb") {
    CHECK(told("blame (signals fear)") == "blame -> fear");
    CHECK(told("blame (a sign of fear) early on") == "blame + early on -> fear");
    CHECK(told("blame, which signals fear") == "blame -> fear");
    CHECK(told("blame, which is a sign of fear") == "blame -> fear");
    CHECK(told("blame \u2014 a sign of fear") == "blame -> fear");
    CHECK(told("blame is a sign of fear") == "blame -> fear");
    CHECK(told("blame signals fear") == "blame -> fear");
    CHECK(told("excuses signal a lack of ownership") == "excuses -> a lack of ownership");
    CHECK(told("excuses (signal fear)") == "excuses -> fear");
    CHECK(told("this signals fear") == " -> fear");
}

TEST_CASE("'signals' as a noun is no signal") {
    CHECK(told("ignoring signals from users") == "none");
    CHECK(told("ignoring warning signals") == "none");
    CHECK(told("missing a signal") == "none");
    CHECK(told("no signs of care") == "none");
}

TEST_CASE("words in the bracket before the signal are not lost") {
    CHECK(told("blame (which signals fear)") == "blame -> fear");
    CHECK(told("blame (that is a sign of fear) early on") == "blame + early on -> fear");
    CHECK(told("blame (of the tester, signals fear)") == "none");
    CHECK(told("blame (often a sign of fear)") == "none");
}

TEST_CASE("of two signals it is not known which belongs to what") {
    CHECK(told("blame (signals fear) or silence (signals doubt)") == "none");
}
