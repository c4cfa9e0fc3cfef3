#include "workflow/internal/packet_pdf.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/panel_formula.h"
#include "formats/hash.h"
#include "formats/packet_file.h"
#include "formats/scorecard_file.h"
#include "workflow/internal/checkpoint_in.h"
#include "workflow/internal/counted.h"
#include "workflow/internal/file_digest.h"
#include "workflow/internal/packet_papers.h"
#include "workflow/packet_severity.h"

namespace evenhand::workflow::internal {

namespace {

report::HandedIn handed_in(const CommitteePanel& panel, const std::string& seal) {
    const auto& cards = panel.opening.cards;
    const auto found = std::ranges::find(cards, seal, &formats::OpenedCard::seal);
    return {found->at, found->revision, found->reason};
}

std::vector<report::Attachment> other_files(const CommitteeCards& cards) {
    std::vector<report::Attachment> files;
    for (std::size_t number = 0; number < cards.panel->earlier.size(); ++number) {
        files.push_back({cards.packet.earlier[number].file,
                         "A scorecard that a later revision took the place of, under its seal",
                         formats::scorecard_bytes(cards.panel->earlier[number].card)});
    }
    for (const PaperFile& paper : cards.panel->papers) {
        files.push_back({paper_name(paper.kind), paper_words(paper.kind), paper.bytes});
    }
    return files;
}

}  // namespace

report::PacketPanel panel_part(const CommitteeCards& cards) {
    const CommitteePanel& panel = *cards.panel;
    report::PacketPanel part{.panel = panel.panel,
                             .lock = panel.lock.panel.sha256,
                             .locked_at = panel.lock.at,
                             .opened_at = panel.opening.at,
                             .closed = panel.opening.closed};
    for (const Id<Rater>& missing : panel.opening.missing) {
        const PanelInterviewer* interviewer = find_interviewer(panel.panel, missing);
        part.missing.push_back(interviewer == nullptr ? missing.text() : interviewer->who.name);
    }
    std::vector<Scorecard> counting;
    for (const ReadCard& card : cards.cards) {
        counting.push_back(card.card);
        part.cards.push_back(handed_in(panel, card.sha256));
    }
    for (const ReadCard& card : panel.earlier) {
        part.earlier.push_back(handed_in(panel, card.sha256));
    }
    part.formula = formula_of(panel.panel, counting);
    part.begun_before = begun_before(counting, panel.lock.at);
    CommitteeSeverity severity = severity_in(cards);
    part.taken_out = severity_taken_out(panel.panel, counting, severity);
    part.severity = std::move(severity.interviewers);
    part.severity_basis = std::move(severity.basis);
    if (panel.decision) {
        part.debrief = panel.decision->record.debrief;
    }
    return part;
}

report::PrintedPdf packet_pdf(const CommitteeCards& cards, const ReportStyle& style) {
    const std::string bytes = formats::packet_bytes(cards.packet);
    // The record was sealed just now: its seal is what reading it finds.
    const std::string sha256 = formats::read_packet(bytes, "").value->sha256;
    std::vector<std::string> originals;
    originals.reserve(cards.cards.size());
    for (const ReadCard& card : cards.cards) {
        originals.push_back(formats::scorecard_bytes(card.card));
    }
    report::SealedPacket sealed{cards.packet, sha256, bytes, {}};
    sealed.checkpoint = checkpoint_in(cards.packet);
    for (std::size_t number = 0; number < cards.cards.size(); ++number) {
        const ReadCard& card = cards.cards[number];
        sealed.cards.push_back({card.card, card.sha256, originals[number]});
    }
    std::optional<report::PacketPanel> panel;
    if (cards.panel) {
        panel = panel_part(cards);
        sealed.panel = &*panel;
        sealed.others = other_files(cards);
    }
    return with_file_digest(report::packet_pdf(sealed, style));
}

report::PacketPanel panel_part(const PacketCopies& copies) {
    const PanelCopy& copy = copies.panel->copy;
    report::PacketPanel part{.panel = {.id = Id<evenhand::Panel>("redacted"),
                                       .candidate = copies.packet.candidate,
                                       .role = copies.packet.role,
                                       .chair = {{Id<Rater>(""), ""}, ""},
                                       .questions = copy.questions,
                                       .weights_reason = copy.weights_reason,
                                       .rule = copy.rule,
                                       .due = {},
                                       .interviewers = {}},
                             .locked_at = copy.locked_at,
                             .opened_at = copy.opened_at,
                             .closed = copy.closed};
    if (copy.missing > 0) {
        part.missing.push_back(counted(static_cast<std::size_t>(copy.missing), "interviewer"));
    }
    for (const CopiedCard& card : copy.cards) {
        part.cards.push_back({card.at, card.revision, card.reason});
    }
    std::vector<Scorecard> counting;
    for (const RedactedCopy& card : copies.copies) {
        counting.push_back(card.copy.card);
    }
    part.formula = formula_of(part.panel, counting);
    part.begun_before = begun_before(counting, copy.locked_at);
    part.debrief = copy.debrief;
    part.copy = copy.kind;
    return part;
}

report::PrintedPdf packet_copy_pdf(const PacketCopies& copies, const ReportStyle& style) {
    ReportStyle own = style;
    if (copies.packet.copy == CopyKind::subject_access) {
        own.confidentiality.clear();
    }
    const std::string bytes = formats::packet_bytes(copies.packet);
    const std::string sha256 = formats::read_packet(bytes, "").value->sha256;
    report::SealedPacket sealed{copies.packet, sha256, bytes, {}};
    for (const RedactedCopy& copy : copies.copies) {
        sealed.cards.push_back({copy.copy.card, copy.sha256, copy.bytes});
    }
    std::optional<report::PacketPanel> panel;
    if (copies.panel) {
        panel = panel_part(copies);
        sealed.panel = &*panel;
        sealed.others = {{paper_name(PacketPaperKind::redacted),
                          paper_words(PacketPaperKind::redacted),
                          copies.panel->bytes}};
    }
    return with_file_digest(report::packet_pdf(sealed, own));
}

}  // namespace evenhand::workflow::internal
