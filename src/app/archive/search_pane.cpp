#include "app/archive/search_pane.h"

#include <algorithm>

#include "app/flow.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/platform/text_view.h"
#include "app/texts.h"
#include "app/texts_archive.h"
#include "app/texts_archive_care.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int pause_ms = 150;  // After the last key.
constexpr int margin = 14;     // Above and below, in pixels.
constexpr int gap = 16;
constexpr int small_gap = 10;
constexpr int row_gap = 10;
constexpr int least_field = 320;  // Pixels at zoom 1.
constexpr int least_remark = 120;

int side_of(const Look& look) {
    return look.compact() ? 12 : 24;
}

}  // namespace

SearchPane::SearchPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::find_card, Scrolls::no, Ground::surface),
      find_(hooks.find),
      field_(new wxTextCtrl(
          this, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER)),
      count_(add_text("", {"strong"})),
      remark_(add_text("", {"small"})),
      saved_(new wxChoice(this, wxID_ANY)),
      narrow_(new ActionButton(
          this, texts::narrow_cards, "", ActionButton::Weight::quiet, hooks.facets)),
      save_(new ActionButton(
          this, texts::save_search, "", ActionButton::Weight::quiet, hooks.save_search)),
      verify_(
          new ActionButton(this, texts::verify_all, "", ActionButton::Weight::quiet, hooks.verify)),
      due_(new ActionButton(
          this, texts::due_list, "", ActionButton::Weight::quiet, hooks.due_list)) {
    platform::wrap(*remark_);
    platform::set_class(*saved_, "form");
    platform::settle_in_form(*saved_);
    saved_->Hide();
    narrow_->Hide();
    field_->SetHint(say(texts::find_card_hint));
    platform::describe(
        *field_, to_utf8(say(texts::find_card)), to_utf8(say(texts::find_card_help)));
    field_->SetToolTip(say(texts::find_card_help));
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { find_(); }); });
    field_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        name_save_button();
        pause_.StartOnce(pause_ms);
    });
    field_->Bind(wxEVT_TEXT_ENTER, [this, hooks](wxCommandEvent&) {
        guarded([&] { pause_.IsRunning() && !hooks.locked() ? find_now() : hooks.open(); });
    });
    field_->Bind(wxEVT_KEY_DOWN, [this, hooks](wxKeyEvent& event) { on_key(event, hooks); });
    saved_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        guarded([&] {
            if (const int chosen = saved_->GetSelection(); chosen > 0) {
                seek(searches_.at(static_cast<std::size_t>(chosen) - 1).words);
            }
        });
    });
}

void SearchPane::on_key(wxKeyEvent& event, const Hooks& hooks) {
    if (event.GetKeyCode() == WXK_DOWN && !event.HasAnyModifiers()) {
        guarded([&] { hooks.leave(); });
    } else {
        event.Skip();
    }
}

bool SearchPane::at_saved_search() const {
    return saved_->IsShown() && saved_->GetSelection() > 0 && platform::has_keyboard(*saved_);
}

bool SearchPane::type_key() {
    return field_->IsEnabled() && platform::type_pressed_key(*field_);
}

std::string SearchPane::words() const {
    return to_utf8(field_->GetValue());
}

void SearchPane::seek(const std::string& words) {
    field_->ChangeValue(to_wx(words));
    name_save_button();
    find_now();
}

void SearchPane::find_now() {
    pause_.Stop();
    find_();
}

bool SearchPane::clear() {
    const bool typed = !field_->IsEmpty();
    if (typed) {
        seek("");
    }
    return typed;
}

void SearchPane::show_found(const std::string& count, const std::string& remark) {
    disorder(set_words(*count_, count));
    disorder(set_words(*remark_, remark));
    remark_->SetToolTip(to_wx(remark));
}

void SearchPane::show_due(std::size_t due) {
    disorder(due_->set_words(due == 0 ? to_utf8(say(texts::due_list)) : texts::due_list_of(due)));
}

void SearchPane::show_facets(Facets where) {
    const bool in_front = where == Facets::in_front;
    disorder(
        narrow_->set_words(to_utf8(say(in_front ? texts::back_to_cards : texts::narrow_cards))));
    if (const bool shown = where != Facets::beside; narrow_->IsShown() != shown) {
        narrow_->Show(shown);
        disorder();
    }
}

