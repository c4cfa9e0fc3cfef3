#include "core/utf8.h"
#include "workflow/internal/desk.h"

namespace evenhand::workflow::internal {

namespace {

bool means(const std::string& typed, const std::string& log) {
    return log.empty() ? typed == "empty"
                       : typed.size() >= archive::least_token_digits && log.starts_with(typed);
}

}  // namespace

Findings Desk::trust(const std::string& log) {
    const std::lock_guard lock(working_);
    (void)open();
    const std::string here = access_.log();
    const bool follows = fault_outside().empty();
    if (access_.stranger().empty() && follows) {
        return {{Severity::warning,
                 "archive.trusted",
                 "This is the archive that was here before: there is nothing to accept.",
                 here}};
    }
    if (!means(std::string(trimmed(log)), here)) {
        return {card_error(log,
                           "archive.replaced",
                           here.empty() ? "What is here has no entries: say \u201Cempty\u201D."
                                        : "The archive that is here has the log " + here +
                                              ": give that, or at least its first six digits.")};
    }
    if (!access_.stranger().empty()) {
        access_.trust();
    }
    if (!follows) {
        forget_outside();
    }
    return {};
}

bool Desk::needs_name() {
    const std::lock_guard lock(working_);
    return open().fresh() && person_.empty();
}

Findings Desk::begin_as(const std::string& name) {
    const std::lock_guard lock(working_);
    std::string clean(trimmed(clean_text(name)));
    if (clean.empty() || clean.find('\n') != std::string::npos) {
        return {card_error(
            "", "archive.name", "An archive begins in somebody's name: type yours, on one line.")};
    }
    person_ = std::move(clean);
    return {};
}

}  // namespace evenhand::workflow::internal
