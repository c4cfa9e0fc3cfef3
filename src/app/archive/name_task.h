#pragma once

#include <functional>

#include "app/archive/archive_work.h"

namespace evenhand::app {

/// Does `task` at once where the archive has begun or it is known in whose name it is to begin;
/// else when the person has typed the name.
void with_name(ArchiveWork& work, const std::function<void()>& task);

}  // namespace evenhand::app
