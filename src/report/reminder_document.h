#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/timestamp.h"
#include "report/document.h"

namespace evenhand::report {

/// Whose card a panel waits for.
struct MissingCard {
    std::string name;
    std::string mail;   ///< May be empty.
    std::string state;  ///< "interview begun", "not begun"
};

/// What a chair reminds of.
struct Reminders {
    std::string panel;  ///< Its id.
    std::string candidate;
    std::string role;
    std::string chair;
    std::string lock;  ///< The panel's SHA-256.
    Timestamp due;
    Timestamp made;
    std::size_t interviewers = 0;
    std::vector<MissingCard> missing;
    bool opened = false;  ///< The cards are: nobody is waited for.
};

/// The list of missing cards, with a box to tick each off; nothing of what a card says.
[[nodiscard]] Document reminder_document(const Reminders& reminders);

}  // namespace evenhand::report
