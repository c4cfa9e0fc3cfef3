#include "workflow/internal/packet_pdf.h"

#include <string>
#include <vector>

#include "formats/hash.h"
#include "formats/packet_file.h"
#include "formats/scorecard_file.h"

namespace evenhand::workflow::internal {

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
    for (std::size_t number = 0; number < cards.cards.size(); ++number) {
        const ReadCard& card = cards.cards[number];
        sealed.cards.push_back({card.card, card.sha256, originals[number]});
    }
    return report::packet_pdf(sealed, style);
}

}  // namespace evenhand::workflow::internal
