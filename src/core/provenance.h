#pragma once

#include <string>
#include <vector>

namespace evenhand {

/// Where the wording of an item comes from.
enum class Origin {
    stated,   ///< On the question page, in these words; `places` says where.
    derived,  ///< Made from what the page says; `basis` or `places` says from which items.
    added     ///< Written by the rubric's authors; the page says nothing of it.
};

/// A stretch of a question page.
struct SourcePlace {
    int line = 1;       ///< Counts from 1.
    int column = 1;     ///< In characters, counts from 1.
    std::string quote;  ///< UTF-8, exactly as it stands on the page.

    friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

/// Why an item of a rubric says what it says.
struct Provenance {
    Origin origin = Origin::added;
    std::vector<SourcePlace> places;
    std::string basis;  ///< For people: the items a derived one was made from ("LF1, SA1").
    bool open = false;  ///< An import made the part, and no author has accepted it yet.

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

}  // namespace evenhand
