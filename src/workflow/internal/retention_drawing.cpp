#include "workflow/internal/retention_drawing.h"

#include <algorithm>
#include <chrono>

#include "core/words.h"
#include "workflow/internal/archive_words.h"

namespace evenhand::workflow::internal {

namespace {

using archive::SubjectStanding;

/// Room at both ends of the axis, in parts of its length.
constexpr int margin_part = 20;

std::string said(const RetentionRule& rule) {
    return uncapitalised(words(rule));
}

std::string named(const RetentionRule& rule) {
    return rule.citation.empty() ? rule.title : rule.title + ", " + rule.citation;
}

/// Fills one drawing.
class Drawing {
public:
    Drawing(const std::vector<RetentionRule>& rules, const RetentionCase& of, Timestamp now)
        : rules_(rules),
          of_(of),
          now_(now),
          standing_(retention_standing(rules, of.subject, of.submitted)) {}

    RetentionView made() {
        view_.today = now_;
        std::ranges::transform(rules_, std::back_inserter(view_.rules), rule_line);
        add_marks();
        add_keep_bar();
        add_holds();
        set_axis();
        view_.sentence = sentence();
        return std::move(view_);
    }

private:
    [[nodiscard]] bool erased() const { return of_.subject.erased.has_value(); }

    void add_marks() {
        view_.marks.push_back({of_.submitted, "sealed", false});
        if (of_.subject.decided) {
            view_.marks.push_back({*of_.subject.decided, "decided", false});
        }
        if (erased()) {
            view_.marks.push_back({*of_.subject.erased, "erased", true});
        } else if (standing_.due) {
            view_.marks.push_back(
                {*standing_.due, standing_.stopped ? "erasure stopped" : "erasure", true});
        }
    }

    void add_keep_bar() {
        if (erased() || (!standing_.keep_until && !standing_.keep_open)) {
            return;
        }
        RetentionView::Bar bar;
        bar.name = "Must keep";
        bar.from = of_.submitted;
        if (standing_.keep_open) {
            bar.words = "its end starts to count at the decision";
        } else {
            bar.until = standing_.keep_until;
            bar.words = "until " + long_date(*standing_.keep_until);
        }
        view_.bars.push_back(std::move(bar));
    }

    void add_holds() {
        for (const SubjectStanding::Hold& hold : of_.subject.holds) {
            RetentionView::Bar bar;
            bar.name = "Legal hold";
            bar.from = hold.from;
            bar.words = "since " + long_date(hold.from) + ", no end date";
            bar.hold = true;
            view_.bars.push_back(std::move(bar));
        }
    }

    void set_axis() {
        Timestamp first = std::min(of_.submitted, now_);
        Timestamp last = std::max(of_.submitted, now_);
        const auto take = [&](Timestamp moment) {
            first = std::min(first, moment);
            last = std::max(last, moment);
        };
        for (const RetentionView::Mark& mark : view_.marks) {
            take(mark.at);
        }
        for (const RetentionView::Bar& bar : view_.bars) {
            take(bar.from);
            take(bar.until.value_or(bar.from));
        }
        const auto margin =
            std::max<std::chrono::seconds>((last - first) / margin_part, std::chrono::days(1));
        view_.from = first - margin;
        view_.until = last + margin;
    }

    [[nodiscard]] std::string sentence() const {
        if (erased()) {
            return "Erased on " + long_date(*of_.subject.erased) +
                   "; the log keeps that it was there.";
        }
        if (!of_.subject.holds.empty()) {
            return hold_sentence();
        }
        return rules_.empty() ? "No retention rule is chosen: nothing is due for erasure."
                              : rule_sentence();
    }

    [[nodiscard]] std::string hold_sentence() const {
        const SubjectStanding::Hold& hold = of_.subject.holds.front();
        const std::string held = "a legal hold since " + long_date(hold.from) +
                                 (hold.matter.empty() ? "" : " (" + hold.matter + ")");
        if (standing_.due) {
            return "Erasure on " + long_date(*standing_.due) + " is stopped: " + held + ".";
        }
        return "It may not be erased: " + held + ".";
    }

    [[nodiscard]] std::string rule_sentence() const {
        if (standing_.keep_open) {
            return "It must be kept; how long counts from the decision, which is not recorded yet.";
        }
        std::string text;
        if (standing_.keep_until) {
            text = (now_ < *standing_.keep_until ? "It must be kept until "
                                                 : "It had to be kept until ") +
                   long_date(*standing_.keep_until) + " (" + named(rules_[*standing_.keep_rule]) +
                   "). ";
        }
        if (standing_.due) {
            return text +
                   (*standing_.due <= now_ ? "It is to be erased since "
                                           : "It is to be erased on ") +
                   long_date(*standing_.due) + " (" + named(rules_[*standing_.due_rule]) + ").";
        }
        return text + (waits_for_decision()
                           ? "When it is to be erased counts from the decision, which is not "
                             "recorded yet."
                           : "No rule says when it is to be erased.");
    }

    [[nodiscard]] bool waits_for_decision() const {
        return std::ranges::any_of(standing_.reaches, [&](const RuleReach& reach) {
            return !reach.until && rules_[reach.rule].kind == RetentionKind::erase_after;
        });
    }

    const std::vector<RetentionRule>& rules_;
    const RetentionCase& of_;
    Timestamp now_;
    RetentionStanding standing_;
    RetentionView view_;
};

}  // namespace

RetentionStanding retention_standing(const std::vector<RetentionRule>& rules,
                                     const SubjectStanding& subject,
                                     Timestamp otherwise) {
    return retention_of(
        rules, {subject.submitted.value_or(otherwise), subject.decided, !subject.holds.empty()});
}

RetentionView retention_view(const std::vector<RetentionRule>& rules,
                             const RetentionCase& of,
                             Timestamp now) {
    return Drawing(rules, of, now).made();
}

std::string rule_line(const RetentionRule& rule) {
    return named(rule) + ": " + said(rule);
}

RuleView rule_view(const RetentionRule& rule, bool used) {
    return {rule.id, rule.title, rule.jurisdiction, rule.citation, words(rule), rule.note, used};
}

}  // namespace evenhand::workflow::internal
