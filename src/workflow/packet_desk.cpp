#include "workflow/packet_desk.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/utf8.h"
#include "workflow/card_files.h"
#include "workflow/internal/packet_pdf.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

Finding error(const char* code, std::string sentence, std::string place = "") {
    return {Severity::error, code, std::move(sentence), std::move(place)};
}

std::vector<fs::path> files_of(const std::vector<fs::path>& places) {
    std::vector<fs::path> files;
    for (const fs::path& place : places) {
        std::error_code none;
        if (fs::is_directory(place, none)) {
            const std::vector<fs::path> found = cards_in(place);
            files.insert(files.end(), found.begin(), found.end());
        } else {
            files.push_back(place);
        }
    }
    return files;
}

const InterviewHead& head_of(const PlacedCard& card) {
    return card.card.card.session().head;
}

std::string named(const Candidate& candidate) {
    return trimmed(candidate.name).empty() ? candidate.id.text()
                                           : candidate.name + " (" + candidate.id.text() + ")";
}

/// The same card given twice counts once.
void drop_copies(std::vector<PlacedCard>& cards) {
    std::vector<PlacedCard> kept;
    for (PlacedCard& card : cards) {
        if (std::ranges::none_of(kept, [&](const PlacedCard& each) {
                return each.card.sha256 == card.card.sha256;
            })) {
            kept.push_back(std::move(card));
        }
    }
    cards = std::move(kept);
}

Findings foreign_candidates(const std::vector<PlacedCard>& cards) {
    const Candidate& first = head_of(cards.front()).candidate;
    for (const PlacedCard& card : cards) {
        if (head_of(card).candidate.id != first.id) {
            return {error(
                "packet.candidates",
                "A packet is about one candidate, and these scorecards are about several: " +
                    named(first) + " in " + cards.front().place + ", and " +
                    named(head_of(card).candidate) + ". Give the scorecards of one candidate.",
                card.place)};
        }
    }
    return {};
}

Findings revisions(const std::vector<PlacedCard>& cards) {
    Findings findings;
    std::map<Id<Session>, std::string> files;
    for (const PlacedCard& card : cards) {
        const auto [met, is_new] = files.emplace(head_of(card).id, card.place);
        if (!is_new) {
            findings.push_back(error("packet.revisions",
                                     "This scorecard and " + met->second +
                                         " are of one interview by " +
                                         head_of(card).interviewer.name +
                                         ", of which one was corrected. Give the one that counts.",
                                     card.place));
        }
    }
    return findings;
}

Findings roles(const std::vector<PlacedCard>& cards) {
    const std::string& first = head_of(cards.front()).role;
    for (const PlacedCard& card : cards) {
        if (head_of(card).role != first) {
            return {{Severity::warning,
                     "packet.roles",
                     "The scorecards name different roles: “" + first + "” and “" +
                         head_of(card).role + "”. The packet has the first.",
                     card.place}};
        }
    }
    return {};
}

bool is_before(const PlacedCard& one, const PlacedCard& other) {
    const Timestamp first = interviewed_at(one.card.card.session());
    const Timestamp second = interviewed_at(other.card.card.session());
    if (first != second) {
        return first < second;
    }
    return std::pair(head_of(one).interviewer.name, one.card.sha256) <
           std::pair(head_of(other).interviewer.name, other.card.sha256);
}

CommitteeCards gathered(std::vector<PlacedCard> found,
                        Timestamp made_at,
                        const std::vector<Id<Rater>>& seats) {
    const auto seat_of = [&](const PlacedCard& card) {
        return std::ranges::find(seats, head_of(card).interviewer.id) - seats.begin();
    };
    std::ranges::sort(found, [&](const PlacedCard& one, const PlacedCard& other) {
        const auto first = seat_of(one);
        const auto second = seat_of(other);
        return first != second ? first < second : is_before(one, other);
    });
    const InterviewHead& head = head_of(found.front());
    CommitteeCards cards{{}, {head.candidate, head.role, made_at, {}}};
    for (PlacedCard& card : found) {
        const std::string number = std::to_string(cards.packet.cards.size() + 1);
        cards.packet.cards.push_back({"scorecard-" + number + ".xml",
                                      card.card.sha256,
                                      head_of(card).id,
                                      head_of(card).interviewer});
        cards.cards.push_back(std::move(card.card));
    }
    return cards;
}

}  // namespace

Parsed<std::vector<PlacedCard>> read_cards(const std::vector<fs::path>& places) {
    Findings findings;
    std::vector<PlacedCard> cards;
    for (const fs::path& file : files_of(places)) {
        Parsed<ReadCard> read = read_card(file);
        append(findings, std::move(read.findings));
        if (read.value) {
            cards.push_back({std::move(*read.value), file.string()});
        }
    }
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    return {std::move(cards), std::move(findings)};
}

Parsed<CommitteeCards> gather_cards(std::vector<PlacedCard> cards,
                                    Timestamp made_at,
                                    const std::vector<Id<Rater>>& seats) {
    if (cards.empty()) {
        return {std::nullopt,
                {error("packet.none",
                       "There is no scorecard here. A packet is made of the scorecards of one "
                       "candidate (*.scorecard.xml).")}};
    }
    drop_copies(cards);
    Findings findings = foreign_candidates(cards);
    append(findings, revisions(cards));
    if (has_error(findings)) {
        return {std::nullopt, std::move(findings)};
    }
    append(findings, roles(cards));
    return {gathered(std::move(cards), made_at, seats), std::move(findings)};
}

Findings print_packet(const CommitteeCards& cards, const PdfTarget& pdf, const ReportStyle& style) {
    if (const auto refusal = pdf.refusal()) {
        return {*refusal};
    }
    report::PrintedPdf printed = internal::packet_pdf(cards, style);
    pdf.put(printed.bytes);
    return std::move(printed.findings);
}

CommitteeGrid grid_of(const CommitteeCards& cards) {
    std::vector<const Scorecard*> all;
    for (const ReadCard& card : cards.cards) {
        all.push_back(&card.card);
    }
    return committee_grid(all, cards.panel ? &cards.panel->panel : nullptr);
}

}  // namespace evenhand::workflow
