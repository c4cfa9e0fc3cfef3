#include "app/start/kit_choice.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/guarded.h"
#include "app/markup.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int gap = 4;

}  // namespace

KitChoice::KitChoice(wxWindow* parent, std::function<void()> changed)
    : Pane(parent, "", Scrolls::no, Ground::surface),
      changed_(std::move(changed)),
      label_(add_text(texts::choose_kit, {"title"})),
      choice_(new wxChoice(this, wxID_ANY)) {
    platform::set_class(*choice_, "form");
    choice_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        guarded([&] {
            wanted_.reset();
            changed_();
        });
    });
    show({});
}

void KitChoice::show(std::vector<workflow::KitOffer> offers) {
    const workflow::KitOffer* before = chosen();
    const bool any_before = before != nullptr;
    const std::string kept = wanted_ ? *wanted_ : any_before ? before->plan.id : "";
    offers_ = std::move(offers);
    std::vector<std::string> entries = {to_utf8(say(texts::no_kit))};
    std::ranges::transform(
        offers_, std::back_inserter(entries), [](const workflow::KitOffer& offer) {
            return in_reading_order(offer.label);
        });
    if (entries != entries_) {
        entries_ = std::move(entries);
        wxArrayString words;
        std::ranges::for_each(entries_, [&](const auto& entry) { words.Add(to_wx(entry)); });
        choice_->Set(words);
        platform::settle_in_form(*choice_);
        platform::describe(*choice_, to_utf8(wxControl::RemoveMnemonics(say(texts::choose_kit))));
    }
    select(kept, any_before);
}

const workflow::KitOffer* KitChoice::chosen() const {
    const int row = choice_->GetSelection();
    return row > 0 && static_cast<std::size_t>(row) <= offers_.size()
               ? &offers_[static_cast<std::size_t>(row) - 1]
               : nullptr;
}

/// A kit that is gone is a change too: single questions are asked then.
void KitChoice::select(const std::string& id, bool any_before) {
    const auto offer = std::ranges::find_if(
        offers_, [&](const workflow::KitOffer& one) { return one.plan.id == id; });
    const bool found = offer != offers_.end();
    choice_->SetSelection(found ? static_cast<int>(std::distance(offers_.begin(), offer)) + 1 : 0);
    if (found) {
        wanted_.reset();
    }
    if (found || any_before) {
        changed_();
    }
}

void KitChoice::choose(const std::string& id) {
    wanted_ = id.empty() ? std::nullopt : std::optional(id);
    select(id, chosen() != nullptr || waits());
}

void KitChoice::end_waiting() {
    if (waits()) {
        wanted_.reset();
        changed_();
    }
}

int KitChoice::height_for_width(int width) const {
    return stack_height({{label_}, {choice_, gap}}, width);
}

void KitChoice::arrange(const Look& /*look*/) {
    stack({{label_}, {choice_, gap}}, content_area(0, 0));
}

}  // namespace evenhand::app
