#include "workflow/spell_check.h"

#include <cstdlib>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using workflow::SpellCheck;

namespace {

struct Notes {
    testing::ScratchFolder folder;
    std::filesystem::path words = folder / "words.txt";

    static std::string wrong(const SpellCheck& check, const std::string& line) {
        std::string found;
        for (const WordPlace& place : check.misspelled(line)) {
            found += (found.empty() ? "" : " ") + line.substr(place.first, place.count);
        }
        return found;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Notes, "what the dictionary does not know is misspelled") {
    const SpellCheck check("en_US", words);
    REQUIRE(check.available());
    CHECK(wrong(check, "Owned the mistkae, and told the team") == "mistkae");
    CHECK(wrong(check, "QA signed it off at 9:30").empty());
    CHECK(check.suggestions("mistkae").front() == "mistake");
    CHECK(check.suggestions("mistkae").size() <= 6);
}

TEST_CASE_FIXTURE(Notes, "names and words of the interview are known, in any case, and as owner") {
    SpellCheck check("en_US", words);
    CHECK(wrong(check, "Nkiru said") == "Nkiru");
    workflow::LiveView view;
    view.candidate = "Nkiru Obi";
    view.items.push_back({});
    view.items.back().text = "root-cause postmortemish";
    view.probes.push_back({});
    view.probes.back().text = "Which zorbs?";
    view.criteria.push_back({});
    view.criteria.back().levels.push_back({});
    view.criteria.back().levels.back().text = "Names frobs";
    check.know(view);
    CHECK(wrong(check, "nkiru and Nkiru's Postmortemish, zorbs, frobs, quuxes") == "quuxes");
}

TEST_CASE_FIXTURE(Notes, "an added word is known from then on, also to the next program") {
    {
        SpellCheck check("en_US", words);
        check.add("Kubernetesy");
        check.add("grokked");
        CHECK(wrong(check, "kubernetesy grokked").empty());
    }
    CHECK(formats::read_file(words) == "Kubernetesy\ngrokked\n");
    const SpellCheck next("en_US", words);
    CHECK(wrong(next, "grokked").empty());
}

TEST_CASE_FIXTURE(Notes, "one interview's words are not known in the next, added words are") {
    SpellCheck check("en_US", words);
    check.know("Nkiru");
    check.add("grokked");
    check.forget_interview();
    CHECK(wrong(check, "Nkiru grokked it") == "Nkiru");
}

TEST_CASE_FIXTURE(Notes, "two windows that add words lose none of each other's") {
    {
        SpellCheck one("en_US", words);
        SpellCheck other("en_US", words);
        one.add("Kubernetesy");
        other.add("grokked");
    }
    const std::string kept = formats::read_file(words);
    CHECK(kept.find("Kubernetesy\n") != std::string::npos);
    CHECK(kept.find("grokked\n") != std::string::npos);
}

TEST_CASE_FIXTURE(Notes, "without a dictionary nothing is misspelled") {
    const SpellCheck check("xx_YY", words);
    CHECK_FALSE(check.available());
    CHECK(check.misspelled("mistkae").empty());
    CHECK(check.suggestions("mistkae").empty());
}

TEST_CASE_FIXTURE(Notes, "a curly apostrophe is an apostrophe") {
    const SpellCheck check("en_US", words);
    CHECK(check.misspelled("didn\u2019t").empty());
    CHECK(check.misspelled("didn\u2019tt") == std::vector<WordPlace>{{0, 7}});
}

TEST_CASE("the language of notes is what was chosen, else the locale's") {
    const char* before = std::getenv("LC_ALL");
    const std::string kept = before == nullptr ? "" : before;
    ::setenv("LC_ALL", "en_GB.UTF-8", 1);
    CHECK(workflow::language_of_notes("") == "en_GB");
    CHECK(workflow::language_of_notes("de_DE") == "de_DE");
    ::setenv("LC_ALL", "C.UTF-8", 1);
    CHECK(workflow::language_of_notes("").empty());
    if (before == nullptr) {
        ::unsetenv("LC_ALL");
    } else {
        ::setenv("LC_ALL", kept.c_str(), 1);
    }
}

TEST_CASE("the switch says which language is checked, or why none is") {
    CHECK(workflow::spelling_words("en_US").find("in notes (en_US)") != std::string::npos);
    CHECK(workflow::spelling_words("xx_YY").find("no dictionary of xx_YY is installed") !=
          std::string::npos);
    CHECK(workflow::spelling_words("").find("names no language") != std::string::npos);
    CHECK(workflow::spelling_fault("en_US").empty());
    CHECK(workflow::spelling_fault("xx_YY").find("hunspell-xx") != std::string::npos);
    CHECK(workflow::spelling_fault("").find("names no language") != std::string::npos);
}

TEST_CASE_FIXTURE(Notes, "a list without a line feed at its end keeps its last word") {
    formats::write_file(words, "foozle");
    {
        SpellCheck check("en_US", words);
        check.add("barzle");
    }
    CHECK(formats::read_file(words) == "foozle\nbarzle\n");
}

TEST_CASE_FIXTURE(Notes, "a list of words that cannot be read hinders nothing, and stays") {
    std::filesystem::create_directories(words / "inside");
    SpellCheck check("en_US", words);
    check.add("barzle");
    CHECK(wrong(check, "barzle mistkae") == "mistkae");
    CHECK(std::filesystem::is_directory(words));
}
