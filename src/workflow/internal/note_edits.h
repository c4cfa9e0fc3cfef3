#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/session.h"
#include "core/session_change.h"

namespace evenhand::workflow::internal {

/// What differs between the notes of a question and the lines: one stretch, or nothing.
[[nodiscard]] std::optional<NotesEdited> difference(const std::vector<NoteLine>& notes,
                                                    const std::vector<std::string>& lines,
                                                    std::size_t question);

/// The same edit of the notes as they are before it, as LineEdited where that spares the larger
/// part of a long line; the edit itself otherwise.
[[nodiscard]] SessionChange spared(const std::vector<NoteLine>& notes, const NotesEdited& edit);

/// The mark that the edit completes. After an undo has given the characters back, typing on leaves
/// them alone.
[[nodiscard]] std::optional<MarkAbsorbed> completed_mark(const Session& before,
                                                         const NotesEdited& edit);

/// The question and the line that a change types on, when it is of one line alone.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> typed_line(
    const SessionChange& change);

}  // namespace evenhand::workflow::internal
