#include "report/internal/packet_record.h"

#include <optional>
#include <utility>

#include "report/internal/score_words.h"

namespace evenhand::report {

namespace {

std::string paper_label(PacketPaperKind kind) {
    switch (kind) {
        case PacketPaperKind::panel:
            return "Panel, SHA-256";
        case PacketPaperKind::lock:
            return "Lock, SHA-256";
        case PacketPaperKind::opening:
            return "Opening, SHA-256";
        case PacketPaperKind::redacted:
            return "Redacted panel, SHA-256";
        case PacketPaperKind::decision:
            break;
    }
    return "Decision, SHA-256";
}

std::string handed_in(const HandedIn& card) {
    return "handed in " + long_date(card.at) +
           (card.revision == 1 ? "" : ", revision " + std::to_string(card.revision)) +
           (card.reason.empty() ? "" : ": " + card.reason);
}

class RecordMaker {
public:
    RecordMaker(const SealedPacket& sealed,
                const std::vector<std::string>& names,
                const CommitteeGrid& grid)
        : sealed_(sealed), names_(names), grid_(grid) {}

    std::vector<Block> make() {
        blocks_.push_back(Heading{2, "Where this comes from, and how to check it", ""});
        say(ParagraphKind::body, origin());
        add_cards();
        add_earlier();
        add_papers();
        // A copy's rubrics are shortened too; nobody has what their hashes are of.
        for (const PinnedRubric& rubric :
             sealed_.packet.copy ? std::span<const PinnedRubric>() : grid_.used()) {
            fact("Rubric " + rubric.rubric.id.text(), rubric.sha256);
        }
        add_checkpoint();
        fact("Packet seal (SHA-256)", sealed_.sha256);
        blocks_.push_back(std::move(facts_));
        if (sealed_.checkpoint) {
            say(ParagraphKind::secondary, why_checkpoint(*sealed_.checkpoint));
        }
        say(ParagraphKind::secondary, how_to_check());
        return std::move(blocks_);
    }

private:
    void say(ParagraphKind kind, std::string text) {
        blocks_.push_back(Paragraph{kind, std::move(text), false});
    }
    void fact(std::string label, std::string value) {
        facts_.facts.push_back({std::move(label), std::move(value)});
    }

    [[nodiscard]] std::string origin() const {
        if (sealed_.packet.copy) {
            const std::string origin =
                "The scorecards in this packet are redacted copies: names and what else would tell "
                "them are taken out. They are no records; the sealed scorecards are with the "
                "organisation, and nothing of them is in this file.";
            return sealed_.panel == nullptr
                       ? origin
                       : origin +
                             " What is said of the panel, its votes and its decision is such a "
                             "copy too." +
                             why_early();
        }
        std::string text =
            "Each scorecard was sealed by its interviewer when it was submitted, and nothing in it "
            "can be changed since without breaking its seal. The file of these pages holds all of "
            "them, and a record of which they are.";
        if (sealed_.panel != nullptr) {
            const evenhand::Panel& panel = sealed_.panel->panel;
            text += " Questions, weights and rule were locked by " + panel.chair.who.name + " on " +
                    long_date(sealed_.panel->locked_at) +
                    ". The cards lay sealed to the chair’s key until all were opened together on " +
                    long_date(sealed_.panel->opened_at) +
                    ". Lock and opening are signed by that key.";
            text += why_early();
        }
        return text;
    }

    /// Of a packet that has a panel.
    [[nodiscard]] std::string why_early() const {
        return sealed_.panel->closed.empty()
                   ? ""
                   : " Not all cards were waited for: " + sealed_.panel->closed;
    }

    void add_cards() {
        for (std::size_t number = 0; number < sealed_.cards.size(); ++number) {
            const std::string label = "Scorecard " + std::to_string(number + 1);
            const Scorecard& card = sealed_.cards[number].card;
            const std::string way = sealed_.panel == nullptr
                                        ? "submitted " + long_date(card.submitted_at())
                                        : handed_in(sealed_.panel->cards[number]);
            fact(label, joined({names_[number], way, sealed_.packet.cards[number].file}));
            fact(label + " seal", sealed_.cards[number].sha256);
            add_archived(label, sealed_.packet.cards[number]);
        }
    }

    void add_earlier() {
        for (std::size_t number = 0; number < sealed_.packet.earlier.size(); ++number) {
            const PacketEntry& entry = sealed_.packet.earlier[number];
            const std::string label = "Earlier " + std::to_string(number + 1);
            fact(label,
                 joined({entry.interviewer.name,
                         handed_in(sealed_.panel->earlier[number]),
                         "replaced by a later revision, and not counted",
                         entry.file}));
            fact(label + " seal", entry.sha256);
            add_archived(label, entry);
        }
    }

    void add_papers() {
        for (const PacketPaper& paper : sealed_.packet.papers) {
            fact(paper_label(paper.kind), joined({paper.sha256, paper.file}));
        }
        if (sealed_.panel != nullptr && !sealed_.packet.copy) {
            fact("Chair’s key (Ed25519)", sealed_.panel->panel.chair.key);
        }
    }

    void add_archived(const std::string& label, const PacketEntry& entry) {
        if (!entry.archived.empty()) {
            fact(label + " in the archive", entry.archived);
        }
    }

    void add_checkpoint() {
        if (const auto& checkpoint = sealed_.checkpoint) {
            fact("Archive’s log",
                 joined({checkpoint->log, std::to_string(checkpoint->size) + " entries"}));
            fact("Checkpoint, root (SHA-256)", checkpoint->root);
            fact("Archive’s key (Ed25519)", checkpoint->key);
        }
    }

    [[nodiscard]] static std::string why_checkpoint(const PrintedCheckpoint& checkpoint) {
        return "The checkpoint is where the archive stood when this packet was made, signed by the "
               "archive’s key; the record has the signature. The log must always lead to this root "
               "over its first " +
               std::to_string(checkpoint.size) +
               " entries: an archive whose log does not was cut off or written anew.";
    }

    [[nodiscard]] std::string how_to_check() const {
        if (sealed_.packet.copy) {
            return "To verify: evenhand-cli verify compares each attached copy with its own seal, "
                   "the record with its own, and these pages with both.";
        }
        const std::string parts = sealed_.packet.papers.empty()
                                      ? "each attached scorecard with its seal, the record with "
                                        "its own, and these pages with both."
                                      : "each attached scorecard with its seal and with the "
                                        "opening, the panel with its lock, the chair’s signatures, "
                                        "the record with its seal, and these pages with all of "
                                        "them.";
        const std::string papers = sealed_.packet.papers.empty()
                                       ? ""
                                       : "; sha256sum of the other files is what stands above";
        return "To verify, without any server: evenhand-cli verify compares " + parts +
               " Without Evenhand: pdfdetach -saveall takes the files out, and grep -av '<seal ' "
               "FILE | sha256sum prints the seal of each scorecard" +
               papers + ".";
    }

    const SealedPacket& sealed_;
    const std::vector<std::string>& names_;
    const CommitteeGrid& grid_;
    std::vector<Block> blocks_;
    Facts facts_;
};

}  // namespace

std::vector<Block> record_blocks(const SealedPacket& sealed,
                                 const std::vector<std::string>& names,
                                 const CommitteeGrid& grid) {
    return RecordMaker(sealed, names, grid).make();
}

}  // namespace evenhand::report
