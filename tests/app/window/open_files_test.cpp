#include <filesystem>

#include <doctest/doctest.h>
#include <wx/stattext.h>

#include "app/card/card_page.h"
#include "app/preview/page_canvas.h"
#include "app/window/kits_driver.h"
#include "app/window/shown_preview.h"
#include "formats/file.h"
#include "formats/kit_file.h"
#include "formats/rubric_file.h"
#include "shell.h"
#include "workflow/archive_fixture.h"
#include "workflow/debrief_fixture.h"
#include "workflow/demo_interview.h"
#include "workflow/library_fixture.h"
#include "workflow/practice_desk.h"
#include "workflow/redacted_copy.h"

using namespace evenhand;
using testing::KitsDriver;
using testing::open_preview;
using testing::wait_for;
namespace fs = std::filesystem;

namespace {

/// The window at the start, and files as somebody else would send them.
struct Files : KitsDriver {
    Files() {
        ctrl('1');
        need_page(app::Place::start);
    }

    fs::path rubric(const std::string& id, const std::string& title) const {
        Rubric rubric = testing::fit_draft(id);
        rubric.title = title;
        const fs::path file = folder() / (id + ".rubric.xml");
        formats::write_file(file, formats::rubric_bytes(rubric));
        return file;
    }
    fs::path kit(const std::string& id, const std::string& title) const {
        const fs::path file = folder() / (id + ".kit.xml");
        formats::write_file(file, formats::kit_bytes({id, title, "QA", "Mid", 2, 3}));
        return file;
    }
    fs::path card() const {
        return workflow::play_demo(fs::path(EVENHAND_SOURCE_DIR) / "rubrics", folder() / "demo")
            .card;
    }
    /// A round of which Ada has rated one answer on another computer; gives the two files.
    std::pair<fs::path, fs::path> round() const {
        const fs::path shared = folder() / "shared";
        formats::make_folder(shared);
        const workflow::PracticeDesk desk({folder() / "ada", testing::shipped_rubrics},
                                          workflow::system_services());
        workflow::RoundOrder order;
        order.title = "Missed bugs";
        order.lead = "Lead One";
        order.rubric = testing::seed_id.text();
        order.answers = {"A", "B"};
        const auto made = desk.make(order);
        const auto file = desk.hand_out(*made.value, shared);
        auto run = desk.practise(made.value->id, "Ada");
        (void)(*run.value)->go_on();
        for (std::size_t i = 0; i < 3; ++i) {
            (*run.value)->editor().score(i, 4);
        }
        (void)(*run.value)->seal();
        return {*file.value, shared / (made.value->id + ".ada.practice.xml")};
    }
    [[nodiscard]] bool notes(const std::string& words) const {
        return frame().notice().find(words) != std::string::npos;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Files, "a rubric file opens as a draft to review, and Esc leads to the library") {
    frame().open_files({rubric("q77-theirs", "Their question")});
    need_page(app::Place::rubric);
    CHECK(notes("\u201CTheir question\u201D is now a draft of version 1 in the library."));
    CHECK(says("Their question"));
    CHECK(library().draft(Id<Rubric>("q77-theirs")).value);
    CHECK(focus() != "Rubrics");
    press(WXK_ESCAPE);
    need_page(app::Place::rubrics);
    CHECK(wait_for([&] { return says("Their question"); }));
}

TEST_CASE_FIXTURE(Files, "a rubric that the library has opens to be read") {
    const fs::path sent = folder() / "sent.rubric.xml";
    fs::copy_file(library().folder() / "zebra-one.v1.rubric.xml", sent);
    frame().open_files({sent});
    need_page(app::Place::rubric);
    CHECK(notes("it is version 1, shown to be read"));
    CHECK(says("Zebra uno"));
    CHECK_FALSE(fs::exists(library().folder() / "drafts" / "zebra-one.rubric.xml"));
}

TEST_CASE_FIXTURE(Files,
                  "a rubric file takes the place of the draft that is open, which is saved") {
    frame().open_files({rubric("q77-theirs", "Their question")});
    need_page(app::Place::rubric);
    frame().open_files({rubric("q78-theirs", "Another question")});
    CHECK(wait_for([&] { return says("Another question"); }));
    press(WXK_ESCAPE);
    need_page(app::Place::rubrics);
    CHECK(library().draft(Id<Rubric>("q77-theirs")).value);
    CHECK(library().draft(Id<Rubric>("q78-theirs")).value);
}

TEST_CASE_FIXTURE(Files, "a rubric file that is damaged is told at the rubrics") {
    const fs::path broken = folder() / "broken.rubric.xml";
    formats::write_file(broken, "<rubric");
    frame().open_files({broken});
    need_page(app::Place::rubrics);
    CHECK(frame().notice().starts_with("! "));
    frame().open_files({folder() / "gone.rubric.xml"});
    CHECK(wait_for([&] { return notes("gone.rubric.xml"); }));
}

TEST_CASE_FIXTURE(Files, "a damaged file leaves the draft that is open as it is") {
    frame().open_files({rubric("q77-theirs", "Their question")});
    need_page(app::Place::rubric);
    const fs::path broken = folder() / "broken.rubric.xml";
    formats::write_file(broken, "<rubric");
    frame().open_files({broken});
    CHECK(wait_for([&] { return frame().notice().starts_with("! "); }));
    CHECK(frame().page().place() == app::Place::rubric);
    CHECK(says("Their question"));
    press(WXK_ESCAPE);
    need_page(app::Place::rubrics);
}

TEST_CASE_FIXTURE(Files, "a kit file opens in the builder") {
    frame().open_files({kit("phone", "Phone interview")});
    need_page(app::Place::kit);
    CHECK(notes("\u201CPhone interview\u201D is now a kit of the library."));
    CHECK(says("Phone interview"));
    frame().open_files({kit("second", "Second interview")});
    CHECK(wait_for([&] { return says("Second interview"); }));
    press(WXK_ESCAPE);
    need_page(app::Place::kits);
    CHECK(wait_for([&] { return says("Second interview"); }));
    CHECK(saved("phone"));
    CHECK(saved("second"));
}

TEST_CASE_FIXTURE(Files, "a kit file that is damaged is told at the kits") {
    const fs::path broken = folder() / "broken.kit.xml";
    formats::write_file(broken, "<kit");
    frame().open_files({broken});
    need_page(app::Place::kits);
    CHECK(frame().notice().starts_with("! "));
}

TEST_CASE_FIXTURE(Files, "a practice is told where its round is, without it what is missing") {
    const auto [round, practice] = this->round();
    frame().open_files({practice});
    need_page(app::Place::practice);
    CHECK(notes("which is not here"));
    frame().open_files({round});
    need_page(app::Place::practice);
    frame().open_files({practice});
    need_page(app::Place::practice);
    CHECK(notes("Ratings of Ada in \u201CMissed bugs\u201D: 1 of 2 answers"));
    CHECK(wait_for([&] { return !frame().practice().loading() && says("Missed bugs"); }));
}

TEST_CASE_FIXTURE(Files, "a scorecard and its PDF open as the card") {
    const fs::path xml = card();
    frame().open_files({xml});
    need_page(app::Place::card);
    frame().open_files({folder() / "demo" / "demo-interview.pdf"});
    need_page(app::Place::card);
    CHECK(frame().notice().empty());
}

TEST_CASE_FIXTURE(Files, "a PDF whose pages say something else than its card is told") {
    (void)card();
    const fs::path loose = folder() / "loose.pdf";
    REQUIRE(testing::run("qpdf --qdf --object-streams=disable " +
                         testing::quoted(folder() / "demo" / "demo-interview.pdf") + " " +
                         testing::quoted(loose))
                .status == 0);
    std::string bytes = formats::read_file(loose);
    const std::size_t glyphs = bytes.find("[<", bytes.find("/H1 <</MCID 0>> BDC")) + 2;
    bytes.replace(glyphs, 8, bytes.substr(glyphs + 4, 4) + bytes.substr(glyphs, 4));
    formats::write_file(loose, bytes);
    frame().open_files({loose});
    need_page(app::Place::card);
    CHECK(wait_for([&] { return notes("pages say something else"); }));
    CHECK(notes("Trust the scorecard"));
    const fs::path foreign = folder() / "foreign.pdf";
    formats::write_file(folder() / "scorecard.xml", testing::told_bytes());
    REQUIRE(testing::run("qpdf " + testing::quoted(folder() / "demo" / "demo-interview.pdf") +
                         " --add-attachment " + testing::quoted(folder() / "scorecard.xml") +
                         " --key=scorecard.xml --replace -- " + testing::quoted(foreign))
                .status == 0);
    frame().open_files({foreign});
    CHECK(wait_for([&] { return notes("the pages are not those of the scorecard"); }));
}

TEST_CASE_FIXTURE(Files, "a redacted copy opens as its printed pages, and no card with it") {
    const auto copy = workflow::copy_of_file(card(), {});
    const fs::path xml = folder() / "copy.redacted.xml";
    (void)workflow::write_copy(*copy.value, xml);
    frame().open_files({xml});
    REQUIRE(wait_for([&] { return open_preview() != nullptr; }));
    app::PreviewDialog& dialog = *open_preview();
    CHECK(wait_for([&] { return dialog.IsActive() && dialog.canvas().drawn(); }));
    CHECK(frame().page().place() == app::Place::start);
    CHECK(dialog.remark().GetLabelText().StartsWith("Redacted copy, intact: "));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return open_preview() == nullptr; }));
    formats::write_file(xml, "<redacted-scorecard");
    frame().open_files({xml});
    CHECK(wait_for([&] { return frame().notice().starts_with("! "); }));
}

