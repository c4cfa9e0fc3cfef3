#include "workflow/packet_copy.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "formats/file.h"
#include "workflow/internal/packet_pdf.h"
#include "workflow/internal/print_target.h"

namespace evenhand::workflow {

namespace {

void add_name(std::vector<std::string>& names, const std::string& name) {
    if (!trimmed(name).empty() && std::ranges::find(names, name) == names.end()) {
        names.push_back(name);
    }
}

/// Whose names go from every card.
std::vector<std::string> names_out(const CommitteeCards& cards, const CopyWish& wish) {
    std::vector<std::string> names = wish.also;
    for (const ReadCard& card : cards.cards) {
        const InterviewHead& head = card.card.session().head;
        add_name(names,
                 wish.kind == CopyKind::anonymised ? head.candidate.name : head.interviewer.name);
    }
    if (wish.kind == CopyKind::subject_access && cards.panel) {
        add_name(names, cards.panel->panel.chair.who.name);
        for (const PanelInterviewer& one : cards.panel->panel.interviewers) {
            add_name(names, one.who.name);
        }
    }
    return names;
}

/// The wish for one card: its own people are found by their names anyway, and by better marks.
CopyWish wish_for(const Scorecard& card, CopyWish wish) {
    const InterviewHead& head = card.session().head;
    const std::string& own =
        wish.kind == CopyKind::anonymised ? head.candidate.name : head.interviewer.name;
    std::erase(wish.also, own);
    return wish;
}

Findings left_out(const CommitteeCards& cards) {
    if (!cards.panel) {
        return {};
    }
    return {{Severity::warning,
             "packet.left-out",
             "The panel, its rule, the committee’s votes and notes and the decision are not in a "
             "redacted packet. Where the law gives the candidate these too, send them separately.",
             ""}};
}

}  // namespace

PacketCopies redacted_packet(const CommitteeCards& cards, const CopyWish& wish) {
    const CopyWish whole{wish.kind, names_out(cards, wish)};
    PacketCopies made{{cards.packet.candidate, "", cards.packet.made_at, {}}, {}};
    made.packet.copy = wish.kind;
    for (const ReadCard& card : cards.cards) {
        RedactedCopy copy = redacted_copy(card.card, wish_for(card.card, whole));
        const InterviewHead& head = copy.copy.card.session().head;
        if (made.copies.empty()) {
            made.packet.candidate = head.candidate;
            made.packet.role = head.role;
        }
        made.packet.cards.push_back(
            {"redacted-" + std::to_string(made.packet.cards.size() + 1) + ".xml",
             copy.sha256,
             head.id,
             head.interviewer});
        made.copies.push_back(std::move(copy));
    }
    return made;
}

Findings print_packet_copy(const CommitteeCards& cards,
                           const CopyWish& wish,
                           const std::filesystem::path& pdf,
                           const ReportStyle& style) {
    if (auto refused = internal::refused_pdf(pdf)) {
        return {std::move(*refused)};
    }
    const PacketCopies made = redacted_packet(cards, wish);
    report::PrintedPdf printed = internal::packet_copy_pdf(made, style);
    formats::write_file(pdf, printed.bytes);
    Findings findings = left_out(cards);
    for (std::size_t number = 0; number < made.copies.size(); ++number) {
        for (Finding& finding : copy_findings(copy_view(made.copies[number].copy))) {
            finding.location = made.packet.cards[number].file + ": " + finding.location;
            findings.push_back(std::move(finding));
        }
    }
    append(findings, std::move(printed.findings));
    return findings;
}

}  // namespace evenhand::workflow
