#include "workflow/file_intake.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/kit_file.h"
#include "practice_fixture.h"
#include "rubric_places.h"

using namespace evenhand;
using testing::fit_draft;
using testing::LibraryFixture;
using testing::PracticeFixture;
using workflow::open_kit_file;
using workflow::open_rubric_file;
using workflow::read_practice_file;
namespace fs = std::filesystem;

namespace {

struct Intake : LibraryFixture {
    workflow::KitLibrary kits{library, time.services()};

    [[nodiscard]] fs::path file(const Rubric& rubric) const {
        const fs::path path = folder / (rubric.id.text() + ".rubric.xml");
        formats::write_file(path, formats::rubric_bytes(rubric));
        return path;
    }
    [[nodiscard]] fs::path file(const KitPlan& kit) const {
        const fs::path path = folder / (kit.id + ".kit.xml");
        formats::write_file(path, formats::kit_bytes(kit));
        return path;
    }
    /// Of somebody else, who has published it.
    [[nodiscard]] static Rubric foreign() {
        Rubric rubric = fit_draft("q77-theirs");
        rubric.status = RubricStatus::published;
        rubric.version = 3;
        return rubric;
    }
    /// "code; code"
    template <typename Value>
    [[nodiscard]] static std::string codes(const Parsed<Value>& parsed) {
        std::string codes;
        for (const Finding& finding : parsed.findings) {
            codes += (codes.empty() ? "" : "; ") + finding.code;
        }
        return codes;
    }
};

}  // namespace

TEST_CASE_FIXTURE(Intake, "a rubric that the library has not becomes a draft of its next version") {
    const auto opened = open_rubric_file(library, file(foreign()));
    REQUIRE(opened.value);
    CHECK(codes(opened) == "file.taken");
    CHECK(opened.findings[0].message.find("draft of version 1") != std::string::npos);
    const workflow::OpenDraft& draft = **opened.value;
    CHECK_FALSE(draft.editor().read_only());
    CHECK(draft.saved());
    CHECK(draft.editor().rubric().status == RubricStatus::draft);
    CHECK(draft.editor().rubric().version == 1);
    CHECK(library.draft(foreign().id).value->title == foreign().title);
}

TEST_CASE_FIXTURE(Intake, "a draft that was taken in is gone on with, not taken in again") {
    const fs::path theirs = file(foreign());
    (void)open_rubric_file(library, theirs);
    const auto again = open_rubric_file(library, theirs);
    REQUIRE(again.value);
    CHECK(codes(again).empty());
    CHECK((*again.value)->path() == paths.draft(foreign().id));
    const auto own = open_rubric_file(library, paths.draft(foreign().id));
    REQUIRE(own.value);
    CHECK((*own.value)->path() == paths.draft(foreign().id));
    CHECK_FALSE((*own.value)->editor().read_only());
}

TEST_CASE_FIXTURE(Intake,
                  "a draft with other words stays as it is, and the file is shown to be read") {
    Rubric mine = foreign();
    mine.title = "Mine";
    mine.status = RubricStatus::draft;
    REQUIRE(library.add_draft(mine).empty());
    const std::string before = formats::read_file(paths.draft(mine.id));
    const fs::path theirs = file(foreign());
    const auto opened = open_rubric_file(library, theirs);
    REQUIRE(opened.value);
    CHECK(codes(opened) == "file.draft-there");
    workflow::OpenDraft& view = **opened.value;
    CHECK(view.path() == theirs);
    CHECK(view.editor().read_only());
    CHECK(view.editor().rubric().title == foreign().title);
    CHECK(view.save().empty());
    CHECK(formats::read_file(paths.draft(mine.id)) == before);
}

TEST_CASE_FIXTURE(Intake, "a version that the library has is shown to be read") {
    const fs::path shipped = testing::shipped_rubrics / (testing::seed_id.text() + ".rubric.xml");
    const fs::path copy = folder / "sent.rubric.xml";
    fs::copy_file(shipped, copy);
    const auto opened = open_rubric_file(library, copy);
    REQUIRE(opened.value);
    CHECK(codes(opened).starts_with("file.known"));
    CHECK((*opened.value)->editor().read_only());
    CHECK((*opened.value)->path() == shipped);
    CHECK_FALSE(has("drafts"));
}

TEST_CASE_FIXTURE(Intake, "a version of ours that was changed by hand is a draft, no version") {
    const fs::path shipped = testing::shipped_rubrics / (testing::seed_id.text() + ".rubric.xml");
    Rubric rubric = formats::read_rubric(formats::read_file(shipped), "q09").value->rubric;
    rubric.title = "Changed";
    const auto opened = open_rubric_file(library, file(rubric));
    REQUIRE(opened.value);
    CHECK(codes(opened).starts_with("file.taken"));
    CHECK((*opened.value)->editor().rubric().version == 2);
    CHECK_FALSE((*opened.value)->editor().read_only());
}