TEST_CASE_FIXTURE(Files, "the PDF of a redacted copy opens as it is, with what it is found to be") {
    const auto copy = workflow::copy_of_file(card(), {});
    const fs::path pdf = folder() / "copy.pdf";
    (void)workflow::write_copy(*copy.value, pdf);
    frame().open_files({pdf});
    REQUIRE(wait_for([&] { return open_preview() != nullptr; }));
    app::PreviewDialog& dialog = *open_preview();
    CHECK(wait_for([&] { return dialog.IsActive() && dialog.canvas().drawn(); }));
    CHECK(dialog.remark().GetLabelText().StartsWith("Redacted copy, intact: "));
    CHECK(dialog.preview().pdf() == formats::read_file(pdf));
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return open_preview() == nullptr; }));
}

TEST_CASE_FIXTURE(Files, "files of ours are opened one by one, and none during an interview") {
    const fs::path one = kit("one", "One");
    frame().open_files({one, kit("two", "Two")});
    CHECK(notes("open these one by one"));
    CHECK(frame().page().place() == app::Place::start);
    start_interview();
    frame().open_files({one});
    CHECK(notes("An interview is open."));
    CHECK(frame().page().place() == app::Place::live);
    CHECK_FALSE(saved("one"));
}

TEST_CASE_FIXTURE(Files, "a decision's record is told in short, a damaged one with what is wrong") {
    testing::DebriefFixture office;
    office.go_to(DebriefStep::decided);
    frame().open_files({office.debrief("p-014.debrief.xml")});
    CHECK(notes("Hire for " + office.panel.candidate.name));
    CHECK(notes("evenhand-cli debrief show "));
    need_page(app::Place::start);
    const fs::path broken = folder() / "broken.debrief.xml";
    formats::write_file(broken, "<debrief");
    frame().open_files({broken});
    CHECK_FALSE(notes("question page"));
    need_page(app::Place::start);
}

TEST_CASE_FIXTURE(Files, "a table of ratings opens where interviewers are compared") {
    const fs::path table = folder() / "spring.csv";
    std::string rows = "person,rater,criterion,score\n";
    for (int person = 0; person < 8; ++person) {
        for (const char* rater : {"Ana", "Ben"}) {
            rows += "c" + std::to_string(person) + "," + rater + ",depth," +
                    std::to_string(1 + person % 4) + "\n";
        }
    }
    formats::write_file(table, rows);
    frame().open_files({table});
    need_page(app::Place::calibration);
    CHECK(
        wait_for([&] { return says("2 interviewers · 8 candidates · 1 criterion · 16 scores"); }));
}
