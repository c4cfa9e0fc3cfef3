#include "workflow/printed_file.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"
#include "workflow/demo_interview.h"
#include "workflow/redacted_copy.h"

using namespace evenhand;
using namespace evenhand::workflow;
namespace fs = std::filesystem;

namespace {

struct Printed {
    testing::ScratchFolder folder;
    DemoResult demo = play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path());
    RedactedCopy copy = *copy_of_file(demo.card, {}).value;
    fs::path pdf = folder / "copy.pdf";
    std::string shown;

    Printed() { put(copy); }
    void put(const RedactedCopy& made) const {
        formats::write_file(pdf, copy_output(made, CardOutput::pdf).bytes);
    }
    [[nodiscard]] Findings show() { return show_printed(pdf, PdfTarget::memory(shown)); }
};

}  // namespace

TEST_CASE_FIXTURE(Printed, "the PDF of a redacted copy is shown as it is, and said to be intact") {
    const Findings findings = show();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::hint);
    CHECK(findings[0].message.starts_with("Redacted copy, intact: "));
    CHECK(shown == formats::read_file(pdf));
}

TEST_CASE_FIXTURE(Printed, "pages that say something else than the copy are shown with a warning") {
    const RedactedCopy shorter = *copy_of_file(demo.card, {CopyKind::anonymised, {"legacy"}}).value;
    put({shorter.copy, copy.bytes, copy.sha256});
    const Findings findings = show();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "pdf.pages-differ");
    CHECK(findings[0].severity == Severity::warning);
    CHECK_FALSE(shown.empty());
}

TEST_CASE_FIXTURE(Printed, "a file that somebody added to is shown with a warning") {
    formats::write_file(pdf, formats::read_file(pdf) + "% added\n");
    const Findings findings = show();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "pdf.file-changed");
    CHECK(findings[0].severity == Severity::warning);
    CHECK_FALSE(shown.empty());
}

TEST_CASE_FIXTURE(Printed, "nothing is shown of a copy that was altered, or of another PDF") {
    RedactedCopy changed = copy;
    changed.bytes[changed.bytes.find("<rating ") + 1] = 'x';
    put(changed);
    CHECK(show().at(0).code == "pdf.altered");
    formats::write_file(pdf, "%PDF-1.7\n");
    CHECK(show().at(0).code == "pdf.no-card");
    CHECK(shown.empty());
    fs::remove(pdf);
    CHECK_THROWS_AS((void)show(), Error);
}
