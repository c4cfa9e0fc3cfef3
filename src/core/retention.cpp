#include "core/retention.h"

#include <algorithm>
#include <chrono>

namespace evenhand {

namespace {

std::optional<Timestamp> start_of(const RetentionRule& rule, const RetentionFacts& facts) {
    switch (rule.clock) {
        case RetentionClock::decision:
            return facts.decided;
        case RetentionClock::later_of:
            return facts.decided ? std::optional(std::max(facts.recorded, *facts.decided))
                                 : std::nullopt;
        case RetentionClock::record:
            break;
    }
    return facts.recorded;
}

void keep(RetentionStanding& standing, const RuleReach& reach) {
    if (!reach.until) {
        standing.keep_open = true;
    } else if (!standing.keep_until || *reach.until > *standing.keep_until) {
        standing.keep_until = reach.until;
        standing.keep_rule = reach.rule;
    }
}

void erase(RetentionStanding& standing, const RuleReach& reach) {
    if (reach.until && (!standing.due || *reach.until < *standing.due)) {
        standing.due = reach.until;
        standing.due_rule = reach.rule;
    }
}

std::string clock_words(RetentionClock clock) {
    switch (clock) {
        case RetentionClock::record:
            return "the card";
        case RetentionClock::decision:
            return "the decision";
        case RetentionClock::later_of:
            break;
    }
    return "the card or the decision, whichever is later";
}

}  // namespace

Timestamp months_later(Timestamp moment, int months) {
    using std::chrono::days;
    using std::chrono::floor;
    const auto day = floor<days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::year_month month = date.year() / date.month() + std::chrono::months(months);
    const std::chrono::year_month_day_last last(month.year(),
                                                std::chrono::month_day_last(month.month()));
    return std::chrono::sys_days(month / std::min(date.day(), last.day())) + (moment - day);
}

RetentionStanding retention_of(const std::vector<RetentionRule>& rules,
                               const RetentionFacts& facts) {
    RetentionStanding standing;
    standing.held = facts.held;
    for (std::size_t at = 0; at < rules.size(); ++at) {
        const auto start = start_of(rules[at], facts);
        RuleReach reach{at, std::nullopt};
        if (start) {
            reach.until = months_later(*start, rules[at].months);
        }
        standing.reaches.push_back(reach);
        if (rules[at].kind == RetentionKind::keep_at_least) {
            keep(standing, reach);
        } else {
            erase(standing, reach);
        }
    }
    if (standing.keep_open) {
        standing.due.reset();
        standing.due_rule.reset();
    } else if (standing.due && standing.keep_until) {
        standing.due = std::max(*standing.due, *standing.keep_until);
    }
    standing.stopped = standing.due && facts.held;
    return standing;
}

std::string months_words(int months) {
    if (months == 12) {
        return "one year";
    }
    if (months == 1) {
        return "one month";
    }
    return months % 12 == 0 && months > 0 ? std::to_string(months / 12) + " years"
                                          : std::to_string(months) + " months";
}

std::string words(const RetentionRule& rule) {
    if (rule.kind == RetentionKind::keep_at_least) {
        return "Keep at least " + months_words(rule.months) + " from " + clock_words(rule.clock) +
               ".";
    }
    if (rule.months == 0) {
        return "Erase once no rule asks to keep it, counted from " + clock_words(rule.clock) + ".";
    }
    return "Erase " + months_words(rule.months) + " after " + clock_words(rule.clock) + ".";
}

}  // namespace evenhand
