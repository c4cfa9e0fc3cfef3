#include "app/keys_pane.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/texts_keys.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int side = 16;  // Pixels
constexpr int gap = 10;
constexpr int sentence_lines = 2;  // Room that is kept, so that the list does not move.

}  // namespace

KeysPane::KeysPane(wxWindow* parent, KeysList list, std::function<void()> close)
    : Pane(parent, texts::keys_title, Scrolls::no, Ground::surface),
      keys_(std::move(list)),
      close_(std::move(close)),
      label_(add_text(texts::keys_place, {"muted"})),
      place_(new wxChoice(this, wxID_ANY)),
      list_(new ListView(this,
                         texts::keys_title,
                         {{texts::keys_column, 190}, {texts::does_column, 0}},
                         ListView::Selection::one)),
      sentence_(add_text(texts::keys_advice, {"small"})),
      change_(new ActionButton(this,
                               texts::change_key,
                               texts::enter_key,
                               ActionButton::Weight::next,
                               [this] { begin(); })),
      reset_(new ActionButton(this,
                              texts::reset_key,
                              texts::reset_key_keys,
                              ActionButton::Weight::quiet,
                              [this] { reset_one(); })),
      reset_all_(new ActionButton(this,
                                  texts::reset_all_keys,
                                  texts::reset_all_keys_keys,
                                  ActionButton::Weight::quiet,
                                  [this] { reset_all(); })) {
    platform::wrap(*sentence_);
    platform::make_alert(*sentence_);
    for (const auto& [place, name] : places()) {
        place_->Append(say(name));
    }
    platform::describe(*place_, words(texts::keys_place));
    place_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        guarded([&] {
            show_rows();
            stop_waiting();
        });
    });
    add_options();
    list_->on_activate([this] { begin(); });
    list_->on_select([this] {
        const KeyRow* row = chosen();
        if (waiting_for_ && (row == nullptr || row->id != *waiting_for_)) {
            stop_waiting();
        }
    });
    show_place(keys_.place, keys_.side);
}

void KeysPane::show_place(Place place, std::optional<DraftSide> side) {
    keys_.place = place;
    keys_.side = side;
    const auto& all = places();
    const auto* found = std::ranges::find(all, place, &std::pair<Place, std::string_view>::first);
    place_->SetSelection(static_cast<int>(found - all.begin()));
    show_rows();
    stop_waiting();
}

void KeysPane::stop_waiting() {
    waiting_for_.reset();
    tell(words(texts::keys_advice), false);
}

void KeysPane::add_options() {
    for (const KeysOption& option : keys_.options) {
        auto* box = new wxCheckBox(this, wxID_ANY, say(option.words));
        box->SetValue(option.on);
        box->Bind(wxEVT_CHECKBOX, [box, set = option.set](wxCommandEvent&) {
            guarded([&] { set(box->GetValue()); });
        });
        options_.push_back(box);
    }
}

Place KeysPane::place() const {
    return places().at(static_cast<std::size_t>(place_->GetSelection())).first;
}

const KeyRow* KeysPane::chosen() const {
    const std::vector<std::size_t> rows = list_->selected();
    return rows.empty() ? nullptr : &rows_.at(rows.front());
}

/// The row that was chosen stays so.
void KeysPane::show_rows() {
    const KeyRow* row = list_->GetItemCount() == 0 ? nullptr : chosen();
    const std::string before = row == nullptr ? "" : row->id;
    rows_ = keys_.map.rows(place(), place() == keys_.place ? keys_.side : std::nullopt);
    std::vector<ListView::Cells> cells;
    std::ranges::transform(rows_, std::back_inserter(cells), [](const KeyRow& key) {
        return ListView::Cells{{key.keys, key.changed ? words(texts::key_changed_mark) : ""},
                               {words(key.does), ""}};
    });
    list_->show(cells);
    const auto again = std::ranges::find(rows_, before, &KeyRow::id);
    if (again != rows_.end()) {
        list_->select(static_cast<std::size_t>(again - rows_.begin()));
    }
}

void KeysPane::tell(const std::string& sentence, bool wrong) {
    platform::set_class(*sentence_, "error", wrong);
    set_words(*sentence_, wrong ? "! " + sentence : sentence);
    platform::restyle(*sentence_);
    platform::announce(*sentence_, sentence);
}

void KeysPane::begin() {
    if (const KeyRow* row = chosen(); row != nullptr) {
        waiting_for_ = row->id;
        tell(texts::press_new_key(words(row->does)), false);
        list_->SetFocus();
    }
}

bool KeysPane::take(const Chord& chord) {
    if (waiting_for_) {
        take_new(chord);
        return true;
    }
    if (chord == Chord{.key = Key::escape} || chord == Chord{.key = Key::f1}) {
        close_();
        return true;
    }
    if (chord.key == Key::del && !chord.alt && !chord.shift && platform::has_keyboard(*list_)) {
        chord.ctrl ? reset_all() : reset_one();
        return true;
    }
    return false;
}

void KeysPane::take_new(const Chord& chord) {
    const KeyRow* row = chosen();
    if (row == nullptr || chord == Chord{.key = Key::escape}) {
        stop_waiting();
        return;
    }
    const std::string refused = keys_.map.refusal(row->id, chord);
    if (!refused.empty()) {
        tell(refused, true);
        return;
    }
    keys_.map.change(row->id, chord);
    const std::string does = row->does;
    done(texts::key_is_now(words(does), spelled(chord)));
}

void KeysPane::done(const std::string& sentence) {
    waiting_for_.reset();
    keys_.changed(keys_.map);
    show_rows();
    tell(sentence, false);
}

void KeysPane::reset_one() {
    const KeyRow* row = chosen();
    if (row == nullptr) {
        return;
    }
    const std::string refused = keys_.map.reset_refusal(row->id);
    if (!refused.empty()) {
        waiting_for_.reset();
        tell(refused, true);
        return;
    }
    keys_.map.reset(row->id);
    done("");
    tell(texts::key_is_now(words(chosen()->does), chosen()->keys), false);
}

void KeysPane::reset_all() {
    keys_.map.reset_all();
    done(words(texts::keys_are_reset));
}

void KeysPane::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int head = platform::height_for(*place_, size.x);
    const int label = platform::natural_width(*label_);
    const int label_height = platform::height_for(*label_, label);
    label_->SetSize(side, gap + (head - label_height) / 2, label, label_height);
    place_->SetSize(side + label + gap, gap, platform::natural_width(*place_), head);
    const int buttons = platform::height_for(*change_, size.x);
    const int foot = size.y - gap - buttons;
    int x = change_->place_after(side, foot + buttons / 2);
    x = reset_->place_after(x + gap, foot + buttons / 2);
    reset_all_->place_after(x + gap, foot + buttons / 2);
    const int line = platform::text_height(*sentence_, "x", size.x);
    const int said = foot - gap - sentence_lines * line;
    sentence_->SetSize(side, said, std::max(1, size.x - 2 * side), sentence_lines * line);
    const int top = head + 2 * gap;
    int list_foot = said - gap;
    for (wxCheckBox* box : options_) {
        const int height = platform::height_for(*box, size.x);
        list_foot -= height + gap;
        box->SetSize(side, list_foot + gap, std::max(1, size.x - 2 * side), height);
    }
    list_->SetSize(0, top, size.x, std::max(1, list_foot - top));
    list_->arrange(look);
}

}  // namespace evenhand::app
