#include "workflow/live_interview.h"

#include <system_error>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "formats/session_journal.h"
#include "workflow/entered_later.h"
#include "workflow/internal/interview_texts.h"
#include "workflow/internal/other_places.h"
#include "workflow/internal/panel_hand_in.h"
#include "workflow/internal/replay.h"
#include "workflow/internal/session_archive.h"
#include "workflow/internal/text_keeper.h"
#include "workflow/rubric_library.h"
#include "workflow/session_clock.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

class JournalledInterview final : public LiveInterview {
public:
    /// `folders`: those with the data folder that the journal lies in.
    JournalledInterview(Folders usual,
                        Folders folders,
                        Services services,
                        std::unique_ptr<SessionClock> clock,
                        SessionEditor editor,
                        std::unique_ptr<formats::JournalWriter> writer)
        : usual_(std::move(usual)),
          folders_(std::move(folders)),
          services_(std::move(services)),
          clock_(std::move(clock)),
          editor_(std::move(editor)),
          autosave_(std::move(writer)) {
        editor_.use_words(words_for_hints(usual_, services_));
        tell_editor();
        editor_.on_event([this](const SessionEvent& event) { autosave_.keep(event); });
        editor_.before_change([this] { stand_while_asleep(); });
    }

    SessionEditor& editor() noexcept override { return editor_; }
    [[nodiscard]] SaveState save_state() const override {
        const SaveState state = autosave_.state();
        return state.kind == SaveState::Kind::saved ? texts_.state() : state;
    }

    void flush() override {
        autosave_.flush();
        keep_what_can_be_kept();
    }

    [[nodiscard]] Findings move_to(const fs::path& folder) override {
        const fs::path place = fs::absolute(folder);
        const Folders there = internal::at_place(folders_, place);
        const fs::path journal = journal_path(there, id());
        if (place == folders_.data) {
            throw Error(ErrorCode::unwritable_file,
                        "The interview is in " + place.string() + " already: name another folder.");
        }
        formats::make_folder(journal.parent_path());
        const std::vector<fs::path> texts = internal::text_paths(folders_, id());
        const std::vector<fs::path> texts_there = internal::text_paths(there, id());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (const std::string text = texts_.text(texts[i]); !text.empty()) {
                internal::write_text(texts_there[i], text);
            }
        }
        autosave_.move_to(journal);
        // Before anything goes: what nobody has noted would not be found after a power cut.
        Findings noted = internal::note_place(usual_, place);
        std::error_code stays;  // What stays is passed over, for the other place is noted.
        fs::remove(journal_path(folders_, id()), stays);
        texts_.drop(texts);
        for (const fs::path& text : texts) {
            fs::remove(text, stays);
        }
        folders_.data = place;
        return noted;
    }

    [[nodiscard]] std::optional<std::chrono::seconds> notice_sleep() override {
        stand_while_asleep();
        return std::exchange(slept_, std::nullopt);
    }

    void keep_time() override {
        const Timestamp now = clock_->now();  // First: a sleep that follows is not in it.
        stand_while_asleep();
        if (!editor_.closed() &&
            (running_question(editor_.session()) || running_margin(editor_.margins()))) {
            autosave_.keep_time(now);
        }
    }

    [[nodiscard]] fs::path kept_in() const override { return folders_.data; }

    [[nodiscard]] std::string private_notes() const override {
        return texts_.text(internal::private_path(folders_, id()));
    }

    void set_private_notes(const std::string& text) override {
        texts_.keep(internal::private_path(folders_, id()), text);
    }

    [[nodiscard]] std::string draft(VerdictText which) const override {
        return texts_.text(internal::draft_path(folders_, id(), which));
    }

    void set_draft(VerdictText which, const std::string& text) override {
        texts_.keep(internal::draft_path(folders_, id(), which), text);
        tell_editor();
    }

    /// Hints are less than the interview: without the drafts it goes on.
    void tell_editor() {
        try {
            const Verdict told{recommendation_draft().value_or(Recommendation::no_decision),
                               draft(VerdictText::take_aways),
                               draft(VerdictText::next_interviewer),
                               draft(VerdictText::departure)};
            editor_.use_verdict(cleaned(editor_.session(), editor_.kit(), told));
        } catch (const Error&) {
            editor_.use_verdict({});
        }
    }

    [[nodiscard]] std::optional<Recommendation> recommendation_draft() const override {
        return internal::choice_in(texts_.text(internal::choice_path(folders_, id())));
    }

    void set_recommendation_draft(Recommendation recommendation) override {
        texts_.keep(internal::choice_path(folders_, id()), words(recommendation));
        tell_editor();
    }

    void keep_texts() override { texts_.flush(); }

    [[nodiscard]] Parsed<SubmittedCard> submit(const Verdict& verdict) override {
        if (submitted_) {
            return {submitted_, {}};
        }
        if (editor_.closed()) {
            return {
                std::nullopt,
                {{Severity::error,
                  "card.missing",
                  "This interview was submitted before, and its sealed card is not where it was "
                  "written; bring that file back.",
                  card_path(folders_, id()).string()}}};
        }
        const Verdict clean = cleaned(editor_.session(), editor_.kit(), verdict);
        const Parsed<Scorecard> card = editor_.finish(clean, services_.new_salt());
        if (!card.value) {
            return {std::nullopt, card.findings};
        }
        if (const auto fault = lacks_departure(editor_.session(), editor_.kit(), clean)) {
            return {std::nullopt, {*fault}};
        }
        autosave_.flush();
        if (autosave_.state().kind == SaveState::Kind::failed) {
            throw Error(ErrorCode::unwritable_file,
                        "The card cannot be sealed while the interview is not saved: " +
                            autosave_.state().message + ".");
        }
        const internal::SessionArchive archive(usual_, services_);
        close(archive.used() ? archive.keep(*card.value) : sealed(*card.value));
        return {submitted_, internal::hand_in_submitted(usual_, *card.value, services_.clock())};
    }

    [[nodiscard]] std::optional<SubmittedCard> submitted() const override { return submitted_; }

    /// The card is on disk: the journal ends, nothing changes any more.
    void close(SubmittedCard card) {
        submitted_ = std::move(card);
        editor_.close();
        keep_what_can_be_kept();
        std::vector<fs::path> drafts = {internal::choice_path(folders_, id())};
        for (const VerdictText which : internal::verdict_texts()) {
            drafts.push_back(internal::draft_path(folders_, id(), which));
        }
        texts_.drop(drafts);
        std::error_code kept;  // A draft that stays says nothing that the card does not say.
        for (const fs::path& draft : drafts) {
            fs::remove(draft, kept);
        }
        try {
            autosave_.end({services_.clock(), submitted_->sha256});
        } catch (const Error&) {
            // The sealed card is safe; resume_interview() ends the journal when it finds it.
        }
        if (!submitted_->archived.empty()) {
            // Only private notes stay here; a journal that cannot go is dropped when found again.
            std::error_code stays;
            fs::remove(journal_path(folders_, id()), stays);
        }
    }

    /// A card that was sealed in an earlier run.
    void closed_before(SubmittedCard card) {
        submitted_ = std::move(card);
        editor_.close();
    }

