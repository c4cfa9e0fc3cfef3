#include "workflow/internal/stored_draft.h"

#include <algorithm>
#include <utility>

#include "formats/rubric_file.h"
#include "formats/shared_folder.h"

namespace evenhand::workflow::internal {

namespace {

using Conflict = OpenDraft::Conflict;

Conflict conflict_of(const std::optional<std::string>& theirs, const Rubric& ours) {
    if (!theirs) {
        return {Conflict::Kind::gone, std::nullopt, {}, ""};
    }
    auto read = read_draft(*theirs, ours.id);
    if (!read.value) {
        const Finding* error = first_error(read.findings);
        return {Conflict::Kind::unreadable,
                std::nullopt,
                {},
                error == nullptr ? "" : error->location + ": " + error->message};
    }
    std::vector<RubricDifference> between = differences(*read.value, ours);
    return {Conflict::Kind::changed, std::move(read.value), std::move(between), ""};
}

std::string sentence_of(const Conflict& conflict, const std::string& copy) {
    const std::string kept = " Nothing was overwritten: yours is kept as " + copy + ".";
    switch (conflict.kind) {
        case Conflict::Kind::gone:
            return "Someone else has published or discarded this draft meanwhile." + kept +
                   " Keep yours to go on with it as a new draft.";
        case Conflict::Kind::unreadable:
            return "Another program has written to this draft's file, and it cannot be read (" +
                   conflict.reason + ")." + kept;
        case Conflict::Kind::changed:
            break;
    }
    return "Someone else has saved this draft meanwhile." + kept +
           " Take theirs, or keep yours in its place.";
}

}  // namespace

StoredDraft::StoredDraft(DraftFile file,
                         LibraryPaths paths,
                         Services services,
                         RubricEditor editor,
                         Rubric saved,
                         std::function<int()> next_version)
    : file_(std::move(file)),
      paths_(std::move(paths)),
      services_(std::move(services)),
      editor_(std::move(editor)),
      saved_(std::move(saved)),
      next_version_(std::move(next_version)) {}

bool StoredDraft::saved() const noexcept {
    return !conflict_ && editor_.rubric() == saved_;
}

Findings StoredDraft::save_within(std::chrono::milliseconds patience) {
    return saved() || editor_.read_only() ? Findings() : write(patience);
}

Findings StoredDraft::begin() {
    return file_.begun() ? Findings() : write(usual_patience);
}

Findings StoredDraft::confirm() {
    const std::optional<std::string> found = bytes_of(file_.path());
    return file_.knows(found) ? Findings() : meet(found, formats::rubric_bytes(editor_.rubric()));
}

Findings StoredDraft::write(std::chrono::milliseconds patience) {
    const std::string bytes = formats::rubric_bytes(editor_.rubric());
    const DraftFile::Answer answer = file_.write(bytes, patience);
    if (!answer.written) {
        return meet(answer.found, bytes);
    }
    settled();
    return {};
}

Findings StoredDraft::meet(const std::optional<std::string>& theirs, const std::string& ours) {
    keep_beside(ours);
    const std::string name = file_.path().filename().string();
    conflict_ = conflict_of(theirs, editor_.rubric());
    theirs_ = theirs.value_or("");
    return {{Severity::error,
             "draft.conflict",
             sentence_of(*conflict_, copy_.filename().string()),
             name}};
}

void StoredDraft::keep_beside(const std::string& ours) {
    if (copy_.empty()) {
        copy_ = paths_.copy(file_.id(), services_.new_id());
    }
    if (copied_ != ours) {
        formats::replace_file(copy_, ours);
        copied_ = ours;
    }
}

/// The file says what the editor says: the conflict is over, and the copy of ours needless.
void StoredDraft::settled() {
    saved_ = editor_.rubric();
    conflict_.reset();
    if (!copy_.empty()) {
        formats::remove_file(copy_);
    }
    copy_.clear();
    copied_.clear();
}

void StoredDraft::take_theirs() {
    if (!conflict_ || conflict_->kind == Conflict::Kind::unreadable) {
        return;
    }
    if (conflict_->kind == Conflict::Kind::gone) {
        editor_.make_read_only();
        saved_ = editor_.rubric();
    } else {
        editor_.replace(*conflict_->theirs);
        saved_ = *conflict_->theirs;
        file_.know(theirs_);
    }
    conflict_.reset();
    copy_.clear();
    copied_.clear();
}

Findings StoredDraft::keep_ours() {
    if (!conflict_) {
        return save();
    }
    number_anew();
    const std::string bytes = formats::rubric_bytes(editor_.rubric());
    const auto copy = paths_.copy(file_.id(), services_.new_id());
    const bool kept = file_.overwrite(bytes, copy);
    settled();
    if (!kept) {
        return {};
    }
    return {{Severity::hint,
             "draft.kept",
             "Theirs is kept as " + copy.filename().string() + ".",
             file_.path().filename().string()}};
}

/// A version that was published meanwhile is not made again.
void StoredDraft::number_anew() {
    editor_.renumber(next_version_());
}

void StoredDraft::retire() {
    saved_ = editor_.rubric();
    editor_.make_read_only();
}

}  // namespace evenhand::workflow::internal
