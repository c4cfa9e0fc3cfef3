#include "core/internal/lint_samples.h"

#include <doctest/doctest.h>

#include "core/lint_of.h"

using namespace evenhand;
using testing::Lines;
using testing::lint_after;

namespace {

const std::string hard =
    " Organisational responsibilities necessitated administrative documentation, considerably "
    "misinterpreted by intermediary administrators enthusiastically reorganising departmental "
    "accountability, notwithstanding constitutional recommendations, international obligations, "
    "environmental considerations, psychological characteristics, methodological uncertainties, "
    "technological discontinuities, infrastructural vulnerabilities, interdepartmental "
    "misunderstandings, organisational inflexibilities, unsatisfactory communications, "
    "disproportionate generalisations, inadvertent misrepresentations, irreconcilable "
    "interpretations, unprecedented complications.";

auto speaking(const std::string& words, Origin origin = Origin::added) {
    return [=](Rubric& rubric) {
        rubric.samples[0].passages[0].text += words;
        rubric.samples[0].provenance = {origin, {{1, 1, "x"}}, "", false};
    };
}

}  // namespace

TEST_CASE("a sample of the library is spoken, one of the page is as it is") {
    CHECK(lint_after(speaking(hard)) == Lines{"warning sample.grade sample 'A'"});
    CHECK(lint_after(speaking(hard, Origin::stated)).empty());
    CHECK(lint_after([](Rubric& rubric) {
              rubric.samples[0].passages.push_back({"Interviewer", hard});
          }).empty());
}

TEST_CASE("a sample may touch what is protected, which is asked about") {
    CHECK(lint_after(speaking(" She was pregnant.")) == Lines{"warning fair.protected sample 'A'"});
    CHECK(lint_after(speaking(" The guys.")) == Lines{"warning fair.words sample 'A'"});
    CHECK(lint_after(speaking(" The guys.", Origin::stated)).empty());
    CHECK(lint_after([](Rubric& r) { r.samples[0].speaker = "Noor, labor broker, farm"; }) ==
          Lines{"warning fair.words sample 'A', speaker"});
}

TEST_CASE("a sample that an import took is open until it is accepted") {
    CHECK(lint_after([](Rubric& rubric) {
              rubric.samples[0].provenance = {Origin::stated, {}, "", true};
          }) == Lines{"warning review.open sample 'A'"});
}
