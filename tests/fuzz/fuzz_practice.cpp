#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "formats/practice_file.h"

namespace {

/// The round that the practices are of: EVENHAND_FUZZ_ROUND names its file.
const evenhand::formats::PinnedRound& the_round() {
    static const evenhand::formats::PinnedRound round = [] {
        const char* const file = std::getenv("EVENHAND_FUZZ_ROUND");
        std::ifstream stream(file == nullptr ? "" : file, std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(stream), {});
        auto read = evenhand::formats::read_round(bytes, "round");
        if (!read.value) {
            __builtin_trap();
        }
        return std::move(*read.value);
    }();
    return round;
}

}  // namespace

/// A reader gives a value or an error, whatever the bytes are, and what it read it can write.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)evenhand::formats::round_of_practice(bytes);
    const auto read = evenhand::formats::read_practice(bytes, "fuzz", the_round());
    if (!read.value && read.findings.empty()) {
        __builtin_trap();
    }
    if (read.value && evenhand::formats::read_practice(
                          evenhand::formats::practice_bytes(*read.value), "fuzz", the_round())
                              .value != read.value) {
        __builtin_trap();
    }
    return 0;
}
