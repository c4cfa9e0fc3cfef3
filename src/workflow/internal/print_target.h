#pragma once

#include <filesystem>
#include <optional>

#include "core/finding.h"

namespace evenhand::workflow::internal {

/// Why a PDF is not written there: the name is that of a record of ours, or a file lies there that
/// is no PDF ("export.target"). A slip of the keyboard must not turn a record into a picture of it.
[[nodiscard]] std::optional<Finding> refused_pdf(const std::filesystem::path& pdf);

/// Why a record is not written there: something lies there already ("export.target").
[[nodiscard]] std::optional<Finding> refused_record(const std::filesystem::path& file);

}  // namespace evenhand::workflow::internal
