#include "app/calibration/figure_card.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/pane.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/texts_calibration.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int side = 6;
constexpr int gap = 6;
constexpr int table_row = 33;
constexpr int most_table = 460;
constexpr int letter = 8;
constexpr int cell_padding = 28;
constexpr int widest_name = 180;  // Before other columns are left out.

wxStaticText* text_on(wxWindow* parent, std::initializer_list<const char*> classes) {
    auto* text = new wxStaticText(
        parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    for (const char* name : classes) {
        platform::set_class(*text, name);
    }
    platform::wrap(*text);
    return text;
}

/// By its longest word in the head, and its longest cell, within limits.
int column_width(const workflow::FigureTable& table, std::size_t column) {
    std::size_t longest = table.head[column].size();
    for (const auto& row : table.rows) {
        longest = std::max(longest, to_wx(row[column]).length());
    }
    return std::min(static_cast<int>(longest), 34) * letter + cell_padding;
}

}  // namespace

FigureCard::FigureCard(wxWindow* parent, Hooks hooks)
    : wxPanel(parent),
      hooks_(std::move(hooks)),
      question_(text_on(this, {"subheading"})),
      swap_(new ActionButton(this,
                             texts::as_table,
                             texts::figure_table_key,
                             ActionButton::Weight::quiet,
                             [this] { show_table(!as_table_); })),
      note_(text_on(this, {"small"})),
      view_(new FigureView(this, {hooks_.choose, hooks_.open, [this] { show_table(true); }})),
      reading_(text_on(this, {})) {
    platform::make_heading(*question_);
    platform::set_class(*swap_, "small");
}

void FigureCard::show(const workflow::Figure& figure) {
    figure_ = figure;
    (void)set_words(*question_, figure.question);
    (void)set_words(*note_, figure.note);
    (void)set_words(*reading_, figure.reading);
    view_->show(figure);
    if (table_ != nullptr) {
        std::exchange(table_, nullptr)->Destroy();
    }
    const bool can_swap = drawn() && !figure.table.rows.empty();
    swap_->Show(can_swap);
    as_table_ = !drawn() && !figure.table.rows.empty();
    if (as_table_) {
        make_table();
    }
    view_->Show(drawn());
    platform::describe(*swap_, texts::show_as_table(figure.question, as_table_));
}

void FigureCard::choose(const std::string& id) {
    view_->choose(id);
}

/// Of rows that are no interviewer nothing is done.
void FigureCard::with_chosen_row(const std::function<void(const std::string&)>& act) const {
    const auto chosen = table_->selected();
    const auto& ids = figure_.table.ids;
    if (!chosen.empty() && chosen.front() < ids.size() && !ids[chosen.front()].empty()) {
        act(ids[chosen.front()]);
    }
}

void FigureCard::make_table() {
    const workflow::FigureTable& table = figure_.table;
    heads_ = table.head;
    std::vector<ListColumn> columns;
    for (std::size_t at = 0; at < heads_.size(); ++at) {
        const bool outer = at < 2 || at + 1 == heads_.size();
        const int width = column_width(table, at);
        columns.push_back({heads_[at], at == 0 ? 0 : width, !outer, std::min(width, widest_name)});
    }
    table_ = new ListView(this, figure_.question, columns, ListView::Selection::one);
    std::vector<ListView::Cells> rows;
    for (const auto& row : table.rows) {
        ListView::Cells cells;
        for (const std::string& text : row) {
            cells.push_back({text, "", ListView::Weight::plain});
        }
        rows.push_back(std::move(cells));
    }
    table_->show(rows);
    table_->on_select([this] { with_chosen_row(hooks_.choose); });
    table_->on_activate([this] { with_chosen_row(hooks_.open); });
    table_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool plain = !event.HasAnyModifiers() && event.GetUnicodeKey() == 'T';
        if (plain && drawn()) {
            guarded([&] { show_table(false); });
        } else {
            event.Skip();
        }
    });
}

void FigureCard::show_table(bool on) {
    if (on == as_table_ || !drawn() || figure_.table.rows.empty()) {
        return;
    }
    as_table_ = on;
    if (on && table_ == nullptr) {
        make_table();
    }
    if (table_ != nullptr) {
        table_->Show(on);
    }
    view_->Show(!on);
    (void)swap_->set_words(to_utf8(say(on ? texts::as_chart : texts::as_table)));
    platform::describe(*swap_, texts::show_as_table(figure_.question, on));
    hooks_.resized();
    take_focus();
}

void FigureCard::take_focus() {
    if (as_table_ && table_ != nullptr) {
        table_->SetFocus();
    } else if (drawn()) {
        view_->SetFocus();
    }
}

void FigureCard::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(to_wx(palette.canvas)));
    view_->use_colours(palette);
}

void FigureCard::set_zoom(double zoom) {
    view_->set_zoom(zoom);
}

int FigureCard::body_height(const Look& look, int width) const {
    if (as_table_) {
        const int rows = static_cast<int>(std::min<std::size_t>(figure_.table.rows.size(), 100));
        return std::min(look.px(most_table), look.px(table_row) * (rows + 1) + look.px(14));
    }
    return drawn() ? view_->height_for(width) : 0;
}

int FigureCard::height_for(const Look& look, int width) const {
    const int words = width - 2 * side;
    const wxSize swap = swap_->natural_size();
    const int head = std::max(platform::height_for(*question_, words - swap.x), swap.y);
    return head + platform::height_for(*note_, words) + gap + body_height(look, width) + gap +
           platform::height_for(*reading_, words);
}

void FigureCard::arrange(const Look& look) {
    const int width = GetClientSize().x;
    const int words = width - 2 * side;
    const wxSize swap = swap_->natural_size();
    const int question = platform::height_for(*question_, words - swap.x);
    const int head = std::max(question, swap.y);
    put(*question_, {side, (head - question) / 2, words - swap.x, question});
    put(*swap_, {side + words - swap.x, 0, swap.x, swap.y});
    int y = head;
    const int note = platform::height_for(*note_, words);
    put(*note_, {side, y, words, note});
    y += note + gap;
    const int body = body_height(look, width);
    if (as_table_ && table_ != nullptr) {
        put(*table_, {side, y, words, body});
        table_->arrange({words, body, look.zoom});
    } else if (body > 0) {
        put(*view_, {0, y, width, body});
    }
    y += body + gap;
    put(*reading_, {side, y, words, platform::height_for(*reading_, words)});
}

}  // namespace evenhand::app
