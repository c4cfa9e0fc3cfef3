#include "workflow/debrief_text.h"

#include <utility>
#include <variant>

#include "core/ballot.h"
#include "core/bar.h"
#include "core/number_text.h"
#include "formats/json_writer.h"
#include "workflow/internal/counted.h"
#include "workflow/internal/debrief_json.h"

namespace evenhand::workflow {

namespace {

std::string moment_text(Timestamp moment) {
    return long_date(moment) + ", " + to_iso(moment).substr(11, 5) + " UTC";
}

std::string name_of(const PanelFocus& focus) {
    return focus.rubric.text() + "/" + focus.criterion.text();
}

/// Every line after the first under its beginning.
std::string indented(const std::string& text, std::size_t by) {
    std::string result;
    for (const char c : text) {
        result += c;
        if (c == '\n') {
            result.append(by, ' ');
        }
    }
    return result;
}

std::string head_text(const Panel& panel) {
    return "Debrief of panel " + panel.id.text() + ": " + panel.candidate.name + ", " + panel.role +
           "\n";
}

std::string rule_text(const Panel& panel, const PanelFormula& formula) {
    if (!formula.mean || !formula.met) {
        return "By the rule: nothing was observed\n";
    }
    return "By the rule (" + words(panel.rule) + "): " + mean_text(*formula.mean, panel.rule.bar) +
           (*formula.met ? ", met\n" : ", not met\n");
}

std::string reading_text(const DebriefStanding& standing) {
    const auto left = standing.reading_left();
    std::string members;
    for (const DebriefMemberView& member : standing.members) {
        members +=
            (members.empty() ? "" : ", ") + member.who.name + " (" + member.who.id.text() + ")";
    }
    return "Reading: " +
           (left.count() > 0 ? clock_text(left) + " left, until " : std::string("over since ")) +
           moment_text(standing.reading_until()) + "\nMembers: " + members + "\n";
}

std::string votes_text(const DebriefStanding& standing) {
    std::string text = (standing.round() == 1 ? "First vote: " : "Second vote: ") +
                       std::to_string(standing.voted()) + " of " +
                       internal::counted(standing.members.size(), "member") + " voted\n";
    for (const DebriefMemberView& member : standing.members) {
        text += "  " + member.who.name + ": " +
                (member.at ? "voted, " + moment_text(*member.at) : std::string("not yet")) +
                (member.votes > 1 ? ", changed" : "") + "\n";
    }
    return text;
}

std::string topics_text(const DebriefStanding& standing) {
    std::string text = "Discussion, contested first:\n";
    for (const DebriefTopic& topic : standing.topics) {
        text += "  " + topic.title + " (" + name_of(topic.what) + "): " + topic.standing +
                (topic.discussed ? "; discussed\n" : "\n");
    }
    return text;
}

std::string step_word(DebriefStep step) {
    switch (step) {
        case DebriefStep::read:
            return "read";
        case DebriefStep::vote:
            return "vote";
        case DebriefStep::discuss:
            return "discuss";
        case DebriefStep::revote:
            return "revote";
        case DebriefStep::decide:
            return "decide";
        case DebriefStep::decided:
            break;
    }
    return "decided";
}

std::string step_text(const DebriefStanding& standing) {
    switch (standing.step) {
        case DebriefStep::read:
            return reading_text(standing);
        case DebriefStep::vote:
        case DebriefStep::revote:
            return votes_text(standing);
        case DebriefStep::discuss:
            return topics_text(standing);
        case DebriefStep::decide:
            return "Both votes are opened; the decision is next.\n";
        case DebriefStep::decided:
            break;
    }
    const DebriefEntry* decision = decision_of(standing.debrief);
    return "Decided: " + words(std::get<Decided>(decision->change).decision) + ", " +
           moment_text(decision->at) + "\n" +
           (standing.record ? "Record: " + standing.record->file.string() + "\n  seal " +
                                  standing.record->seal + "\n"
                            : "");
}

/// Writes what happened, one entry after the other.
class CourseText {
public:
    explicit CourseText(const DebriefCourseView& course) : course_(course) {}

    std::string run() {
        const Debrief& debrief = course_.debrief;
        std::string members;
        for (const Rater& member : debrief.members) {
            members += (members.empty() ? "" : ", ") + member.name;
        }
        line(debrief.began,
             "Began, " +
                 internal::counted(static_cast<std::size_t>(debrief.reading_minutes), "minute") +
                 " of reading: " + members);
        for (const DebriefEntry& entry : debrief.entries) {
            at_ = entry.at;
            std::visit([this](const auto& change) { tell(change); }, entry.change);
        }
        return text_;
    }

private:
    static constexpr std::size_t indent = 22;  ///< As wide as a moment and two blanks.

    void line(Timestamp at, const std::string& text) {
        text_ += to_iso(at) + "  " + indented(text, indent) + "\n";
    }
    void below(const std::string& text) {
        text_ += std::string(indent, ' ') + indented(text, indent) + "\n";
    }

