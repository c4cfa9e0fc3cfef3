#pragma once

#include <string>
#include <vector>

namespace evenhand::workflow::internal {

/// What a verification came to.
struct Verification {
    std::string result;  ///< "intact", "altered", …
    std::string seal;    ///< Empty: null.
    std::string title;
    std::vector<std::string> lines;
};

/// As one JSON object (docs/formats.md, "Verification as JSON"). Ends with a line feed.
[[nodiscard]] std::string verification_json(const Verification& verification);

}  // namespace evenhand::workflow::internal
