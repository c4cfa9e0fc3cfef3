#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "archive/internal/store.h"

namespace evenhand::testing {

/// What the contract is checked on.
struct StoreEngine {
    /// A new archive without an entry, whatever was made before.
    std::function<std::unique_ptr<archive::internal::Store>(archive::internal::SearchSource)> make;
    bool encrypts = true;  ///< Whether it takes encrypted bodies and wrapped keys.
};

/// One thing that every engine does: a sentence, and the check of it.
struct ContractCheck {
    const char* name;
    void (*run)(const StoreEngine& engine);
};

/// All of them. An engine's test runs each, with CAPTURE(check.name).
[[nodiscard]] std::vector<ContractCheck> store_contract();
[[nodiscard]] std::vector<ContractCheck> store_contract_of_search();

}  // namespace evenhand::testing
