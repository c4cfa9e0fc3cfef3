#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "archive/key_file.h"
#include "workflow/services.h"

namespace evenhand::workflow::internal {

/// Keeps unlocked secrets until the person logs out of the computer: in the person's run-time
/// folder when that is memory and nobody else's, else for this run of the program.
class SecretShelf {
public:
    /// `runtime`: $XDG_RUNTIME_DIR; empty when there is none. `name`: which secrets, a file's name.
    /// `services`: its remember() and recall() keep them for the run, else this object does.
    SecretShelf(const std::filesystem::path& runtime,
                const std::string& name,
                const Services& services);

    void put(const archive::Secrets& secrets);
    [[nodiscard]] std::optional<archive::Secrets> get() const;
    void clear();

private:
    [[nodiscard]] std::optional<archive::Secrets> of_this_run() const;

    std::filesystem::path file_;  ///< Empty where there is no fit folder.
    std::string name_;
    Services services_;
    std::optional<archive::Secrets> own_;
};

/// The secrets as lines "name hex", and back; nothing when they are not such lines.
[[nodiscard]] std::string secret_lines(const archive::Secrets& secrets);
[[nodiscard]] std::optional<archive::Secrets> read_secret_lines(const std::string& lines);

}  // namespace evenhand::workflow::internal
