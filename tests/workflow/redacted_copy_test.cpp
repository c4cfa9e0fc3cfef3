#include "workflow/redacted_copy.h"

#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/card_copy_file.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "report/pdf_reading.h"
#include "scratch_folder.h"
#include "shell.h"
#include "workflow/copy_check.h"
#include "workflow/demo_interview.h"

using namespace evenhand;
using namespace evenhand::workflow;
namespace fs = std::filesystem;

namespace {

/// The demo's card with names, pronouns and addresses in its texts.
struct Copies {
    testing::ScratchFolder folder;
    fs::path card = folder / "priya.scorecard.xml";
    Scorecard original = made();

    Scorecard made() {
        const DemoResult demo = play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder.path());
        const Scorecard played = read_card(demo.card).value->card;
        Session session = played.session();
        session.head.candidate = {Id<Candidate>("priya.sharma"), "Priya Sharma"};
        session.head.interviewer = {Id<Rater>("ohaddad"), "Omar Haddad"};
        session.questions[0].notes[0].text =
            "Ms Sharma said she told Omar Haddad; PRIYA’s mail is psharma@example.org, so write "
            "her";
        Verdict verdict = played.verdict();
        verdict.summary = "Sharma, Priya: solid. Bobby agrees.";
        verdict.next_interviewer = "Keep an eye on Priya.";
        Scorecard changed =
            *finish(session, played.kit(), verdict, played.salt(), played.submitted_at()).value;
        formats::write_file(folder / "priya.scorecard.xml", formats::scorecard_bytes(changed));
        return changed;
    }

    /// Every stream of the PDF, attachments and XMP too, uncompressed.
    [[nodiscard]] std::string unpacked(const fs::path& pdf) const {
        const fs::path plain = folder / "plain.pdf";
        const std::string command =
            "qpdf --qdf --stream-data=uncompress --object-streams=disable '" + pdf.string() +
            "' '" + plain.string() + "'";
        REQUIRE(std::system(command.c_str()) == 0);
        return formats::read_file(plain);
    }
};

