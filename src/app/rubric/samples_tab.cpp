#include "app/rubric/samples_tab.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/texts.h"
#include "app/texts_practice.h"
#include "core/rubric_edit.h"
#include "workflow/own_answers.h"
#include "workflow/sample_form.h"

namespace evenhand::app {

namespace {

using KeyBlock = workflow::SampleForm::KeyBlock;

constexpr int beside = 720;       // From this width on, in pixels at zoom 1, the key stands beside.
constexpr int answer_share = 47;  // Per cent of the width ...
constexpr int answer_height_share = 42;  // ... or of the height, when it stands above.

}  // namespace

SamplesTab::SamplesTab(wxWindow* parent, workflow::RubricEditor& editor, For what)
    : FormTab(parent, editor),
      for_(what),
      strip_(new PartStrip(this, texts::samples, texts::add_sample, PartStrip::Order::own)),
      answer_(new AnswerPane(
          this,
          form(),
          what == For::rubric ? AnswerPane::Words{texts::no_samples, texts::answer_help}
                              : AnswerPane::Words{texts::no_own_answers, texts::own_answer_help})),
      key_(new KeyPane(
          this,
          form(),
          {[this](const std::string& criterion, int level) { (void)give(criterion, level); },
           [this](const std::string& item, bool heard) { tick(item, heard); },
           [this](const std::string& criterion) { remove_key(criterion); }})) {
    strip_->on_choose([this](std::size_t index) { choose(index); });
    strip_->on_add([this] { (void)add_part({}); });
    strip_->on_move([this](int by) { (void)move_part(chosen_place(), by); });
    strip_->on_remove([this] { (void)remove_part(chosen_place()); });
    key_->Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        guarded([&] { follow_focus(); });
        event.Skip();
    });
    refresh();
}

std::size_t SamplesTab::index_of(const std::string& sample) const {
    const std::vector<SampleAnswer>& samples = rubric().samples;
    const auto found = std::ranges::find(samples, Id<SampleAnswer>(sample), &SampleAnswer::id);
    return static_cast<std::size_t>(found - samples.begin());
}

const SampleAnswer* SamplesTab::chosen() const {
    return chosen_ < rubric().samples.size() ? &rubric().samples[chosen_] : nullptr;
}

void SamplesTab::show(const workflow::FieldMaker& maker) {
    const std::size_t count = rubric().samples.size();
    const std::size_t index = index_of(chosen_id_);
    chosen_ = index < count ? index : std::min(chosen_, count == 0 ? 0 : count - 1);
    const SampleAnswer* sample = chosen();
    chosen_id_ = sample == nullptr ? "" : sample->id.text();
    strip_->show(workflow::sample_tabs(rubric()), chosen_);
    strip_->may_edit(!editor().read_only(), sample != nullptr);
    key_->Show(sample != nullptr);
    if (sample == nullptr) {
        answer_->show_none();
        return;
    }
    const workflow::SampleForm view = workflow::sample_form(maker, chosen_);
    const bool is_shown =
        std::ranges::find(view.keys, current_, &KeyBlock::criterion) != view.keys.end();
    if (!is_shown) {
        current_ = view.keys.empty() ? "" : view.keys.front().criterion;
    }
    strip_->name_chosen(view.heading);
    answer_->show(view);
    key_->show(view, current_);
}

std::vector<Pane*> SamplesTab::panes() const {
    return {strip_, answer_, key_};
}

void SamplesTab::place_panes(const Look& look) {
    const wxSize size = GetClientSize();
    const int strip = strip_->height_for_look(look);
    const int body = std::max(1, size.y - strip);
    strip_->SetSize(0, 0, size.x, strip);
    if (chosen() == nullptr) {
        answer_->SetSize(0, strip, size.x, body);
    } else if (size.x >= look.px(beside)) {
        const int answer = size.x * answer_share / 100;
        answer_->SetSize(0, strip, answer, body);
        key_->SetSize(answer, strip, size.x - answer, body);
    } else {
        const int answer = body * answer_height_share / 100;
        answer_->SetSize(0, strip, size.x, answer);
        key_->SetSize(0, strip + answer, size.x, body - answer);
    }
}

bool SamplesTab::turn_to(const RubricPlace& place) {
    const bool of_sample = place.part == RubricPart::sample || place.part == RubricPart::key ||
                           place.part == RubricPart::tick;
    if (!of_sample || index_of(place.id) >= rubric().samples.size()) {
        return false;
    }
    choose(index_of(place.id));
    return true;
}

