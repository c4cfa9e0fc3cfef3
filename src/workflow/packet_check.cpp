#include "workflow/packet_check.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "formats/hash.h"
#include "formats/packet_file.h"
#include "formats/scorecard_file.h"
#include "report/packet_document.h"
#include "report/pdf_reading.h"
#include "workflow/internal/checkpoint_in.h"
#include "workflow/internal/packet_copy_check.h"
#include "workflow/internal/packet_papers.h"
#include "workflow/internal/packet_pdf.h"
#include "workflow/internal/page_words.h"

namespace evenhand::workflow {

namespace {

using Result = PdfCheck::Result;
using Files = std::map<std::string, std::string>;

PdfCheck altered(std::vector<std::string> lines) {
    return {Result::altered,
            "Altered: this committee packet is not as it was made.",
            std::move(lines),
            ""};
}

/// The cards that the record names, each under the seal that it states; faults in sentences.
struct FoundCards {
    CommitteeCards cards;
    std::vector<std::string> faults;
};

class CardReader {
public:
    CardReader(const Files& files, FoundCards& found) : files_(files), found_(found) {}

    void read(const PacketEntry& entry, std::vector<ReadCard>& into) {
        const std::string whose = entry.file + ", the scorecard by " + entry.interviewer.name;
        const auto file = files_.find(entry.file);
        if (file == files_.end()) {
            found_.faults.push_back(whose + ", was taken out of the packet.");
            return;
        }
        auto card = formats::read_scorecard(file->second, entry.file);
        if (!card.value) {
            found_.faults.push_back(whose + ": " + first_fault(card.findings));
        } else if (card.value->sha256 != entry.sha256) {
            found_.faults.push_back(
                whose + ", is another one than the packet was made of: its seal is " +
                card.value->sha256 + ", and it should be " + entry.sha256 + ".");
        } else if (!is_of(entry, *card.value)) {
            found_.faults.push_back(whose +
                                    ", is of another interview or person than the record says.");
        } else {
            into.push_back({std::move(card.value->card), card.value->sha256});
        }
    }

private:
    /// The record's words are printed too: they have to be the card's.
    [[nodiscard]] bool is_of(const PacketEntry& entry, const formats::SealedCard& sealed) const {
        const InterviewHead& head = sealed.card.session().head;
        return head.id == entry.interview && head.interviewer == entry.interviewer &&
               head.candidate.id == found_.cards.packet.candidate.id;
    }

