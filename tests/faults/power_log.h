#pragma once

#include <cstdint>

// What write_log.cpp writes and power_cuts.cpp reads.

namespace evenhand::testing {

enum class PowerOp : std::uint32_t {
    open,      ///< Bytes: the name in the folder, empty for the folder itself.
    create,    ///< The same, of a file that was not there.
    write,     ///< At `offset`.
    truncate,  ///< To `offset` bytes.
    sync,
    unlink,       ///< Bytes: the name.
    rename,       ///< Bytes: the old name, a zero byte, the new one.
    acknowledged  ///< Bytes: the number of what is promised from here on.
};

struct PowerRecord {
    PowerOp op = PowerOp::open;
    std::int32_t file = -1;  ///< The descriptor.
    std::uint64_t offset = 0;
    std::uint64_t size = 0;  ///< Of the bytes that follow.
};

}  // namespace evenhand::testing
