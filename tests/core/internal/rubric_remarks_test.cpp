#include "core/internal/rubric_remarks.h"

#include <utility>

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using internal::RubricRemarks;

namespace {

template <typename Remark>
Findings remarks_on(RubricStatus status, Remark remark) {
    Rubric rubric = testing::example_rubric();
    rubric.status = status;
    RubricRemarks remarks(rubric);
    remark(remarks);
    return std::move(remarks).findings();
}

Severity weight_of(RubricStatus status,
                   void (RubricRemarks::*kind)(const char*, std::string, std::string)) {
    return remarks_on(status, [&](RubricRemarks& r) { (r.*kind)("x.y", "It is so.", "here"); })
        .at(0)
        .severity;
}

}  // namespace

TEST_CASE("what is not written yet weighs less in a draft, what is wrong does not") {
    CHECK(weight_of(RubricStatus::published, &RubricRemarks::fault) == Severity::error);
    CHECK(weight_of(RubricStatus::draft, &RubricRemarks::fault) == Severity::error);
    CHECK(weight_of(RubricStatus::published, &RubricRemarks::gap) == Severity::error);
    CHECK(weight_of(RubricStatus::draft, &RubricRemarks::gap) == Severity::hint);
    CHECK(weight_of(RubricStatus::published, &RubricRemarks::wish) == Severity::warning);
    CHECK(weight_of(RubricStatus::draft, &RubricRemarks::wish) == Severity::hint);
    CHECK(weight_of(RubricStatus::draft, &RubricRemarks::advice) == Severity::warning);
    CHECK(weight_of(RubricStatus::published, &RubricRemarks::tip) == Severity::hint);
}

TEST_CASE("a text that is needed is named when it is missing") {
    const Findings findings = remarks_on(RubricStatus::published, [](RubricRemarks& r) {
        r.needed(internal::title_size, " \n", "title");
        r.wanted(internal::handle_size, "", "item 'LF1'");
        r.missing(internal::job_link_size, "", "job link");
        r.missing(internal::job_link_size, "There is one.", "job link");
    });
    REQUIRE(findings.size() == 3);
    CHECK(
        findings[2] ==
        Finding{Severity::error, "job-link.size", "The job link is not written yet.", "job link"});
    CHECK(findings[0] ==
          Finding{Severity::error, "title.size", "The title is not written yet.", "title"});
    CHECK(
        findings[1] ==
        Finding{Severity::warning, "handle.size", "The handle is not written yet.", "item 'LF1'"});
}

TEST_CASE("a criterion that is there may be named, another may not") {
    const Findings findings = remarks_on(RubricStatus::draft, [](RubricRemarks& r) {
        r.known_criterion("item.link", Id<Criterion>("owning"), "item 'LF1'");
        r.known_criterion("item.link", std::nullopt, "item 'LF2'");
        r.known_criterion("item.link", Id<Criterion>("speed"), "item 'LF3'");
    });
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].location == "item 'LF3'");
    CHECK(findings[0].message == "There is no criterion 'speed'; name one that there is.");
}
