// The kits that come with the program: each can be asked as it is, in the time that it names.

#include <filesystem>

#include <doctest/doctest.h>

#include "formats/file.h"
#include "formats/kit_file.h"
#include "scratch_folder.h"
#include "standing_clock.h"
#include "workflow/interview_desk.h"
#include "workflow/kit_library.h"
#include "workflow/kit_view.h"

using namespace evenhand;
using workflow::KitFile;

namespace {

const std::filesystem::path shipped = std::filesystem::path(EVENHAND_SOURCE_DIR) / "rubrics";

struct Desk {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    workflow::RubricLibrary library{folder / "rubrics", shipped, time.services()};
    workflow::KitLibrary kits{library, time.services()};
};

struct Expected {
    const char* id;
    const char* level;
    int minutes;
    std::vector<int> numbers;
    std::vector<std::string> competencies;
};

const std::vector<Expected>& expected_kits() {
    static const std::vector<Expected> kits = {
        {"30-minutes-junior",
         "Junior",
         30,
         {5, 10, 17},
         {"Delivery", "Ownership", "Communication"}},
        {"45-minutes-engineering-mid",
         "Mid",
         45,
         {2, 9, 14, 22},
         {"Problem solving", "Ownership", "Quality", "Collaboration"}},
        {"60-minutes-mid",
         "Mid",
         60,
         {3, 12, 16, 23, 26, 30},
         {"Problem solving", "Ownership", "Quality", "Collaboration", "Learning", "Leadership"}}};
    return kits;
}

}  // namespace

TEST_CASE("three kits come with the program, of 30, 45 and 60 minutes") {
    const Desk desk;
    const auto kits = desk.kits.kits();
    REQUIRE(kits.size() == expected_kits().size());
    for (std::size_t i = 0; i < kits.size(); ++i) {
        const KitPlan& plan = kits[i].plan;
        const Expected& expected = expected_kits()[i];
        CAPTURE(expected.id);
        CHECK(kits[i].source == KitFile::Source::shipped);
        CHECK(plan.id == expected.id);
        CHECK(plan.level == expected.level);
        CHECK(plan.length_minutes == expected.minutes);
        CHECK(plan.competencies == expected.competencies);
        CHECK(plan.role.empty());  // Of a kit for any role the role is the job's.
        CHECK(formats::read_file(kits[i].path) == formats::kit_bytes(plan));
        std::vector<int> numbers;
        for (const KitRubric& found : desk.kits.rubrics_of(plan)) {
            REQUIRE(found.rubric);
            numbers.push_back(*found.rubric->number);
        }
        CHECK(numbers == expected.numbers);
    }
}

TEST_CASE("nothing speaks against a kit that came with the program, and it can be asked") {
    const Desk desk;
    const auto words = desk.library.words();
    const workflow::InterviewDesk interviews({desk.folder / "data", shipped, desk.library.folder()},
                                             workflow::system_services());
    for (const KitFile& kit : desk.kits.kits()) {
        CAPTURE(kit.plan.id);
        const auto view =
            workflow::kit_view(kit.plan, desk.kits.rubrics_of(kit.plan), *words.value);
        for (const Finding& finding : view.findings) {
            CHECK(finding.message.empty());
        }
        CHECK(view.spare.empty());
        CHECK(interviews.questions_of(kit.plan).value->size() == kit.plan.entries.size());
    }
}
