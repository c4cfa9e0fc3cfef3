#include "report/scorecard_document.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "core/given_score.h"
#include "core/number_text.h"
#include "core/utf8.h"
#include "report/internal/evidence.h"
#include "report/internal/score_blocks.h"
#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

/// "22 November 2026, 09:30 UTC"
std::string moment_text(Timestamp moment) {
    return long_date(moment) + ", " + to_iso(moment).substr(11, 5) + " UTC";
}

std::string name_or(const std::string& name, const std::string& otherwise) {
    return trimmed(name).empty() ? otherwise : name;
}

std::string name_of(CardSection section) {
    switch (section) {
        case CardSection::profile:
            return "the profile of the scores";
        case CardSection::evidence:
            return "the evidence";
        case CardSection::next_interviewer:
            break;
    }
    return "the notes for the next interviewer";
}

class DocumentMaker {
public:
    DocumentMaker(const Scorecard& card,
                  const std::string& sha256,
                  const std::optional<ArchiveStamp>& stamp,
                  const std::vector<CardSection>& left_out,
                  std::string_view attached)
        : card_(card),
          sha256_(sha256),
          stamp_(stamp),
          left_out_(left_out),
          attached_(attached),
          several_(card.kit().size() > 1) {}

    Document make() {
        set_frame();
        add(Title{candidate(), head().role});
        add_panel();
        if (!trimmed(card_.verdict().summary).empty()) {
            add(Paragraph{ParagraphKind::body, card_.verdict().summary, false});
        }
        add_departure();
        if (prints(CardSection::next_interviewer) &&
            !trimmed(card_.verdict().next_interviewer).empty()) {
            add(Heading{2, "For the next interviewer", {}});
            add(Paragraph{ParagraphKind::body, card_.verdict().next_interviewer, false});
        }
        if (several_ && share_a_scale(card_.kit())) {
            add_profile(2, profile_of_all(card_));
        }
        for (std::size_t question = 0; question < card_.kit().size(); ++question) {
            add_question(question);
        }
        add_record();
        if (stamp_) {
            add_history(stamp_->history);
            add_archive(*stamp_);
        }
        return std::move(document_);
    }

private:
    [[nodiscard]] const InterviewHead& head() const { return card_.session().head; }
    [[nodiscard]] const Rubric& rubric(std::size_t question) const {
        return card_.kit()[question].rubric;
    }
    [[nodiscard]] const QuestionRecord& record(std::size_t question) const {
        return card_.session().questions[question];
    }
    [[nodiscard]] std::string candidate() const {
        return name_or(head().candidate.name, "Candidate without a name");
    }

    [[nodiscard]] bool prints(CardSection section) const {
        return std::ranges::find(left_out_, section) == left_out_.end();
    }

    void add(Block block) { document_.blocks.push_back(std::move(block)); }

    void set_frame() {
        const std::string date = long_date(interviewed_at(card_.session()));
        document_.info = {"Interview scorecard: " + candidate(),
                          head().interviewer.name,
                          joined({"Interview of " + date, head().role}),
                          "en-GB",
                          card_.submitted_at(),
                          sha256_};
        document_.frame = {"INTERVIEW SCORECARD",
                           std::string(plain_notice),
                           joined({"Scorecard " + sha256_.substr(0, 8), date, candidate()})};
    }

    void add_panel() {
        Panel panel;
        if (const std::optional<double> mean = card_.weighted_mean()) {
            const Scale& scale = rubric(0).scale;
            panel.score = one_decimal(*mean);
            panel.out_of = "/ " + std::to_string(scale.highest());
            panel.score_caption = "Overall score, scale " + range_text(scale);
        } else {
            panel.score = "No overall score";
        }
        panel.verdict = words(card_.verdict().recommendation);
        panel.verdict_caption = "Recommendation";
        panel.remark = stamp_ ? stamp_->standing : "";
        panel.facts = facts();
        panel.explanation = explain_score(card_);
        add(std::move(panel));
    }

    void add_departure() {
        const auto by_scores = recommendation_of(card_.session(), card_.kit());
        const Verdict& verdict = card_.verdict();
        if (departs(verdict.recommendation, by_scores) && !verdict.departure.empty()) {
            add(Paragraph{ParagraphKind::body,
                          "The scores stand for “" + words(*by_scores) +
                              "”. Reason given for recommending “" + words(verdict.recommendation) +
                              "”: " + verdict.departure,
                          false});
        }
    }

