#include "workflow/copy_check.h"

#include <doctest/doctest.h>

#include "formats/file.h"
#include "report/pdf_reading.h"
#include "scratch_folder.h"
#include "workflow/demo_interview.h"
#include "workflow/redacted_copy.h"

using namespace evenhand;
using namespace evenhand::workflow;
namespace fs = std::filesystem;

namespace {

struct Checked {
    testing::ScratchFolder folder;
    fs::path card = play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path()).card;
    RedactedCopy copy = *copy_of_file(card, {CopyKind::subject_access, {}}).value;

    [[nodiscard]] static PdfCheck::Result result(const RedactedCopy& printed,
                                                 const ReportStyle& style = {}) {
        return check_copy_pdf(copy_output(printed, CardOutput::pdf, style).bytes, "f")->result;
    }
    [[nodiscard]] static bool prints_notes(const RedactedCopy& printed, const ReportStyle& style) {
        const std::string pdf = copy_output(printed, CardOutput::pdf, style).bytes;
        const std::string& note = printed.copy.card.session().questions[0].notes[0].text;
        return report::read_pdf(pdf, "x")->text.find(note) != std::string::npos;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Checked, "a copy's PDF is intact as it was made") {
    CHECK(result(copy) == PdfCheck::Result::redacted_copy);
}

TEST_CASE_FIXTURE(Checked, "a style's look and what it leaves out change no copy") {
    ReportStyle style;
    style.organisation = "Fairview";
    style.confidentiality = "For the hiring team only";
    style.paper = Paper::letter;
    style.left_out = {CardSection::evidence, CardSection::profile};
    const RedactedCopy committee = *copy_of_file(card, {CopyKind::anonymised, {}}).value;
    CHECK(result(committee, style) == PdfCheck::Result::redacted_copy);
    CHECK_FALSE(prints_notes(committee, style));
}

TEST_CASE_FIXTURE(Checked, "a candidate's copy has all of the candidate's data, in every style") {
    ReportStyle style;
    style.organisation = "Fairview";
    style.confidentiality = "For the hiring team only";
    style.left_out.assign(card_sections.begin(), card_sections.end());
    CHECK(result(copy, style) == PdfCheck::Result::redacted_copy);
    CHECK(prints_notes(copy, style));
    const std::string text =
        report::read_pdf(copy_output(copy, CardOutput::pdf, style).bytes, "x")->text;
    CHECK(text.find("Left out of these pages") == std::string::npos);
}

TEST_CASE_FIXTURE(Checked, "data that is not as it was made, or not of these pages, is altered") {
    RedactedCopy changed = copy;
    changed.bytes[changed.bytes.find("<rating ") + 1] = 'x';
    CHECK(result(changed) == PdfCheck::Result::altered);

    RedactedCopy other = copy;
    other.sha256 = std::string(64, 'e');
    CHECK(result(other) == PdfCheck::Result::altered);
}

TEST_CASE_FIXTURE(Checked, "pages that say something else than the data are told") {
    const RedactedCopy shorter = *copy_of_file(card, {CopyKind::subject_access, {"the"}}).value;
    RedactedCopy mixed{shorter.copy, copy.bytes, copy.sha256};
    CHECK(result(mixed) == PdfCheck::Result::pages_differ);
}

TEST_CASE_FIXTURE(Checked, "a changed file of a copy is told, and other files are none") {
    const fs::path file = folder / "c.redacted.xml";
    std::string bytes = copy.bytes;
    bytes.replace(bytes.find("recommendation=\""), 18, "recommendation=\"no\"");
    formats::write_file(file, bytes);
    CHECK(is_copy_file(file));
    CHECK(check_copy(file).result == PdfCheck::Result::altered);
    CHECK_FALSE(is_copy_file(card));
    CHECK_FALSE(is_copy_file(folder / "none"));
    CHECK_FALSE(check_copy_pdf("no PDF", "f"));
}
