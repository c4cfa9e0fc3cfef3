// The 32 rubrics that come with the program, held to what docs/rubric-guide.md asks.

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <set>

#include <doctest/doctest.h>

#include "core/rubric_check.h"
#include "core/rubric_lint.h"
#include "formats/file.h"
#include "formats/lint_words_file.h"
#include "formats/rubric_file.h"
#include "formats/tag_vocabulary_file.h"
#include "shell.h"

using namespace evenhand;

namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(EVENHAND_SOURCE_DIR) / "rubrics";

struct Shipped {
    fs::path file;
    std::string bytes;
    Rubric rubric;
};

/// By number. A file that cannot be read is missed in the count.
const std::vector<Shipped>& library() {
    static const std::vector<Shipped> read_once = [] {
        std::vector<Shipped> all;
        for (const auto& entry : fs::directory_iterator(folder)) {
            const std::string name = entry.path().filename().string();
            if (!name.ends_with(".rubric.xml")) {
                continue;
            }
            std::string bytes = formats::read_file(entry.path());
            if (auto read = formats::read_rubric(bytes, name); read.value) {
                all.push_back({entry.path(), std::move(bytes), std::move(read.value->rubric)});
            }
        }
        std::ranges::sort(
            all, {}, [](const Shipped& shipped) { return shipped.rubric.number.value_or(0); });
        return all;
    }();
    return read_once;
}

const LintWords& words() {
    static const LintWords list =
        *formats::read_lint_words(formats::read_file(folder / "lint.txt"), "lint.txt").value;
    return list;
}

std::string lines_of(const Findings& findings) {
    std::string lines;
    for (const Finding& finding : findings) {
        lines += finding.code + " @ " + finding.location + ": " + finding.message + "\n";
    }
    return lines;
}

/// How many have each value.
template <typename Value>
std::map<std::string, int> counted(Value value) {
    std::map<std::string, int> counts;
    for (const Shipped& shipped : library()) {
        ++counts[value(shipped.rubric)];
    }
    return counts;
}

/// Of the samples written for the library; Q9's page has one of its own.
std::vector<SampleAnswer> own_samples(const Rubric& rubric) {
    std::vector<SampleAnswer> samples;
    std::ranges::copy_if(
        rubric.samples, std::back_inserter(samples), [](const SampleAnswer& sample) {
            return sample.provenance.origin == Origin::added;
        });
    return samples;
}

double mean_key(const SampleAnswer& sample) {
    const int sum =
        std::accumulate(sample.keys.begin(), sample.keys.end(), 0, [](int total, const Key& key) {
            return total + key.score->value();
        });
    return static_cast<double>(sum) / static_cast<double>(sample.keys.size());
}

}  // namespace

TEST_CASE("32 rubrics come with the program, numbered from 1, each named after its id") {
    REQUIRE(library().size() == 32);
    for (std::size_t i = 0; i < library().size(); ++i) {
        const Shipped& shipped = library()[i];
        const std::string number = (i < 9 ? "q0" : "q") + std::to_string(i + 1) + "-";
        CAPTURE(shipped.file.filename());
        CHECK(shipped.rubric.number == static_cast<int>(i + 1));
        CHECK(shipped.rubric.set_size == 32);
        CHECK(shipped.rubric.id.text().starts_with(number));
        CHECK(shipped.file.filename() == shipped.rubric.id.text() + ".rubric.xml");
        CHECK(shipped.rubric.status == RubricStatus::published);
        CHECK(formats::rubric_bytes(shipped.rubric) == shipped.bytes);
    }
}

TEST_CASE("neither check nor lint has a remark on any rubric, nor on the set") {
    std::vector<Rubric> rubrics;
    for (const Shipped& shipped : library()) {
        CAPTURE(shipped.rubric.id.text());
        CHECK(lines_of(check(shipped.rubric)).empty());
        CHECK(lines_of(lint(shipped.rubric, words(), std::nullopt)).empty());
        rubrics.push_back(shipped.rubric);
    }
    CHECK(lines_of(lint_set(rubrics, words())).empty());
}

TEST_CASE("the set is balanced: eight competencies of four, four levels") {
    using Counts = std::map<std::string, int>;
    CHECK(counted([](const Rubric& rubric) { return rubric.competency; }) ==
          Counts{{"Problem solving", 4},
                 {"Delivery", 4},
                 {"Ownership", 4},
                 {"Quality", 4},
                 {"Communication", 4},
                 {"Collaboration", 4},
                 {"Learning", 4},
                 {"Leadership", 4}});
    CHECK(counted([](const Rubric& rubric) { return rubric.level; }) ==
          Counts{{"Junior", 8}, {"Mid", 12}, {"Senior", 8}, {"Lead", 4}});
}

TEST_CASE("every rubric has every part that an interview and a calibration need") {
    for (const Shipped& shipped : library()) {
        const Rubric& rubric = shipped.rubric;
        CAPTURE(rubric.id.text());
        CHECK(rubric.scale == default_scale());
        CHECK(rubric.criteria.size() == 3);
        for (const Criterion& criterion : rubric.criteria) {
            CHECK(criterion.anchors.size() == 5);
            CHECK(criterion.weight == 1);
        }
        CHECK(own_samples(rubric).size() == 3);
        CHECK_FALSE(rubric.job_link.empty());
        CHECK_FALSE(rubric.read_aloud.empty());
        CHECK_FALSE(rubric.construct.empty());
        CHECK(rubric.rater_notes.size() >= 6);
        CHECK(rubric.tags.size() >= 3);
        const auto fallbacks = std::ranges::count(rubric.probes, ProbeKind::fallback, &Probe::kind);
        CHECK(fallbacks == 1);
    }
}

TEST_CASE("keys are authors' own, and the best sample is not always the same letter") {
    std::map<std::string, int> best;
    for (const Shipped& shipped : library()) {
        const auto samples = own_samples(shipped.rubric);
        for (const SampleAnswer& sample : samples) {
            CAPTURE(shipped.rubric.id.text());
            CHECK(sample.panel == 0);
        }
        ++best[std::ranges::max_element(samples, {}, mean_key)->id.text()];
    }
    CHECK(best.size() == 3);
    for (const auto& [letter, times] : best) {
        CAPTURE(letter);
        CHECK(times >= 6);
    }
}

TEST_CASE("tags are of the vocabulary that run-together tags are split by") {
    const auto vocabulary =
        formats::read_tag_vocabulary(formats::read_file(folder / "tags.txt"), "tags.txt");
    std::set<std::string> known(vocabulary.value->tags.begin(), vocabulary.value->tags.end());
    for (const Shipped& shipped : library()) {
        for (const std::string& tag : shipped.rubric.tags) {
            CAPTURE(shipped.rubric.id.text() + " " + tag);
            CHECK(known.contains(tag));
        }
    }
}

TEST_CASE("the shipped rubrics follow their schema") {
    for (const Shipped& shipped : library()) {
        CAPTURE(shipped.rubric.id.text());
        CHECK(testing::validate(shipped.file, "rubric.xsd").status == 0);
    }
}

TEST_CASE("questions that neither open nor close an interview are in the library") {
    CHECK(words().at("not-first-or-last").size() == 4);
    for (const LintWord& id : words().at("not-first-or-last")) {
        CAPTURE(id.phrase);
        CHECK(std::ranges::any_of(library(), [&](const Shipped& shipped) {
            return shipped.rubric.id.text() == id.phrase;
        }));
    }
}
