#include "formats/json_writer.h"

#include <nlohmann/json.hpp>

#include <doctest/doctest.h>

using namespace evenhand;
using formats::JsonWriter;

TEST_CASE("a real number reads back as the same") {
    JsonWriter json;
    json.begin_object();
    json.real("third", 1.0 / 3.0);
    json.real("whole", 2.0);
    json.end();
    const auto read = nlohmann::json::parse(std::move(json).document());
    CHECK(read.at("third").get<double>() == 1.0 / 3.0);
    CHECK(read.at("whole").get<double>() == 2.0);
}

TEST_CASE("objects and arrays are written part by part") {
    JsonWriter json;
    json.begin_object();
    json.text("name", "a \"b\"\n\u201Cc\u201D");
    json.text_or_null("none", "");
    json.number("count", -3);
    json.truth("fit", true);
    json.null("nothing");
    json.begin_array("list");
    json.text("", "one");
    json.begin_object();
    json.end();
    json.end();
    json.begin_array("empty");
    json.end();
    json.end();
    CHECK(std::move(json).document() ==
          "{\n"
          "  \"name\": \"a \\\"b\\\"\\n\u201Cc\u201D\",\n"
          "  \"none\": null,\n"
          "  \"count\": -3,\n"
          "  \"fit\": true,\n"
          "  \"nothing\": null,\n"
          "  \"list\": [\n"
          "    \"one\",\n"
          "    {}\n"
          "  ],\n"
          "  \"empty\": []\n"
          "}\n");
}

TEST_CASE("findings are written in words, and what is no UTF-8 does not break the document") {
    JsonWriter json;
    json.begin_object();
    json.findings("findings",
                  {{Severity::hint, "a.b", "Sentence.", "place"},
                   {Severity::warning, "c", "\xFF", ""},
                   {Severity::error, "d", "", ""}});
    json.end();
    const auto read = nlohmann::json::parse(std::move(json).document());
    REQUIRE(read["findings"].size() == 3);
    CHECK(read["findings"][0] == nlohmann::json{{"severity", "hint"},
                                                {"code", "a.b"},
                                                {"message", "Sentence."},
                                                {"location", "place"}});
    CHECK(read["findings"][1]["message"] == "\uFFFD");
    CHECK(read["findings"][2]["severity"] == "error");
}

TEST_CASE("decimals read back the same, whatever the locale") {
    JsonWriter json;
    json.begin_object();
    json.real("third", 1.0 / 3);
    json.real("none", -0.5);
    json.end();
    const std::string text = std::move(json).document();
    CHECK(text.find("-0.5") != std::string::npos);
    CHECK(nlohmann::json::parse(text)["third"].get<double>() == 1.0 / 3);
}