/// As it stands in strings of the information dictionary.
std::string utf16(const std::string& text) {
    std::string wide;
    for (const char16_t unit : std::filesystem::path(text).u16string()) {
        wide += static_cast<char>(unit >> 8U);
        wide += static_cast<char>(unit & 0xFFU);
    }
    return wide;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(Copies, "nothing that was taken out is in any part of a copy's PDF or file") {
    for (const CopyKind kind : {CopyKind::anonymised, CopyKind::subject_access}) {
        const RedactedCopy copy = redacted_copy(original, {kind, {"Bobby"}});
        REQUIRE_FALSE(copy.copy.replaced.empty());
        const fs::path pdf = folder / (copy_name(copy) + ".pdf");
        CHECK_FALSE(has_error(write_copy(copy, pdf)));
        const std::string bytes = unpacked(pdf);
        const auto read = report::read_pdf(formats::read_file(pdf), "redacted-scorecard.xml");
        REQUIRE(read);
        CHECK(read->attached == copy.bytes);
        std::vector<std::string> gone = {original.session().head.id.text(),
                                         read_card(card).value->sha256,
                                         original.kit()[0].sha256};
        if (kind == CopyKind::anonymised) {
            gone.insert(gone.end(),
                        {"Priya", "PRIYA", "Sharma", "psharma", "priya.sharma", "said she"});
        } else {
            gone.insert(gone.end(), {"Omar", "Haddad", "ohaddad", "Keep an eye"});
        }
        gone.emplace_back("Bobby");
        for (const PinnedRubric& pinned : original.kit()) {
            for (const Item& item : pinned.rubric.items) {
                if (!item.signal.empty()) {
                    gone.push_back(item.signal);
                }
            }
        }
        for (const std::string& words : gone) {
            CAPTURE(words);
            CHECK_FALSE(contains(bytes, words));
            CHECK_FALSE(contains(bytes, utf16(words)));
            CHECK_FALSE(contains(read->text, words));
            CHECK_FALSE(contains(copy.bytes, words));
            CHECK_FALSE(contains(pdf.filename().string(), words));
            for (const CardOutput output :
                 {CardOutput::harvest, CardOutput::csv, CardOutput::markdown}) {
                CHECK_FALSE(contains(copy_output(copy, output).bytes, words));
            }
        }
    }
}

TEST_CASE_FIXTURE(Copies, "a name of any script is in no part of a copy's PDF or file") {
    struct Story {
        std::string name;
        std::string note;
        std::vector<std::string> gone;
    };
    const std::vector<Story> stories = {
        {"王小明", "王小明说,小明修好了", {"王小明", "小明"}},
        {"محمد الأحمد", "ثم قال محمد الأحمد ذلك", {"محمد", "الأحمد"}},
        {"प्रिया शर्मा", "फिर प्रिया शर्मा ने कहा", {"प्रिया", "शर्मा"}},
        {"สมชาย ใจดี", "แล้วสมชายก็แก้", {"สมชาย", "ใจดี"}},
        {"김민수", "그래서 민수는", {"김민수", "민수"}},
        {"Priya Raman", "then Pri\u00ADya and PriyaRamanCV", {"Pri\u00ADya", "Priya", "Raman"}}};
    for (const Story& story : stories) {
        CAPTURE(story.name);
        Session session = original.session();
        session.head.candidate = {Id<Candidate>("someone"), story.name};
        session.questions[0].notes[0].text = story.note;
        const auto told = finish(
            session, original.kit(), original.verdict(), original.salt(), original.submitted_at());
        REQUIRE(told.value);
        const RedactedCopy copy = redacted_copy(*told.value, {CopyKind::anonymised, {}});
        const fs::path pdf = folder / "script.pdf";
        CHECK_FALSE(has_error(write_copy(copy, pdf)));
        const std::string bytes = unpacked(pdf);
        const auto read = report::read_pdf(formats::read_file(pdf), "redacted-scorecard.xml");
        REQUIRE(read);
        for (const std::string& words : story.gone) {
            CAPTURE(words);
            CHECK(contains(formats::scorecard_bytes(*told.value), words));
            CHECK_FALSE(contains(copy.bytes, words));
            CHECK_FALSE(contains(read->text, words));
            CHECK_FALSE(contains(bytes, words));
            CHECK_FALSE(contains(bytes, utf16(words)));
        }
    }
}

TEST_CASE_FIXTURE(Copies, "a copy for the candidate bears no line that is for others") {
    ReportStyle style;
    style.confidentiality = "For the hiring team only";
    const auto drawn = [&](CopyKind kind) {
        const fs::path pdf = folder / "style.pdf";
        (void)write_copy(redacted_copy(original, {kind, {}}), pdf, style);
        return testing::run("pdftotext '" + pdf.string() + "' -").output;
    };
    CHECK(contains(drawn(CopyKind::anonymised), style.confidentiality));
    CHECK_FALSE(contains(drawn(CopyKind::subject_access), style.confidentiality));
}

TEST_CASE_FIXTURE(Copies, "a copy is checked as one, and never passes for a scorecard") {
    const RedactedCopy copy = redacted_copy(original, {CopyKind::anonymised, {}});
    const fs::path pdf = folder / "copy.pdf";
    const fs::path xml = folder / "copy.redacted.xml";
    (void)write_copy(copy, pdf);
    (void)write_copy(copy, xml);
    CHECK(check_pdf(pdf).result == PdfCheck::Result::redacted_copy);
    CHECK(check_pdf(pdf).title == "Redacted copy, intact: Anonymised copy, as Evenhand made it.");
    CHECK(is_copy_file(xml));
    CHECK(check_copy(xml).seal == copy.sha256);
    for (const fs::path& file : {xml, pdf}) {
        const auto read = read_card(file);
        CHECK_FALSE(read.value);
        REQUIRE(read.findings.size() == 1);
        CHECK(read.findings[0].code == "card.redacted-copy");
    }
}

TEST_CASE_FIXTURE(Copies, "the same wish gives the same bytes, and no look at the original") {
    const CopyWish wish{CopyKind::anonymised, {}};
    const RedactedCopy copy = redacted_copy(original, wish);
    CHECK(copy.bytes == redacted_copy(original, wish).bytes);
    CHECK(copy_output(copy, CardOutput::pdf).bytes == copy_output(copy, CardOutput::pdf).bytes);
    CHECK(copy.copy.card.salt() != original.salt());
    CHECK(copy.sha256 != read_card(card).value->sha256);
}

TEST_CASE_FIXTURE(Copies,
                  "what is replaced and what is to be looked at is told, equal words once") {
    const CopyView view = copy_view(redacted_copy(original, {CopyKind::anonymised, {}}).copy);
    CHECK(view.title == "Anonymised copy");
    const auto name = std::ranges::find(view.replaced, "Priya", &CopyLine::words);
    REQUIRE(name != view.replaced.end());
    CHECK(name->what == "replaced by [candidate]");
    CHECK(name->places == "the note for the next interviewer");
    const auto bobby = std::ranges::find(view.look_at, "Bobby", &CopyLine::words);
    CHECK(bobby == view.look_at.end());
    CHECK(contains(copy_text(view), "“Sharma, Priya” replaced by [candidate] (the summary)"));
    CHECK(copy_findings(view).size() == view.look_at.size());
}

TEST_CASE_FIXTURE(Copies, "a window is told what is read, and how much more there is") {
    CopyView view{"Anonymised copy", "8 places replaced.", {}, {}};
    CHECK(copy_brief(view) == "8 places replaced.");
    view.look_at = {{"Will", "see", "the role"}};
    view.replaced.assign(8, {"Priya", "replaced by [candidate]", "the summary"});
    const std::string text = copy_brief(view);
    CHECK(contains(text, "To look at:\n\u2022 \u201CWill\u201D see (the role)\nReplaced:\n"));
    CHECK(text.ends_with("\n\u2022 and 2 more"));
    CHECK(typed_names(" Bobby, Ana Lopez ,,") == std::vector<std::string>{"Bobby", "Ana Lopez"});
    CHECK(typed_names("").empty());
}

TEST_CASE_FIXTURE(Copies, "a copy is not written under a scorecard's name") {
    const RedactedCopy copy = redacted_copy(original, {CopyKind::anonymised, {}});
    const fs::path file = folder / "x.scorecard.xml";
    CHECK(has_error(write_copy(copy, file)));
    CHECK_FALSE(fs::exists(file));
    CHECK(has_error(write_copy(copy, folder / "x.docx")));
}

TEST_CASE_FIXTURE(Copies, "a folder's copies carry nobody's name in theirs") {
    fs::create_directories(folder / "in/priya");
    fs::copy_file(card, folder / "in/priya/sharma.scorecard.xml");
    formats::write_file(folder / "in/bad.scorecard.xml", "no card");
    const auto batch = export_copies(
        folder / "in", folder / "out", CardOutput::xml, {CopyKind::anonymised, {}}, false, {});
    REQUIRE(batch.value);
    CHECK(batch.value->written == 1);
    CHECK(batch.value->refused == 1);
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder / "out")) {
        ++files;
        const std::string name = entry.path().filename().string();
        CHECK(name.starts_with("anonymised-"));
        CHECK(name.ends_with(".redacted.xml"));
    }
    CHECK(files == 1);
    const auto stopped = export_copies(folder / "in",
                                       folder / "stopped",
                                       CardOutput::pdf,
                                       {CopyKind::anonymised, {}},
                                       false,
                                       [](std::size_t, std::size_t) { return false; });
    CHECK(stopped.value->stopped);
    CHECK_FALSE(fs::exists(folder / "stopped"));
}

TEST_CASE_FIXTURE(Copies, "the XML of a copy is printed as the copy was, damaged it is not") {
    const RedactedCopy copy = redacted_copy(original, {});
    const fs::path xml = folder / ("x" + std::string(formats::card_copy_ending));
    REQUIRE(!has_error(write_copy(copy, xml)));
    REQUIRE(!has_error(write_copy(copy, folder / "a.pdf")));
    CHECK_FALSE(has_error(print_copy(xml, folder / "b.pdf")));
    CHECK(formats::read_file(folder / "b.pdf") == formats::read_file(folder / "a.pdf"));
    CHECK(print_copy(xml, folder / "b.xml").at(0).code == "export.target");
    std::string bytes = formats::read_file(xml);
    const std::size_t at = bytes.find("solid");
    REQUIRE(at != std::string::npos);
    bytes[at] = 'S';
    formats::write_file(folder / "bad.redacted.xml", bytes);
    CHECK(has_error(print_copy(folder / "bad.redacted.xml", folder / "c.pdf")));
    CHECK_FALSE(fs::exists(folder / "c.pdf"));
    CHECK(has_error(print_copy(card, folder / "c.pdf")));
}
