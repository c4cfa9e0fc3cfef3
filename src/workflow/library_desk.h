#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/finding.h"
#include "workflow/library_text.h"
#include "workflow/rubric_library.h"

namespace evenhand::workflow {

// The tasks of an author who has no window. A rubric is named by its id in the library or by a
// file's path: what has a "/" or ends with ".xml" is a path.

/// Publishes the draft of that id, or a file as if it were the draft. A file that is not fit, or
/// beside which there is a draft with other words, changes nothing. Findings and errors as
/// RubricLibrary::publish(), and of the file.
[[nodiscard]] Parsed<PublishedRubric> publish_named(RubricLibrary& library,
                                                    const Services& services,
                                                    const std::string& name,
                                                    const std::string& author,
                                                    const std::string& note);

/// The draft's file, to be edited with any program; the next version of what is published when
/// there is no draft yet. No value, and errors, as RubricLibrary::open().
[[nodiscard]] Parsed<std::filesystem::path> begin_draft(RubricLibrary& library,
                                                        const std::string& id);

/// Two rubrics to compare.
struct DiffPair {
    DiffSide older;
    DiffSide newer;
};

/// `names` are two files, or an id and up to two of its versions ("2", "draft"). With one version
/// the other is the draft, or without one the newest version; with none, the draft is compared
/// with the newest version, or that one with the one before. Errors when one of the two is not
/// there ("diff.one-version", "diff.names", those of RubricLibrary::version() and open()).
[[nodiscard]] Parsed<DiffPair> pair_named(RubricLibrary& library,
                                          const std::vector<std::string>& names);

}  // namespace evenhand::workflow
