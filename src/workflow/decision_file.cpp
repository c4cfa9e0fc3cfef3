#include "workflow/decision_file.h"

#include <optional>
#include <utility>
#include <variant>

#include "core/debrief.h"
#include "core/timestamp.h"
#include "workflow/internal/debrief_course.h"
#include "workflow/internal/debrief_folder.h"
#include "workflow/internal/panel_place.h"

namespace evenhand::workflow {

namespace {

/// "Hire for Zoë Ramírez, QA engineer, decided on 2 February 2026"; nothing before it is decided.
std::string decided_in(const DebriefCourseView& course) {
    const DebriefEntry* entry = decision_of(course.debrief);
    const Decided* decided = entry == nullptr ? nullptr : std::get_if<Decided>(&entry->change);
    if (decided == nullptr) {
        return "";
    }
    const std::string& role = course.panel.role;
    return words(decided->decision) + " for " + course.panel.candidate.name +
           (role.empty() ? "" : ", " + role) + ", decided on " + long_date(entry->at);
}

std::string where_to_read(const std::filesystem::path& file) {
    return "All that happened: evenhand-cli debrief show " + file.string();
}

}  // namespace

ProofView check_decision(const std::filesystem::path& file) {
    const Parsed<DebriefCourseView> course = internal::recorded_course(file);
    ProofView view{course.value.has_value(), "", {}};
    for (const Finding& finding : course.findings) {
        view.lines.push_back(finding.message);
    }
    if (!view.holds) {
        view.title = "Altered: this is not the decision record as the chair signed it.";
        return view;
    }
    const PanelChair& chair = course.value->panel.chair;
    view.title = "Intact: this is the decision record as the chair signed it.";
    view.lines.push_back(decided_in(*course.value) + ".");
    view.lines.push_back("It is under its seal, and bears the signature of the key " + chair.key +
                         ", which its panel names as that of " + chair.who.name + ".");
    view.lines.push_back("Not checked: whether that key is " + chair.who.name +
                         "'s, and the scorecards, which are not in it.");
    view.lines.push_back(where_to_read(file));
    return view;
}

Parsed<std::string> decision_in_short(const std::filesystem::path& file) {
    Parsed<DebriefCourseView> course = internal::recorded_course(file);
    if (!course.value) {
        return {std::nullopt, std::move(course.findings)};
    }
    return {decided_in(*course.value) + ". " + vote_words(course.value->debrief) + "\n" +
                where_to_read(file),
            std::move(course.findings)};
}

Parsed<std::string> decision_record(const Folders& folders, const std::filesystem::path& panel) {
    const auto there = internal::open_place(folders, panel);
    const auto id = there->panel();
    if (!id.value) {
        return {std::nullopt, id.findings};
    }
    const internal::DebriefFolder debrief(internal::open_place(folders, panel), *id.value);
    if (!there->has(debrief.name_of_record())) {
        return {std::nullopt,
                {{Severity::error,
                  "debrief.none",
                  "This panel has not decided yet: there is no record to keep.",
                  panel.string()}}};
    }
    return {there->read(debrief.name_of_record()), {}};
}

}  // namespace evenhand::workflow
