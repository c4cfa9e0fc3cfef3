#pragma once

#include <string>
#include <type_traits>

#include "core/rubric.h"
#include "core/rubric_place.h"

namespace evenhand::internal {

/// Gives the provenance of a part (of its signal when the field says so), or null when it has none.
/// For visit_part(); the part may be const or not, and so is what it gives.
class ProvenanceOf {
public:
    explicit ProvenanceOf(RubricField field) : field_(field) {}

    template <typename Part>
    auto operator()(Part& part) const {
        using Plain = std::remove_const_t<Part>;
        using Found = std::conditional_t<std::is_const_v<Part>, const Provenance*, Provenance*>;
        if constexpr (std::is_same_v<Plain, Rubric>) {
            return field_ == RubricField::question ? Found{&part.question_provenance} : Found{};
        } else if constexpr (std::is_same_v<Plain, Item>) {
            return field_ == RubricField::signal ? Found{&part.signal_provenance}
                                                 : Found{&part.provenance};
        } else if constexpr (std::is_same_v<Plain, KeyTick> || std::is_same_v<Plain, std::string>) {
            return Found{};
        } else {
            return Found{&part.provenance};
        }
    }

private:
    RubricField field_;
};

}  // namespace evenhand::internal
