#include "core/internal/phrase_form.h"

#include <doctest/doctest.h>

using namespace evenhand::internal;

namespace {

Forms forms(const char* phrase) {
    return forms_at(plain_words(phrase), 0);
}

}  // namespace

TEST_CASE("determiners, noun endings and adjectives open nouns") {
    for (const char* const phrase : {"the fix",
                                     "their own words",
                                     "bug's nature",
                                     "the bug\u2019s nature",
                                     "ownership",
                                     "curiosity about users",
                                     "clear thinking",
                                     "honest words",
                                     "no plan"}) {
        CAPTURE(phrase);
        CHECK(forms(phrase) == form::noun);
    }
}

TEST_CASE("question words open clauses") {
    CHECK(forms("what they did") == form::clause);
    CHECK(forms("how it was found") == form::clause);
    CHECK(forms("whom they told") == form::clause);
}

TEST_CASE("a word before an object is a verb, by its ending") {
    CHECK(forms("names the gap") == form::finite);
    CHECK(forms("naming the gap") == form::gerund);
    CHECK(forms("name the gap") == form::verb);
    CHECK(forms("named it") == form::verb);
    CHECK(forms("elucidate what broke") == form::verb);
    CHECK(forms("openly names the gap") == form::finite);
    CHECK(forms("owns mistakes") == form::finite);
    CHECK(forms("explains") == form::finite);
    CHECK(forms("hiding") == form::gerund);
    CHECK(forms("relies on data") == (form::noun | form::finite));
}

TEST_CASE("a word that could be two things is both") {
    CHECK(forms("tests") == (form::noun | form::finite));
    CHECK(forms("testing") == (form::noun | form::gerund));
    CHECK(forms("plan") == (form::noun | form::verb));
    CHECK(forms("focus") == (form::noun | form::verb));
}

TEST_CASE("prepositions, lone adverbs and nothing open nothing") {
    CHECK(forms("of the team") == form::none);
    CHECK(forms("clearly") == form::none);
    CHECK(forms("") == form::none);
    CHECK(forms("to name it") == form::infinitive);
}

TEST_CASE("verbs are known in their forms, and by whether they join their objects") {
    for (const char* const verb : {"explain",
                                   "explains",
                                   "explained",
                                   "explaining",
                                   "hiding",
                                   "admitted",
                                   "admitting",
                                   "denies",
                                   "identified",
                                   "compares"}) {
        CAPTURE(verb);
        CHECK(is_sure_verb(verb) == (std::string_view(verb) != "denies"));
    }
    CHECK_FALSE(is_sure_verb("plan"));
    CHECK_FALSE(is_sure_verb("explanation"));
    CHECK(joins_objects("balancing"));
    CHECK_FALSE(joins_objects("explains"));
}

TEST_CASE("phrases are alike as far as their forms and first words are") {
    const auto like = [](const char* first, const char* second) {
        return likeness(plain_words(first), 0, plain_words(second), 0);
    };
    CHECK(like("the fix", "the plan") == Likeness::twin);
    CHECK(like("a fix", "an alert") == Likeness::twin);
    CHECK(like("the fix", "a plan") == Likeness::same);
    CHECK(like("tests", "plan") == Likeness::possible);
    CHECK(like("the fix", "names it") == Likeness::none);
    CHECK(like("", "names it") == Likeness::none);
}

TEST_CASE("words lose their marks and capitals") {
    CHECK(plain_words("Says \u201CWe did\u201D, (twice) \u2014 and \"No.\"") ==
          std::vector<std::string>{"says", "we", "did", "twice", "and", "no"});
}
