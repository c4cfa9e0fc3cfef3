#pragma once

#include <memory>
#include <optional>

#include "cli/console.h"
#include "workflow/redacted_copy.h"
#include "workflow/report_desk.h"

namespace CLI {  // NOLINT(readability-identifier-naming): as the library calls itself
class App;
class Option;
}  // namespace CLI

namespace evenhand::cli {

/// Which redacted copy of a card a command makes, if any.
class CopyOption {
public:
    /// Adds --anonymised, --subject-access, --also and --preview to the command. Takes its final
    /// callback, which refuses the last two without one of the first.
    explicit CopyOption(CLI::App& command);

    /// Nothing: the card itself is wanted.
    [[nodiscard]] std::optional<workflow::CopyWish> wish() const;
    /// Whether nothing is to be written.
    [[nodiscard]] bool preview() const;
    [[nodiscard]] CLI::Option& preview_option() const { return *preview_; }

    /// Prints what the copy replaces, and what is to be looked at, or why there is no card.
    [[nodiscard]] Exit show(const Parsed<workflow::ReadCard>& card) const;

private:
    struct Given;
    std::shared_ptr<Given> given_;
    CLI::Option* preview_;
};

}  // namespace evenhand::cli
