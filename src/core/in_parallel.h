#pragma once

#include <cstddef>
#include <functional>

namespace evenhand {

/// Calls `work` once for each number below `count`, on all processors and in no order, and waits
/// for all. What one call throws is thrown when the others have ended.
void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace evenhand
