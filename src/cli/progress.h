#pragma once

#include "workflow/page_import.h"

namespace evenhand::cli {

/// Shows how far an import is in one line of standard error, when a person sees that; the line is
/// gone when this is.
class Progress {
public:
    Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// Never stops the import.
    [[nodiscard]] workflow::ImportProgress listener();

private:
    bool seen_;
    bool shown_ = false;
};

}  // namespace evenhand::cli
