#include <cstddef>
#include <cstdint>

#include "core/rubric_draft.h"
#include "formats/page_set_file.h"

/// Reading gives a set or an error, and every set gives its drafts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = evenhand::formats::read_pages(bytes, "fuzz");
    if (!read.value && read.findings.empty()) {
        __builtin_trap();
    }
    if (read.value) {
        const auto drafted = evenhand::draft_all(*read.value, {});
        if (!drafted.value || drafted.value->drafts.size() != read.value->pages.size()) {
            __builtin_trap();
        }
    }
    return 0;
}