    [[nodiscard]] std::string name_of_member(const Id<Rater>& id) const {
        for (const Rater& member : course_.debrief.members) {
            if (member.id == id) {
                return member.name;
            }
        }
        return id.text();
    }

    void tell(const ReadingEnded& /*ended*/) { line(at_, "Reading ended"); }
    void tell(const DiscussionEnded& /*ended*/) { line(at_, "Discussion ended"); }
    void tell(const Discussed& discussed) { line(at_, "Discussed: " + name_of(discussed.what)); }
    void tell(const DebriefNote& note) {
        line(at_, "Note" + (note.about ? " on " + name_of(*note.about) : "") + ": " + note.text);
    }
    void tell(const VotesOpened& opened) {
        line(at_,
             (opened.round == 1 ? "First votes opened" : "Second votes opened") +
                 (opened.closed.empty() ? std::string()
                                        : ", closed before all had voted: " + opened.closed));
        for (const MemberVote& vote : opened.votes) {
            below(name_of_member(vote.member) + ": " + ballot_words(vote.vote) + " (" +
                  to_iso(vote.at) + ")" + (vote.reason.empty() ? "" : ": " + vote.reason));
        }
    }
    void tell(const Decided& decided) {
        line(at_, "Decided: " + words(decided.decision));
        below("Reason: " + decided.reason);
        if (!decided.departure.empty()) {
            const double bar = course_.panel.rule.bar;
            below("Against the rule (mean " + mean_text(course_.formula.mean.value_or(0), bar) +
                  ", bar " + exact_text(bar) + "): " + decided.departure);
        }
    }

    const DebriefCourseView& course_;
    Timestamp at_;
    std::string text_;
};

std::string vote_table(const Debrief& debrief) {
    const auto said = [](const std::optional<MemberVote>& vote) {
        return vote ? ballot_words(vote->vote) : std::string("no vote");
    };
    const DebriefStep step = step_of(debrief);
    std::string text;
    if (step >= DebriefStep::discuss) {
        for (const VoteLine& line : vote_lines(debrief)) {
            text += "  " + line.member.name + ": " + said(line.first) +
                    (step >= DebriefStep::decide ? ", then " + said(line.second) : "") + "\n";
        }
    }
    return text;
}

}  // namespace

std::string debrief_status_text(const DebriefStanding& standing) {
    const bool any_opened = standing.step >= DebriefStep::discuss;
    return head_text(standing.panel.panel) + rule_text(standing.panel.panel, standing.formula) +
           (any_opened ? vote_words(standing.debrief) + "\n" : "") + step_text(standing);
}

std::string debrief_status_json(const DebriefStanding& standing) {
    formats::JsonWriter json;
    json.begin_object();
    internal::write_debrief_head(json, standing.panel.panel, standing.formula, standing.debrief);
    json.text("step", step_word(standing.step));
    json.text("now", to_iso(standing.now));
    json.number("reading_left_seconds", standing.reading_left().count());
    json.begin_array("members");
    for (const DebriefMemberView& member : standing.members) {
        json.begin_object();
        json.text("id", member.who.id.text());
        json.text("name", member.who.name);
        json.number("votes", member.votes);
        json.text_or_null("at", member.at ? to_iso(*member.at) : "");
        json.end();
    }
    json.end();
    json.begin_array("topics");
    for (const DebriefTopic& topic : standing.topics) {
        json.begin_object();
        json.text("rubric", topic.what.rubric.text());
        json.text("criterion", topic.what.criterion.text());
        json.text("title", topic.title);
        json.text("standing", topic.standing);
        json.truth("discussed", topic.discussed);
        json.end();
    }
    json.end();
    internal::write_vote_lines(json, standing.debrief);
    internal::write_record(json, standing.record);
    json.end();
    return std::move(json).document();
}

std::string debrief_course_text(const DebriefCourseView& course) {
    return head_text(course.panel) + rule_text(course.panel, course.formula) + "\n" +
           CourseText(course).run() + "\n" + vote_words(course.debrief) + "\n" +
           vote_table(course.debrief) +
           (course.record ? "Record: " + course.record->file.string() + "\n  seal " +
                                course.record->seal + "\n"
                          : "");
}

std::string debrief_course_json(const DebriefCourseView& course) {
    formats::JsonWriter json;
    json.begin_object();
    internal::write_debrief_head(json, course.panel, course.formula, course.debrief);
    json.begin_array("members");
    for (const Rater& member : course.debrief.members) {
        json.begin_object();
        json.text("id", member.id.text());
        json.text("name", member.name);
        json.end();
    }
    json.end();
    internal::write_debrief_entries(json, course.debrief);
    internal::write_vote_lines(json, course.debrief);
    internal::write_record(json, course.record);
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow
