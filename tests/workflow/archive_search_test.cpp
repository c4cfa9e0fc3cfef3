#include "workflow/archive_search.h"

#include <doctest/doctest.h>

using namespace evenhand;
using archive::CardState;
using archive::Term;
using workflow::typed_search;
using workflow::TypedSearch;

namespace {

using Strings = std::vector<std::string>;

/// "word:owns", "phrase:root cause" of each term.
Strings terms(const std::string& typed, bool unfinished = false) {
    Strings terms;
    for (const Term& term : typed_search(typed, unfinished).query.terms) {
        const char* kind = term.kind == Term::Kind::word     ? "word:"
                           : term.kind == Term::Kind::prefix ? "prefix:"
                                                             : "phrase:";
        terms.push_back(kind + term.text);
    }
    return terms;
}

Timestamp day(const char* date) {
    return *from_iso(std::string(date) + "T00:00:00Z");
}

}  // namespace

TEST_CASE("words, phrases and beginnings are told apart") {
    CHECK(terms("root cause") == Strings{"word:root", "word:cause"});
    CHECK(terms("\"root cause\" regress*") == Strings{"phrase:root cause", "prefix:regress"});
    CHECK(terms("\u201Croot cause\u201D") == Strings{"phrase:root cause"});
    CHECK(terms("\"root\"") == Strings{"word:root"});
    CHECK(terms("\"root cause") == Strings{"phrase:root cause"});
    CHECK(terms("c++ post-mortem \u65e5\u672c") ==
          Strings{"word:c++", "word:post-mortem", "word:\u65e5\u672c"});
    CHECK(terms(" \t\n* - \"\" ** ").empty());
    CHECK(terms("").empty());
    CHECK(typed_search("root cause").remark.empty());
}

TEST_CASE("while somebody types, the last word may be the beginning of one") {
    CHECK(terms("root cau", true) == Strings{"word:root", "prefix:cau"});
    CHECK(terms("root cau ", true) == Strings{"word:root", "word:cau"});
    CHECK(terms("\u65e5\u672c", true) == Strings{"prefix:\u65e5\u672c"});
    CHECK(terms("\"root\"", true) == Strings{"word:root"});
    CHECK(terms("root c", true) == Strings{"word:root", "word:c"});
    CHECK(terms("ro*", true) == Strings{"prefix:ro"});
    CHECK(terms("root says:yes", true) == Strings{"word:root"});
    CHECK(terms("root role:qa", true) == Strings{"word:root"});
    CHECK(terms(" - ", true).empty());
    CHECK(terms("", true).empty());
}

TEST_CASE("fields are read, in any order and case") {
    const TypedSearch search = typed_search(
        "says:strong-yes SAYS:\"no decision\" state:hold state:due from:2025 before:2026-03 "
        "year:2026 score:3..4.5 found");
    CHECK(search.remark.empty());
    CHECK(search.query.recommendations ==
          std::vector{Recommendation::strong_yes, Recommendation::no_decision});
    CHECK(search.query.states == std::vector{CardState::on_hold, CardState::due_soon});
    CHECK(search.query.from == day("2025-01-01"));
    CHECK(search.query.before == day("2026-03-01"));
    CHECK(search.query.years == std::vector{2026});
    CHECK(search.query.lowest == 300);
    CHECK(search.query.highest == 450);
    CHECK(search.query.terms == std::vector<Term>{{"found", Term::Kind::word}});
    CHECK(typed_search("before:2026-03-14").query.before == day("2026-03-14"));
}

TEST_CASE("a score alone stands for what is rounded to it, a span may be open") {
    CHECK(typed_search("score:4").query.lowest == 350);
    CHECK(typed_search("score:4").query.highest == 449);
    CHECK(typed_search("score:3..").query.lowest == 300);
    CHECK_FALSE(typed_search("score:3..").query.highest);
    CHECK_FALSE(typed_search("score:..2").query.lowest);
    CHECK(typed_search("score:..2").query.highest == 200);
}

TEST_CASE("what cannot be read is said and searched as words") {
    struct Row {
        const char* typed;
        const char* said;
        Strings terms;
    };
    for (const Row& row :
         {Row{"before:spring",
              "\u201Cbefore:spring\u201D is searched as words: a date is typed as 2026, 2026-03 or "
              "2026-03-14.",
              {"word:before:spring"}},
          Row{"before:2026-02-30",
              "\u201Cbefore:2026-02-30\u201D is searched as words: a date is typed as 2026, "
              "2026-03 or 2026-03-14.",
              {"word:before:2026-02-30"}},
          Row{"from:2026-3",
              "\u201Cfrom:2026-3\u201D is searched as words: a date is typed as 2026, 2026-03 or "
              "2026-03-14.",
              {"word:from:2026-3"}},
          Row{"year:26x",
              "\u201Cyear:26x\u201D is searched as words: a year is typed as 2026.",
              {"word:year:26x"}},
          Row{"score:a..5",
              "\u201Cscore:a..5\u201D is searched as words: scores are typed as 4, 3..5, 3.. or "
              "..2.",
              {"word:score:a..5"}},
          Row{"score:..",
              "\u201Cscore:..\u201D is searched as words: scores are typed as 4, 3..5, 3.. or ..2.",
              {"word:score:.."}},
          Row{"says:perhaps",
              "\u201Csays:perhaps\u201D is searched as words: a recommendation is strong-no, no, "
              "yes, strong-yes or no-decision, a decision hire, no-hire or another-interview.",
              {"word:says:perhaps"}},
          Row{"state:lost",
              "\u201Cstate:lost\u201D is searched as words: a state is sealed, revised, hold, due "
              "or erased.",
              {"word:state:lost"}},
          Row{"role:",
              "\u201Crole:\u201D is searched as words: nothing stands behind the colon.",
              {"word:role"}},
          Row{"10:30", "", {"word:10:30"}},
          Row{"secret:salary", "", {"word:secret:salary"}}}) {
        CAPTURE(row.typed);
        CHECK(typed_search(row.typed).remark == row.said);
        CHECK(terms(row.typed) == row.terms);
    }
}

