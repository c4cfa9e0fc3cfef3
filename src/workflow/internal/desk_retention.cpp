#include <algorithm>
#include <iterator>
#include <set>
#include <system_error>

#include "core/error.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "formats/retention_file.h"
#include "workflow/internal/archive_words.h"
#include "workflow/internal/desk.h"
#include "workflow/internal/retention_drawing.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_due = 10000;

std::optional<Finding> lacks(const std::string& text,
                             const std::string& card,
                             const char* code,
                             const char* sentence) {
    return trimmed(text).empty() ? std::optional(card_error(card, code, sentence)) : std::nullopt;
}

KeptCounts counts_of(const archive::Archive& archive, const std::vector<archive::CardKey>& cards) {
    KeptCounts counts;
    for (const archive::CardKey& card : cards) {
        const auto found = archive.found(card);
        ++(found && found->facts.decision ? counts.decisions : counts.cards);
    }
    return counts;
}

std::string titles_of(const RetentionRules& rules) {
    std::string titles;
    for (const RetentionRule& rule : rules.rules) {
        titles += (titles.empty() ? "" : "; ") + rule.title;
    }
    return titles.empty() ? "none" : titles;
}

}  // namespace

std::vector<archive::SubjectKey> Desk::due_now(const std::vector<RetentionRule>& rules) {
    const Timestamp now = services_.clock();
    std::vector<archive::SubjectKey> due;
    for (const archive::DueSubject& subject : open().due(now)) {
        // A newer card may have to be kept, and they go at once.
        if (!retention_of(rules, {subject.submitted, subject.decided}).must_keep(now)) {
            due.push_back(subject.key);
        }
    }
    return due;
}

Findings Desk::decide(const std::string& card, const std::string& date) {
    const std::lock_guard lock(working_);
    const auto decided = from_iso(std::string(trimmed(date)) + "T00:00:00Z");
    if (!decided || *decided > services_.clock() + std::chrono::days(1)) {
        return {card_error(card,
                           "archive.date",
                           "Type the day of the decision as 2026-03-14; it cannot lie in the "
                           "future.")};
    }
    const Parsed<Named> named = this->named(card);
    if (!named.value) {
        return named.findings;
    }
    const auto found = open().found(named.value->key);
    if (found && *decided < std::chrono::floor<std::chrono::days>(found->facts.interviewed)) {
        return {card_error(card,
                           "archive.date",
                           "The interview was on " + long_date(found->facts.interviewed) +
                               ": the decision cannot come before it.")};
    }
    open_to_write().decide(named.value->subject, *decided);
    return {};
}

Findings Desk::hold(const std::string& card, const std::string& matter) {
    const std::lock_guard lock(working_);
    if (const auto lacking = lacks(matter,
                                   card,
                                   "archive.reason",
                                   "A hold needs its matter: \u201Ccomplaint 2026-31\u201D.")) {
        return {*lacking};
    }
    const Parsed<Named> named = this->named(card);
    if (!named.value) {
        return named.findings;
    }
    (void)open_to_write().hold(named.value->subject, std::string(trimmed(clean_text(matter))));
    return {};
}

Findings Desk::release(const std::string& card, const std::string& reason) {
    const std::lock_guard lock(working_);
    if (const auto lacking = lacks(reason, card, "archive.reason", "Say why the hold is lifted.")) {
        return {*lacking};
    }
    const Parsed<Named> named = this->named(card);
    if (!named.value) {
        return named.findings;
    }
    archive::Archive& archive = open_to_write();
    const auto standing = archive.standing(named.value->subject);
    if (standing.holds.empty()) {
        return {card_error(card, "archive.no-hold", "No hold stands.")};
    }
    for (const archive::SubjectStanding::Hold& hold : standing.holds) {
        archive.release(named.value->subject, hold.id, std::string(trimmed(clean_text(reason))));
    }
    return {};
}

std::vector<DueView> Desk::due_list() {
    const std::lock_guard lock(working_);
    const archive::Archive& archive = open();
    if (is_dark()) {
        throw Error(ErrorCode::locked,
                    "The archive is encrypted and locked: what is due is not known until you "
                    "unlock your key.");
    }
    const std::vector<RetentionRule> rules = rules_of(archive.policy());
    std::vector<archive::SubjectStanding> subjects;
    std::set<archive::SubjectKey> listed;
    for (const archive::SubjectKey& due : due_now(rules)) {
        if (listed.size() < most_due && listed.insert(due).second) {
            subjects.push_back(archive.standing(due));
        }
    }
    std::ranges::copy_if(archive.asked(), std::back_inserter(subjects), [&](const auto& asked) {
        return listed.insert(asked.key).second;
    });
    std::vector<DueView> views;
    for (const archive::SubjectStanding& subject : subjects) {
        if (subject.cards.empty()) {
            continue;
        }
        DueView view;
        view.card = archive::hex_of(subject.cards.front());
        view.candidate = subject.candidate;
        if (const auto found = archive.found(subject.cards.front())) {
            view.role = found->facts.role;
        }
        const RetentionStanding standing = retention_standing(rules, subject, services_.clock());
        if (standing.due) {
            view.since = long_date(*standing.due);
            view.rule = rules[*standing.due_rule].title;
        }
        view.cards = subject.cards.size();
        view.kept = kept_words(counts_of(archive, subject.cards));
        view.asked = subject.request.has_value();
        if (subject.request) {
            view.words = request_words(*subject.request);
            view.request = subject.request->id;
        }
        views.push_back(std::move(view));
    }
    return views;
}

RetentionRules Desk::offered_rules() const {
    const fs::path own = folders_.data / "retention.xml";
    std::error_code none;
    const fs::path file = fs::exists(own, none) ? own : folders_.shipped / "retention.xml";
    auto read = formats::read_retention(formats::read_file(file), file.filename().string());
    if (!read.value) {
        throw Error(ErrorCode::unreadable_file,
                    "The retention rules in " + file.string() + " cannot be read: " +
                        read.findings.front().location + ": " + first_fault(read.findings));
    }
    return std::move(*read.value);
}

std::vector<RuleView> Desk::rules() {
    const std::lock_guard lock(working_);
    const std::vector<RetentionRule> used = rules_of(open().policy());
    std::vector<RuleView> views;
    std::ranges::transform(used, std::back_inserter(views), [](const RetentionRule& rule) {
        return rule_view(rule, true);
    });
    for (const RetentionRule& rule : offered_rules().rules) {
        if (std::ranges::find(used, rule.id, &RetentionRule::id) == used.end()) {
            views.push_back(rule_view(rule, false));
        }
    }
    return views;
}

Findings Desk::use_rules(const std::vector<std::string>& ids) {
    const std::lock_guard lock(working_);
    RetentionRules offered = offered_rules();
    RetentionRules chosen{offered.notice, {}};
    Findings findings;
    for (const std::string& id : ids) {
        const auto rule = std::ranges::find(offered.rules, id, &RetentionRule::id);
        if (rule == offered.rules.end()) {
            findings.push_back(
                {Severity::error, "archive.no-rule", "There is no retention rule of this id.", id});
        } else if (std::ranges::find(chosen.rules, id, &RetentionRule::id) == chosen.rules.end()) {
            chosen.rules.push_back(*rule);
            if (rule->switched_off) {
                findings.push_back({Severity::warning, "archive.rule-off", rule->note, id});
            }
        }
    }
    if (!has_error(findings)) {
        open_to_write().put_policy(formats::retention_bytes(chosen), titles_of(chosen));
    }
    return findings;
}

}  // namespace evenhand::workflow::internal
