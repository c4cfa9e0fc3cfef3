#include "workflow/internal/packet_copy_check.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "formats/card_copy_file.h"
#include "formats/hash.h"
#include "formats/panel_copy_file.h"
#include "report/packet_document.h"
#include "report/pdf_reading.h"
#include "workflow/internal/packet_pdf.h"

namespace evenhand::workflow::internal {

namespace {

using Result = PdfCheck::Result;
using Files = std::map<std::string, std::string>;

/// The copies that the record names; faults in sentences.
class CopyReader {
public:
    CopyReader(const Packet& packet, const Files& files) : files_(files), copies_{packet, {}, {}} {}

    void read() {
        std::set<std::string> known = {std::string(report::attached_packet)};
        for (const PacketEntry& entry : copies_.packet.cards) {
            read(entry);
            known.insert(entry.file);
        }
        for (const PacketPaper& paper : copies_.packet.papers) {
            read(paper);
            known.insert(paper.file);
        }
        for (const auto& [name, bytes] : files_) {
            if (!known.contains(name)) {
                faults_.push_back(name + " was put into the packet afterwards.");
            }
        }
        if (faults_.empty()) {
            const InterviewHead& head = copies_.copies.front().copy.card.session().head;
            if (head.candidate != copies_.packet.candidate || head.role != copies_.packet.role) {
                faults_.emplace_back(
                    "The record names another candidate or role than the copies do.");
            }
        }
    }

    [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }
    [[nodiscard]] const PacketCopies& copies() const { return copies_; }

private:
    void read(const PacketEntry& entry) {
        const auto file = files_.find(entry.file);
        if (file == files_.end()) {
            faults_.push_back(entry.file + " was taken out of the packet.");
            return;
        }
        auto copy = formats::read_card_copy(file->second, entry.file);
        if (!copy.value) {
            faults_.push_back(entry.file + ": " + first_fault(copy.findings));
            return;
        }
        const InterviewHead& head = copy.value->card.session().head;
        if (copy.value->sha256 != entry.sha256 || copy.value->kind != *copies_.packet.copy ||
            head.id != entry.interview || head.interviewer != entry.interviewer) {
            faults_.push_back(entry.file + " is another one than the packet was made of.");
            return;
        }
        copies_.copies.push_back({{copy.value->kind, std::move(copy.value->card), {}, {}},
                                  file->second,
                                  std::move(copy.value->sha256)});
    }

    void read(const PacketPaper& paper) {
        const auto file = files_.find(paper.file);
        if (file == files_.end()) {
            faults_.push_back(paper.file + " was taken out of the packet.");
            return;
        }
        auto panel = formats::read_panel_copy(file->second, paper.file);
        if (!panel.value) {
            faults_.push_back(paper.file + ": " + first_fault(panel.findings));
            return;
        }
        if (paper.kind != PacketPaperKind::redacted ||
            formats::sha256_hex(file->second) != paper.sha256 ||
            panel.value->copy.kind != *copies_.packet.copy ||
            panel.value->copy.cards.size() != copies_.packet.cards.size()) {
            faults_.push_back(paper.file + " is another one than the packet was made of.");
            return;
        }
        copies_.panel = PanelCopyFile{std::move(panel.value->copy), file->second};
    }

    const Files& files_;
    PacketCopies copies_;
    std::vector<std::string> faults_;
};

PdfCheck whole(const formats::SealedPacketRecord& record, const PacketCopies& copies) {
    PdfCheck check{
        Result::redacted_copy,
        "Redacted packet, intact: " + words(*record.packet.copy) + " of " +
            std::to_string(record.packet.cards.size()) +
            (record.packet.cards.size() == 1 ? " scorecard" : " scorecards") +
            ", as Evenhand made it.",
        {"The packet’s record and every copy are under their own seals.",
         "They are no scorecards, and prove nothing about those that they were made of."},
        record.sha256};
    if (copies.panel) {
        check.lines.emplace_back(copies.panel->copy.debrief
                                     ? "The rule, the votes and the decision are a redacted copy "
                                       "under its own seal; no signature is in it."
                                     : "The rule is a redacted copy under its own seal; nothing is "
                                       "decided in it.");
    }
    return check;
}

}  // namespace

PdfCheck check_packet_copies(const formats::SealedPacketRecord& record,
                             const std::map<std::string, std::string>& files,
                             const Words& found) {
    CopyReader reader(record.packet, files);
    reader.read();
    if (!reader.faults().empty()) {
        return {Result::altered,
                "Altered: this redacted packet is not as it was made.",
                reader.faults(),
                record.sha256};
    }
    const auto anew = report::read_pdf(packet_copy_pdf(reader.copies()).bytes,
                                       std::string(report::attached_packet));
    if (!anew || words_of(anew->text) != found) {
        return {Result::pages_differ,
                "Not the same: the copies in this packet are intact, but its pages say something "
                "else.",
                {"They were altered, or printed by another version of Evenhand."},
                record.sha256};
    }
    return whole(record, reader.copies());
}

}  // namespace evenhand::workflow::internal
