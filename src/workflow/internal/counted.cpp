#include "workflow/internal/counted.h"

namespace evenhand::workflow::internal {

std::string counted(std::size_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

}  // namespace evenhand::workflow::internal
