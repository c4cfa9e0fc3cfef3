#include "workflow/criterion_form.h"

#include <algorithm>
#include <optional>

#include "core/number_text.h"
#include "core/utf8.h"
#include "workflow/internal/counted.h"

namespace evenhand::workflow {

namespace {

std::string name_of(const Rubric& rubric, std::size_t index) {
    return title_or(rubric.criteria.at(index).title, "Criterion", index);
}

std::string owner_words(const Rubric& rubric, const Item& item) {
    const auto found = std::ranges::find_if(rubric.criteria, [&](const Criterion& criterion) {
        return item.criterion == criterion.id;
    });
    return found == rubric.criteria.end()
               ? "of no criterion"
               : "of " + name_of(rubric, static_cast<std::size_t>(found - rubric.criteria.begin()));
}

bool differ(const std::vector<Criterion>& criteria) {
    return std::ranges::adjacent_find(criteria, [](const Criterion& one, const Criterion& other) {
               return one.weight < other.weight || other.weight < one.weight;
           }) != criteria.end();
}

CriterionForm::ItemRow item_row(const Rubric& rubric,
                                const Item& item,
                                const Id<Criterion>& criterion) {
    CriterionForm::ItemRow row;
    row.id = item.id.text();
    row.text = trimmed(item.text).empty() ? "(no words yet)" : item.text;
    row.kind = item_kind_words(item.kind);
    row.tied = item.criterion == criterion;
    row.owner = row.tied ? "of this criterion" : owner_words(rubric, item);
    row.spoken = (row.kind.empty() ? "Look-for" : row.kind) + ": " + row.text;
    return row;
}

CriterionForm::AnchorRow anchor_row(const FieldMaker& maker,
                                    const Criterion& criterion,
                                    const std::string& owner,
                                    int level) {
    const Rubric& rubric = maker.rubric();
    const std::optional<Score> score = rubric.scale.score(level);
    RubricPlace place;
    place.part = RubricPart::anchor;
    place.id = criterion.id.text();
    place.level = level;
    place.field = RubricField::text;
    CriterionForm::AnchorRow row;
    row.level = level;
    row.label = score ? rubric.scale.label(*score) : "";
    const std::string name = std::to_string(level) + ", " + row.label + ", of " + owner;
    row.text = maker.counted(place, std::to_string(level) + "   " + row.label, "");
    row.text.spoken = "Anchor " + name;
    if (const Provenance* provenance = provenance_at(rubric, place); provenance != nullptr) {
        row.text.origin = origin_words(*provenance);
    }
    place.field = RubricField::handle;
    row.handle = maker.handle(place, "anchor " + name);
    return row;
}

}  // namespace

std::vector<PartTab> criterion_tabs(const Rubric& rubric) {
    std::vector<PartTab> tabs;
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        const Criterion& criterion = rubric.criteria[i];
        const auto items = static_cast<std::size_t>(
            std::ranges::count(rubric.items, std::optional(criterion.id), &Item::criterion));
        PartTab tab;
        tab.title = name_of(rubric, i);
        tab.remark = internal::counted(items, "item");
        if (differ(rubric.criteria)) {
            tab.remark = "weight " + exact_text(criterion.weight) + ", " + tab.remark;
        }
        tab.spoken = "Criterion " + std::to_string(i + 1) + ", " + tab.title;
        tabs.push_back(std::move(tab));
    }
    return tabs;
}

CriterionForm criterion_form(const FieldMaker& maker, std::size_t index) {
    const Rubric& rubric = maker.rubric();
    const Criterion& criterion = rubric.criteria.at(index);
    const std::string owner = name_of(rubric, index);
    const auto place = [&](RubricField field) {
        RubricPlace at;
        at.part = RubricPart::criterion;
        at.id = criterion.id.text();
        at.field = field;
        return at;
    };
    CriterionForm form;
    form.heading =
        "Criterion " + std::to_string(index + 1) + " of " + std::to_string(rubric.criteria.size());
    form.origin = origin_words(criterion.provenance);
    form.title = maker.counted(place(RubricField::title), "Title", owner);
    form.handle = maker.handle(place(RubricField::handle), owner);
    form.dimension =
        maker.plain(place(RubricField::dimension), "What varies from low to high", owner);
    form.terms = maker.plain(place(RubricField::terms), "Words with a fixed meaning", owner);
    form.weight = maker.plain(place(RubricField::weight), "Weight", owner);
    form.weight_reason =
        maker.plain(place(RubricField::weight_reason), "Why the weights differ", owner);
    form.weights_differ = differ(rubric.criteria);
    if (form.weights_differ && form.weight_reason.remark.text.empty()) {
        form.weight_reason.remark = maker.remarks().of_whole("criterion.weight");
    }
    for (int level = rubric.scale.highest(); level >= rubric.scale.lowest(); --level) {
        form.anchors.push_back(anchor_row(maker, criterion, owner, level));
    }
    for (const int level : writing_order(rubric.scale)) {
        form.writing_order +=
            (form.writing_order.empty() ? "Write " : ", ") + std::to_string(level);
    }
    for (const Item& item : rubric.items) {
        form.items.push_back(item_row(rubric, item, criterion.id));
    }
    form.evidence = maker.remarks().at(place(RubricField::criterion));
    if (form.evidence.text.empty()) {
        form.evidence = maker.remarks().at(place(RubricField::probe));
    }
    return form;
}

std::vector<int> writing_order(const Scale& scale) {
    const int middle = (scale.lowest() + scale.highest() + 1) / 2;
    std::vector<int> order = {middle};
    const auto add = [&](int level) {
        if (std::ranges::find(order, level) == order.end()) {
            order.push_back(level);
        }
    };
    add(scale.highest());
    add(scale.lowest());
    for (int level = scale.highest(); level > scale.lowest(); --level) {
        add(level);
    }
    return order;
}

}  // namespace evenhand::workflow
