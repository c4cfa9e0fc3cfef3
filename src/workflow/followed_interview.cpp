#include "workflow/followed_interview.h"

#include <system_error>
#include <utility>
#include <vector>

#include "core/error.h"
#include "formats/file.h"
#include "workflow/internal/other_places.h"
#include "workflow/internal/replay.h"

namespace evenhand::workflow {

FollowedInterview::FollowedInterview(Folders folders,
                                     std::filesystem::path journal,
                                     formats::JournalContent content,
                                     SessionEditor editor)
    : folders_(std::move(folders)),
      journal_(std::move(journal)),
      content_(std::move(content)),
      editor_(std::move(editor)) {
    editor_.close();
}

Parsed<std::unique_ptr<FollowedInterview>> FollowedInterview::open(const Folders& folders,
                                                                   const Services& services,
                                                                   const Id<Session>& id) {
    const std::filesystem::path journal = journal_path(internal::folders_of(folders, id), id);
    auto read = formats::read_journal(formats::read_file(journal, formats::largest_journal),
                                      journal.filename().string());
    Parsed<std::unique_ptr<FollowedInterview>> result;
    if (!read.value) {
        result.findings = std::move(read.findings);
        return result;  // A record that is being written is no remark: it will be there soon.
    }
    const formats::JournalHead& head = read.value->head;
    SessionEditor editor(
        head.kit, new_session(head.interview, head.kit, head.opened_at), services.clock);
    if (const auto fault = internal::replay_fault(editor, read.value->events)) {
        result.findings.push_back(*fault);
        return result;
    }
    result.value = std::unique_ptr<FollowedInterview>(
        new FollowedInterview(folders, journal, std::move(*read.value), std::move(editor)));
    return result;
}

/// The journal of what is submitted into an archive, or put aside, is no longer among the
/// interviews.
bool FollowedInterview::has_gone() const {
    const Id<Session>& id = editor_.session().head.id;
    std::error_code none;
    return !std::filesystem::exists(journal_path(internal::folders_of(folders_, id), id), none);
}

FollowedInterview::Found FollowedInterview::look() {
    const std::size_t known = content_.events.size();
    switch (formats::read_on(journal_, content_)) {
        case formats::ReadOn::other:
            return has_gone() ? Found::ended : Found::other;
        case formats::ReadOn::nothing:
            return content_.end                           ? Found::ended
                   : formats::is_open_elsewhere(journal_) ? Found::nothing
                                                          : Found::free;
        case formats::ReadOn::more:
            break;
    }
    const std::vector<SessionEvent> added(
        content_.events.begin() + static_cast<std::ptrdiff_t>(known), content_.events.end());
    return internal::replay_fault(editor_, added) ? Found::other : Found::more;
}

}  // namespace evenhand::workflow
