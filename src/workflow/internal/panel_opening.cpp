#include "workflow/internal/panel_opening.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "archive/digest.h"
#include "archive/sealed_box.h"
#include "formats/scorecard_file.h"
#include "workflow/internal/chair_key.h"

namespace evenhand::workflow::internal {

namespace {

namespace fs = std::filesystem;
using formats::SealedCardFile;

Finding fault(const char* code, const std::string& message, const fs::path& place) {
    return {Severity::error, code, message, place.string()};
}

std::string name_of(const Panel& panel, const Id<Rater>& id) {
    const PanelInterviewer* interviewer = find_interviewer(panel, id);
    return interviewer == nullptr ? id.text() : interviewer->who.name;
}

/// What was opened of one box.
struct Opened {
    formats::OpenedCard card;
    std::string bytes;
};

/// Why a card that lay in a box is not what it was handed in as; nothing when it is.
std::optional<Finding> card_fault(const PanelFolder& in,
                                  const SealedCardFile& sealed,
                                  const formats::SealedCard& card,
                                  const fs::path& file) {
    if (formats::commitment_of(card.sha256) != sealed.head.commitment) {
        return fault("panel.not-committed",
                     "The card in the box is not the one that was handed in: its seal does not "
                     "match the commitment outside.",
                     file);
    }
    const InterviewHead& head = card.card.session().head;
    if (head.panel != in.lock.panel || head.interviewer.id != sealed.head.interviewer ||
        head.candidate.id != in.panel.candidate.id) {
        return fault("panel.foreign-card",
                     "The card in the box is of another panel, interviewer or candidate.",
                     file);
    }
    return std::nullopt;
}

Parsed<Opened> opened(const PanelFolder& in,
                      const SealedCardFile& sealed,
                      const archive::Seed& key) {
    const fs::path file = sealed_path(in.folder, sealed.head);
    const auto box = archive::bytes_of_hex(sealed.box);
    const auto text = box ? archive::opened_box(key, *box) : std::nullopt;
    auto content = text ? formats::content_in(sealed.head, *text) : std::nullopt;
    if (!content) {
        return {std::nullopt,
                {fault("panel.box-damaged",
                       "The sealed card of " + name_of(in.panel, sealed.head.interviewer) +
                           " does not open as it was handed in: the file is damaged, or was "
                           "changed. The interviewer can hand it in again with a reason.",
                       file)}};
    }
    const auto card = formats::read_scorecard(content->card, file.filename().string());
    if (!card.value) {
        return {std::nullopt, card.findings};
    }
    if (auto wrong = card_fault(in, sealed, *card.value, file)) {
        return {std::nullopt, {std::move(*wrong)}};
    }
    return {Opened{{sealed.head.interviewer,
                    sealed.head.revision,
                    card.value->sha256,
                    sealed.head.at,
                    std::move(content->reason)},
                   std::move(content->card)},
            {}};
}

/// What came of all boxes.
struct OpenedBoxes {
    std::vector<Opened> cards;
    std::vector<Id<Rater>> missing;
    Findings findings;
};

/// Opens box after box, and what becomes of those that do not open.
class PanelOpener {
public:
    PanelOpener(const PanelFolder& in, const archive::Seed& key, bool closing)
        : in_(in), key_(key), closing_(closing) {}

