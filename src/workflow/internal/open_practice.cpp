#include "workflow/internal/open_practice.h"

#include <optional>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/practice_file.h"
#include "formats/rubric_file.h"
#include "formats/session_journal.h"
#include "workflow/internal/replay.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

/// The answer that is being rated.
struct UnderWay {
    Id<SampleAnswer> answer;
    std::unique_ptr<SessionEditor> editor;
    std::unique_ptr<Autosave> autosave;
    fs::path journal;
};

class OpenPractice final : public PracticeRun {
public:
    OpenPractice(PracticeFolder folder,
                 Services services,
                 formats::PinnedRound round,
                 Practice practice,
                 AnswerBegins begins)
        : begins_(begins),
          folder_(std::move(folder)),
          services_(std::move(services)),
          round_(std::move(round)),
          kit_{without_samples(round_.round.rubric.rubric)},
          practice_(std::move(practice)) {
        for (const RatedAnswer& rated : practice_.answers) {
            drop(journal_of(rated.answer));  // A run was ended between sealing and dropping it.
        }
    }

    [[nodiscard]] const std::string& id() const noexcept override { return round_.round.id; }
    [[nodiscard]] const std::string& title() const noexcept override { return round_.round.title; }
    [[nodiscard]] const std::string& rater() const noexcept override { return practice_.rater; }
    [[nodiscard]] std::size_t sealed() const noexcept override { return practice_.answers.size(); }
    [[nodiscard]] std::size_t answers() const noexcept override {
        return round_.round.chosen.size() + round_.round.own.size();
    }
    [[nodiscard]] bool rating() const noexcept override { return under_way_.has_value(); }

    Findings go_on() override {
        if (rating() || finished()) {
            return {};
        }
        if (Findings findings = sealed_elsewhere(); !findings.empty()) {
            return findings;
        }
        const auto all = answers_of(round_.round);
        const Id<SampleAnswer>& answer = all.at(next_answer(round_.round, practice_))->id;
        const fs::path journal = journal_of(answer);
        std::error_code unreadable;
        return fs::exists(journal, unreadable) ? resume(answer, journal) : begin(answer, journal);
    }

    [[nodiscard]] SessionEditor& editor() override { return *under_way().editor; }

    [[nodiscard]] PracticeView view() const override {
        const SessionEditor& editor = *under_way().editor;
        return practice_view(editor, round_.round, practice_, editor.now());
    }

    [[nodiscard]] SaveState save_state() const override {
        return rating() ? under_way_->autosave->state() : SaveState{};
    }

    void flush() override {
        if (rating()) {
            under_way_->autosave->flush();
        }
    }

    [[nodiscard]] Findings seal() override {
        const UnderWay& now = under_way();
        auto rated = seal_answer(now.answer,
                                 now.editor->record(),
                                 now.editor->rubric(),
                                 now.editor->session().opened_at,
                                 services_.clock());
        if (!rated.value) {
            return std::move(rated.findings);
        }
        flush();
        if (save_state().kind == SaveState::Kind::failed) {
            throw Error(
                ErrorCode::unwritable_file,
                "The answer cannot be sealed while it is not saved: " + save_state().message + ".");
        }
        if (Findings findings = sealed_elsewhere(); !findings.empty()) {
            return findings;
        }
        Practice next = practice_;
        next.answers.push_back(std::move(*rated.value));
        write(next);
        practice_ = std::move(next);
        const fs::path journal = now.journal;
        under_way_.reset();
        drop(journal);
        const fs::path beside = folder_.beside(round_.round.id);
        return beside.empty() ? Findings() : hand_in(practice_, round_, beside);
    }

    [[nodiscard]] ComparisonView comparison(std::size_t index) const override {
        return comparison_view(round_.round, practice_, index);
    }

    [[nodiscard]] RoundResultView result() const override {
        return round_result(round_.round, practice_);
    }

private:
    [[nodiscard]] const UnderWay& under_way() const {
        if (!rating()) {
            throw Error(ErrorCode::invalid_value, "No answer of the round is being rated.");
        }
        return *under_way_;
    }