TEST_CASE_FIXTURE(Intake, "a rubric file that is damaged or gone is told, and nothing is written") {
    const fs::path broken = folder / "broken.rubric.xml";
    formats::write_file(broken, "<rubric");
    const auto opened = open_rubric_file(library, broken);
    CHECK_FALSE(opened.value);
    CHECK(has_error(opened.findings));
    CHECK_THROWS_AS((void)open_rubric_file(library, folder / "gone.rubric.xml"), Error);
    CHECK_FALSE(fs::exists(library.folder()));
}

TEST_CASE_FIXTURE(Intake, "a kit of another library is taken in once") {
    const KitPlan plan{"phone", "Phone", "QA", "Mid", 2, 3};
    const auto opened = open_kit_file(kits, file(plan));
    REQUIRE(opened.value);
    CHECK(codes(opened) == "file.taken");
    CHECK((*opened.value)->plan() == plan);
    CHECK((*opened.value)->saved());
    const auto again = open_kit_file(kits, file(plan));
    REQUIRE(again.value);
    CHECK(codes(again).empty());
    CHECK(kits.kits().size() == 1);
}

TEST_CASE_FIXTURE(Intake, "a kit never takes the place of another one with its id") {
    KitPlan mine{"phone", "Mine", "QA", "Mid", 2, 3};
    (void)open_kit_file(kits, file(mine));
    KitPlan theirs = mine;
    theirs.title = "Theirs";
    const auto opened = open_kit_file(kits, file(theirs));
    REQUIRE(opened.value);
    CHECK((*opened.value)->plan().id == "phone-2");
    CHECK(opened.findings.at(0).message.find("\u201Cphone-2\u201D") != std::string::npos);
    CHECK(kits.kit("phone").value->title == "Mine");
    CHECK(kits.kit("phone-2").value->title == "Theirs");
}

TEST_CASE_FIXTURE(Intake, "a kit file that is damaged is told, and nothing is written") {
    const fs::path broken = folder / "broken.kit.xml";
    formats::write_file(broken, "<kit");
    const auto opened = open_kit_file(kits, broken);
    CHECK_FALSE(opened.value);
    CHECK(has_error(opened.findings));
    CHECK_FALSE(fs::exists(library.folder()));
}

TEST_CASE_FIXTURE(PracticeFixture, "somebody's practice is told with its round") {
    const std::string id = hand_out(order());
    const Colleague ada = colleague("ada");
    REQUIRE(ada.desk.take(shared / (id + ".round.xml")).value);
    const auto run = ada.desk.practise(id, "Ada");
    REQUIRE(run.value);
    (void)rate(**run.value, {5, 4, 5});
    const fs::path handed_in = shared / (id + ".ada.practice.xml");
    REQUIRE(fs::exists(handed_in));
    const auto read = read_practice_file(folders, handed_in);
    REQUIRE(read.value);
    CHECK(read.value->round == id);
    CHECK(read.value->sentence ==
          "Ratings of Ada in \u201CMissed bugs\u201D: 1 of 2 answers, under whole seals. They are "
          "counted when the round is gathered.");
    const fs::path sent = folder / "sent.practice.xml";
    fs::copy_file(handed_in, sent);
    CHECK(read_practice_file(folders, sent)
              .value->sentence.ends_with(" To have them counted, put the file into " +
                                         shared.string() + "."));
}

TEST_CASE_FIXTURE(PracticeFixture, "a practice without its round, or with a broken seal, is told") {
    const std::string id = hand_out(order());
    const auto run = desk.practise(id, "Ada");
    REQUIRE(run.value);
    (void)rate(**run.value, {5, 4, 5});
    const fs::path handed_in = shared / (id + ".ada.practice.xml");
    REQUIRE(fs::exists(handed_in));
    const auto stranger = read_practice_file(colleague("other").folders, handed_in);
    CHECK(stranger.findings.at(0).code == "practice.no-round");
    std::string bytes = formats::read_file(handed_in);
    const std::size_t level = bytes.find("Ada");
    REQUIRE(level != std::string::npos);
    bytes[level] = 'I';
    formats::write_file(folder / "bad.practice.xml", bytes);
    const auto broken = read_practice_file(folders, folder / "bad.practice.xml");
    CHECK_FALSE(broken.value);
    CHECK(has_error(broken.findings));
    formats::write_file(folder / "none.practice.xml", "<practice");
    CHECK(read_practice_file(folders, folder / "none.practice.xml").findings.at(0).code ==
          "practice.unreadable");
}