private:
    [[nodiscard]] const Id<Session>& id() const { return editor_.session().head.id; }

    /// What cannot be written is tried again, and save_state() says so.
    void keep_what_can_be_kept() {
        try {
            texts_.flush();
        } catch (const Error&) {
            return;
        }
    }

    void stand_while_asleep() {
        const auto sleep = clock_->take_sleep();
        if (!sleep || editor_.closed()) {
            return;
        }
        slept_ = slept_.value_or(std::chrono::seconds{0}) + (sleep->until - sleep->from);
        internal::skip_time(editor_, sleep->from);
    }

    /// A card that could not be sealed must not be found later: the interview goes on without it.
    SubmittedCard sealed(const Scorecard& card) {
        try {
            return write_and_read_back(card);
        } catch (const Error&) {
            std::error_code gone;
            fs::remove(card_path(folders_, id()), gone);
            throw;
        }
    }

    SubmittedCard write_and_read_back(const Scorecard& card) {
        const fs::path path = card_path(folders_, id());
        formats::make_folder(path.parent_path());
        formats::write_file(path, formats::scorecard_bytes(card));
        const auto read =
            formats::read_scorecard(formats::read_file(path), path.filename().string());
        if (!read.value || !(read.value->card == card)) {
            throw Error(ErrorCode::unwritable_file,
                        "The card read back from " + path.string() +
                            " is not the one written; the interview stays open.");
        }
        return {path, read.value->sha256};
    }

    Folders usual_;
    Folders folders_;  ///< Those of the place in which the interview is kept.
    Services services_;
    std::unique_ptr<SessionClock> clock_;
    SessionEditor editor_;  ///< Reads the clock.
    Autosave autosave_;
    internal::TextKeeper texts_;
    std::optional<SubmittedCard> submitted_;
    std::optional<std::chrono::seconds> slept_;  ///< Not told yet.
};

/// A card found beside a journal counts only if it is whole and of this session.
std::optional<SubmittedCard> sealed_card(const fs::path& path, const Id<Session>& id) {
    std::error_code unreadable;
    if (!fs::exists(path, unreadable)) {
        return std::nullopt;
    }
    const auto read = formats::read_scorecard(formats::read_file(path), path.filename().string());
    if (!read.value || read.value->card.session().head.id != id) {
        return std::nullopt;
    }
    return SubmittedCard{path, read.value->sha256};
}

}  // namespace

