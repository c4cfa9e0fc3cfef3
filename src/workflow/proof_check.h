#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace evenhand::workflow {

/// What a proof says of a card, in sentences.
struct ProofView {
    bool holds = false;
    std::string title;  ///< "The scorecard is the one that was sealed."
    std::vector<std::string> lines;
};

/// Checks a proof and the card that it is about, without any archive. `file`: either of the two;
/// `card`: the card when it does not lie beside the proof under its name, else empty. A record of a
/// decision that has no proof beside it is checked by itself, as check_decision() does. Throws
/// Error (unreadable_file).
[[nodiscard]] ProofView check_proof(const std::filesystem::path& file,
                                    const std::filesystem::path& card);

/// As one JSON object (docs/formats.md, "Verification as JSON"). Ends with a line feed.
[[nodiscard]] std::string proof_json(const ProofView& view);

}  // namespace evenhand::workflow
