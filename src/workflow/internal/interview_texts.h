#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/scorecard.h"
#include "core/strong_id.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow::internal {

/// Where the person's private notes on an interview are. They stay beside the journal, not in it.
std::filesystem::path private_path(const Folders& folders, const Id<Session>& id);

/// Where the draft of one text of the verdict is.
std::filesystem::path draft_path(const Folders& folders, const Id<Session>& id, VerdictText which);

/// Where the recommendation chosen so far is.
std::filesystem::path choice_path(const Folders& folders, const Id<Session>& id);

/// The recommendation that such a file names, or nothing.
std::optional<Recommendation> choice_in(const std::string& text);

/// The texts of a verdict, in the order of the finish page.
std::vector<VerdictText> verdict_texts();

/// Every text beside the journal, each at the same place of the list.
std::vector<std::filesystem::path> text_paths(const Folders& folders, const Id<Session>& id);

/// The text of a file, empty where there is none. Throws Error as formats::read_file() does.
std::string text_at(const std::filesystem::path& path);

/// Writes a text and makes its folder. Throws Error as formats::write_file() does.
void write_text(const std::filesystem::path& path, const std::string& text);

}  // namespace evenhand::workflow::internal
