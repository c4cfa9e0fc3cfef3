#include "core/person.h"

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using Kind = PersonMerge::Kind;

namespace {

const Id<Person> ana("ana");
const Id<Person> ana_2("a.ferreira");
const Id<Person> bo("bo");

std::vector<Person> people() {
    return {{ana, "Ana Ferreira", "", ""}, {ana_2, "A. Ferreira", "", ""}, {bo, "Bo Lind", "", ""}};
}

PersonMerge merge(const Id<Person>& from, const Id<Person>& into, Kind kind = Kind::merge) {
    return {testing::at(0), kind, from, into, "Lead", "the same person"};
}

std::string code(const std::optional<Finding>& fault) {
    return fault ? fault->code : "";
}

}  // namespace

TEST_CASE("a merged id stands for the other until that is undone, and may be merged again") {
    MergeLedger ledger;
    CHECK(stands_for(ledger, ana_2) == ana_2);
    ledger.push_back(merge(ana_2, ana));
    CHECK(stands_for(ledger, ana_2) == ana);
    CHECK(stands_for(ledger, ana) == ana);
    ledger.push_back(merge(ana_2, ana, Kind::unmerge));
    CHECK(stands_for(ledger, ana_2) == ana_2);
    ledger.push_back(merge(ana_2, bo));
    CHECK(stands_for(ledger, ana_2) == bo);
}

TEST_CASE("merges follow one another") {
    const MergeLedger ledger{merge(ana_2, ana), merge(ana, bo)};
    CHECK(stands_for(ledger, ana_2) == bo);
    const MergeLedger undone{merge(ana_2, ana), merge(ana, bo), merge(ana, bo, Kind::unmerge)};
    CHECK(stands_for(undone, ana_2) == ana);
}

TEST_CASE("a merge that cannot be is refused with its reason") {
    const MergeLedger ledger{merge(ana_2, ana)};
    CHECK_FALSE(merge_fault(people(), {}, merge(ana_2, ana)));
    CHECK(code(merge_fault(people(), {}, merge(Id<Person>("x"), ana))) == "merge.unknown");
    CHECK(code(merge_fault(people(), {}, merge(ana, ana))) == "merge.same");
    CHECK(code(merge_fault(people(), ledger, merge(ana_2, bo))) == "merge.already");
    CHECK(code(merge_fault(people(), ledger, merge(bo, ana_2))) == "merge.already");
    CHECK(code(merge_fault(people(), ledger, merge(ana, ana_2))) == "merge.already");
    CHECK(code(merge_fault(people(), {}, merge(ana_2, ana, Kind::unmerge))) == "merge.none");
    CHECK_FALSE(merge_fault(people(), ledger, merge(ana_2, ana, Kind::unmerge)));
    PersonMerge silent = merge(bo, ana);
    silent.reason = " ";
    CHECK(code(merge_fault(people(), {}, silent)) == "merge.reason");
    PersonMerge nameless = merge(bo, ana);
    nameless.by.clear();
    CHECK(code(merge_fault(people(), {}, nameless)) == "merge.by");
}

TEST_CASE("a ring of merges, which only another program could write, does not hang") {
    const MergeLedger ring{merge(ana, bo), merge(bo, ana)};
    CHECK((stands_for(ring, ana) == ana || stands_for(ring, ana) == bo));
}
