#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/rubric_place.h"
#include "workflow/rubric_editor.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow {

/// The one step that brings a draft nearer to being published.
enum class DraftStep {
    none,    ///< It cannot be changed.
    accept,  ///< Parts that an import made are to be looked at.
    publish
};

/// What the page around a draft says of it, in words ready to draw.
struct DraftView {
    std::string title;  ///< "Missed bug in production", "Untitled rubric"
    std::string state;  ///< "Draft of version 2 · question page q09.txt"
    std::string open;   ///< "4 to accept"; empty when none is.
    DraftStep next = DraftStep::none;
    bool read_only = false;
};

[[nodiscard]] DraftView draft_view(const RubricEditor& editor);

/// Remarks on the draft, sorted by what they ask of the author.
struct FindingsView {
    struct Row {
        std::string text;   ///< The finding's sentence.
        std::string where;  ///< "Anchor 3 of Owning the gap"; empty for the draft as a whole.
        RubricPlace place;
    };
    struct Group {
        std::string title;  ///< "Before publishing", "Ask yourself", "To know"
        std::vector<Row> rows;
    };
    std::vector<Group> groups;  ///< Those that have rows.
    std::string count;          ///< "2 before publishing, 5 to ask yourself"
};

[[nodiscard]] FindingsView findings_view(const RubricEditor& editor);

/// What publishing asks and says.
struct PublishView {
    std::string title;                      ///< "Publish version 2"
    std::string meaning;                    ///< What publishing does, once and for all.
    std::string blocked;                    ///< "3 things are in the way"; empty when none is.
    std::vector<FindingsView::Row> blocks;  ///< What must be mended first.
    std::size_t questions = 0;              ///< Warnings that publishing leaves as they are.
};

[[nodiscard]] PublishView publish_view(const RubricEditor& editor);

/// What has become of a draft's file in other hands, and what the author can do about it.
struct ConflictView {
    std::string sentence;
    bool has_differences = false;  ///< There is another version to compare with.
    std::string keep_mine;         ///< "Keep mine"
    std::string take_theirs;       ///< Empty when there is nothing to take.
};

[[nodiscard]] ConflictView conflict_view(const OpenDraft::Conflict& conflict);

}  // namespace evenhand::workflow
