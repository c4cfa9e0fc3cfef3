#include "workflow/review_view.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "workflow/source_view.h"

namespace evenhand::workflow {

namespace {

using Row = ReviewView::Row;
using Group = ReviewView::Group;

constexpr std::size_t brief_length = 220;  // In characters; a long answer is read on its own tab.

/// A row that has no number keeps the room of one: all texts stand below each other.
constexpr const char* no_badge = "\u00A0";

struct KindTitle {
    ItemKind kind;
    const char* title;
};

constexpr std::array<KindTitle, 4> kinds = {{{ItemKind::look_for, "Look-fors"},
                                             {ItemKind::bonus, "Bonus"},
                                             {ItemKind::strongest, "Strongest answers"},
                                             {ItemKind::pitfall, "Pitfalls"}}};

RubricPlace place_of(RubricPart part, std::string id, RubricField field) {
    RubricPlace place;
    place.part = part;
    place.id = std::move(id);
    place.field = field;
    return place;
}

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

/// What its authors write is worked on where it belongs; what came from the page is reviewed.
bool is_imported(const Provenance& provenance) {
    return provenance.origin != Origin::added || provenance.open;
}

std::string in_sentence(const std::string& words) {
    return words.empty() ? "" : ". " + words;
}

class Reviewer {
public:
    explicit Reviewer(const RubricEditor& editor) : rubric_(editor.rubric()) {}

    [[nodiscard]] ReviewView view() const {
        ReviewView view;
        add(view, question());
        for (const KindTitle& kind : kinds) {
            add(view, items(kind));
        }
        add(view, coverage());
        for (const Criterion& criterion : rubric_.criteria) {
            add(view, anchors(criterion));
        }
        add(view, probes());
        add(view, samples());
        return view;
    }

private:
    void add(ReviewView& view, Group group) const {
        const auto open = std::ranges::count(group.rows, true, &Row::open);
        group.state = open == 0 ? "" : std::to_string(open) + " open";
        if (!group.rows.empty() || group.kind) {
            view.groups.push_back(std::move(group));
        }
    }

    [[nodiscard]] Row row(RubricPlace place, std::string badge, std::string tie = "") const {
        Row row;
        row.badge = std::move(badge);
        row.text = text_at(rubric_, place);
        row.brief = shorten(one_line(row.text), brief_length);
        row.source = source_words(rubric_, place);
        row.tie = std::move(tie);
        row.open = is_open_part(rubric_, place);
        row.place = std::move(place);
        speak(row);
        return row;
    }

    void speak(Row& row) const {
        RubricPlace part = row.place;
        part.field = part.part == RubricPart::rubric ? part.field : RubricField::none;
        row.spoken = spoken_place(rubric_, part) + ": " +
                     (row.brief.empty() ? "nothing written yet" : row.brief) +
                     in_sentence(row.source) + in_sentence(row.tie) +
                     in_sentence(row.open ? "Open" : "");
    }

    [[nodiscard]] Group question() const {
        Group group{"Question", "", {}, {}};
        group.rows.push_back(
            row(place_of(RubricPart::rubric, "", RubricField::question), no_badge));
        return group;
    }

    [[nodiscard]] Group items(const KindTitle& kind) const {
        Group group{kind.title, "", kind.kind, {}};
        for (const Item& item : rubric_.items) {
            if (item.kind == kind.kind) {
                group.rows.push_back(
                    row(place_of(RubricPart::item, item.id.text(), RubricField::text),
                        std::to_string(group.rows.size() + 1),
                        title_of(item.criterion)));
            }
        }
        return group;
    }

    [[nodiscard]] std::string title_of(const std::optional<Id<Criterion>>& id) const {
        const Criterion* criterion = id ? find_criterion(rubric_, *id) : nullptr;
        return criterion == nullptr ? "No criterion" : criterion->title;
    }

    [[nodiscard]] Group coverage() const {
        Group group{"Story coverage", "", {}, {}};
        for (const CoverageItem& part : rubric_.coverage) {
            group.rows.push_back(
                row(place_of(RubricPart::coverage, part.id.text(), RubricField::text),
                    std::to_string(group.rows.size() + 1),
                    part.element));
        }
        return group;
    }

    /// The criterion itself, then its levels, the highest first, as on the live screen.
    [[nodiscard]] Group anchors(const Criterion& criterion) const {
        Group group{"Criterion: " + criterion.title, "", {}, {}};
        const std::string id = criterion.id.text();
        group.rows.push_back(
            row(place_of(RubricPart::criterion, id, RubricField::title), no_badge));
        for (auto anchor = criterion.anchors.rbegin(); anchor != criterion.anchors.rend();
             ++anchor) {
            RubricPlace place = place_of(RubricPart::anchor, id, RubricField::text);
            place.level = anchor->score.value();
            group.rows.push_back(row(std::move(place), std::to_string(anchor->score.value())));
        }
        return group;
    }

