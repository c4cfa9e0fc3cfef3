#pragma once

#include <filesystem>
#include <optional>

#include "core/finding.h"

namespace evenhand::workflow::internal {

/// Why a PDF is not written there: the name does not end in .pdf, or a file lies there that is no
/// PDF ("export.target"). A slip of the keyboard must not turn a record into a picture of it.
[[nodiscard]] std::optional<Finding> refused_pdf(const std::filesystem::path& pdf);

/// Why nothing can be written there now ("export.target"): tried out with a file beside it that is
/// removed again.
[[nodiscard]] std::optional<Finding> unwritable(const std::filesystem::path& file);

/// Why a record is not written there: something lies there already ("export.target").
[[nodiscard]] std::optional<Finding> refused_record(const std::filesystem::path& file);

}  // namespace evenhand::workflow::internal