fs::path rubrics_folder(const Folders& folders) {
    return folders.rubrics.empty() ? folders.data / "rubrics" : folders.rubrics;
}

fs::path journal_path(const Folders& folders, const Id<Session>& id) {
    return folders.data / "sessions" / (id.text() + ".journal");
}

fs::path card_path(const Folders& folders, const Id<Session>& id) {
    return folders.data / "cards" / (id.text() + std::string(formats::scorecard_ending));
}

namespace {

std::unique_ptr<LiveInterview> begin_at(const Folders& usual,
                                        const Folders& folders,
                                        const Services& services,
                                        const Invitation& invitation) {
    const InterviewHead head{Id<Session>(services.new_id()),
                             invitation.candidate,
                             invitation.role,
                             invitation.interviewer,
                             invitation.margins,
                             invitation.panel};
    const Timestamp now = services.clock();
    if (invitation.held_at && is_to_come(*invitation.held_at, now)) {
        throw Error(ErrorCode::invalid_value,
                    "An interview that is entered later was held before: " +
                        to_iso(*invitation.held_at) + " is still to come.");
    }
    const fs::path path = journal_path(folders, head.id);
    formats::make_folder(path.parent_path());
    auto writer =
        formats::JournalWriter::create(path, {head, now, invitation.kit, invitation.focus});
    auto clock = std::make_unique<SessionClock>(services, now);
    SessionEditor editor(invitation.kit, new_session(head, invitation.kit, now), [&clock = *clock] {
        return clock.now();
    });
    editor.set_focus(invitation.focus);
    auto interview = std::make_unique<JournalledInterview>(
        usual, folders, services, std::move(clock), std::move(editor), std::move(writer));
    if (invitation.held_at) {
        interview->editor().enter_later(*invitation.held_at);
    }
    return interview;
}

}  // namespace

std::unique_ptr<LiveInterview> begin_interview(const Folders& folders,
                                               const Services& services,
                                               const Invitation& invitation) {
    return begin_at(folders, folders, services, invitation);
}

Parsed<std::unique_ptr<LiveInterview>> begin_elsewhere(const Folders& folders,
                                                       const Services& services,
                                                       const Invitation& invitation,
                                                       const fs::path& folder) {
    const fs::path place = fs::absolute(folder);
    auto interview = begin_at(folders, internal::at_place(folders, place), services, invitation);
    return {std::move(interview), internal::note_place(folders, place)};
}

Parsed<std::unique_ptr<LiveInterview>> resume_interview(const Folders& usual,
                                                        const Services& services,
                                                        const Id<Session>& id) {
    const Folders folders = internal::folders_of(usual, id);
    auto reopened = formats::JournalWriter::reopen(journal_path(folders, id));
    Parsed<std::unique_ptr<LiveInterview>> result{std::nullopt, std::move(reopened.findings)};
    if (!reopened.value) {
        return result;
    }
    const formats::JournalContent& content = reopened.value->content;
    const formats::JournalHead& head = content.head;
    // What was recorded last is in the past, whatever the computer's clock says now.
    const Timestamp last = formats::last_moment(content);
    auto clock = std::make_unique<SessionClock>(services, last);
    SessionEditor editor(head.kit,
                         new_session(head.interview, head.kit, head.opened_at),
                         [&clock = *clock] { return clock.now(); });
    editor.set_focus(head.focus);
    if (const auto fault = internal::replay_fault(editor, content.events)) {
        result.findings.push_back(*fault);
        return result;
    }
    auto interview = std::make_unique<JournalledInterview>(usual,
                                                           folders,
                                                           services,
                                                           std::move(clock),
                                                           std::move(editor),
                                                           std::move(reopened.value->writer));
    const auto kept = internal::SessionArchive(usual, services).kept(id);
    auto card = kept && kept->tells(interview->editor().session())
                    ? std::optional(kept->card)
                    : sealed_card(card_path(folders, id), id);
    if (card && content.end && card->archived.empty()) {
        interview->closed_before(*card);
    } else if (card) {
        interview->close(*card);
    } else if (content.end) {
        interview->editor().close();
        result.findings.push_back(
            {Severity::warning,
             "card.missing",
             "The sealed card is not where it was written; it bore the seal " +
                 content.end->card_sha256 + ".",
             card_path(folders, id).string()});
    } else {
        interview->editor().take_up_typing();
        internal::skip_time(interview->editor(), last);
    }
    result.value = std::move(interview);
    return result;
}

}  // namespace evenhand::workflow