TEST_CASE("whatever is typed gives a search") {
    std::string long_one;
    for (int i = 0; i < 5000; ++i) {
        long_one += "word" + std::to_string(i) + " ";
    }
    CHECK(typed_search(long_one).query.terms.size() == 32);
    CHECK(typed_search(long_one).remark == "Only the first 32 words are searched.");
    for (int first = 0; first < 256; ++first) {
        for (const char* rest : {"", ":", "\"", "*", ":\"", "a:b\" c"}) {
            const TypedSearch search =
                typed_search(std::string(1, static_cast<char>(first)) + rest);
            for (const Term& term : search.query.terms) {
                CHECK_FALSE(term.text.empty());
                CHECK(term.text.find('\0') == std::string::npos);
            }
        }
    }
}

TEST_CASE("a typed name stands for all names of the archive that hold it") {
    archive::FacetCounts known;
    known.roles = {{"QA engineer", 3}, {"Senior QA engineer", 1}, {"Designer", 2}};
    known.interviewers = {{"Ana Ferreira", 2}};
    known.rubrics = {{"q09-missed-bug-to-production", 4}};
    const auto query = workflow::archive_query(
        typed_search("role:\"qa eng\" interviewer:ferr rubric:q09 candidate:Ines role:none"),
        {},
        known);
    CHECK(query.roles == Strings{"QA engineer", "Senior QA engineer", "none"});
    CHECK(query.interviewers == Strings{"Ana Ferreira"});
    CHECK(query.rubrics == Strings{"q09-missed-bug-to-production"});
    CHECK(query.candidates.empty());
    CHECK(query.terms == std::vector<Term>{{"Ines", Term::Kind::prefix}});
    const auto whole =
        workflow::archive_query(typed_search("candidate:\"Ines Moreau\""), {}, known);
    CHECK(whole.terms == std::vector<Term>{{"Ines Moreau", Term::Kind::phrase}});
}

TEST_CASE("what is ticked joins what is typed") {
    const workflow::ArchiveRequest request{"",
                                           {{"role", {"Designer"}},
                                            {"says", {"yes", "nonsense"}},
                                            {"state", {"erased"}},
                                            {"interviewer", {"Ana Ferreira"}},
                                            {"rubric", {"q09"}},
                                            {"candidate", {"Ines Moreau"}},
                                            {"score", {"4", "5", "much"}},
                                            {"year", {"2025", "2026"}}}};
    const auto query = workflow::archive_query(typed_search("says:no year:2024"), request, {});
    CHECK(query.roles == Strings{"Designer"});
    CHECK(query.recommendations == std::vector{Recommendation::no, Recommendation::yes});
    CHECK(query.states == std::vector{CardState::erased});
    CHECK(query.interviewers == Strings{"Ana Ferreira"});
    CHECK(query.rubrics == Strings{"q09"});
    CHECK(query.years == std::vector{2024, 2025, 2026});
    CHECK(query.candidates == Strings{"Ines Moreau"});
    CHECK(query.scores == std::vector{4, 5});
}

TEST_CASE("a text of several parts is told from a phrase") {
    CHECK(workflow::is_typed_search("gap interviewer:Bo"));
    CHECK(workflow::is_typed_search("role:qa year:2026"));
    CHECK_FALSE(workflow::is_typed_search("he asked from: whom"));
    CHECK_FALSE(workflow::is_typed_search("he came from:nowhere"));
    CHECK_FALSE(workflow::is_typed_search("role:QA engineer"));
    CHECK_FALSE(workflow::is_typed_search("Ana: it was hers"));
    CHECK_FALSE(workflow::is_typed_search(""));
}

TEST_CASE("a span of scores that ends before it begins is told, not searched") {
    const TypedSearch search = typed_search("score:5..3");
    CHECK_FALSE(search.query.lowest);
    CHECK_FALSE(search.query.highest);
    CHECK(search.remark.find("scores are typed as 4, 3..5") != std::string::npos);
    CHECK(typed_search("score:3..3").query.lowest == 300);
}

TEST_CASE("each decision has the word that finds it again, typed or ticked") {
    for (const Decision decision :
         {Decision::hire, Decision::no_hire, Decision::another_interview}) {
        const std::string word = workflow::says_word(decision);
        CHECK(typed_search("says:" + word).query.decisions == std::vector{decision});
        CHECK(workflow::archive_query({}, {"", {{"says", {word}}}}, {}).decisions ==
              std::vector{decision});
    }
}

TEST_CASE("each state and recommendation has the word that finds it again") {
    for (const CardState state : {CardState::sealed,
                                  CardState::revised,
                                  CardState::on_hold,
                                  CardState::due_soon,
                                  CardState::erased}) {
        CHECK(typed_search("state:" + workflow::state_word(state)).query.states ==
              std::vector{state});
    }
    for (const Recommendation says : {Recommendation::strong_no,
                                      Recommendation::no,
                                      Recommendation::yes,
                                      Recommendation::strong_yes,
                                      Recommendation::no_decision}) {
        CHECK(typed_search("says:" + workflow::says_word(says)).query.recommendations ==
              std::vector{says});
    }
}
