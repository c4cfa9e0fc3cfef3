#include "workflow/library_search.h"

#include <doctest/doctest.h>

#include "workflow/internal/rubric_words.h"

using namespace evenhand;
using workflow::facets_of;
using workflow::LibraryEntry;
using workflow::LibraryFacet;
using workflow::LibraryQuery;
using workflow::search;
using workflow::typed_query;

namespace {

LibraryEntry entry(const std::string& id,
                   const std::string& competency,
                   const std::string& level,
                   const std::vector<std::string>& tags) {
    LibraryEntry made{Id<Rubric>(id), id, "", competency, level, tags, {}, 1, {}, false, "", ""};
    made.found_in = workflow::internal::search_words(id + " asked about " + competency);
    return made;
}

std::vector<LibraryEntry> library() {
    return {entry("bug", "Ownership", "Mid", {"incident", "star"}),
            entry("plan", "Delivery", "Senior", {"deadline"}),
            entry("promise", "Ownership", "Junior", {"deadline", "star"}),
            entry("other", "Quality", "Staff", {"STAR"})};
}

std::string ids(const LibraryQuery& query) {
    std::string found;
    for (const LibraryEntry& entry : search(library(), query)) {
        found += entry.id.text() + " ";
    }
    return found;
}

using Facets = std::vector<LibraryFacet>;

}  // namespace

TEST_CASE("a rubric is found by text, competency, level and tag, and by all of them together") {
    CHECK(ids({}) == "bug plan promise other ");
    CHECK(ids({"ask", "", "", ""}) == "bug plan promise other ");
    CHECK(ids({"P", "", "", ""}) == "plan promise ");
    CHECK(ids({"", "ownership", "", ""}) == "bug promise ");
    CHECK(ids({"", "", "MID", ""}) == "bug ");
    CHECK(ids({"", "", "", "star"}) == "bug promise other ");
    CHECK(ids({"pro", "Ownership", "Junior", "deadline"}) == "promise ");
    CHECK(ids({"pro", "Ownership", "Mid", "deadline"}).empty());
    CHECK(ids({"", "owner", "", ""}).empty());
}

TEST_CASE("what has the words in its title comes first, then in its question") {
    std::vector<LibraryEntry> entries = library();
    entries[0].found_in += " promise";
    entries[1].question = "What about a promise?";
    entries[1].found_in += " promise";
    std::string found;
    for (const LibraryEntry& entry : search(entries, {"promi", "", "", ""})) {
        found += entry.id.text() + " ";
    }
    CHECK(found == "promise plan bug ");
}

TEST_CASE("what is typed names level, tag and competency") {
    CHECK(typed_query("") == LibraryQuery{});
    CHECK(typed_query("missed bug") == LibraryQuery{"missed bug", "", "", ""});
    CHECK(typed_query("bug level:mid Tag:post-mortem x") ==
          LibraryQuery{"bug x", "", "mid", "post-mortem"});
    CHECK(typed_query("competency:\"problem solving\" bug") ==
          LibraryQuery{"bug", "problem solving", "", ""});
    CHECK(typed_query("level:mid level:lead").level == "lead");
    CHECK(typed_query("level: bug") == LibraryQuery{"bug", "", "", ""});
    CHECK(typed_query("competency:\"problem solv").competency == "problem solv");
    CHECK(typed_query("level") == LibraryQuery{"level", "", "", ""});
    CHECK(typed_query("unlevel:mid") == LibraryQuery{"unlevel:mid", "", "", ""});
}

TEST_CASE("each argument of a command is one value as it stands") {
    const std::vector<std::string> arguments = {"missed", "competency:Problem solving", "bug"};
    CHECK(typed_query(arguments) == LibraryQuery{"missed bug", "Problem solving", "", ""});
}

TEST_CASE("what is chosen counts before what is typed") {
    CHECK(joined(typed_query("bug level:mid tag:star"), {"", "Quality", "Lead", ""}) ==
          LibraryQuery{"bug", "Quality", "Lead", "star"});
}

TEST_CASE("every value that would find something is offered with its count") {
    const auto facets = facets_of(library(), {});
    CHECK(facets.competencies == Facets{{"Delivery", 1}, {"Ownership", 2}, {"Quality", 1}});
    CHECK(facets.levels == Facets{{"Junior", 1}, {"Mid", 1}, {"Senior", 1}, {"Staff", 1}});
    CHECK(facets.tags == Facets{{"STAR", 3}, {"deadline", 2}, {"incident", 1}});
}

TEST_CASE("counts keep the rest of the query, and a choice that finds nothing stays to be undone") {
    const auto facets = facets_of(library(), {"", "Ownership", "senior", ""});
    CHECK(facets.competencies == Facets{{"Delivery", 1}, {"Ownership", 0}});
    CHECK(facets.levels == Facets{{"Junior", 1}, {"Mid", 1}, {"senior", 0}});
    CHECK(facets.tags.empty());
}
