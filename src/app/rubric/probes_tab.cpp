#include "app/rubric/probes_tab.h"

#include <algorithm>

#include "core/rubric_edit.h"

namespace evenhand::app {

namespace {

/// The place of the neighbour that gets the keyboard when the part at `index` is deleted.
template <typename Part>
std::string neighbour(const std::vector<Part>& parts, const std::string& id) {
    const auto found = std::ranges::find(parts, Id<Part>(id), &Part::id);
    if (found == parts.end() || parts.size() < 2) {
        return "";
    }
    return (found + 1 == parts.end() ? *(found - 1) : *(found + 1)).id.text();
}

}  // namespace

ProbesTab::ProbesTab(wxWindow* parent, workflow::RubricEditor& editor)
    : FormTab(parent, editor), pane_(new ProbesPane(this, form(), hooks())) {
    refresh();
}

ProbesPane::Hooks ProbesTab::hooks() {
    ProbesPane::Hooks hooks;
    hooks.use = [this](const std::string& probe, std::size_t choice) {
        const workflow::ProbePurpose use = workflow::purpose_of(rubric(), choice);
        editor().edit([&](Rubric rubric) {
            return with_probe_tied(std::move(rubric), Id<Probe>(probe), use.kind, use.criterion);
        });
    };
    hooks.element = [this](const std::string& part, std::size_t choice) {
        const workflow::FieldRemarks none;
        const workflow::FieldMaker maker(rubric(), none);
        editor().type(workflow::story_place(part, RubricField::element),
                      workflow::probes_form(maker).elements.at(choice));
    };
    hooks.fill = [this](const std::string& part, std::size_t choice) {
        const std::optional<Id<Probe>> probe = workflow::filler(rubric(), choice);
        editor().edit([&](Rubric rubric) {
            return with_coverage_probe(std::move(rubric), Id<CoverageItem>(part), probe);
        });
    };
    hooks.move = [this](const RubricPlace& at, int by) { (void)move_part(at, by); };
    hooks.remove = [this](const RubricPlace& at) { (void)remove_part(at); };
    hooks.add_probe = [this](ProbeKind kind) { add_probe(kind); };
    hooks.add_part = [this] { add_story_part(); };
    return hooks;
}

void ProbesTab::show(const workflow::FieldMaker& maker) {
    pane_->show(workflow::probes_form(maker));
}

void ProbesTab::place_panes(const Look& /*look*/) {
    pane_->SetSize(GetClientSize());
}

bool ProbesTab::turn_to(const RubricPlace& place) {
    return (place.part == RubricPart::probe || place.part == RubricPart::coverage) &&
           is_there(rubric(), place);
}

RubricPlace ProbesTab::chosen_place() const {
    return rubric().probes.empty()
               ? RubricPlace{}
               : workflow::probe_place(rubric().probes.front().id.text(), RubricField::text);
}

void ProbesTab::add_probe(ProbeKind kind) {
    editor().edit(
        [&](Rubric rubric) { return with_new_probe(std::move(rubric), kind, std::nullopt); });
    go_to(workflow::probe_place(rubric().probes.back().id.text(), RubricField::text));
}

void ProbesTab::add_story_part() {
    editor().edit([](Rubric rubric) { return with_new_coverage(std::move(rubric)); });
    go_to(workflow::story_place(rubric().coverage.back().id.text(), RubricField::text));
}

bool ProbesTab::add_part(const RubricPlace& at) {
    if (at.part == RubricPart::coverage) {
        add_story_part();
    } else {
        add_probe(ProbeKind::general);
    }
    return true;
}

bool ProbesTab::move_part(const RubricPlace& at, int by) {
    if (at.part == RubricPart::coverage) {
        editor().edit([&](Rubric rubric) {
            return with_coverage_moved(std::move(rubric), Id<CoverageItem>(at.id), by);
        });
    } else if (at.part == RubricPart::probe) {
        editor().edit([&](Rubric rubric) {
            return with_probe_moved(std::move(rubric), Id<Probe>(at.id), by);
        });
    } else {
        return false;
    }
    go_to(at);
    return true;
}

bool ProbesTab::remove_part(const RubricPlace& at) {
    RubricPlace next = at;
    if (at.part == RubricPart::coverage) {
        next.id = neighbour(rubric().coverage, at.id);
        editor().edit([&](Rubric rubric) {
            return without_coverage(std::move(rubric), Id<CoverageItem>(at.id));
        });
    } else if (at.part == RubricPart::probe) {
        next.id = neighbour(rubric().probes, at.id);
        editor().edit(
            [&](Rubric rubric) { return without_probe(std::move(rubric), Id<Probe>(at.id)); });
    } else {
        return false;
    }
    go_to(next);
    return true;
}

void ProbesTab::take_focus() {
    if (!lead_to(chosen_place())) {
        pane_->focus_first();
    }
}

}  // namespace evenhand::app
