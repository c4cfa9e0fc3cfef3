#include "core/scorecard.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/utf8.h"

namespace evenhand {

namespace {

void add_rubric_gaps(const QuestionRecord& record,
                     const Rubric& rubric,
                     std::size_t question,
                     std::vector<Gap>& gaps) {
    for (const Criterion& criterion : rubric.criteria) {
        const Rating* rating = find_rating(record, criterion.id);
        if (rating == nullptr) {
            gaps.push_back(
                {GapKind::not_rated, question, criterion.id, criterion.title + " has no score"});
            continue;
        }
        const EvidenceCount evidence = evidence_for(record, rubric, criterion.id);
        if (rating->score && evidence.lines + evidence.ticks == 0) {
            gaps.push_back({GapKind::no_evidence,
                            question,
                            criterion.id,
                            criterion.title + ": " + std::to_string(rating->score->value()) +
                                " without evidence"});
        }
    }
}

std::string code_of(GapKind kind) {
    switch (kind) {
        case GapKind::not_asked:
            return "session.not-asked";
        case GapKind::not_rated:
            return "session.not-rated";
        case GapKind::no_evidence:
            return "session.no-evidence";
    }
    return "session.gap";
}

std::string advice(const Gap& gap) {
    switch (gap.kind) {
        case GapKind::not_asked:
            return gap.sentence + ": ask it, or skip it and say why.";
        case GapKind::not_rated:
            return gap.sentence + ": score it, or mark it as not observed.";
        case GapKind::no_evidence:
            return gap.sentence + ": tie a note line to it, or tick what you heard.";
    }
    return gap.sentence;
}

Finding to_finding(const Gap& gap) {
    std::string place = "question " + std::to_string(gap.question + 1);
    if (gap.criterion) {
        place += ", criterion '" + gap.criterion->text() + "'";
    }
    return {Severity::error, code_of(gap.kind), advice(gap), place};
}

void drop_blank_lines(QuestionRecord& record) {
    std::erase_if(record.notes, [](const NoteLine& line) { return trimmed(line.text).empty(); });
}

void end_clock(QuestionRecord& record, Timestamp at) {
    if (!record.spans.empty() && !record.spans.back().until) {
        record.spans.back().until = std::max(at, record.spans.back().from);
    }
}

bool is_for(Recommendation recommendation) {
    return recommendation == Recommendation::yes || recommendation == Recommendation::strong_yes;
}

bool is_strong(Recommendation recommendation) {
    return recommendation == Recommendation::strong_no ||
           recommendation == Recommendation::strong_yes;
}

}  // namespace

std::string words(Recommendation recommendation) {
    switch (recommendation) {
        case Recommendation::strong_no:
            return "Strong no";
        case Recommendation::no:
            return "No";
        case Recommendation::yes:
            return "Yes";
        case Recommendation::strong_yes:
            return "Strong yes";
        case Recommendation::no_decision:
            break;
    }
    return "No decision";
}

bool share_a_scale(const Kit& kit) {
    return std::ranges::all_of(
        kit, [&](const PinnedRubric& p) { return p.rubric.scale == kit.front().rubric.scale; });
}

std::optional<double> weighted_mean(const Session& session, const Kit& kit) {
    double sum = 0;
    double weights = 0;
    for (std::size_t question = 0; question < kit.size(); ++question) {
        for (const Criterion& criterion : kit[question].rubric.criteria) {
            const Rating* rating = find_rating(session.questions[question], criterion.id);
            if (rating != nullptr && rating->score && !session.questions[question].skipped) {
                sum += criterion.weight * rating->score->value();
                weights += criterion.weight;
            }
        }
    }
    if (weights <= 0 || !share_a_scale(kit)) {
        return std::nullopt;
    }
    return sum / weights;
}

Recommendation recommendation_of(double mean, const Scale& scale) {
    static constexpr std::array from_below = {Recommendation::strong_no,
                                              Recommendation::no,
                                              Recommendation::yes,
                                              Recommendation::strong_yes};
    constexpr double rounding = 1e-9;  // A mean of thirds that should meet a border exactly.
    const double range = scale.highest() - scale.lowest();
    const double part = 4 * (mean - scale.lowest()) / range + rounding;
    return from_below.at(static_cast<std::size_t>(std::clamp(part, 0.0, 3.0)));
}

std::optional<Recommendation> recommendation_of(const Session& session, const Kit& kit) {
    const auto mean = weighted_mean(session, kit);
    return mean ? std::optional(recommendation_of(*mean, kit.front().rubric.scale)) : std::nullopt;
}

bool departs(Recommendation chosen, std::optional<Recommendation> by_scores) {
    if (!by_scores || chosen == Recommendation::no_decision) {
        return false;
    }
    const bool stronger = is_strong(chosen) && !is_strong(*by_scores);
    return is_for(chosen) != is_for(*by_scores) || stronger;
}

std::optional<Finding> lacks_departure(const Session& session,
                                       const Kit& kit,
                                       const Verdict& verdict) {
    const auto by_scores = recommendation_of(session, kit);
    if (!departs(verdict.recommendation, by_scores) || !trimmed(verdict.departure).empty()) {
        return std::nullopt;
    }
    return Finding{Severity::error,
                   "verdict.departure",
                   "The scores stand for \u201C" + words(*by_scores) +
                       "\u201D and the recommendation is \u201C" + words(verdict.recommendation) +
                       "\u201D: give the reason, or recommend what the scores stand for.",
                   ""};
}

Verdict cleaned(const Session& session, const Kit& kit, const Verdict& verdict) {
    const auto clean = [](const std::string& text) {
        return std::string(trimmed(clean_text(text)));
    };
    const bool apart = departs(verdict.recommendation, recommendation_of(session, kit));
    return {verdict.recommendation,
            clean(verdict.summary),
            clean(verdict.next_interviewer),
            apart ? clean(verdict.departure) : std::string()};
}

namespace {

/// Whether something was taken down though its clock never ran.
bool has_anything(const QuestionRecord& record) {
    const bool noted =
        std::ranges::any_of(record.notes, [](const NoteLine& line) { return !line.text.empty(); });
    return noted || !record.ticks.empty() || !record.ratings.empty();
}

}  // namespace

std::vector<Gap> gaps(const Session& session, const Kit& kit) {
    std::vector<Gap> found;
    for (std::size_t question = 0; question < kit.size(); ++question) {
        const QuestionRecord& record = session.questions.at(question);
        if (record.skipped) {
            continue;
        }
        if (record.spans.empty()) {
            found.push_back({GapKind::not_asked,
                             question,
                             std::nullopt,
                             "Question " + std::to_string(question + 1) +
                                 (session.held_at        ? " was not entered"
                                  : has_anything(record) ? " has entries but was not started"
                                                         : " was not asked")});
            continue;
        }
        add_rubric_gaps(record, kit[question].rubric, question, found);
    }
    return found;
}

Scorecard::Scorecard(
    Session session, Kit kit, Verdict verdict, const Salt& salt, Timestamp submitted_at)
    : session_(std::move(session)),
      kit_(std::move(kit)),
      verdict_(std::move(verdict)),
      salt_(salt),
      submitted_at_(submitted_at) {}

std::optional<double> Scorecard::weighted_mean() const {
    return evenhand::weighted_mean(session_, kit_);
}

Parsed<Scorecard> finish(const Session& session,
                         const Kit& kit,
                         const Verdict& verdict,
                         const Salt& salt,
                         Timestamp submitted_at) {
    Parsed<Scorecard> result;
    for (const Gap& gap : gaps(session, kit)) {
        result.findings.push_back(to_finding(gap));
    }
    if (!result.findings.empty()) {
        return result;
    }
    Session closed = session;
    for (QuestionRecord& record : closed.questions) {
        end_clock(record, submitted_at);
        drop_blank_lines(record);
    }
    result.value = Scorecard(std::move(closed), kit, verdict, salt, submitted_at);
    return result;
}

}  // namespace evenhand
