#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/finding.h"
#include "workflow/kit_library.h"
#include "workflow/live_interview.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow {

// Files of our own that somebody hands over, opened where they belong. What a library already has
// is never written over. Each throws Error (unreadable_file, unwritable_file).

/// Opens the rubric of a file. A version that the library has is shown to be read ("file.known");
/// of a draft that it has, that draft goes on. Anything else is taken in as a draft ("file.taken"),
/// to be reviewed and published here, unless there is a draft with other words: then the file is
/// shown to be read, and a warning ("file.draft-there") says so. No value, and errors, when the
/// file is no sound rubric.
[[nodiscard]] Parsed<std::unique_ptr<OpenDraft>> open_rubric_file(
    RubricLibrary& library, const std::filesystem::path& file);

/// Opens the kit of a file: the library's own when it says the same, else a new one ("file.taken"),
/// with a number behind its id when another kit has it. No value, and errors, when the file is no
/// sound kit.
[[nodiscard]] Parsed<std::unique_ptr<OpenKit>> open_kit_file(const KitLibrary& library,
                                                             const std::filesystem::path& file);

/// What a file with somebody's practice holds.
struct PracticeFileView {
    std::string round;     ///< Its id; the round is here.
    std::string sentence;  ///< Whose ratings they are, how many, and how they are counted.
};

/// Checks the seals of the file against its round. No value, and errors, when it is damaged or its
/// round is not here ("practice.no-round").
[[nodiscard]] Parsed<PracticeFileView> read_practice_file(const Folders& folders,
                                                          const std::filesystem::path& file);

}  // namespace evenhand::workflow
