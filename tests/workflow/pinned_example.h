#pragma once

#include "example_interview.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"

namespace evenhand::testing {

/// The example kit with the hash that its rubrics really have.
inline Kit pinned_kit(std::size_t questions = 1) {
    Kit kit = example_kit(questions);
    for (PinnedRubric& pinned : kit) {
        pinned.sha256 = formats::sha256_hex(formats::rubric_bytes(pinned.rubric));
    }
    return kit;
}

}  // namespace evenhand::testing