    [[nodiscard]] std::vector<Fact> facts() const {
        std::vector<Fact> facts = {
            {"Interviewed", long_date(interviewed_at(card_.session()))},
            {"Interviewer", name_or(head().interviewer.name, "No name given")}};
        if (card_.session().held_at) {
            facts.push_back({"Held on paper",
                             moment_text(*card_.session().held_at) + "; entered later, " +
                                 moment_text(card_.session().opened_at)});
        }
        if (several_) {
            facts.push_back({"Questions", question_count()});
        } else {
            facts.push_back(
                {"Question",
                 rubric_name(rubric(0)) + ", version " + std::to_string(rubric(0).version)});
        }
        facts.push_back({several_ ? "Time on questions" : "Time on question", total_time()});
        facts.push_back({"Submitted", moment_text(card_.submitted_at())});
        return facts;
    }

    [[nodiscard]] std::string question_count() const {
        const auto skipped = std::ranges::count_if(
            card_.session().questions,
            [](const QuestionRecord& each) { return each.skipped.has_value(); });
        const auto asked = static_cast<std::ptrdiff_t>(card_.kit().size()) - skipped;
        const auto unplanned = std::ranges::count(card_.kit(), true, &PinnedRubric::unplanned);
        return std::to_string(asked) + " asked, " + std::to_string(skipped) + " skipped" +
               (unplanned == 0 ? "" : ", " + std::to_string(unplanned) + " unplanned");
    }

    [[nodiscard]] std::string total_time() const {
        std::chrono::seconds spent{0};
        for (const QuestionRecord& each : card_.session().questions) {
            spent += time_on(each, card_.submitted_at());
        }
        const std::string planned =
            std::to_string(planned_minutes(card_.kit(), {})) + " min planned";
        return clock_text(spent) + (card_.session().held_at ? " to enter it, " : " of ") + planned;
    }

    // --- one question -------------------------------------------------------------------------

    void add_question(std::size_t question) {
        const Rubric& asked = rubric(question);
        const std::string number =
            several_ ? "Question " + std::to_string(question + 1) + ": " : std::string();
        const std::string unplanned = card_.kit()[question].unplanned ? "Unplanned" : "";
        add(Heading{
            2, number + rubric_name(asked), joined({unplanned, asked.category, asked.level})});
        add(Paragraph{ParagraphKind::lead, asked.question, true});
        add(Paragraph{ParagraphKind::secondary, question_line(question), true});
        if (record(question).skipped) {
            add_skipped(question);
            return;
        }
        add(score_table(card_.session(), asked, record(question)));
        if (!several_ || !share_a_scale(card_.kit())) {
            add_profile(3, profile(asked, record(question)));
        }
        if (prints(CardSection::evidence)) {
            add_evidence(question);
        }
    }

    void add_skipped(std::size_t question) {
        const std::string& reason = *record(question).skipped;
        add(Paragraph{ParagraphKind::body,
                      trimmed(reason).empty() ? "Skipped." : "Skipped. Reason given: " + reason,
                      false});
        if (const std::string scored = skipped_scores_words(rubric(question), record(question));
            !scored.empty()) {
            add(Paragraph{ParagraphKind::secondary, scored, false});
        }
        std::vector<Entry> entries = recorded_entries(rubric(question), record(question));
        if (prints(CardSection::evidence) && !entries.empty()) {
            add(Heading{3, "Notes", "Taken before the question was skipped"});
            add_entries("Notes", std::move(entries));
        }
    }

    void add_profile(int level, std::optional<BarChart> chart) {
        if (prints(CardSection::profile) && chart) {
            add(Heading{level, "Profile", {}});
            add(std::move(*chart));
        }
    }

    [[nodiscard]] std::string question_line(std::size_t question) const {
        const Rubric& asked = rubric(question);
        std::string source =
            "Rubric " + asked.id.text() + ", version " + std::to_string(asked.version);
        if (record(question).skipped) {
            return source;
        }
        const PinnedRubric& pinned = card_.kit()[question];
        const std::string minutes = std::to_string(planned_minutes(pinned)) + " min";
        const std::string spent =
            clock_text(time_on(record(question), card_.submitted_at())) +
            (card_.session().held_at ? " for entering it later, " : " on the question, ") +
            (pinned.unplanned ? "its rubric plans " + minutes : minutes + " planned");
        return joined({source, spent});
    }

    // --- evidence -----------------------------------------------------------------------------

