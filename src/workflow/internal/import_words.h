#pragma once

#include "workflow/page_import.h"

namespace evenhand::workflow::internal {

/// Fills in what the report says in words: its own sentence.
void say(PageReport& report, const std::string& title);

/// Counts the pages' outcomes, and says so.
void sum_up(ImportReport& report, std::size_t all);

}  // namespace evenhand::workflow::internal
