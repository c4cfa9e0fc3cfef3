#pragma once

#include <utility>

#include "archive/archive.h"
#include "archive/internal/vault.h"

namespace evenhand::archive {

struct Archive::Impl {
    Impl(const OpenOptions& options, Means means) : vault(options, std::move(means)) {}

    internal::Vault vault;
};

}  // namespace evenhand::archive
