#pragma once

#include <cstddef>
#include <optional>

#include "core/session.h"

namespace evenhand::workflow::internal {

/// What undo is about: everything but where the rater is, how long each question took, which hints
/// were shown, when the interview was held, and how those in it are called.
[[nodiscard]] Session content_of(Session session);

/// Whether two sessions of one interview have the same content, without a copy of either.
[[nodiscard]] bool same_content(const Session& a, const Session& b);

/// The content of `content` at the place and with the names, clocks and hints of `place`, but for
/// hints about a question that is not there.
[[nodiscard]] Session with_place_of(Session content, const Session& place);

/// The first question that is in both and has not the same content.
[[nodiscard]] std::optional<std::size_t> first_difference(const Session& a, const Session& b);

}  // namespace evenhand::workflow::internal
