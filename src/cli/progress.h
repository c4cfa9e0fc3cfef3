#pragma once

#include <string>

#include "workflow/page_import.h"

namespace evenhand::cli {

/// Shows how far an import, or another task of many parts, is in one line of standard error, when a
/// person sees that; the line is gone when this is.
class Progress {
public:
    /// `things`: what is counted, "pages".
    explicit Progress(std::string things = "pages");
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// Never stops the task.
    [[nodiscard]] workflow::ImportProgress listener();

private:
    std::string things_;
    bool seen_;
    bool shown_ = false;
};

}  // namespace evenhand::cli