    const Files& files_;
    FoundCards& found_;
};

/// The name and the role of a packet are those of its first card.
void check_head(FoundCards& found) {
    if (!found.faults.empty()) {
        return;
    }
    const InterviewHead& head = found.cards.cards.front().card.session().head;
    if (head.candidate != found.cards.packet.candidate || head.role != found.cards.packet.role) {
        found.faults.emplace_back(
            "The record names another candidate or role than the scorecards do.");
    }
}

/// The panel's papers, each under the hash that the record states, as their chair signed them.
void read_panel(const Files& files, std::vector<ReadCard> earlier, FoundCards& found) {
    std::vector<PaperFile> papers;
    for (const PacketPaper& paper : found.cards.packet.papers) {
        const auto file = files.find(paper.file);
        if (paper.kind == PacketPaperKind::redacted) {
            found.faults.push_back(paper.file + " is a redacted copy among originals.");
        } else if (file == files.end()) {
            found.faults.push_back(paper.file + " was taken out of the packet.");
        } else if (formats::sha256_hex(file->second) != paper.sha256) {
            found.faults.push_back(paper.file + " is another one than the packet was made of.");
        } else {
            papers.push_back({paper.kind, file->second});
        }
    }
    if (!found.faults.empty()) {
        return;
    }
    auto panel = internal::read_papers(std::move(papers));
    if (!panel.value) {
        found.faults.push_back(panel.findings.front().location + ": " +
                               first_fault(panel.findings));
        return;
    }
    panel.value->earlier = std::move(earlier);
    found.cards.panel = std::move(panel.value);
    found.faults = internal::opening_faults(found.cards);
}

FoundCards cards_of(const Packet& packet, const Files& files) {
    FoundCards found{{{}, packet}, {}};
    CardReader reader(files, found);
    std::vector<ReadCard> earlier;
    std::set<std::string> known = {std::string(report::attached_packet)};
    for (const PacketEntry& entry : packet.cards) {
        reader.read(entry, found.cards.cards);
        known.insert(entry.file);
    }
    for (const PacketEntry& entry : packet.earlier) {
        reader.read(entry, earlier);
        known.insert(entry.file);
    }
    for (const PacketPaper& paper : packet.papers) {
        known.insert(paper.file);
    }
    for (const auto& [name, bytes] : files) {
        if (!known.contains(name)) {
            found.faults.push_back(name + " was put into the packet afterwards.");
        }
    }
    if (!packet.papers.empty() || !packet.earlier.empty()) {
        read_panel(files, std::move(earlier), found);
    }
    check_head(found);
    if (packet.checkpoint && !internal::checkpoint_in(packet)) {
        found.faults.emplace_back(
            "The archive’s checkpoint in the record is not as the archive’s key signed it.");
    }
    return found;
}

internal::Words words_in(const std::string& pdf) {
    const auto read = report::read_pdf(pdf, std::string(report::attached_packet));
    return internal::words_of(read ? read->text : "");
}

void add_panel_lines(const CommitteeCards& cards, std::vector<std::string>& lines) {
    for (const PacketEntry& entry : cards.packet.earlier) {
        lines.push_back(entry.file + ", by " + entry.interviewer.name +
                        ", which a later revision took the place of, is under its seal " +
                        entry.sha256 + ".");
    }
    if (cards.panel) {
        lines.push_back("The panel is the one that " + cards.panel->panel.chair.who.name +
                        " locked and signed on " + long_date(cards.panel->lock.at) + ".");
        lines.push_back(
            "The scorecards are those that were opened together, as the chair signed, on " +
            long_date(cards.panel->opening.at) + ".");
        if (cards.panel->decision) {
            lines.push_back(
                "The decision is the one that the chair signed; its record is under "
                "its seal " +
                cards.panel->decision->sha256 + ".");
        }
    }
}

PdfCheck whole(const FoundCards& found, const std::string& sha256, bool same_pages) {
    const std::string count = std::to_string(found.cards.cards.size()) +
                              (found.cards.cards.size() == 1 ? " scorecard" : " scorecards");
    if (!same_pages) {
        return {Result::pages_differ,
                "Not the same: the scorecards in this packet are intact, but its pages say "
                "something else.",
                {"They were altered, or printed by another version of Evenhand. Trust the "
                 "scorecards: evenhand-cli packet makes the packet anew from them."},
                sha256};
    }
    PdfCheck check{Result::intact,
                   "Intact: this is the committee packet that was made, with " + count + ".",
                   {"The packet’s record is under its seal " + sha256 + "."},
                   sha256};
    for (const PacketEntry& entry : found.cards.packet.cards) {
        check.lines.push_back(entry.file + ", by " + entry.interviewer.name +
                              ", is under its seal " + entry.sha256 + ".");
    }
    add_panel_lines(found.cards, check.lines);
    if (const auto checkpoint = internal::checkpoint_in(found.cards.packet)) {
        check.lines.push_back("The archive’s checkpoint over " + std::to_string(checkpoint->size) +
                              " entries is signed by its key " + checkpoint->key + ".");
    }
    check.lines.emplace_back(
        "The pages say, word for word, what the scorecards say; drawings are not compared.");
    return check;
}

}  // namespace

bool holds_packet(const std::string& pdf) {
    const auto files = report::attached_files(pdf);
    return files && files->contains(std::string(report::attached_packet));
}

std::optional<PdfCheck> check_packet_pdf(const std::string& bytes, const std::string& name) {
    const auto files = report::attached_files(bytes);
    if (!files || !files->contains(std::string(report::attached_packet))) {
        return std::nullopt;
    }
    const auto record = formats::read_packet(files->at(std::string(report::attached_packet)), name);
    if (!record.value) {
        return altered({first_fault(record.findings)});
    }
    if (record.value->packet.copy) {
        return internal::check_packet_copies(*record.value, *files, words_in(bytes));
    }
    const FoundCards found = cards_of(record.value->packet, *files);
    if (!found.faults.empty()) {
        return altered(found.faults);
    }
    const std::string anew = internal::packet_pdf(found.cards).bytes;
    return whole(found, record.value->sha256, words_in(bytes) == words_in(anew));
}

}  // namespace evenhand::workflow
