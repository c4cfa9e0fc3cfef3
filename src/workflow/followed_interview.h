#pragma once

#include <filesystem>
#include <memory>

#include "core/finding.h"
#include "formats/session_journal.h"
#include "workflow/live_interview.h"
#include "workflow/session_editor.h"

namespace evenhand::workflow {

/// An interview that another program has open: it can be read here, and follows what is done there.
class FollowedInterview {
public:
    /// Reads what has been recorded so far. No value, and errors, when it cannot be read.
    [[nodiscard]] static Parsed<std::unique_ptr<FollowedInterview>> open(const Folders& folders,
                                                                         const Services& services,
                                                                         const Id<Session>& id);

    /// Closed: nothing can be changed.
    [[nodiscard]] SessionEditor& editor() noexcept { return editor_; }

    enum class Found {
        nothing,  ///< Nothing has been recorded since the last look.
        more,     ///< The editor has what has been recorded; its listener was not called.
        free,     ///< No program has it open any more: it can be taken over.
        ended,    ///< It was submitted or put aside.
        other     ///< It has moved, or was written anew: open it again.
    };
    /// Reads what the other program has recorded meanwhile. Throws Error (unreadable_file).
    [[nodiscard]] Found look();

private:
    FollowedInterview(Folders folders,
                      std::filesystem::path journal,
                      formats::JournalContent content,
                      SessionEditor editor);

    [[nodiscard]] bool has_gone() const;

    Folders folders_;
    std::filesystem::path journal_;
    formats::JournalContent content_;
    SessionEditor editor_;
};

}  // namespace evenhand::workflow