    /// What another program has sealed meanwhile is never written over.
    [[nodiscard]] Findings sealed_elsewhere() const {
        auto found = folder_.practice(round_, practice_.rater);
        if (!found.value) {
            return std::move(found.findings);
        }
        if (*found.value == practice_) {
            return {};
        }
        return {{Severity::error,
                 "practice.elsewhere",
                 "Another program has sealed answers of this round meanwhile; go back to the "
                 "rounds and open it again.",
                 folder_.practice_file(practice_.round, practice_.rater).string()}};
    }

    [[nodiscard]] fs::path journal_of(const Id<SampleAnswer>& answer) const {
        return folder_.journal(round_.round.id, practice_.rater, answer);
    }

    static void drop(const fs::path& journal) {
        std::error_code stays;  // It is dropped when it is found again.
        fs::remove(journal, stays);
    }

    Findings begin(const Id<SampleAnswer>& answer, const fs::path& journal) {
        const bool read = begins_ == AnswerBegins::read;
        const std::string speaker = (read ? "" : "Sample answer ") + answer.text();
        const InterviewHead head{Id<Session>(services_.new_id()),
                                 {Id<Candidate>(answer.text()), speaker},
                                 round_.round.title,
                                 {Id<Rater>(file_name_of(practice_.rater)), practice_.rater}};
        const Timestamp now = services_.clock();
        formats::make_folder(journal.parent_path());
        auto writer = formats::JournalWriter::create(journal, {head, now, kit_});
        auto editor =
            std::make_unique<SessionEditor>(kit_, new_session(head, kit_, now), services_.clock);
        take_up(answer, std::move(editor), std::move(writer), journal);
        if (read) {
            under_way_->editor->open_question(0);
        }
        return {};
    }

    Findings resume(const Id<SampleAnswer>& answer, const fs::path& journal) {
        auto reopened = formats::JournalWriter::reopen(journal);
        Findings findings = std::move(reopened.findings);
        if (!reopened.value) {
            return findings;
        }
        const formats::JournalHead& head = reopened.value->content.head;
        auto editor = std::make_unique<SessionEditor>(
            head.kit, new_session(head.interview, head.kit, head.opened_at), services_.clock);
        if (const auto fault = replay_fault(*editor, reopened.value->content.events)) {
            findings.push_back(*fault);
            return findings;
        }
        take_up(answer, std::move(editor), std::move(reopened.value->writer), journal);
        skip_time(*under_way_->editor, formats::last_moment(reopened.value->content));
        return findings;
    }

    void take_up(const Id<SampleAnswer>& answer,
                 std::unique_ptr<SessionEditor> editor,
                 std::unique_ptr<formats::JournalWriter> writer,
                 const fs::path& journal) {
        auto autosave = std::make_unique<Autosave>(std::move(writer));
        editor->on_event(
            [keeper = autosave.get()](const SessionEvent& event) { keeper->keep(event); });
        under_way_ = UnderWay{answer, std::move(editor), std::move(autosave), journal};
    }

    /// What is written is read back: only then is the answer sealed.
    void write(const Practice& practice) const {
        const fs::path file = folder_.practice_file(practice.round, practice.rater);
        formats::write_file(file, formats::practice_bytes(practice));
        const auto read = formats::read_practice(formats::read_file(file), file.string(), round_);
        if (!read.value || !(*read.value == practice)) {
            throw Error(ErrorCode::unwritable_file,
                        "What was read back from " + file.string() +
                            " is not what was written; the answer stays open.");
        }
    }

    AnswerBegins begins_;
    PracticeFolder folder_;
    Services services_;
    formats::PinnedRound round_;
    Kit kit_;
    Practice practice_;
    std::optional<UnderWay> under_way_;
};

}  // namespace

PinnedRubric without_samples(const Rubric& rubric) {
    PinnedRubric pinned{rubric, ""};
    pinned.rubric.samples.clear();
    pinned.sha256 = formats::sha256_hex(formats::rubric_bytes(pinned.rubric));
    return pinned;
}

std::unique_ptr<PracticeRun> open_practice(PracticeFolder folder,
                                           Services services,
                                           formats::PinnedRound round,
                                           Practice practice,
                                           AnswerBegins begins) {
    return std::make_unique<OpenPractice>(
        std::move(folder), std::move(services), std::move(round), std::move(practice), begins);
}

}  // namespace evenhand::workflow::internal
