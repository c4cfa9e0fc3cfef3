#include "workflow/calibration_print.h"

#include <string>

#include <doctest/doctest.h>

#include "formats/file.h"
#include "made_up_scores.h"
#include "report/pdf_tools.h"
#include "scratch_folder.h"

using namespace evenhand;
using namespace evenhand::workflow;
using testing::MadeUpScores;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string bytes_of(const std::filesystem::path& pdf) {
    return formats::read_file(pdf, 1U << 24U);
}

}  // namespace

TEST_CASE("the report has fair scores only when they are asked for") {
    const testing::ScratchFolder folder;
    const CalibrationData data = MadeUpScores().data();
    const CalibrationView view = calibration_view(data, {}, {}, 0);
    const auto plain = folder / "plain.pdf";
    const auto fair = folder / "fair.pdf";
    CHECK(print_calibration(view, false, plain).empty());
    CHECK(print_calibration(view, true, fair).empty());
    CHECK(formats::read_file(plain, 1U << 24U).starts_with("%PDF-"));
    CHECK(std::filesystem::file_size(fair) > std::filesystem::file_size(plain));
    const auto again = folder / "again.pdf";
    CHECK(print_calibration(view, false, again).empty());
    CHECK(formats::read_file(again, 1U << 24U) == formats::read_file(plain, 1U << 24U));
    CHECK(print_calibration(view, false, folder / "x.rubric.xml").front().code == "export.target");
}

TEST_CASE("an own page on paper says what the page says, and names nobody else") {
    const testing::ScratchFolder folder;
    const CalibrationView view = calibration_view(MadeUpScores().data(), {}, {}, 0);
    const auto pdf = folder / "anna.pdf";
    CHECK(print_own_calibration(view, "Anna", pdf).empty());
    const std::string text = report::text_of_pdf(bytes_of(pdf));
    const auto own = own_calibration(view, "R0");
    REQUIRE(own);
    for (const std::string& part : {std::string("Anna"),
                                    own->scope,
                                    own->sentence,
                                    own->help,
                                    own->drift.question,
                                    own->agreement.reading,
                                    own->standing.reading,
                                    own->scale_use.reading}) {
        CAPTURE(part);
        REQUIRE_FALSE(part.empty());
        CHECK(contains(text, part));
    }
    for (const std::string other : {"Bnna", "Cnna", "Dnna", "Enna", "Candidate 1"}) {
        CAPTURE(other);
        CHECK_FALSE(contains(text, other));
        CHECK_FALSE(contains(report::unpacked(bytes_of(pdf)), other));
    }
}

TEST_CASE("an own page is of one interviewer, by id or by name") {
    const testing::ScratchFolder folder;
    CalibrationData data = MadeUpScores().data();
    data.interviewers[2].name = data.interviewers[1].name;
    const CalibrationView view = calibration_view(data, {}, {}, 0);
    CHECK(print_own_calibration(view, "R1", folder / "b.pdf").empty());
    CHECK(print_own_calibration(view, "R2", folder / "c.pdf").empty());
    CHECK(bytes_of(folder / "b.pdf") != bytes_of(folder / "c.pdf"));
    // Two of one name are told apart on every page, and so it is asked for.
    const std::string name = own_calibration(view, "R1")->name;
    CHECK(name != "Bnna");
    CHECK(print_own_calibration(view, name, folder / "d.pdf").empty());
    CHECK(bytes_of(folder / "d.pdf") == bytes_of(folder / "b.pdf"));
    const Findings nobody = print_own_calibration(view, "Bnna", folder / "e.pdf");
    REQUIRE(nobody.size() == 1);
    CHECK(nobody[0].code == "calibrate.own");
    CHECK(
        nobody[0].message ==
        "Nobody called “Bnna” is among the 5 interviewers of these scores: write the name, or the "
        "id, as the scores have it.");
    CHECK_FALSE(std::filesystem::exists(folder / "e.pdf"));
    CHECK(print_own_calibration(view, "R1", folder / "x.kit.xml").front().code == "export.target");
}
