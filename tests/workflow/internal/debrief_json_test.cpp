#include "workflow/internal/debrief_json.h"

#include <utility>

#include <doctest/doctest.h>

#include "formats/debrief_record.h"

using namespace evenhand;

namespace {

template <typename Write>
std::string written(const Write& write) {
    formats::JsonWriter json;
    json.begin_object();
    write(json);
    json.end();
    return std::move(json).document();
}

}  // namespace

TEST_CASE("the entries of a debrief are told one by one, in the words of its file") {
    const Debrief debrief = testing::example_record().debrief;
    const std::string text =
        written([&](auto& json) { workflow::internal::write_debrief_entries(json, debrief); });
    for (const char* part : {"\"what\": \"reading-ended\"",
                             "\"closed\": \"Di is ill.\"",
                             "\"says\": \"strong-yes\"",
                             "\"what\": \"discussed\"",
                             "\"text\": \"Start in June.\"",
                             "\"what\": \"discussion-ended\"",
                             "\"decision\": \"hire\"",
                             "\"departure\": \"The repair was never asked about.\""}) {
        CAPTURE(part);
        CHECK(text.find(part) != std::string::npos);
    }
}

TEST_CASE("votes stand side by side, and who has not voted has none") {
    const Debrief debrief = testing::example_record().debrief;
    const std::string text =
        written([&](auto& json) { workflow::internal::write_vote_lines(json, debrief); });
    CHECK(text.find("\"name\": \"Bo Lind\",\n      \"first\": \"no\",\n      \"second\": "
                    "\"strong-yes\"") != std::string::npos);
    CHECK(text.find("\"name\": \"Di Marsh\",\n      \"first\": null") != std::string::npos);
    CHECK(text.find("\"votes_in_words\": \"Three of four say yes") != std::string::npos);
}

TEST_CASE("the head says what the rule comes to, against which bar") {
    const auto record = testing::example_record();
    const std::string text = written([&](auto& json) {
        workflow::internal::write_debrief_head(json, record.panel, record.formula, record.debrief);
        workflow::internal::write_record(json, workflow::DebriefRecordFile{"/d", "5e"});
    });
    CHECK(text.find("\"mean\": 3.0,\n    \"bar\": 3.5,\n    \"met\": false") != std::string::npos);
    CHECK(text.find("\"record\": \"/d\",\n  \"seal\": \"5e\"") != std::string::npos);
}
