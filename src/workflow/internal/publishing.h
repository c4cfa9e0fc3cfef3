#pragma once

#include <string>

#include "core/rubric.h"
#include "formats/published_list.h"
#include "formats/shared_folder.h"
#include "workflow/internal/library_paths.h"

namespace evenhand::workflow::internal {

/// The draft as it is published: nothing in it is open any more.
[[nodiscard]] Rubric published_form(Rubric draft, int version);

enum class Publication {
    done,
    taken  ///< There is a file of that version already; nothing was changed.
};

/// Writes a version's file, which nobody may write to afterwards, then its line, and removes the
/// draft unless that says something else. A program that dies meanwhile leaves the line in a file
/// of its own, and finish_publishing() does the rest. `lock` is the library's. Throws Error
/// (unwritable_file); nothing was published then.
[[nodiscard]] Publication put_version(const LibraryPaths& paths,
                                      const formats::FolderLock& lock,
                                      const formats::PublishedLine& line,
                                      const std::string& bytes);

/// Ends what a program that died had begun. `lock` is the library's. Throws Error
/// (unwritable_file).
void finish_publishing(const LibraryPaths& paths, const formats::FolderLock& lock);

/// The same when there is something to end and nobody else is writing; a library that may only be
/// read stays as it is.
void try_to_finish_publishing(const LibraryPaths& paths);

}  // namespace evenhand::workflow::internal
