#include "formats/rubric_memo.h"

#include <algorithm>

namespace evenhand::formats {

std::shared_ptr<const PinnedRubric> RubricMemo::find(const std::string& sha256) {
    const std::lock_guard lock(lock_);
    const auto found = kept_.find(sha256);
    if (found == kept_.end()) {
        return nullptr;
    }
    found->second.used = ++asked_;
    return found->second.rubric;
}

void RubricMemo::keep(const PinnedRubric& rubric) {
    auto kept = std::make_shared<const PinnedRubric>(rubric);
    const std::lock_guard lock(lock_);
    kept_[rubric.sha256] = {std::move(kept), ++asked_};
    if (kept_.size() > most_) {
        kept_.erase(
            std::ranges::min_element(kept_, {}, [](const auto& one) { return one.second.used; }));
    }
}

}  // namespace evenhand::formats
