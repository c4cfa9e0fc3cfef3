// The rubrics in rubrics/, held to what they promise.

#include <filesystem>

#include <doctest/doctest.h>

#include "core/rubric_check.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"

using namespace evenhand;
using formats::read_rubric;
using formats::rubric_bytes;

namespace {

namespace fs = std::filesystem;

const fs::path source = EVENHAND_SOURCE_DIR;
const fs::path q09 = source / "rubrics" / "q09-missed-bug-to-production.rubric.xml";
const fs::path page = source / "tests" / "data" / "pages" / "q09-missed-bug-to-production.txt";

PinnedRubric shipped() {
    return *read_rubric(formats::read_file(q09), "q09").value;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    return lines;
}

/// The rest of a text from a character on, counted from 1.
std::string_view from_character(std::string_view text, int character) {
    for (int skipped = 1; skipped < character && !text.empty(); ++skipped) {
        text.remove_prefix(1);
        while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0U) == 0x80U) {
            text.remove_prefix(1);
        }
    }
    return text;
}

std::vector<Provenance> all_provenance(const Rubric& rubric) {
    std::vector<Provenance> all{rubric.question_provenance};
    for (const Criterion& criterion : rubric.criteria) {
        all.push_back(criterion.provenance);
        for (const Anchor& anchor : criterion.anchors) {
            all.push_back(anchor.provenance);
        }
    }
    for (const Item& item : rubric.items) {
        all.push_back(item.provenance);
        all.push_back(item.signal_provenance);
    }
    for (const Probe& probe : rubric.probes) {
        all.push_back(probe.provenance);
    }
    for (const CoverageItem& part : rubric.coverage) {
        all.push_back(part.provenance);
    }
    for (const SampleAnswer& sample : rubric.samples) {
        all.push_back(sample.provenance);
        for (const Key& key : sample.keys) {
            all.push_back(key.provenance);
        }
    }
    return all;
}

std::string answer_of(const SampleAnswer& sample) {
    std::string text;
    for (const Passage& passage : sample.passages) {
        text += passage.text + "\n";
    }
    return text;
}

/// The stretches of a text between double quotes.
std::vector<std::string> quotes_in(const std::string& text) {
    std::vector<std::string> quotes;
    std::size_t open = text.find('"');
    while (open != std::string::npos) {
        const std::size_t close = text.find('"', open + 1);
        REQUIRE(close != std::string::npos);
        quotes.push_back(text.substr(open + 1, close - open - 1));
        open = text.find('"', close + 1);
    }
    return quotes;
}

}  // namespace

TEST_CASE("the shipped rubric reads without a finding and is fit for an interview") {
    const auto read = read_rubric(formats::read_file(q09), "q09");
    REQUIRE(read.value);
    CHECK(read.findings.empty());
    const Findings findings = check(read.value->rubric);
    CAPTURE((findings.empty() ? std::string() : findings[0].location + " " + findings[0].message));
    CHECK(findings.empty());
    CHECK(read.value->rubric.status == RubricStatus::published);
    CHECK(q09.filename() == read.value->rubric.id.text() + ".rubric.xml");
}

TEST_CASE("the shipped rubric is in the canonical form, which its hash is of") {
    const std::string bytes = formats::read_file(q09);
    CHECK(rubric_bytes(shipped().rubric) == bytes);
    CHECK(shipped().sha256 == formats::sha256_hex(bytes));
}

TEST_CASE("the shipped rubric is complete") {
    const Rubric rubric = shipped().rubric;
    CHECK(rubric.criteria.size() == 3);
    for (const Criterion& criterion : rubric.criteria) {
        CHECK(criterion.anchors.size() == 5);
    }
    CHECK(rubric.items.size() == 8);
    CHECK(rubric.probes.size() == 7);
    CHECK(rubric.coverage.size() == 8);
    REQUIRE(rubric.samples.size() == 4);
    for (const SampleAnswer& sample : rubric.samples) {
        CHECK(sample.keys.size() == 3);
        CHECK(sample.ticks.size() == rubric.items.size());
    }
    CHECK(rubric.tags == std::vector<std::string>{"ownership", "incident", "post-mortem", "star"});
}

TEST_CASE("every quote of the shipped rubric stands on the page where it says") {
    const std::string bytes = formats::read_file(page);
    const auto lines = lines_of(bytes);
    const Rubric rubric = shipped().rubric;
    CHECK(rubric.source_name == page.filename());
    CHECK(rubric.source_sha256 == formats::sha256_hex(bytes));
    int places = 0;
    for (const Provenance& provenance : all_provenance(rubric)) {
        for (const SourcePlace& place : provenance.places) {
            CAPTURE(place.quote);
            REQUIRE(place.line <= static_cast<int>(lines.size()));
            const std::string& line = lines[static_cast<std::size_t>(place.line) - 1];
            CHECK(from_character(line, place.column).starts_with(place.quote));
            CHECK_FALSE(place.quote.empty());
            ++places;
        }
    }
    CHECK(places > 30);
}

TEST_CASE("stated look-fors and the page's own sample use the page's words") {
    const std::string text = formats::read_file(page);
    const Rubric rubric = shipped().rubric;
    for (const Item& item : rubric.items) {
        CAPTURE(item.text);
        const std::string last = item.text.substr(item.text.rfind(": ") + 1);
        CHECK(lowered(text).find(lowered(trimmed(last))) != std::string::npos);
    }
    for (const Passage& passage : rubric.samples[0].passages) {
        CHECK(text.find(passage.label + ": " + passage.text + "\n") != std::string::npos);
    }
}

TEST_CASE("every reason of a key quotes words of its sample") {
    for (const SampleAnswer& sample : shipped().rubric.samples) {
        const std::string answer = answer_of(sample);
        for (const Key& key : sample.keys) {
            CAPTURE(key.reason);
            const auto quotes = quotes_in(key.reason);
            CHECK_FALSE(quotes.empty());
            for (const std::string& quote : quotes) {
                CAPTURE(quote);
                CHECK(answer.find(quote) != std::string::npos);
            }
        }
    }
}
