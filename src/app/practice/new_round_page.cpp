#include "app/practice/new_round_page.h"

#include <algorithm>
#include <utility>

#include "app/page_column.h"
#include "app/texts.h"
#include "app/texts_practice.h"

namespace evenhand::app {

namespace {

constexpr int bar_height = 44;  // Pixels at zoom 1.
constexpr int button_gap = 10;

}  // namespace

NewRoundPage::NewRoundPage(wxWindow* parent,
                           const workflow::PracticeDesk& desk,
                           const std::string& lead,
                           const CalibrationRound* repeated,
                           Hooks hooks)
    : Page(parent),
      hooks_(std::move(hooks)),
      form_(new NewRoundForm(this, desk, lead, repeated, [this] { write_own(); })),
      rule_(new wxStaticLine(this)),
      cancel_(new ActionButton(this,
                               texts::cancel,
                               texts::esc_key,
                               ActionButton::Weight::quiet,
                               [this] { hooks_.cancel(); })),
      folder_(new ActionButton(this,
                               texts::make_for_folder,
                               "",
                               ActionButton::Weight::quiet,
                               [this] { make(hooks_.make); })),
      make_(new ActionButton(this,
                             hooks_.publish ? texts::make_for_team : texts::make_round,
                             texts::next_keys,
                             ActionButton::Weight::next,
                             [this] { make(next_step()); })) {
    folder_->Show(static_cast<bool>(hooks_.publish));
}

void NewRoundPage::make(const Make& how) {
    form_->when_read([this, how] { how(form_->order()); });
}

void NewRoundPage::write_own() {
    form_->when_read([this] {
        if (const std::string rubric = form_->rubric(); !rubric.empty()) {
            hooks_.write_own(rubric);
        }
    });
}

bool NewRoundPage::run(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            make(next_step());
            return true;
        case Command::add_part:
            write_own();
            return true;
        case Command::back:
            hooks_.cancel();
            return true;
        default:
            return false;
    }
}

void NewRoundPage::arrange(const Look& look) {
    if (look.width == 0) {
        return;
    }
    const int bar = look.px(bar_height);
    const int side = look.compact() ? 12 : 20;
    const int body = look.height - bar - 1;
    const wxRect column = page_column(*this, look);
    form_->SetSize(column.x, 0, column.width, std::max(1, body));
    form_->arrange(look);
    rule_->SetSize(0, body, look.width, 1);
    const int middle = look.height - bar / 2;
    int right = make_->place_before(look.width - side, middle) - button_gap;
    if (folder_->IsShown()) {
        right = folder_->place_before(right, middle) - button_gap;
    }
    cancel_->place_before(right, middle);
}

void NewRoundPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.surface));
    form_->use_colours(palette);
}

}  // namespace evenhand::app
