#include "workflow/draft_view.h"

#include <algorithm>
#include <array>

#include "workflow/form_view.h"

namespace evenhand::workflow {

namespace {

using Row = FindingsView::Row;

struct SeverityTitle {
    Severity severity;
    const char* title;
    const char* counted;  ///< Behind a number.
};

constexpr std::array<SeverityTitle, 3> severities = {
    {{Severity::error, "Before publishing", " before publishing"},
     {Severity::warning, "Ask yourself", " to ask yourself"},
     {Severity::hint, "To know", " to know"}}};

Row row_of(const Rubric& rubric, const Finding& finding) {
    const RubricPlace place = field_of(finding);
    const bool whole = place == RubricPlace{};
    return {finding.message, whole ? "" : spoken_place(rubric, place), place};
}

std::string version(int number) {
    return "version " + std::to_string(number);
}

std::string state_of(const RubricEditor& editor) {
    const Rubric& rubric = editor.rubric();
    const bool published = rubric.status == RubricStatus::published;
    const std::string state =
        published ? "Published, " + version(rubric.version) : "Draft of " + version(rubric.version);
    return rubric.source_name.empty() ? state : state + " · question page " + rubric.source_name;
}

DraftStep next_step(const RubricEditor& editor, std::size_t open_parts) {
    if (editor.read_only()) {
        return DraftStep::none;
    }
    return open_parts == 0 ? DraftStep::publish : DraftStep::accept;
}

std::string things(std::size_t count) {
    return count == 1 ? "1 thing is in the way" : std::to_string(count) + " things are in the way";
}

}  // namespace

DraftView draft_view(const RubricEditor& editor) {
    const std::size_t open = editor.open_parts();
    const std::string& title = editor.rubric().title;
    return {title.empty() ? "Untitled rubric" : title,
            state_of(editor),
            open == 0 ? "" : std::to_string(open) + " to accept",
            next_step(editor, open),
            editor.read_only()};
}

FindingsView findings_view(const RubricEditor& editor) {
    FindingsView view;
    for (const SeverityTitle& kind : severities) {
        FindingsView::Group group{kind.title, {}};
        for (const Finding& finding : editor.findings()) {
            if (finding.severity == kind.severity) {
                group.rows.push_back(row_of(editor.rubric(), finding));
            }
        }
        if (!group.rows.empty()) {
            view.count +=
                (view.count.empty() ? "" : ", ") + std::to_string(group.rows.size()) + kind.counted;
            view.groups.push_back(std::move(group));
        }
    }
    return view;
}

PublishView publish_view(const RubricEditor& editor) {
    const int number = editor.rubric().version;
    PublishView view;
    view.title = "Publish " + version(number);
    view.meaning = "Version " + std::to_string(number) +
                   " never changes. Interviews use it from now on, and every scorecard names it. "
                   "Editing later starts " +
                   version(number + 1) + ".";
    for (const Finding& finding : editor.publishing_findings()) {
        if (finding.severity == Severity::error) {
            view.blocks.push_back(row_of(editor.rubric(), finding));
        }
        view.questions += finding.severity == Severity::warning ? 1U : 0U;
    }
    view.blocked = view.blocks.empty() ? "" : things(view.blocks.size());
    return view;
}

ConflictView conflict_view(const OpenDraft::Conflict& conflict) {
    using enum OpenDraft::Conflict::Kind;
    switch (conflict.kind) {
        case gone:
            return {
                "Someone else has published or discarded this draft meanwhile. Your words are "
                "kept beside it.",
                false,
                "Go on as the next version",
                "Let it go"};
        case unreadable:
            return {"Another program has written this draft’s file: " + conflict.reason +
                        " Your words are kept beside it.",
                    false,
                    "Keep mine",
                    ""};
        case changed:
            break;
    }
    return {"Someone else saved this draft meanwhile. Your words and theirs are both kept.",
            conflict.theirs.has_value(),
            "Keep mine",
            "Take theirs"};
}

}  // namespace evenhand::workflow
