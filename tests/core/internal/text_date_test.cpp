#include "core/internal/text_date.h"

#include <doctest/doctest.h>

#include "../plain_words.h"

using namespace evenhand;
using namespace evenhand::internal;

namespace {

/// The first date of a text.
std::string date_in(const std::string& text) {
    const std::vector<TextWord> words = testing::plain_words(text);
    for (std::size_t word = 0; word < words.size(); ++word) {
        if (const std::size_t count = date_at({text, words}, word); count > 0) {
            return text.substr(words[word].begin, words[word + count - 1].end - words[word].begin);
        }
    }
    return "";
}

}  // namespace

TEST_CASE("a day with its year is a date, in figures and with a month") {
    for (const char* date : {"12.3.1980",
                             "12. 3. 1980",
                             "1980-03-12",
                             "12/03/1980",
                             "03/12/1980",
                             "12 March 1980",
                             "12th March, 1980",
                             "12th of March 1980",
                             "March 12, 1980",
                             "Mar. 12 1980",
                             "12-mar-1980",
                             "12\u00A0March\u00A01980",
                             "31.12.2024"}) {
        CAPTURE(date);
        CHECK(date_in("born " + std::string(date) + "; Prague") == date);
    }
    CHECK(date_in("12/03/1980-15/03/1980") == "12/03/1980");
}

TEST_CASE("years, times, versions and other numbers are no date") {
    for (const char* other : {"in 1980",
                              "March 1980",
                              "12 March",
                              "at 12:30",
                              "version 1.2.3",
                              "version 1.2.3.2024",
                              "10.2.2010.4",
                              "13.13.1980",
                              "32.3.1980",
                              "12.3.1880",
                              "12.3-1980",
                              "12, 3, 1980",
                              "12 engineers 1980",
                              "12.3",
                              "2024"}) {
        CAPTURE(other);
        CHECK(date_in(other).empty());
    }
}
