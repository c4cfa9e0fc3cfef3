#include "app/window/kit_invitation.h"

#include <string>

#include <doctest/doctest.h>

#include "workflow/interview_desk.h"
#include "workflow/kit_desk.h"

namespace evenhand::testing {

namespace {

namespace fs = std::filesystem;

const fs::path shipped = EVENHAND_SOURCE_DIR "/rubrics";

void put(const fs::path& folder, const std::string& rubric) {
    for (const auto& each : fs::directory_iterator(shipped)) {
        if (each.path().filename().string().starts_with(rubric)) {
            fs::copy_file(
                each.path(), folder / each.path().filename(), fs::copy_options::overwrite_existing);
        }
    }
}

}  // namespace

Kit invite_to_kit(const fs::path& data, const fs::path& invitation) {
    const workflow::InterviewDesk desk({data, shipped}, workflow::system_services());
    const workflow::KitLibrary kits(workflow::usual_library(desk.folders(), desk.services()),
                                    desk.services());
    const auto plan = kits.kit("45-minutes-engineering-mid");
    REQUIRE(plan.value);
    const auto questions = desk.questions_of(*plan.value);
    REQUIRE(questions.value);
    const auto invited =
        desk.invitation("Ada L", "QA", "Rater One", *questions.value, margins_of(*plan.value));
    REQUIRE(workflow::write_invitation(*invited.value, invitation).empty());
    fs::create_directories(data / "rubrics");
    for (const PinnedRubric& question : *questions.value) {
        put(data / "rubrics", question.rubric.id.text());
    }
    put(data / "rubrics", "q05-more-work-than-time");
    return *questions.value;
}

}  // namespace evenhand::testing
