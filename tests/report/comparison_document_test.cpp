#include "report/comparison_document.h"

#include <doctest/doctest.h>

#include "report/comparison_sample.h"
#include "report/conformance/profile.h"
#include "report/document_pdf.h"
#include "report/pdf_tools.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

constexpr Timestamp made{std::chrono::seconds{1'770'000'000}};
const std::string identity(64, 'a');

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("candidates side by side keep the profile, and say who differs and who does not") {
    const PrintedPdf printed =
        document_pdf(comparison_document(sample_candidates(), made, identity));
    CHECK(printed.findings.empty());
    CHECK(told(breaches_of(printed.bytes, "")) == "");
    const std::string text = text_of_pdf(printed.bytes);
    CHECK(contains(text, "Who differs dependably, and who not?"));
    CHECK(contains(text, "Not enough interviewers to tell"));
    CHECK(contains(text, "Ana is above Dana by 2.5 points"));
    CHECK(contains(text, "2 × not seen"));
}

TEST_CASE("many candidates with long names have room in several tables") {
    CandidatesView view = sample_candidates();
    const std::string longest = "Maximiliane-Philippa von Hohenstein-Waldenburg the Younger";
    view.people.resize(1, view.people.front());
    for (int number = 1; number < 12; ++number) {
        view.people.push_back(view.people.front());
        view.people.back().name = longest + " " + std::to_string(number);
    }
    view.differences.clear();
    view.untold.clear();
    view.groups = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}};
    const PrintedPdf printed = document_pdf(comparison_document(view, made, identity));
    CHECK(told(breaches_of(printed.bytes, "")) == "");
    CHECK(contains(text_of_pdf(printed.bytes), "Younger 11"));
}
