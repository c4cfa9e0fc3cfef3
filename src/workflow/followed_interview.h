#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
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
    /// What was read of it since the last take().
    struct News {
        std::size_t from = 0;  ///< Where in the journal it begins, in bytes.
        formats::ReadOn read = formats::ReadOn::nothing;
        formats::JournalContent content;  ///< Its events are those that have come.
        bool gone = false;                ///< The journal is not among the interviews any more.
        bool free = false;                ///< Nobody writes it now.
    };
    /// Reads what the other program has recorded meanwhile. It owns what it uses, and may be called
    /// on any thread: a disk can be slow. Throws Error (unreadable_file).
    using Reader = std::function<News()>;
    [[nodiscard]] Reader reader() const;
    /// Brings the editor up to what was read. What was read twice is taken once.
    [[nodiscard]] Found take(News news);
    /// Both at once.
    [[nodiscard]] Found look() { return take(reader()()); }

private:
    FollowedInterview(Folders folders,
                      std::filesystem::path journal,
                      formats::JournalContent content,
                      SessionEditor editor);

    Folders folders_;
    std::filesystem::path journal_;
    formats::JournalContent content_;  ///< Without its events: the editor has done them.
    SessionEditor editor_;
};

}  // namespace evenhand::workflow
