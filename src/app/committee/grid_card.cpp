#include "app/committee/grid_card.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/pane.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/texts_calibration.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int side = 6;
constexpr int gap = 6;
constexpr int table_column = 96;
constexpr int table_words = 210;

void dress(wxStaticText& text, std::initializer_list<const char*> classes) {
    for (const char* name : classes) {
        platform::set_class(text, name);
    }
    platform::wrap(text);
}

wxStaticText* text_on(wxWindow* parent, std::initializer_list<const char*> classes) {
    auto* text = new wxStaticText(
        parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    dress(*text, classes);
    return text;
}

}  // namespace

GridCard::GridCard(wxWindow* parent, Hooks hooks)
    : wxPanel(parent),
      hooks_(std::move(hooks)),
      question_(text_on(this, {"subheading"})),
      swap_(new ActionButton(this,
                             texts::as_table,
                             texts::grid_table_key,
                             ActionButton::Weight::quiet,
                             [this] { show_table(!as_table_); })),
      note_(text_on(this, {"small"})),
      grid_(new CommitteeGridView(this,
                                  {[this] {
                                       choose_in_table();
                                       hooks_.grid.choose();
                                   },
                                   hooks_.grid.open,
                                   hooks_.grid.next})),
      reading_(text_on(this, {"strong"})),
      keys_(new KeysText(this, texts::grid_keys)) {
    dress(*keys_, {"small"});
    platform::make_heading(*question_);
    platform::set_class(*swap_, "small");
}

void GridCard::show(const workflow::CommitteeView& view, workflow::RowOrder order) {
    view_ = view;
    (void)set_words(*question_, view.question);
    (void)set_words(*note_, view.note);
    (void)set_words(*reading_, view.reading);
    grid_->show(view, order);
    const bool kept = table_ != nullptr && platform::has_keyboard(*table_);
    if (table_ != nullptr) {
        std::exchange(table_, nullptr)->Destroy();
    }
    if (as_table_) {
        make_table();
    }
    if (kept && table_ != nullptr) {
        table_->SetFocus();
    }
    platform::describe(*swap_, texts::show_as_table(view.question, as_table_));
}

void GridCard::make_table() {
    std::vector<ListColumn> columns;
    for (std::size_t at = 0; at < view_.table.head.size(); ++at) {
        const bool last = at + 1 == view_.table.head.size();
        columns.push_back({view_.table.head[at], at == 0 ? 0 : last ? table_words : table_column});
    }
    table_ = new ListView(this, view_.question, columns, ListView::Selection::one);
    std::vector<ListView::Cells> rows;
    for (const auto& row : view_.table.rows) {
        ListView::Cells cells;
        for (const std::string& text : row) {
            cells.push_back({text, "", ListView::Weight::plain});
        }
        rows.push_back(std::move(cells));
    }
    table_->show(rows);
    table_->on_select([this] {
        const auto chosen = table_->selected();
        if (!chosen.empty() && chosen.front() < view_.rows.size()) {
            grid_->choose(chosen.front(), grid_->column());
        }
    });
    table_->on_activate(hooks_.grid.open);
    table_->select(grid_->row());
}

/// One criterion is chosen, in the table as in the grid, whichever of them is seen.
void GridCard::choose_in_table() {
    if (table_ != nullptr && table_->selected() != std::vector{grid_->row()}) {
        table_->select(grid_->row());
    }
}

void GridCard::show_table(bool on) {
    if (on == as_table_) {
        return;
    }
    as_table_ = on;
    if (on && table_ == nullptr) {
        make_table();
    }
    if (table_ != nullptr) {
        table_->Show(on);
    }
    grid_->Show(!on);
    (void)swap_->set_words(words(on ? texts::as_chart : texts::as_table));
    platform::describe(*swap_, texts::show_as_table(view_.question, on));
    hooks_.resized();
    take_focus();
}

void GridCard::take_focus() {
    if (as_table_ && table_ != nullptr) {
        table_->SetFocus();
    } else {
        grid_->SetFocus();
    }
}

void GridCard::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(to_wx(palette.canvas)));
    grid_->use_colours(palette);
}

int GridCard::frame_height(const Look& look, int width) const {
    (void)look;
    const int words = width - 2 * side;
    const wxSize swap = swap_->natural_size();
    const int head = std::max(platform::height_for(*question_, words - swap.x), swap.y);
    return head + platform::height_for(*note_, words) + gap + gap +
           platform::height_for(*reading_, words) + platform::height_for(*keys_, words) + gap;
}

int GridCard::natural_height(const Look& look, int width) const {
    return frame_height(look, width) + grid_->natural_height();
}

void GridCard::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int words = size.x - 2 * side;
    const wxSize swap = swap_->natural_size();
    const int question = platform::height_for(*question_, words - swap.x);
    const int head = std::max(question, swap.y);
    put(*question_, {side, (head - question) / 2, words - swap.x, question});
    put(*swap_, {side + words - swap.x, 0, swap.x, swap.y});
    int y = head;
    const int note = platform::height_for(*note_, words);
    put(*note_, {side, y, words, note});
    y += note + gap;
    const int body = std::max(1, size.y - frame_height(look, size.x));
    grid_->set_zoom(look.zoom);
    put(*grid_, {0, y, size.x, body});
    if (as_table_ && table_ != nullptr) {
        put(*table_, {side, y, words, body});
        table_->arrange({words, body, look.zoom});
    }
    y += body + gap;
    for (wxStaticText* text : {reading_, static_cast<wxStaticText*>(keys_)}) {
        const int high = platform::height_for(*text, words);
        put(*text, {side, y, words, high});
        y += high + (text == reading_ ? gap : 0);
    }
}

}  // namespace evenhand::app