RubricPlace SamplesTab::chosen_place() const {
    return chosen() == nullptr ? RubricPlace{}
                               : workflow::sample_place(chosen()->id.text(), RubricField::answer);
}

void SamplesTab::choose(std::size_t index) {
    chosen_ = index;
    chosen_id_ = chosen() == nullptr ? "" : chosen()->id.text();
    draw();
}

/// The key that has the keyboard is the one that chords and quotations are for.
void SamplesTab::follow_focus() {
    const FormPart* part = form().focused();
    if (part != nullptr && part->place().part == RubricPart::key && part->place().of != current_) {
        current_ = part->place().of;
        draw();
    }
}

bool SamplesTab::step_part(int by) {
    const auto next = static_cast<std::ptrdiff_t>(chosen_) + by;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(rubric().samples.size())) {
        choose(static_cast<std::size_t>(next));
    }
    return true;
}

bool SamplesTab::add_part(const RubricPlace& /*at*/) {
    editor().edit([this](Rubric rubric) {
        return for_ == For::rubric ? with_new_sample(std::move(rubric))
                                   : workflow::with_own_answer(std::move(rubric));
    });
    go_to(workflow::sample_place(rubric().samples.back().id.text(), RubricField::speaker));
    return true;
}

bool SamplesTab::move_part(const RubricPlace& at, int by) {
    if (at.part != RubricPart::sample) {
        return false;
    }
    editor().edit([&](Rubric rubric) {
        return with_sample_moved(std::move(rubric), Id<SampleAnswer>(at.id), by);
    });
    return true;
}

bool SamplesTab::remove_part(const RubricPlace& at) {
    if (chosen() == nullptr) {
        return false;
    }
    if (at.part == RubricPart::key) {
        remove_key(at.of);
        return true;
    }
    const Id<SampleAnswer> id = chosen()->id;
    editor().edit([&](Rubric rubric) { return without_sample(std::move(rubric), id); });
    take_focus();
    return true;
}

std::optional<Id<Criterion>> SamplesTab::key_of(const std::string& criterion) {
    return criterion.empty() ? std::nullopt : std::optional(Id<Criterion>(criterion));
}

void SamplesTab::remove_key(const std::string& criterion) {
    const Id<SampleAnswer> sample = chosen()->id;
    editor().edit(
        [&](Rubric rubric) { return without_key(std::move(rubric), sample, key_of(criterion)); });
    take_focus();
}

bool SamplesTab::give(const std::string& criterion, int level) {
    if (chosen() == nullptr || (level != 0 && !rubric().scale.score(level))) {
        return false;
    }
    const Id<SampleAnswer> sample = chosen()->id;
    const std::optional<int> score = level == 0 ? std::nullopt : std::optional(level);
    editor().edit([&](Rubric rubric) {
        return with_key(std::move(rubric), sample, key_of(criterion), score);
    });
    for (const RubricField field : {RubricField::reason, RubricField::not_neighbour}) {
        form().try_again(workflow::key_place(sample.text(), criterion, field));
    }
    refresh();  // The buttons have changed by themselves, also when the editor is read-only.
    return true;
}

void SamplesTab::tick(const std::string& item, bool heard) {
    const Id<SampleAnswer> sample = chosen()->id;
    editor().edit(
        [&](Rubric rubric) { return with_tick(std::move(rubric), sample, Id<Item>(item), heard); });
}

bool SamplesTab::quote() {
    if (chosen() == nullptr || editor().read_only()) {
        return false;
    }
    const RubricPlace reason =
        workflow::key_place(chosen()->id.text(), current_, RubricField::reason);
    form().write(reason, workflow::with_quotation(text_at(rubric(), reason), answer_->selection()));
    if (FormPart* part = form().find(reason); part != nullptr) {
        part->focus();
        part->go_to_end();
    }
    return true;
}

bool SamplesTab::act(const Action& action) {
    switch (action.command) {
        case Command::score:
            return give(current_, action.argument);
        case Command::not_observed:
            return give(current_, 0);
        case Command::quote:
            return quote();
        default:
            return false;
    }
}

void SamplesTab::take_focus() {
    if (!lead_to(chosen_place())) {
        strip_->focus_first();
    }
}

}  // namespace evenhand::app
