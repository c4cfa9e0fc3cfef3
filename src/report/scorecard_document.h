#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report_style.h"
#include "core/scorecard.h"
#include "report/document.h"

namespace evenhand::report {

/// Where a card that is printed lies in an archive, and how far the archive has come: whoever has
/// the page can show later that the archive was cut off or written anew. Hashes and ids are hex.
struct ArchiveStamp {
    std::string card;
    int revision = 1;
    int revisions = 1;
    std::string log;
    std::uint64_t size = 0;  ///< Of the checkpoint; 0: there is none.
    std::string root;
    std::string key;  ///< The archive's public key.
    /// Stands by the verdict: that it was corrected, by whom and why; empty when it was not.
    std::string standing = {};
    std::vector<std::string> history = {};  ///< A line for each revision, in order; may be empty.
};

/// What the printed scorecard of one interview says. `sha256` is the card's seal, 64 hex digits.
///
/// Everything on it comes from the card, and from the archive that it lies in. What a pitfall is
/// said to signal is left out, and so is the salt: the page may be shown to the candidate. The file
/// may not where the card itself is attached to it (scorecard_pdf()). A section that is left out is
/// named in the record. `attached`: what the card is called among the attachments.
[[nodiscard]] Document scorecard_document(const Scorecard& card,
                                          const std::string& sha256,
                                          const std::optional<ArchiveStamp>& stamp = {},
                                          const std::vector<CardSection>& left_out = {},
                                          std::string_view attached = "scorecard.xml");

/// What the page says of the sections that are left out: "Left out of these pages by their style:
/// the evidence. The attached scorecard has all of it."; empty when none is. `attached`: what has.
[[nodiscard]] std::string left_out_words(const std::vector<CardSection>& left_out,
                                         std::string_view attached = "scorecard");

}  // namespace evenhand::report
