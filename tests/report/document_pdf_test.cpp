#include "report/document_pdf.h"

#include <functional>
#include <future>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "report/font_catalog.h"
#include "report/internal/shaping.h"
#include "report/kit_document.h"
#include "report/layout.h"
#include "report/pdf_tools.h"
#include "report/rubric_document.h"
#include "report/sample_rubrics.h"
#include "report/sheet_document.h"
#include "report/style.h"

using namespace evenhand;
using namespace evenhand::report;

namespace {

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

int pages_of(const std::string& pdf) {
    const std::string info = run_on(pdf, "pdfinfo FILE").output;
    return std::stoi(info.substr(info.find("Pages:") + 6));
}

/// The text of one page, in one line.
std::string page_text(const std::string& pdf, int page) {
    const std::string number = std::to_string(page);
    return run_on(pdf, "pdftotext -f " + number + " -l " + number + " FILE -").output;
}

/// The sizes that type is set in.
std::set<std::string> sizes_of_type(const std::string& pdf) {
    std::set<std::string> sizes;
    std::istringstream words(unpacked(pdf));
    std::string before;
    for (std::string word; words >> word; before = word) {
        if (word == "Tf") {
            sizes.insert(before);
        }
    }
    return sizes;
}

void check_sound(const std::string& pdf) {
    const ToolResult check = run_on(pdf, "qpdf --check FILE");
    CHECK(check.exit_code == 0);
    CHECK(contains(check.output, "No syntax or stream encoding errors found"));
}

Rubric yes_no_rubric() {
    Rubric rubric = with_levels(plain_rubric("q7", 1), 2);
    rubric.scale = Scale(0, {"No", "Yes"});
    rubric.criteria[0].anchors = {{*rubric.scale.score(0), "Does not say so.", "", {}},
                                  {*rubric.scale.score(1), "Says so.", "", {}}};
    return rubric;
}

}  // namespace

TEST_CASE("everything of a rubric can be read out of its PDF but what a pitfall signals") {
    const PrintedPdf pdf = document_pdf(rubric_document(whole_pinned(), Samples::left_out));
    CHECK(pdf.findings.empty());
    check_sound(pdf.bytes);
    CHECK(pages_of(pdf.bytes) == 2);
    const std::string text = text_of_pdf(pdf.bytes);
    for (const std::string part : {"Missed bug in production",
                                   "Start at 3. Take the highest anchor",
                                   "start here",
                                   "Not observed is no score",
                                   "Routine: a step that the team meets each time.",
                                   "Tell me about any work that went out with a fault.",
                                   "Situation: the bug's nature",
                                   "Wait for the end of the first answer."}) {
        CAPTURE(part);
        CHECK(contains(text, part));
    }
    CHECK(contains(text, rubric_hash));
    CHECK_FALSE(contains(text, "ragility"));
    CHECK_FALSE(contains(text, "lack of ownership"));
    CHECK_FALSE(contains(text, "ticket machines"));
}

TEST_CASE("a rubric with its samples tells the keys and not who speaks") {
    const std::string text =
        text_of_pdf(document_pdf(rubric_document(whole_pinned(), Samples::with_keys)).bytes);
    CHECK(contains(text, "Key of a panel of 3"));
    CHECK(contains(text, "I test the software in ticket machines."));
    CHECK_FALSE(contains(text, "Nkiru"));
}

TEST_CASE("the sheet of a question is two pages, with a third of the first to write on") {
    for (const Rubric& rubric : {whole_rubric(),
                                 plain_rubric("q1", 1),
                                 with_levels(whole_rubric(), 5),
                                 with_levels(plain_rubric("q1", 2), 7),
                                 yes_no_rubric()}) {
        CAPTURE(rubric.id.text());
        const std::string pdf = document_pdf(sheet_document({rubric, rubric_hash})).bytes;
        check_sound(pdf);
        REQUIRE(pages_of(pdf) == 2);
        CHECK(contains(page_text(pdf, 1), rubric.question.substr(0, 40)));
        for (const Criterion& criterion : rubric.criteria) {
            CHECK(contains(page_text(pdf, 2), criterion.title));
        }
    }
}

TEST_CASE("a sheet whose anchors no page can hold takes a third, and nothing is cut") {
    const Rubric rubric = with_levels(plain_rubric("q1", 4), 7);
    const std::string pdf = document_pdf(sheet_document({rubric, rubric_hash})).bytes;
    check_sound(pdf);
    CHECK(pages_of(pdf) == 3);
    const std::string text = text_of_pdf(pdf);
    for (const Criterion& criterion : rubric.criteria) {
        for (int level = 1; level <= 7; ++level) {
            CHECK(contains(text, "Anchor " + std::to_string(level) + " of " + criterion.id.text()));
        }
    }
}

