#include "workflow/archive_steps.h"

#include <algorithm>

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
