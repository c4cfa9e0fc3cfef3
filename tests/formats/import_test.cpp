// From the bytes of the real question page to the draft of a rubric: what the importer promises.

#include <set>

#include <doctest/doctest.h>

#include "core/tag_split.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/seed_page.h"

using namespace evenhand;
using namespace evenhand::tests;

namespace {

void check_item(const Rubric& rubric,
                const char* id,
                ItemKind kind,
                const char* text,
                const std::vector<SourcePlace>& places) {
    CAPTURE(id);
    const Item* const item = find_item(rubric, Id<Item>(id));
    REQUIRE(item != nullptr);
    CHECK(item->kind == kind);
    CHECK(item->text == text);
    CHECK(item->provenance == Provenance{Origin::stated, places, "", true});
    CHECK(length(item->handle) <= 20);
    CHECK_FALSE(item->handle.empty());
}

void check_signal(const Rubric& rubric,
                  const char* id,
                  const char* signal,
                  const SourcePlace& place) {
    const Item* const item = find_item(rubric, Id<Item>(id));
    REQUIRE(item != nullptr);
    CHECK(item->signal == signal);
    CHECK(item->signal_provenance == Provenance{Origin::stated, {place}, ""});
}

/// Words of at least four letters, as they stand between other characters.
std::set<std::string> content_words(std::string_view text) {
    std::set<std::string> words;
    std::string word;
    for (const char c : lowered(text) + " ") {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) {
            word += c;
            continue;
        }
        if (word.size() >= 4 && !is_function_word(word)) {
            words.insert(word);
        }
        word.clear();
    }
    return words;
}

}  // namespace

TEST_CASE("the real page gives its question and facets") {
    const Rubric rubric = seed_draft();
    CHECK(rubric.id.text() == "q09-missed-bug-to-production");
    CHECK(rubric.title == "Missed bug to production");
    CHECK(rubric.question ==
          "Tell me about a time you missed a bug that reached production. What did you do?");
    CHECK(rubric.question_provenance == Provenance{Origin::stated, {{3, 1, rubric.question}}, ""});
    CHECK(rubric.number == 9);
    CHECK(rubric.set_size == 32);
    CHECK(rubric.category == "Behavioural");
    CHECK(rubric.level == "Mid");
    CHECK(rubric.tags == std::vector<std::string>{"ownership", "incident", "post-mortem", "star"});
    CHECK(rubric.construct == "emotional maturity and systems thinking");
}

TEST_CASE("level and tags of the real page stand where its run-together line has them") {
    const QuestionPage page = *formats::read_question_page(seed_bytes(), seed_name).value;
    const TagSplit split = split_tags(*page.tags, vocabulary(), page.category);
    REQUIRE(split.level);
    CHECK(split.level->place == SourcePlace{5, 12, "Mid"});
    REQUIRE(split.tags.size() == 4);
    CHECK(split.tags.front().place == SourcePlace{5, 26, "ownership"});
}

TEST_CASE("the real page gives every look-for, strength and pitfall at its place, and no other") {
    const Rubric rubric = seed_draft();
    CHECK(rubric.items.size() == 8);
    const SourcePlace context = {33, 58, "what they did about it"};
    check_item(rubric,
               "LF1",
               ItemKind::look_for,
               "ownership without self-flagellation",
               {{33, 1, "Ownership without self-flagellation"}});
    check_item(rubric,
               "LF2",
               ItemKind::look_for,
               "what they did about it: the immediate fix",
               {context, {33, 88, "the immediate fix"}});
    check_item(rubric,
               "LF3",
               ItemKind::look_for,
               "what they did about it: the structural change to prevent recurrence",
               {context, {33, 110, "the structural change to prevent recurrence"}});
    check_item(rubric,
               "LF4",
               ItemKind::bonus,
               "sharing the lesson with other teams",
               {{33, 172, "sharing the lesson with other teams"}});
    check_item(rubric,
               "SA1",
               ItemKind::strongest,
               "state the gap matter-of-factly",
               {{37, 144, "state the gap matter-of-factly"}});
    check_item(rubric,
               "SA2",
               ItemKind::strongest,
               "spend most of the time on the structural fix",
               {{37, 179, "spend most of the time on the structural fix"}});
    check_item(rubric,
               "PF1",
               ItemKind::pitfall,
               "over-blaming themselves",
               {{37, 8, "over-blaming themselves"}});
    check_signal(rubric, "PF1", "fragility", {37, 33, "signals fragility"});
    check_item(rubric,
               "PF2",
               ItemKind::pitfall,
               "deflecting to 'the developer's fault'",
               {{37, 55, "deflecting to 'the developer's fault'"}});
    check_signal(rubric, "PF2", "lack of ownership", {37, 94, "signals lack of ownership"});
}

