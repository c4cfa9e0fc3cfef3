#pragma once

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "core/rubric_draft.h"
#include "formats/question_page_file.h"
#include "formats/tag_vocabulary_file.h"

namespace evenhand::tests {

/// The bytes of a file of the project.
inline std::string bytes_of(const std::string& path) {
    std::ifstream file(std::string(EVENHAND_SOURCE_DIR "/") + path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    REQUIRE_FALSE(bytes.empty());
    return bytes;
}

inline const std::string seed_name = "q09-missed-bug-to-production.txt";

inline const std::string& seed_bytes() {
    static const std::string bytes = bytes_of("tests/data/pages/" + seed_name);
    return bytes;
}

inline const TagVocabulary& vocabulary() {
    static const TagVocabulary words =
        *formats::read_tag_vocabulary(bytes_of("rubrics/tags.txt"), "tags.txt").value;
    return words;
}

/// The draft from a page, and the findings of reading and drafting.
inline Parsed<Rubric> imported(std::string_view bytes) {
    Parsed<QuestionPage> page = formats::read_question_page(bytes, seed_name);
    if (!page.value) {
        return {std::nullopt, std::move(page.findings)};
    }
    Parsed<Rubric> draft = draft_rubric(*page.value, vocabulary());
    draft.findings.insert(draft.findings.begin(), page.findings.begin(), page.findings.end());
    return draft;
}

inline Rubric seed_draft() {
    return *imported(seed_bytes()).value;
}

/// The page's lines, for looking a place up.
inline std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// The rest of a line from a column that counts characters.
inline std::string_view from_column(std::string_view line, int column) {
    std::size_t at = 0;
    for (int passed = 1; passed < column && at < line.size(); ++passed) {
        ++at;
        while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U) {
            ++at;
        }
    }
    return line.substr(at);
}

/// Each place that anything in the rubric comes from.
inline std::vector<SourcePlace> all_places(const Rubric& rubric) {
    std::vector<Provenance> provenances = {rubric.question_provenance};
    for (const Item& item : rubric.items) {
        provenances.push_back(item.provenance);
        provenances.push_back(item.signal_provenance);
    }
    for (const CoverageItem& part : rubric.coverage) {
        provenances.push_back(part.provenance);
    }
    for (const Criterion& criterion : rubric.criteria) {
        provenances.push_back(criterion.provenance);
        for (const Anchor& anchor : criterion.anchors) {
            provenances.push_back(anchor.provenance);
        }
    }
    for (const SampleAnswer& sample : rubric.samples) {
        provenances.push_back(sample.provenance);
        provenances.push_back(sample.keys.front().provenance);
    }
    std::vector<SourcePlace> places;
    for (const Provenance& provenance : provenances) {
        places.insert(places.end(), provenance.places.begin(), provenance.places.end());
    }
    return places;
}

}  // namespace evenhand::tests
