#include "workflow/archive_steps.h"

#include <algorithm>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "core/words.h"
#include "workflow/archive_search.h"

namespace evenhand::workflow {

Findings turn_rule(ArchiveDesk& desk, const std::string& rule) {
    std::vector<std::string> used;
    for (const RuleView& each : desk.rules()) {
        if (each.used != (each.id == rule)) {
            used.push_back(each.id);
        }
    }
    return desk.use_rules(used);
}

AuditPage audit_before(ArchiveDesk& desk, std::uint64_t entry, std::size_t most) {
    const std::uint64_t end = entry > 0 ? entry : desk.brief().entries + 1;
    const std::uint64_t first = end > most ? end - most : 1;
    AuditPage page{first, desk.audit(first, static_cast<std::size_t>(end - first))};
    std::ranges::reverse(page.lines);
    return page;
}

std::vector<std::string> recommendation_choices() {
    std::vector<std::string> choices;
    for (const Recommendation each : {Recommendation::strong_no,
                                      Recommendation::no,
                                      Recommendation::yes,
                                      Recommendation::strong_yes,
                                      Recommendation::no_decision}) {
        choices.push_back(uncapitalised(words(each)));
    }
    return choices;
}

CorrectedCard correct_card(ArchiveDesk& desk,
                           const std::string& card,
                           const TypedCorrection& typed) {
    const auto recommendation = typed_recommendation(typed.recommendation);
    if (!recommendation) {
        return {{{Severity::error,
                  "archive.recommendation",
                  "\u201C" + shorten(typed.recommendation, 40) +
                      "\u201D is no recommendation: type strong no, no, yes, strong yes or no "
                      "decision.",
                  card}},
                {}};
    }
    const auto before = desk.card(card, {});
    if (!before.value) {
        return {before.findings, {}};
    }
    if (typed_recommendation(before.value->recommendation) == recommendation &&
        trimmed(before.value->take_aways) == trimmed(typed.take_aways) &&
        (trimmed(typed.departure).empty() ||
         trimmed(before.value->departure) == trimmed(typed.departure)) &&
        typed.scores.empty()) {
        return {{{Severity::error,
                  "archive.same-verdict",
                  "Recommendation, take-aways and scores are as they were: change what was wrong.",
                  card}},
                {}};
    }
    auto corrected =
        desk.correct(card,
                     {{*recommendation, typed.take_aways, "", typed.departure}, typed.scores},
                     typed.reason);
    if (std::ranges::find(corrected.findings, "verdict.departure", &Finding::code) !=
        corrected.findings.end()) {
        return {std::move(corrected.findings), {}, true};
    }
    const auto told = std::ranges::find(corrected.findings, "archive.panel-card", &Finding::code);
    if (told == corrected.findings.end()) {
        return {std::move(corrected.findings), {}};
    }
    PanelOfCard panel{"", told->message, ""};
    corrected.findings.erase(told);
    try {
        panel = desk.panel_of_card(card);
    } catch (const Error&) {
        // The correction is kept, and what is known of its panel was told with it.
    }
    return {std::move(corrected.findings), std::move(panel)};
}

std::string log_to_trust(const ArchiveStanding& standing) {
    return standing.log.empty() ? "empty" : standing.log;
}

bool has_logins(const ArchiveBrief& archive) {
    return archive.engine != "folder";
}

std::string card_file_name(const std::string& card) {
    constexpr std::size_t enough = 12;
    return card.substr(0, enough);
}

}  // namespace evenhand::workflow