TEST_CASE("the real page gives the parts of the story, each with its element and place") {
    struct Expected {
        const char* element;
        const char* text;
        int column;
    };
    const std::vector<Expected> expected = {
        {"Situation", "the bug's nature", 63},
        {"Action", "the gap in test coverage that allowed it through", 81},
        {"Action", "the immediate fix", 136},
        {"Change", "the structural change", 159},
        {"Sharing", "sharing the lesson outside the team", 232}};
    const Rubric rubric = seed_draft();
    REQUIRE(rubric.coverage.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const CoverageItem& part = rubric.coverage[i];
        CHECK(part.id.text() == "CV" + std::to_string(i + 1));
        CHECK(part.element == expected[i].element);
        CHECK(part.text == expected[i].text);
        REQUIRE(part.provenance.places.size() == 1);
        CHECK(part.provenance.places.front().line == 9);
        CHECK(part.provenance.places.front().column == expected[i].column);
        CHECK(part.provenance.open);
    }
}

TEST_CASE(
    "the real page gives one sample of six passages, keyed at the top with the page's reason") {
    const Rubric rubric = seed_draft();
    REQUIRE(rubric.samples.size() == 1);
    const SampleAnswer& sample = rubric.samples.front();
    std::vector<std::string> labels;
    for (const Passage& passage : sample.passages) {
        labels.push_back(passage.label);
    }
    CHECK(labels ==
          std::vector<std::string>{"Situation", "Task", "Action", "Result", "Change", "Learned"});
    CHECK(sample.passages[1].text ==
          "I was on the hook for confirming nothing broke for existing users on rollout.");
    CHECK(sample.provenance.open);
    CHECK(sample.provenance.places.front().line == 17);
    CHECK(sample.provenance.places.back().line == 27);
    REQUIRE(sample.keys.size() == 1);
    const Key& key = sample.keys.front();
    CHECK_FALSE(key.criterion);
    CHECK(key.score == rubric.scale.score(5));
    CHECK(key.reason.starts_with("ownership without self-flagellation, system-level analysis"));
    CHECK(key.reason.ends_with("and sharing the lesson outside your team."));
    CHECK(key.provenance.origin == Origin::stated);
    CHECK(key.provenance.places.front().line == 29);
    CHECK(key.provenance.places.front().column == 1);
}

TEST_CASE("the real page gives anchors for the top, middle and bottom level") {
    const Criterion criterion = seed_draft().criteria.front();
    CHECK(criterion.title == "Ownership");
    REQUIRE(criterion.anchors.size() == 5);
    CHECK(criterion.anchors[4].text ==
          "Ownership without self-flagellation; what they did about it: the immediate fix; the "
          "structural change to prevent recurrence; state the gap matter-of-factly; spend most of "
          "the "
          "time on the structural fix.");
    CHECK(criterion.anchors[4].provenance.basis == "LF1, LF2, LF3, SA1, SA2");
    CHECK(criterion.anchors[3].text.empty());
    CHECK(criterion.anchors[2].text ==
          "The bug's nature; the gap in test coverage that allowed it through; the immediate fix.");
    CHECK(criterion.anchors[1].text.empty());
    CHECK(criterion.anchors[0].text ==
          "Over-blaming themselves; deflecting to 'the developer's fault'.");
    for (const Anchor& anchor : criterion.anchors) {
        CHECK(length(anchor.text) <= 240);
        CHECK(length(anchor.handle) <= 20);
        CHECK(anchor.handle.empty() == anchor.text.empty());
        CHECK(anchor.provenance.origin == Origin::derived);
        CHECK(anchor.provenance.open == !anchor.text.empty());
    }
}

TEST_CASE("importing the real page leaves hints for its author and no warning") {
    std::vector<std::string> codes;
    for (const Finding& finding : imported(seed_bytes()).findings) {
        CHECK(finding.severity == Severity::hint);
        codes.push_back(finding.code);
    }
    CHECK(codes == std::vector<std::string>{"draft.unused-sentence",
                                            "draft.one-criterion",
                                            "draft.anchor-missing",
                                            "draft.anchor-half",
                                            "draft.anchor-missing",
                                            "draft.no-probes",
                                            "draft.key-of-whole-answer"});
}

TEST_CASE("every quote is what stands at its place") {
    const std::vector<std::string> lines = lines_of(seed_bytes());
    const std::vector<SourcePlace> places = all_places(seed_draft());
    CHECK(places.size() > 30);
    for (const SourcePlace& place : places) {
        CAPTURE(place.line);
        CAPTURE(place.column);
        CAPTURE(place.quote);
        REQUIRE(place.line <= static_cast<int>(lines.size()));
        const std::string& line = lines[static_cast<std::size_t>(place.line - 1)];
        CHECK(from_column(line, place.column).starts_with(place.quote));
    }
}

TEST_CASE("every telling word of the draft stands on the page") {
    const Rubric rubric = seed_draft();
    std::string drafted = rubric.construct;
    for (const Item& item : rubric.items) {
        drafted += " " + item.text + " " + item.signal + " " + item.handle;
    }
    for (const CoverageItem& part : rubric.coverage) {
        drafted += " " + part.text;
    }
    for (const Anchor& anchor : rubric.criteria.front().anchors) {
        drafted += " " + anchor.text + " " + anchor.handle;
    }
    const std::set<std::string> on_page = content_words(seed_bytes());
    const std::set<std::string> in_draft = content_words(drafted);
    CHECK(in_draft.size() > 20);
    for (const std::string& word : in_draft) {
        CAPTURE(word);
        CHECK(on_page.contains(word));
    }
}