TEST_CASE("a kit of twelve questions has each on two facing pages") {
    std::vector<Rubric> rubrics;
    for (int question = 1; question <= 12; ++question) {
        rubrics.push_back(plain_rubric("q" + std::to_string(question), 3));
        rubrics.back().title = std::string(60, 'T');
        rubrics.back().competency = std::string(40, 'c');
    }
    PrintableKit kit = kit_of(rubrics);
    kit.plan.title = std::string(60, 'K');
    kit.plan.role = std::string(60, 'R');
    const std::string pdf = document_pdf(kit_document(kit)).bytes;
    check_sound(pdf);
    // The plan takes two pages, so that a third is left empty.
    CHECK(pages_of(pdf) == 3 + 24 + 1);
    CHECK(contains(page_text(pdf, 3), "This page is left empty"));
    for (int question = 1; question <= 12; ++question) {
        const std::string number = "Question " + std::to_string(question);
        CHECK(contains(page_text(pdf, 2 + 2 * question), number + ":"));
        CHECK(contains(page_text(pdf, 3 + 2 * question), number + ", scores:"));
    }
    CHECK(contains(page_text(pdf, 28), "Strong yes"));
    // The empty page is no reason to set all the others closer.
    const std::string one = document_pdf(kit_document(kit_of({rubrics[0]}))).bytes;
    CHECK(sizes_of_type(pdf) == sizes_of_type(one));
}

TEST_CASE("a plan of one page lies before the first question without an empty page") {
    const std::string pdf = document_pdf(kit_document(kit_of({whole_rubric()}))).bytes;
    CHECK(pages_of(pdf) == 4);
    CHECK(contains(page_text(pdf, 2), "Question 1: "));
    CHECK_FALSE(contains(text_of_pdf(pdf), "left empty"));
}

TEST_CASE("rubrics in other scripts are printed and can be read out again") {
    Rubric rubric = whole_rubric();
    rubric.title = "見逃した不具合";
    rubric.question = "本番環境に出た不具合を見逃したときのことを話してください。";
    rubric.criteria[0].anchors[2].text = "يقول ما الذي لم يفحصه";
    rubric.criteria[0].title = "تحمل المسؤولية";
    rubric.probes[0].text = "あなた自身の役割は何でしたか。";
    const PrintedPdf pdf = document_pdf(sheet_document({rubric, rubric_hash}));
    CHECK(pdf.findings.empty());
    check_sound(pdf.bytes);
    CHECK(pages_of(pdf.bytes) == 2);
    const std::string text = text_of_pdf(pdf.bytes);
    CHECK(contains(text, rubric.question));
    CHECK(contains(text, rubric.probes[0].text));
    CHECK(contains(text, "المسؤولية"));
}

TEST_CASE("long texts are wrapped or parted, and nothing of them is lost") {
    Rubric rubric = whole_rubric();
    rubric.question = std::string(400, 'q');
    rubric.read_aloud = std::string(600, 'r') + " ENDOFLINE";
    rubric.rater_notes = {std::string(9000, 'n') + " ENDOFNOTE"};
    rubric.probes[0].text = std::string(300, 'p') + " ENDOFPROBE";
    for (const Document& document : {sheet_document({rubric, rubric_hash}),
                                     rubric_document({rubric, rubric_hash}, Samples::with_keys)}) {
        const std::string pdf = document_pdf(document).bytes;
        check_sound(pdf);
        CHECK(contains(text_of_pdf(pdf), "ENDOFLINE"));
        CHECK(contains(text_of_pdf(pdf), "ENDOFPROBE"));
    }
    CHECK(contains(
        text_of_pdf(document_pdf(rubric_document({rubric, rubric_hash}, Samples::left_out)).bytes),
        "ENDOFNOTE"));
}

TEST_CASE("what is blank bears no date, and is the same bytes each time") {
    const Document document = sheet_document(whole_pinned());
    const std::string bytes = document_pdf(document).bytes;
    CHECK(document_pdf(document).bytes == bytes);
    const std::string info = run_on(bytes, "pdfinfo FILE").output;
    CHECK_FALSE(contains(info, "CreationDate"));
    CHECK(contains(info, "Scoring sheet: Missed bug in production"));
    CHECK(contains(info, "Tagged:          yes"));
    CHECK(bytes.size() < 40 * 1024);
}

TEST_CASE("two threads print at once, and each document is as it is when printed alone") {
    const Document rubric = rubric_document(whole_pinned(), Samples::with_keys);
    const Document sheet = sheet_document({whole_rubric(), rubric_hash});
    const std::string rubric_alone = document_pdf(rubric).bytes;
    const std::string sheet_alone = document_pdf(sheet).bytes;
    const auto differing = [](const Document& document, const std::string& alone) {
        int count = 0;
        for (int i = 0; i < 15; ++i) {
            count += document_pdf(document).bytes == alone ? 0 : 1;
        }
        return count;
    };
    auto other = std::async(std::launch::async, differing, std::cref(rubric), rubric_alone);
    CHECK(differing(sheet, sheet_alone) == 0);
    CHECK(other.get() == 0);
}

TEST_CASE(
    "a few lines that would stand on a page of their own are drawn together with the others") {
    Shaper shaper(find_fonts());
    const FontMetrics metrics{
        [&](std::string_view text, const TextStyle& style) { return shaper.width(text, style); },
        [&](std::string_view text, const TextStyle& style) { return shaper.ink(text, style); }};
    Document document;
    document.info.title = "Lines";
    document.info.language = "en";
    document.blocks.emplace_back(Title{"Lines", ""});
    while (layout(document, house_style(), metrics, {}).pages.size() == 1) {
        document.blocks.emplace_back(Heading{2, "A heading", ""});
        document.blocks.emplace_back(Paragraph{{}, "One line."});
    }
    CHECK(pages_of(document_pdf(document).bytes) == 1);
    for (int more = 0; more < 8; ++more) {
        document.blocks.emplace_back(Heading{2, "A heading", ""});
        document.blocks.emplace_back(Paragraph{{}, "One line."});
    }
    CHECK(pages_of(document_pdf(document).bytes) == 2);
}
