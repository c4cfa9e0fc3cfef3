#include "workflow/internal/page_drafts.h"

#include <doctest/doctest.h>

#include "../library_fixture.h"
#include "core/error.h"

using namespace evenhand;
using workflow::PageSource;
namespace internal = workflow::internal;

namespace {

TagVocabulary vocabulary() {
    return internal::read_vocabulary(testing::shipped_rubrics / "tags.txt");
}

}  // namespace

TEST_CASE("a file is drafted under its name") {
    const PageSource source{testing::seed_page, "", "q09-missed-bug-to-production.txt"};
    const auto made = internal::drafts_of(source, internal::bytes_of(source), vocabulary());
    REQUIRE(made.value);
    REQUIRE(made.value->drafts.size() == 1);
    CHECK_FALSE(made.value->kit);
    CHECK(made.value->drafts[0].id == testing::seed_id);
    CHECK(made.value->drafts[0].source_name == "q09-missed-bug-to-production.txt");
}

TEST_CASE("a pasted text is named after its question") {
    const PageSource source{"", formats::read_file(testing::seed_page), "Pasted text"};
    const auto made = internal::drafts_of(source, internal::bytes_of(source), vocabulary());
    REQUIRE(made.value);
    const Rubric& draft = made.value->drafts[0];
    CHECK(draft.id.text().starts_with("q09-"));
    CHECK(draft.id.text().find("pasted") == std::string::npos);
    CHECK(draft.source_name == "Pasted text");
    CHECK(draft.source_sha256 == formats::sha256_hex(source.text));
}

TEST_CASE("what is no page gives the reason and no draft") {
    const PageSource source{"", "Pancakes\n\nMix flour and milk.\n", "Pasted text"};
    const auto made = internal::drafts_of(source, source.text, vocabulary());
    CHECK_FALSE(made.value);
    REQUIRE_FALSE(made.findings.empty());
    CHECK(made.findings.back().code == "page.foreign");
    CHECK(made.findings.back().location.starts_with("Pasted text"));
}

TEST_CASE("without a word list nothing can be drafted") {
    const testing::ScratchFolder folder;
    CHECK_THROWS_AS((void)internal::read_vocabulary(folder / "none.txt"), Error);
    formats::write_file(folder / "tags.txt", "[tags]\n");
    CHECK_THROWS_WITH_AS((void)internal::read_vocabulary(folder / "tags.txt"),
                         doctest::Contains("The list has no word"),
                         Error);
}