    [[nodiscard]] Group probes() const {
        Group group{"Probes", "", {}, {}};
        for (const Probe& probe : rubric_.probes) {
            if (!is_imported(probe.provenance)) {
                continue;
            }
            group.rows.push_back(
                row(place_of(RubricPart::probe, probe.id.text(), RubricField::text),
                    std::to_string(group.rows.size() + 1),
                    probe.criterion ? title_of(probe.criterion) : ""));
        }
        return group;
    }

    [[nodiscard]] Group samples() const {
        Group group{"Sample answers and their keys", "", {}, {}};
        int number = 0;
        for (const SampleAnswer& sample : rubric_.samples) {
            const std::string id = sample.id.text();
            group.rows.push_back(row(place_of(RubricPart::sample, id, RubricField::answer),
                                     std::to_string(++number)));
            for (const Key& key : sample.keys) {
                if (is_imported(key.provenance)) {
                    group.rows.push_back(key_row(id, key));
                }
            }
        }
        return group;
    }

    [[nodiscard]] Row key_row(const std::string& sample, const Key& key) const {
        RubricPlace place = place_of(RubricPart::key, sample, RubricField::reason);
        place.of = key.criterion ? key.criterion->text() : "";
        const std::string score =
            key.score ? "Key " + std::to_string(key.score->value()) : "Key: not observed";
        const std::string of = key.criterion ? title_of(key.criterion) : "the whole answer";
        return row(std::move(place), no_badge, score + " for " + of);
    }

    const Rubric& rubric_;
};

/// The fields of one part beside its text.
class Chooser {
public:
    Chooser(const Rubric& rubric, const FieldRemarks& remarks, const RubricPlace& place)
        : rubric_(rubric), maker_(rubric, remarks), place_(place) {
        place_.field = place.part == RubricPart::rubric ? place.field : RubricField::none;
    }

    [[nodiscard]] ChosenView view() {
        if (!is_there(rubric_, place_)) {
            return {};
        }
        view_.title = spoken_place(rubric_, place_);
        view_.removable = place_.part == RubricPart::item || place_.part == RubricPart::coverage ||
                          place_.part == RubricPart::sample;
        add_fields();
        return std::move(view_);
    }

private:
    void add_fields() {
        switch (place_.part) {
            case RubricPart::item:
                add_item(*find_item(rubric_, Id<Item>(place_.id)));
                break;
            case RubricPart::criterion:
                add_handle();
                add_long(RubricField::dimension, "Dimension");
                break;
            case RubricPart::anchor:
                add_handle();
                break;
            case RubricPart::coverage:
                add_short(RubricField::element, "Part of the story");
                break;
            case RubricPart::sample:
                add_short(RubricField::speaker, "Speaker");
                break;
            default:
                break;
        }
    }

    void add_item(const Item& item) {
        view_.item = true;
        view_.criteria = {"No criterion"};
        for (const Criterion& criterion : rubric_.criteria) {
            if (item.criterion == criterion.id) {
                view_.criterion = view_.criteria.size();
            }
            view_.criteria.push_back(criterion.title);
        }
        view_.tie = field(RubricField::criterion);
        view_.spoken_tie = spoken_place(rubric_, view_.tie);
        view_.tie_remark = maker_.remarks().at(view_.tie);
        add_handle();
        if (item.kind == ItemKind::pitfall) {
            add_short(RubricField::signal, "Signals");
        }
        add_long(RubricField::tick_when, "Tick when");
        if (item.kind == ItemKind::pitfall) {
            add_long(RubricField::not_when, "Not when");
        }
    }

    [[nodiscard]] RubricPlace field(RubricField name) const {
        RubricPlace place = place_;
        place.field = name;
        return place;
    }

    void add_handle() {
        view_.short_fields.push_back(maker_.handle(field(RubricField::handle), view_.title));
    }

    void add_short(RubricField name, const char* label) {
        view_.short_fields.push_back(maker_.plain(field(name), label, view_.title));
    }

    void add_long(RubricField name, const char* label) {
        view_.long_fields.push_back(maker_.plain(field(name), label, view_.title));
    }

    const Rubric& rubric_;
    FieldMaker maker_;
    RubricPlace place_;
    ChosenView view_;
};

}  // namespace

ReviewView review_view(const RubricEditor& editor) {
    return Reviewer(editor).view();
}

ChosenView chosen_view(const RubricEditor& editor,
                       const FieldRemarks& remarks,
                       const RubricPlace& place) {
    return Chooser(editor.rubric(), remarks, place).view();
}

bool is_open_part(const Rubric& rubric, const RubricPlace& place) {
    const Provenance* provenance = provenance_at(rubric, place);
    const Item* item =
        place.part == RubricPart::item ? find_item(rubric, Id<Item>(place.id)) : nullptr;
    return (provenance != nullptr && provenance->open) ||
           (item != nullptr && item->signal_provenance.open);
}

bool same_part(const RubricPlace& one, const RubricPlace& other) {
    const bool whole = one.part == RubricPart::rubric;
    return one.part == other.part && one.id == other.id && one.of == other.of &&
           one.level == other.level && one.index == other.index &&
           (!whole || one.field == other.field);
}

}  // namespace evenhand::workflow