    void add_evidence(std::size_t question) {
        const Rubric& asked = rubric(question);
        add(Heading{3,
                    "Evidence",
                    card_.session().held_at
                        ? "Entered later: times are of entering, on the question’s clock"
                        : "Times are minutes and seconds on the question’s clock"});
        for (const Criterion& criterion : asked.criteria) {
            const std::optional<Score> score = score_of(record(question), criterion);
            const std::string aside =
                score ? std::to_string(score->value()) + "  ·  " + asked.scale.label(*score)
                      : "Not observed";
            add(Heading{4, criterion.title, aside});
            add_entries(criterion.title, evidence_entries(asked, record(question), criterion.id));
        }
        std::vector<Entry> others = evidence_entries(asked, record(question), std::nullopt);
        if (!others.empty()) {
            add(Heading{4, "Other notes", "Tied to no criterion"});
            add_entries("Other notes", std::move(others));
        }
    }

    void add_entries(const std::string& heading, std::vector<Entry> entries) {
        if (entries.empty()) {
            add(Paragraph{ParagraphKind::secondary, "Nothing was recorded.", false});
        } else {
            add(Entries{heading + ", continued", std::move(entries)});
        }
    }

    // --- the record ---------------------------------------------------------------------------

    void add_record() {
        add(Heading{2, "Record", {}});
        if (const std::string words = left_out_words(left_out_); !words.empty()) {
            add(Paragraph{ParagraphKind::body, words, true});
        }
        Facts facts;
        facts.facts.push_back({"Interview", head().id.text()});
        facts.facts.push_back({"Seal (SHA-256)", sha256_});
        for (std::size_t question = 0; question < card_.kit().size(); ++question) {
            const PinnedRubric& pinned = card_.kit()[question];
            const std::string number = several_ ? " " + std::to_string(question + 1) : "";
            facts.facts.push_back({"Rubric" + number,
                                   joined({rubric_name(pinned.rubric),
                                           pinned.rubric.id.text() + ", version " +
                                               std::to_string(pinned.rubric.version)})});
            facts.facts.push_back({"Rubric" + number + " SHA-256", pinned.sha256});
        }
        add(std::move(facts));
        add(Paragraph{ParagraphKind::secondary,
                      "The PDF of these pages holds the whole scorecard, as the attachment " +
                          attached_ +
                          ": give the file to those who may read all of it. To verify: "
                          "evenhand-cli verify compares the file’s scorecard with this seal and "
                          "with these pages. Without Evenhand: grep -av '<seal ' " +
                          attached_ + " | sha256sum prints the seal.",
                      false});
    }

    void add_history(const std::vector<std::string>& history) {
        if (history.empty()) {
            return;
        }
        add(Heading{2, "Revisions", {}});
        Facts facts;
        for (const std::string& line : history) {
            facts.facts.push_back({"Revision " + std::to_string(facts.facts.size() + 1), line});
        }
        add(std::move(facts));
    }

    void add_archive(const ArchiveStamp& stamp) {
        add(Heading{2, "Archive", {}});
        Facts facts;
        facts.whole = true;
        facts.facts.push_back({"Scorecard",
                               stamp.card + ", revision " + std::to_string(stamp.revision) +
                                   " of " + std::to_string(stamp.revisions)});
        if (stamp.size > 0) {
            facts.facts.push_back({"Log", stamp.log});
            facts.facts.push_back({"Checkpoint", std::to_string(stamp.size) + " entries"});
            facts.facts.push_back({"Root (SHA-256)", stamp.root});
        }
        facts.facts.push_back({"Archive’s key", stamp.key});
        add(std::move(facts));
        add(Paragraph{ParagraphKind::secondary,
                      stamp.size > 0
                          ? "Keep this page: the archive’s log must always lead to this root "
                            "over its first so many entries. One that does not was changed."
                          : "The archive had no signed checkpoint when this was printed.",
                      false});
    }

    const Scorecard& card_;
    const std::string& sha256_;
    const std::optional<ArchiveStamp>& stamp_;
    const std::vector<CardSection>& left_out_;
    std::string attached_;
    bool several_;
    Document document_;
};

}  // namespace

Document scorecard_document(const Scorecard& card,
                            const std::string& sha256,
                            const std::optional<ArchiveStamp>& stamp,
                            const std::vector<CardSection>& left_out,
                            std::string_view attached) {
    return DocumentMaker(card, sha256, stamp, left_out, attached).make();
}

std::string left_out_words(const std::vector<CardSection>& left_out, std::string_view attached) {
    std::string names;
    for (const CardSection section : card_sections) {
        if (std::ranges::find(left_out, section) != left_out.end()) {
            names += (names.empty() ? "" : ", ") + name_of(section);
        }
    }
    return names.empty() ? ""
                         : "Left out of these pages by their style: " + names + ". The attached " +
                               std::string(attached) + " has all of it.";
}

}  // namespace evenhand::report
