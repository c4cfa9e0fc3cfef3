#include "core/tag_split.h"

#include <doctest/doctest.h>

using evenhand::PageLine;
using evenhand::SourcePlace;
using evenhand::split_tags;
using evenhand::TagSplit;
using evenhand::TagVocabulary;

namespace {

const TagVocabulary vocabulary = {{"ownership",
                                   "incident",
                                   "post-mortem",
                                   "star",
                                   "start",
                                   "art",
                                   "team",
                                   "leadership",
                                   "root cause"},
                                  {"Junior", "Mid", "Lead"},
                                  {"Behavioural", "Technical"}};

TagSplit split(const char* line, const char* category = "Behavioural") {
    return split_tags({line, 5, 1, false, {}}, vocabulary, category);
}

std::vector<std::string> tags_of(const TagSplit& split) {
    std::vector<std::string> tags;
    for (const auto& tag : split.tags) {
        tags.push_back(tag.text);
    }
    return tags;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a run-together line gives category, level and tags, each at its place") {
    const TagSplit result = split("BehaviouralMidbehaviouralownershipincidentpost-mortemstarmid");
    REQUIRE(result.category);
    CHECK(result.category->place == SourcePlace{5, 1, "Behavioural"});
    REQUIRE(result.level);
    CHECK(result.level->text == "Mid");
    CHECK(result.level->place == SourcePlace{5, 12, "Mid"});
    CHECK(tags_of(result) == Texts{"ownership", "incident", "post-mortem", "star"});
    CHECK(result.tags.front().place == SourcePlace{5, 26, "ownership"});
    CHECK(result.tags.back().place == SourcePlace{5, 54, "star"});
    CHECK(result.unsplit.empty());
}

TEST_CASE("the longest word is taken, unless the rest could not be read then") {
    CHECK(tags_of(split("startincident")) == Texts{"start", "incident"});
    CHECK(tags_of(split("startteam")) == Texts{"start", "team"});
    CHECK(tags_of(split("stareteam")) == Texts{"stareteam"});
    CHECK(tags_of(split("starteam")) == Texts{"star", "team"});
    CHECK(tags_of(split("starart")) == Texts{"star", "art"});
    const TagVocabulary narrow = {{"incident", "incidents", "star"}, {}, {}};
    CHECK(tags_of(split_tags({"incidentstar", 1, 1, false, {}}, narrow, "")) ==
          Texts{"incident", "star"});
}

TEST_CASE("a run of unknown words stays one tag behind category and level, and is named") {
    const TagSplit result = split("BehaviouralMidblamestormingstar");
    CHECK(result.level->text == "Mid");
    CHECK(tags_of(result) == Texts{"blamestormingstar"});
    REQUIRE(result.unsplit.size() == 1);
    CHECK(result.unsplit.front().place == SourcePlace{5, 15, "blamestormingstar"});
}

TEST_CASE("a run in lower case is not robbed of a beginning that looks like a level") {
    CHECK(tags_of(split("midwifery")) == Texts{"midwifery"});
    CHECK_FALSE(split("midwifery").level);
}

TEST_CASE("a line with marks between its tags is split at these, unknown words included") {
    const Texts expected = {"ownership", "kanban", "root cause"};
    for (const char* const line :
         {"Behavioural, Mid, ownership, kanban, root cause",
          "Behavioural \u00B7 Mid \u00B7 ownership \u00B7 kanban \u00B7 root cause",
          "Behavioural | Mid | ownership | kanban | root cause",
          "Behavioural\nMid\nownership\nkanban\nroot cause",
          "#Behavioural #Mid #ownership #kanban #root cause"}) {
        CAPTURE(line);
        const TagSplit result = split(line);
        CHECK(result.level->text == "Mid");
        CHECK(tags_of(result) == expected);
        CHECK(result.unsplit.empty());
    }
}

TEST_CASE("spaces part known words") {
    CHECK(tags_of(split("Behavioural Mid ownership root cause star")) ==
          Texts{"ownership", "root cause", "star"});
}

TEST_CASE("each tag is given once, in any case, and a second level is a tag") {
    const TagSplit result = split("Mid, Star, star, Lead, behavioural, mid");
    CHECK(tags_of(result) == Texts{"Star", "Lead"});
    CHECK(result.level->text == "Mid");
}

TEST_CASE("the header's category counts as a word that no vocabulary has") {
    const TagSplit result = split("SalesMidsalesstarmid", "Sales");
    CHECK(result.category->text == "Sales");
    CHECK(tags_of(result) == Texts{"star"});
}
