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
    content_.events.clear();
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
    editor.set_focus(head.focus);
    if (const auto fault = internal::replay_fault(editor, read.value->events)) {
        result.findings.push_back(*fault);
        return result;
    }
    result.value = std::unique_ptr<FollowedInterview>(
        new FollowedInterview(folders, journal, std::move(*read.value), std::move(editor)));
    return result;
}

FollowedInterview::Reader FollowedInterview::reader() const {
    return [folders = folders_,
            journal = journal_,
            content = content_,
            id = editor_.session().head.id] {
        News news{content.good_bytes, formats::ReadOn::nothing, content};
        news.read = formats::read_on(journal, news.content);
        if (news.read == formats::ReadOn::other) {
            // The journal of what is submitted into an archive, or put aside, is no longer among
            // the interviews.
            std::error_code none;
            news.gone =
                !std::filesystem::exists(journal_path(internal::folders_of(folders, id), id), none);
        } else if (news.read == formats::ReadOn::nothing) {
            news.free = !formats::is_open_elsewhere(journal);
        }
        return news;
    };
}

FollowedInterview::Found FollowedInterview::take(News news) {
    if (news.read == formats::ReadOn::other) {
        return news.gone ? Found::ended : Found::other;
    }
    if (news.read == formats::ReadOn::nothing) {
        return content_.end ? Found::ended : news.free ? Found::free : Found::nothing;
    }
    if (news.from != content_.good_bytes) {
        return Found::nothing;
    }
    content_ = std::move(news.content);
    const std::vector<SessionEvent> added = std::exchange(content_.events, {});
    return internal::replay_fault(editor_, added) ? Found::other : Found::more;
}

}  // namespace evenhand::workflow
