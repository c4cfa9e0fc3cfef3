#pragma once

#include "example_interview.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "formats/session_journal.h"

namespace evenhand::testing {

/// The head of the example interview's journal.
inline formats::JournalHead example_journal() {
    Kit kit = example_kit();
    kit[0].sha256 = formats::sha256_hex(formats::rubric_bytes(kit[0].rubric));
    return {example_head(), at(0), kit};
}

}  // namespace evenhand::testing
