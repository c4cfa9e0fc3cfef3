#include <algorithm>

#include "core/internal/edit_parts.h"
#include "core/rubric_edit.h"

namespace evenhand {

namespace {

constexpr auto what = "criterion";

void untie(Rubric& rubric, const Id<Criterion>& id) {
    for (Item& item : rubric.items) {
        item.criterion = item.criterion == id ? std::nullopt : item.criterion;
    }
    for (Probe& probe : rubric.probes) {
        if (probe.criterion == id) {
            probe.criterion.reset();
            probe.kind = ProbeKind::general;
        }
    }
    for (SampleAnswer& sample : rubric.samples) {
        std::erase_if(sample.keys, [&](const Key& key) { return key.criterion == id; });
    }
}

}  // namespace

Rubric with_new_criterion(Rubric rubric) {
    const auto count = static_cast<int>(rubric.criteria.size());
    Criterion criterion{Id<Criterion>(internal::next_id(rubric, "criterion-", count)),
                        "",
                        "",
                        "",
                        "",
                        1,
                        "",
                        {},
                        {}};
    for (int level = rubric.scale.lowest(); level <= rubric.scale.highest(); ++level) {
        criterion.anchors.push_back({*rubric.scale.score(level), "", "", {}});
    }
    rubric.criteria.push_back(std::move(criterion));
    return rubric;
}

Rubric without_criterion(Rubric rubric, const Id<Criterion>& id) {
    const Id<Criterion> gone(id.text());
    internal::take_out(rubric.criteria, gone, what);
    untie(rubric, gone);
    return rubric;
}

Rubric with_criterion_moved(Rubric rubric, const Id<Criterion>& id, int by) {
    internal::move_part(rubric.criteria, id, by, what);
    return rubric;
}

}  // namespace evenhand