void SearchPane::show_searches(std::vector<workflow::SavedSearchView> searches) {
    searches_ = std::move(searches);
    wxArrayString names;
    names.Add(say(texts::saved_searches));
    for (const workflow::SavedSearchView& search : searches_) {
        names.Add(to_wx(search.name));
    }
    platform::offer(*saved_, names);
    platform::settle_in_form(*saved_);
    saved_->Show(!searches_.empty());
    name_save_button();
    platform::describe(*saved_, to_utf8(say(texts::saved_searches)));
    disorder();
}

std::string SearchPane::saved_name() const {
    const auto found = std::ranges::find(searches_, words(), &workflow::SavedSearchView::words);
    return found == searches_.end() ? "" : found->name;
}

/// The choice and the button follow what is in the field.
void SearchPane::name_save_button() {
    const auto found = std::ranges::find(searches_, words(), &workflow::SavedSearchView::words);
    const bool kept = found != searches_.end();
    saved_->SetSelection(kept ? static_cast<int>(std::distance(searches_.begin(), found)) + 1 : 0);
    save_->set_words(to_utf8(say(kept ? texts::drop_search : texts::save_search)));
}

void SearchPane::enable(State state) {
    field_->Enable(state != State::none);
    for (wxWindow* control :
         std::initializer_list<wxWindow*>{saved_, narrow_, save_, verify_, due_}) {
        control->Enable(state == State::open);
    }
}

bool SearchPane::focus_field() {
    field_->SetFocus();
    field_->SelectAll();
    return field_->IsEnabled();
}

std::vector<wxWindow*> SearchPane::buttons() const {
    std::vector<wxWindow*> shown;
    for (wxWindow* some : std::initializer_list<wxWindow*>{narrow_, saved_}) {
        if (some->IsShown()) {
            shown.push_back(some);
        }
    }
    shown.insert(shown.end(), {save_, verify_, due_});
    return shown;
}

int SearchPane::row_height() const {
    return std::max(platform::height_for(*field_, least_field),
                    platform::height_for(*save_, least_field));
}

int SearchPane::count_width() const {
    return platform::natural_width(*count_) + gap;
}

/// The field gives way first.
bool SearchPane::one_row(const Look& look, int width) const {
    return width >= look.px(least_field) + gap + count_width() + look.px(least_remark) + gap +
                        flow_width(buttons());
}

/// What could not be read of the words is a sentence or two: it is said whole, in a row of its own.
bool SearchPane::remark_below(const Look& look, int width) const {
    const bool one = one_row(look, width);
    const int field = look.px(least_field) / 2;
    const int beside = one ? gap + flow_width(buttons()) : 0;
    return platform::natural_width(*remark_) > width - field - gap - count_width() - beside;
}

int SearchPane::remark_height(const Look& look, int width) const {
    return remark_below(look, width)
               ? row_gap + platform::text_height(*remark_, to_utf8(remark_->GetLabel()), width)
               : 0;
}

int SearchPane::height_for(const Look& look, int width) const {
    const int inner = width - 2 * side_of(look);
    const int second = one_row(look, inner) ? 0 : row_gap + flow_height(buttons(), inner);
    return 2 * margin + row_height() + second + remark_height(look, inner);
}

/// Count and remark, up to `right`; gives what is left of them.
int SearchPane::place_found(const Look& look, int right, int inner, int middle) {
    const int line = platform::height_for(*count_, count_width());
    const int count = platform::natural_width(*count_);
    if (!remark_below(look, inner)) {
        const int remark = std::max(1, platform::natural_width(*remark_));
        const int high = platform::height_for(*remark_, remark);
        remark_->SetSize(right - remark, middle - high / 2, remark, high);
        right -= remark + small_gap;
    }
    count_->SetSize(right - count, middle - line / 2, count, line);
    return right - count - gap;
}

void SearchPane::arrange(const Look& look) {
    if (look.width == 0) {
        return;
    }
    const int side = side_of(look);
    const int inner = GetClientSize().x - 2 * side;
    const int row = row_height();
    const int middle = margin + row / 2;
    int right = side + inner;
    if (one_row(look, inner)) {
        right -= flow_width(buttons());
        flow(buttons(), {right, middle - flow_height(buttons(), inner) / 2}, inner);
        right -= gap;
        right = place_found(look, right, inner, middle);
    } else {
        const int top = margin + row + row_gap;
        flow(buttons(), {side, top}, inner);
        right = place_found(look, right, inner, middle);
    }
    if (const int high = remark_height(look, inner); high > 0) {
        remark_->SetSize(side, GetClientSize().y - margin - high + row_gap, inner, high - row_gap);
    }
    const int field = std::max(1, right - side);
    const int high = platform::height_for(*field_, field);
    field_->SetSize(side, middle - high / 2, field, high);
}

}  // namespace evenhand::app
