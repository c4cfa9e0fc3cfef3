#include "workflow/entered_later.h"

namespace evenhand::workflow {

bool is_to_come(Timestamp held_at, Timestamp now) {
    return held_at > now;
}

}  // namespace evenhand::workflow