    OpenedBoxes run() {
        for (const SealedCardFile& sealed : in_.cards) {
            const bool newest = in_.newest_of(sealed.head.interviewer) == &sealed;
            auto one = opened(in_, sealed, key_);
            for (Finding& finding : one.findings) {
                if (closing_ || !newest) {
                    finding.severity = std::min(finding.severity, Severity::warning);
                }
                boxes_.findings.push_back(std::move(finding));
            }
            if (one.value) {
                boxes_.cards.push_back(std::move(*one.value));
            }
            clock(sealed);
        }
        for (const PanelInterviewer& interviewer : in_.panel.interviewers) {
            // Who was corrected by a card that does not open is not in with the one before.
            const SealedCardFile* counting = in_.counting_of(interviewer.who.id);
            const bool is_in =
                counting != nullptr && std::ranges::any_of(boxes_.cards, [&](const Opened& one) {
                    return one.card.interviewer == interviewer.who.id &&
                           one.card.revision == counting->head.revision;
                });
            if (!is_in) {
                boxes_.missing.push_back(interviewer.who.id);
            }
        }
        return std::move(boxes_);
    }

private:
    void clock(const SealedCardFile& sealed) {
        if (sealed.head.at < in_.lock.at) {
            boxes_.findings.push_back(
                {Severity::warning,
                 "panel.clock",
                 "The card of " + name_of(in_.panel, sealed.head.interviewer) +
                     " says that it was handed in at " + to_iso(sealed.head.at) +
                     ", before the panel was locked at " + to_iso(in_.lock.at) +
                     ": one of the two clocks was wrong.",
                 sealed_path(in_.folder, sealed.head).string()});
        }
    }

