#pragma once

#include <string>
#include <vector>

#include "core/internal/stretch.h"
#include "core/rubric.h"

namespace evenhand::internal {

/// What a page's "Detail" gives. Borrows from the page.
struct Detail {
    std::vector<SampleAnswer> samples;  ///< Each with one key, for the answer as a whole.
    std::string construct;              ///< What the question is meant to test; may be empty.
    std::vector<Stretch> remarks;       ///< The other sentences: nothing was made of them yet.
};

/// Reads the sections of kind `detail`. A page shows sample answers to be followed, so their key is
/// `top`; its reason is the page's own, or empty.
[[nodiscard]] Detail read_detail(const QuestionPage& page, Score top);

}  // namespace evenhand::internal
