#pragma once

#include <string>
#include <vector>

namespace evenhand::report {

/// A rule of the profile that a PDF does not keep.
struct Breach {
    std::string rule;  ///< "font.width"
    std::string what;
};

/// Holds a PDF to what every document of ours keeps: of PDF/A-3a and PDF/UA-1 all that can be told
/// without drawing, and of our own that there is one H1, and a title. `attachment`: the name of
/// the file that must be in it; empty for a document without one.
[[nodiscard]] std::vector<Breach> breaches_of(const std::string& pdf,
                                              const std::string& attachment = "");

/// "font.width: F3: …" a line, for a test's message; empty when there is none.
[[nodiscard]] std::string told(const std::vector<Breach>& breaches);

}  // namespace evenhand::report
