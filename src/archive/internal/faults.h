#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "archive/archive_types.h"

namespace evenhand::archive::internal {

/// What checking found; more than a person could read are left out.
class Faults {
public:
    void add(std::string code, std::string sentence) {
        constexpr std::size_t most = 1000;
        if (faults_.size() < most) {
            faults_.push_back({std::move(code), std::move(sentence)});
        }
    }
    [[nodiscard]] std::vector<VerifyReport::Fault>& found() noexcept { return faults_; }

private:
    std::vector<VerifyReport::Fault> faults_;
};

}  // namespace evenhand::archive::internal