    const PanelFolder& in_;
    const archive::Seed& key_;
    bool closing_;
    OpenedBoxes boxes_;
};

/// Why the panel cannot be opened now whatever is in the boxes.
std::optional<Finding> opening_fault(const PanelFolder& in, const std::string& closed) {
    if (in.record) {
        return fault("panel.opened",
                     "The cards were opened at " + to_iso(in.record->at) + " by " +
                         in.record->chair + " already.",
                     in.folder);
    }
    if (!closed.empty() && in.panel.opening == PanelOpening::all_in) {
        return fault("panel.not-closable",
                     "This panel was locked to be opened only when all cards are in; it cannot be "
                     "closed earlier.",
                     in.folder);
    }
    std::string names;
    for (const PanelInterviewer& one : in.panel.interviewers) {
        if (in.counting_of(one.who.id) == nullptr) {
            names += (names.empty() ? "" : ", ") + one.who.name;
        }
    }
    if (names.empty() || !closed.empty()) {
        return std::nullopt;
    }
    return fault("panel.missing",
                 "Not all cards are in: " + names + " missing. " +
                     (in.panel.opening == PanelOpening::all_in
                          ? "This panel is opened only when they are. Whoever could not hold "
                            "the interview hands in a card whose questions are skipped, with "
                            "the reason."
                          : "Wait for them, or close the panel with a reason."),
                 in.folder);
}

/// Opening is for good, and by no card nothing can be decided.
Finding nothing_to_open(const PanelFolder& in) {
    const std::string mistaken =
        is_in_archive(in.folder)
            ? "withdrawn: evenhand-cli panel withdraw " + in.folder.string() + " --reason WHY"
            : "taken away with its files by whoever sees to the folder.";
    return fault("panel.no-card",
                 in.cards.empty()
                     ? "No card is handed in, so there is nothing to open. Wait for one; a panel "
                       "for which none will come is " +
                           mistaken
                     : "No card that counts opens, so the panel stays sealed. Let the interviewers "
                       "hand theirs in again, with a reason.",
                 in.folder);
}

}  // namespace

Findings open_panel(PanelPlace& place,
                    const PanelFolder& in,
                    const archive::Seed& key,
                    const std::string& closed,
                    Timestamp now) {
    if (auto wrong = opening_fault(in, closed)) {
        return {std::move(*wrong)};
    }
    OpenedBoxes boxes = PanelOpener(in, key, !closed.empty()).run();
    if (!has_error(boxes.findings) && boxes.missing.size() == in.panel.interviewers.size()) {
        boxes.findings.push_back(nothing_to_open(in));
    }
    if (has_error(boxes.findings)) {
        return std::move(boxes.findings);
    }
    formats::RevealRecord record{in.lock.panel,
                                 in.panel.chair.who.name,
                                 in.panel.chair.key,
                                 now,
                                 // With all cards in nothing was closed before its time.
                                 boxes.missing.empty() ? "" : closed,
                                 boxes.missing};
    for (const Opened& one : boxes.cards) {
        record.cards.push_back(one.card);
    }
    record.signature = signature_of(key, formats::reveal_text(record));
    std::vector<std::pair<std::string, std::string>> files;
    for (Opened& one : boxes.cards) {
        files.emplace_back(opened_name(one.card), std::move(one.bytes));
    }
    files.emplace_back(record_name, formats::reveal_bytes(record));
    place.create_folder(opened_path(in.folder, in.panel.id), files);
    return std::move(boxes.findings);
}

namespace {

/// What speaks against the opened cards being those that were handed in, by the commitments that
/// were put there before anybody could read them.
Findings uncommitted(const PanelFolder& in) {
    Findings findings;
    for (const SealedCardFile& sealed : in.cards) {
        const std::string file = sealed_path(in.folder, sealed.head).string();
        const auto entry =
            std::ranges::find_if(in.record->cards, [&](const formats::OpenedCard& card) {
                return card.interviewer == sealed.head.interviewer &&
                       card.revision == sealed.head.revision;
            });
        if (entry == in.record->cards.end()) {
            findings.push_back({Severity::warning,
                                "panel.left-out",
                                "This card of " + name_of(in.panel, sealed.head.interviewer) +
                                    " was handed in and is not among the opened ones.",
                                file});
        } else if (formats::commitment_of(entry->seal) != sealed.head.commitment) {
            findings.push_back(
                fault("panel.not-committed",
                      "The card of " + name_of(in.panel, sealed.head.interviewer) +
                          " that was opened is not the one that was handed in: the commitment is "
                          "of another seal.",
                      file));
        }
    }
    return findings;
}

}  // namespace

Findings gone_cards(const PanelFolder& in) {
    Findings findings;
    for (const formats::OpenedCard& card : in.record->cards) {
        const bool there = std::ranges::any_of(in.cards, [&](const SealedCardFile& sealed) {
            return sealed.head.interviewer == card.interviewer &&
                   sealed.head.revision == card.revision;
        });
        if (!there) {
            findings.push_back(
                {Severity::warning,
                 "panel.card-gone",
                 "The sealed card that " + name_of(in.panel, card.interviewer) +
                     " handed in is no longer there, so that the opened one cannot be compared "
                     "with it. What was opened is there, and the chair's signature says that it "
                     "is the same.",
                 sealed_path(in.folder,
                             {in.lock.panel, card.interviewer, card.revision, card.at, {}})
                     .string()});
        }
    }
    return findings;
}

Parsed<OpenedPanel> read_opened(const PanelPlace& place, const PanelFolder& in) {
    if (!in.record) {
        return {std::nullopt,
                {fault("panel.not-opened",
                       "The cards of this panel are not opened yet; its chair does that: "
                       "evenhand-cli panel reveal " +
                           in_command(in.folder),
                       in.folder)}};
    }
    Parsed<OpenedPanel> result{
        OpenedPanel{in.panel, in.lock.panel.sha256, in.lock.at, opening_view(*in.record), {}},
        uncommitted(in)};
    append(result.findings, gone_cards(in));
    formats::RubricMemo memo;
    for (const formats::OpenedCard& entry : in.record->cards) {
        const fs::path file = opened_path(in.folder, in.panel.id) / opened_name(entry);
        auto card = formats::read_scorecard(place.read(file), file.string(), memo);
        append(result.findings, std::move(card.findings));
        if (card.value && card.value->sha256 != entry.seal) {
            result.findings.push_back(
                fault("panel.card-changed",
                      "The card is not the one that was opened: its seal is " + card.value->sha256 +
                          " and was " + entry.seal + ".",
                      file));
        } else if (card.value) {
            result.value->cards.push_back({file,
                                           std::move(card.value->card),
                                           entry.seal,
                                           entry.revision,
                                           formats::counts(*in.record, entry),
                                           entry.reason,
                                           entry.at});
        }
    }
    if (has_error(result.findings)) {
        result.value.reset();
    }
    return result;
}

PanelOpeningView opening_view(const formats::RevealRecord& record) {
    PanelOpeningView view{record.chair, record.at, record.closed, {}};
    for (const Id<Rater>& missing : record.missing) {
        view.missing.push_back(missing.text());
    }
    return view;
}

}  // namespace evenhand::workflow::internal
