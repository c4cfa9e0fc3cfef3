#include <cstddef>
#include <cstdint>

#include "formats/rubric_file.h"

/// A reader gives a value or an error, whatever the bytes are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = evenhand::formats::read_rubric(bytes, "fuzz");
    if (!read.value && read.findings.empty()) {
        __builtin_trap();
    }
    return 0;
}
