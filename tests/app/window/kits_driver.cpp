#include "app/window/kits_driver.h"

#include <utility>

#include <doctest/doctest.h>

#include "workflow/interview_desk.h"
#include "workflow/kit_desk.h"
#include "workflow/library_fixture.h"

namespace evenhand::testing {

KitsDriver::KitsDriver() {
    publish("zebra-one", "Zebra uno", "Delivery");
    publish("zebra-two", "Zebra dos", "Learning");
    publish("zebra-three", "Zebra tres", "Quality");
    go_to_kits();
}

void KitsDriver::publish(const std::string& id,
                         const std::string& title,
                         const std::string& competency) {
    Rubric rubric = fit_draft(id);
    rubric.title = title;
    rubric.competency = competency;
    rubric.number.reset();
    rubric.set_size.reset();
    rubric.question = "Tell me about " + title + ".";
    workflow::RubricLibrary rubrics = library();
    for (const Finding& finding : rubrics.add_draft(rubric)) {
        CAPTURE(finding.message);
        REQUIRE(finding.severity != Severity::error);
    }
    const auto draft = rubrics.open(rubric.id);
    REQUIRE(draft.value);
    const auto published = rubrics.publish(**draft.value, "Author One", "");
    REQUIRE(published.value);
}

workflow::RubricLibrary KitsDriver::library() const {
    return workflow::usual_library({data(), shipped_rubrics}, workflow::system_services());
}

workflow::KitLibrary KitsDriver::kits() const {
    return {library(), workflow::system_services()};
}

std::string KitsDriver::add_kit(const std::string& title,
                                const std::vector<std::string>& rubrics) const {
    const auto kit = kits().create(title);
    REQUIRE(kit.value);
    for (const std::string& rubric : rubrics) {
        REQUIRE((*kit.value)->add(Id<Rubric>(rubric)).value);
    }
    (*kit.value)->editor().type_role("QA engineer");
    REQUIRE((*kit.value)->save().empty());
    return (*kit.value)->plan().id;
}

std::optional<KitPlan> KitsDriver::saved(const std::string& id) const {
    return kits().kit(id).value;
}

std::string KitsDriver::asks(const std::string& id) const {
    std::string ids;
    if (const auto plan = saved(id)) {
        for (const KitEntry& entry : plan->entries) {
            ids += (ids.empty() ? "" : " ") + entry.rubric.text();
        }
    }
    return ids;
}

void KitsDriver::settle() {
    REQUIRE(wait_for([&] { return !frame().kits().loading(); }));
}

void KitsDriver::open_invitation(const std::string& kit) {
    const workflow::InterviewDesk desk({data(), shipped_rubrics}, workflow::system_services());
    auto questions = desk.questions_of(*saved(kit));
    REQUIRE(questions.value);
    const auto invitation = desk.invitation(
        "Candidate Two", "Release manager", "Rater Two", std::move(*questions.value));
    REQUIRE(invitation.value);
    const std::filesystem::path file = folder() / "two.invitation.xml";
    std::filesystem::remove(file);
    REQUIRE(workflow::write_invitation(*invitation.value, file).empty());
    frame().open_files({file});
    REQUIRE(wait_for([&] { return focus() == "Start interview"; }));
}

void KitsDriver::go_to_kits() {
    ctrl('1');
    need_page(app::Place::start);
    ctrl('3');
    need_page(app::Place::kits);
    settle();
}

void KitsDriver::open_kit(const std::string& words) {
    go_to_kits();
    ctrl('F');
    type(words);
    settle();
    press(WXK_RETURN);
    need_page(app::Place::kit);
    settle();
}

void KitsDriver::add(const std::string& words) {
    type(words);
    REQUIRE(wait_for([&] { return focus() == "Find in the library" && focused_text() == words; }));
    press(WXK_RETURN);
    press(WXK_ESCAPE);
    press(WXK_ESCAPE);
    REQUIRE(wait_for([&] { return focus() == "Questions of the kit"; }));
}

}  // namespace evenhand::testing
