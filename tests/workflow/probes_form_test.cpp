#include "workflow/probes_form.h"

#include <doctest/doctest.h>

#include "core/rubric_edit.h"
#include "example_interview.h"

using namespace evenhand;
using namespace evenhand::workflow;

namespace {

ProbesForm form_of(const Rubric& rubric) {
    const FieldRemarks none;
    return probes_form(FieldMaker(rubric, none));
}

Rubric with_story() {
    Rubric rubric = testing::example_rubric();
    rubric.coverage = {{Id<CoverageItem>("CV1"), "Action", "the fix", Id<Probe>("P2"), {}},
                       {Id<CoverageItem>("CV2"), "Aftermath", "what stayed", std::nullopt, {}}};
    return rubric;
}

}  // namespace

TEST_CASE("probes have the letters of the live screen and say what they are for") {
    const ProbesForm form = form_of(testing::example_rubric());
    CHECK(form.draws == std::vector<std::string>{"Owning the gap",
                                                 "Repairing the harm",
                                                 "A gap in the story",
                                                 "Any criterion",
                                                 "When there is no example"});
    REQUIRE(form.probes.size() == 3);
    CHECK(form.probes[1].key == "b");
    CHECK(form.probes[1].draws == 1);
    CHECK(form.probes[2].draws == 4);
    CHECK(form.has_fallback);
    CHECK(form.probes[0].text.spoken == "Probe a");
    CHECK(form.probes[0].text.size == "5 words");
    CHECK(form.probes[0].ask_when.text == "no part was named");
    CHECK(form.probes[0].ask_when.spoken == "Asked when of probe a");
}

TEST_CASE("each choice of what a probe is for means the same again") {
    const Rubric rubric = testing::example_rubric();
    CHECK(purpose_of(rubric, 1) == ProbePurpose{ProbeKind::criterion, Id<Criterion>("repair")});
    CHECK(purpose_of(rubric, 2) == ProbePurpose{ProbeKind::coverage, std::nullopt});
    CHECK(purpose_of(rubric, 3) == ProbePurpose{ProbeKind::general, std::nullopt});
    CHECK(purpose_of(rubric, 4) == ProbePurpose{ProbeKind::fallback, std::nullopt});
    for (std::size_t choice = 0; choice < form_of(rubric).draws.size(); ++choice) {
        const ProbePurpose use = purpose_of(rubric, choice);
        const Rubric next = with_probe_tied(rubric, Id<Probe>("P1"), use.kind, use.criterion);
        CHECK(form_of(next).probes.at(0).draws == choice);
    }
}

TEST_CASE("a probe of no criterion any more fits any") {
    const Rubric next = without_criterion(testing::example_rubric(), Id<Criterion>("owning"));
    const ProbesForm form = form_of(next);
    CHECK(form.draws.at(form.probes.at(0).draws) == "Any criterion");
}

TEST_CASE("parts of the story have their element and the probe that fills them") {
    const ProbesForm form = form_of(with_story());
    REQUIRE(form.story.size() == 2);
    CHECK(form.elements.at(form.story[0].element) == "Action");
    CHECK(form.elements.at(form.story[1].element) == "Aftermath");
    CHECK(form.fillers.at(form.story[0].probe) == "b   What happened until it was over?");
    CHECK(form.fillers.at(form.story[1].probe) == "No probe");
    CHECK(form.story[0].text.spoken == "What to hear of story part 1");
    CHECK(filler(with_story(), 0) == std::nullopt);
    CHECK(filler(with_story(), 2) == Id<Probe>("P2"));
}

TEST_CASE("what is said of the probes as a whole stands at their head") {
    const FieldRemarks remarks(
        {{Severity::warning, "probe.cover", "Plan a fallback.", "probes"},
         {Severity::error, "probe.link", "Say which criterion.", "probe 'P1'"}});
    const Rubric rubric = testing::example_rubric();
    const ProbesForm form = probes_form(FieldMaker(rubric, remarks));
    CHECK(form.of_probes == Remark{"?", "Plan a fallback.", 0});
    CHECK(form.probes[0].tie == Remark{"!", "Say which criterion.", 0});
    CHECK(form.probes[0].text.remark == Remark{});
}
