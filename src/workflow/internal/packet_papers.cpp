#include "workflow/internal/packet_papers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "formats/debrief_file.h"
#include "formats/hash.h"
#include "formats/panel_file.h"
#include "workflow/internal/chair_key.h"

namespace evenhand::workflow::internal {

namespace {

Finding fault(const std::string& sentence, PacketPaperKind kind) {
    return {Severity::error, "packet.papers", sentence, paper_name(kind)};
}

const std::string* bytes_of(const std::vector<PaperFile>& papers, PacketPaperKind kind) {
    const auto found = std::ranges::find(papers, kind, &PaperFile::kind);
    return found == papers.end() ? nullptr : &found->bytes;
}

/// Null, with a finding, when there is none.
const std::string* needed(const std::vector<PaperFile>& papers,
                          PacketPaperKind kind,
                          Findings& findings) {
    const std::string* bytes = bytes_of(papers, kind);
    if (bytes == nullptr) {
        findings.push_back(fault("It is not there, and a panel's packet has it.", kind));
    }
    return bytes;
}

/// Whether the committee decided about this very panel and the cards that were opened, as the chair
/// signed it.
std::optional<Finding> decision_fault(const CommitteePanel& panel) {
    const formats::DebriefRecord& record = panel.decision->record;
    if (record.debrief.panel != panel.lock.panel || record.panel != panel.panel) {
        return fault("The decision is about another panel.", PacketPaperKind::decision);
    }
    if (!is_signed(formats::debrief_text(record), panel.panel.chair.key, record.signature)) {
        return fault("The record of the decision is not as this panel's chair signed it.",
                     PacketPaperKind::decision);
    }
    const bool same = std::ranges::is_permutation(record.cards,
                                                  panel.opening.cards,
                                                  {},
                                                  &formats::DebriefCard::seal,
                                                  &formats::OpenedCard::seal);
    return same ? std::nullopt
                : std::optional(fault("The decision is about other cards than were opened.",
                                      PacketPaperKind::decision));
}

/// Whether panel, lock and opening belong together, as the chair signed them.
std::optional<Finding> papers_fault(const CommitteePanel& panel) {
    const formats::PanelLock& lock = panel.lock;
    const formats::RevealRecord& opening = panel.opening;
    if (formats::panel_hash(panel.panel) != lock.panel.sha256 || lock.by != panel.panel.chair.key ||
        lock.revision != panel.panel.revision || lock.panel.id != panel.panel.id) {
        return fault("The panel is not the one that was locked.", PacketPaperKind::panel);
    }
    if (!is_signed(formats::lock_text(lock), lock.by, lock.signature)) {
        return fault("The lock is not as the panel's chair signed it.", PacketPaperKind::lock);
    }
    if (opening.panel != lock.panel || opening.by != panel.panel.chair.key ||
        !is_signed(formats::reveal_text(opening), opening.by, opening.signature)) {
        return fault("The record of the opening is not as this panel's chair signed it.",
                     PacketPaperKind::opening);
    }
    return panel.decision ? decision_fault(panel) : std::nullopt;
}

}  // namespace

std::string paper_name(PacketPaperKind kind) {
    switch (kind) {
        case PacketPaperKind::panel:
            return "panel.xml";
        case PacketPaperKind::lock:
            return "lock.txt";
        case PacketPaperKind::opening:
            return "opening.txt";
        case PacketPaperKind::redacted:
            return "redacted-panel.xml";
        case PacketPaperKind::decision:
            break;
    }
    return "decision.xml";
}

std::string paper_words(PacketPaperKind kind) {
    switch (kind) {
        case PacketPaperKind::panel:
            return "The panel as it was locked: questions, weights and rule";
        case PacketPaperKind::lock:
            return "That the panel was locked, and when, signed by its chair";
        case PacketPaperKind::opening:
            return "Which cards were opened together, and when, signed by the chair";
        case PacketPaperKind::redacted:
            return "Rule, votes and decision without anybody’s name, under its own seal";
        case PacketPaperKind::decision:
            break;
    }
    return "The debrief with its votes and the decision, under its seal";
}

Parsed<CommitteePanel> read_papers(std::vector<PaperFile> papers) {
    Findings findings;
    const std::string* panel = needed(papers, PacketPaperKind::panel, findings);
    const std::string* lock = needed(papers, PacketPaperKind::lock, findings);
    const std::string* opening = needed(papers, PacketPaperKind::opening, findings);
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    auto read_panel = formats::read_panel(*panel, paper_name(PacketPaperKind::panel));
    auto read_lock = formats::read_lock(*lock, paper_name(PacketPaperKind::lock));
    auto read_opening = formats::read_reveal(*opening, paper_name(PacketPaperKind::opening));
    append(findings, std::move(read_panel.findings));
    append(findings, std::move(read_lock.findings));
    append(findings, std::move(read_opening.findings));
    if (!read_panel.value || !read_lock.value || !read_opening.value) {
        return {std::nullopt, std::move(findings)};
    }
    CommitteePanel read{std::move(*read_panel.value),
                        std::move(*read_lock.value),
                        std::move(*read_opening.value),
                        std::nullopt,
                        {}};
    if (const std::string* decision = bytes_of(papers, PacketPaperKind::decision)) {
        auto sealed = formats::read_debrief(*decision, paper_name(PacketPaperKind::decision));
        append(findings, std::move(sealed.findings));
        if (!sealed.value) {
            return {std::nullopt, std::move(findings)};
        }
        read.decision = std::move(sealed.value);
    }
    read.papers = std::move(papers);
    if (auto wrong = papers_fault(read)) {
        findings.push_back(std::move(*wrong));
        return {std::nullopt, std::move(findings)};
    }
    return {std::move(read), std::move(findings)};
}

void name_papers(CommitteeCards& cards) {
    for (const ReadCard& card : cards.panel->earlier) {
        const InterviewHead& head = card.card.session().head;
        cards.packet.earlier.push_back(
            {"earlier-" + std::to_string(cards.packet.earlier.size() + 1) + ".xml",
             card.sha256,
             head.id,
             head.interviewer});
    }
    for (const PaperFile& paper : cards.panel->papers) {
        cards.packet.papers.push_back(
            {paper.kind, paper_name(paper.kind), formats::sha256_hex(paper.bytes)});
    }
}

std::size_t begun_before(const std::vector<Scorecard>& cards, Timestamp moment) {
    return static_cast<std::size_t>(std::ranges::count_if(
        cards, [&](const Scorecard& card) { return interviewed_at(card.session()) < moment; }));
}

std::vector<std::string> opening_faults(const CommitteeCards& cards) {
    const auto count = [](const std::vector<ReadCard>& among, const std::string& seal) {
        return std::ranges::count(among, seal, &ReadCard::sha256);
    };
    std::vector<std::string> faults;
    for (const formats::OpenedCard& card : cards.panel->opening.cards) {
        const bool counts = formats::counts(cards.panel->opening, card);
        const auto in = count(cards.cards, card.seal);
        const auto before = count(cards.panel->earlier, card.seal);
        if (in != (counts ? 1 : 0) || before != (counts ? 0 : 1)) {
            faults.push_back("Revision " + std::to_string(card.revision) + " of the card by " +
                             card.interviewer.text() +
                             (counts
                                  ? " was opened and counts, and is not in the packet as such."
                                  : " was opened and does not count, and is not in the packet as "
                                    "such."));
        }
    }
    if (cards.cards.size() + cards.panel->earlier.size() != cards.panel->opening.cards.size()) {
        faults.emplace_back("The packet has other scorecards than were opened together.");
    }
    return faults;
}

}  // namespace evenhand::workflow::internal
