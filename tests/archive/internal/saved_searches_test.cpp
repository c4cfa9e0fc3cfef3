#include "archive/internal/saved_searches.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "archive/office.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::card;
using testing::Office;

namespace {

std::string names_of(const std::vector<SavedSearch>& searches) {
    std::string names;
    for (const SavedSearch& search : searches) {
        names += search.name + "; ";
    }
    return names;
}

}  // namespace

TEST_CASE("saved searches that name a candidate go with the candidate, and no others") {
    for (const bool encrypted : {false, true}) {
        CAPTURE(encrypted);
        Office office;
        Archive& archive = office.begun(encrypted);
        CardFacts facts = testing::facts_of(1);
        facts.candidate = "Zoë Quetzal";
        facts.candidate_id = "z-77";
        const KeptCard kept = archive.keep(testing::pieces_of(facts));
        facts.candidate = "Zoë Axolotl";
        (void)archive.revise(kept.key, testing::pieces_of(facts), "Married");
        (void)archive.keep(card(2));
        archive.put_search({"a", "interviewer:ana root"});
        archive.put_search({"b", "candidate:QUETZAL"});
        archive.put_search({"c", "zoe"});
        archive.put_search({"d", "id:z-77 after:2026"});
        archive.put_search({"e of axolotl", "verdict"});
        archive.put_search({"f", "number2"});
        const SubjectKey subject = *archive.subject_of(kept.key);
        (void)archive.ask_erasure(subject, "asked for it");
        CHECK(archive.searches().size() == 6);
        (void)archive.confirm_erasure(subject, {});
        CHECK(names_of(archive.searches()) == "a; f; ");
    }
}

TEST_CASE("a card that was damaged keeps no candidate's searches from being looked through") {
    Office office;
    const CardKey key = office.begun().keep(card(1)).key;
    office->put_search({"mine", "root cause"});
    office.tamper("UPDATE content SET layout = 'x'");
    Archive& archive = office.again();
    const SubjectKey subject = *archive.subject_of(key);
    OpenOptions options;
    options.address = office.folder();
    office.close();
    internal::Vault vault(options, office.means());
    CHECK_NOTHROW(internal::drop_searches_naming(vault, subject));
    CHECK(internal::saved_searches(vault).size() == 1);
}
