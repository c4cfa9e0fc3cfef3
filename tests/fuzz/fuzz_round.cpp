#include <cstddef>
#include <cstdint>

#include "formats/round_file.h"

/// A reader gives a value or an error, whatever the bytes are, and what it read it can write.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = evenhand::formats::read_round(bytes, "fuzz");
    if (!read.value && read.findings.empty()) {
        __builtin_trap();
    }
    if (read.value &&
        evenhand::formats::read_round(evenhand::formats::round_bytes(read.value->round), "fuzz")
                .value != read.value) {
        __builtin_trap();
    }
    return 0;
}
