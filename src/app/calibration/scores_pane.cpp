#include "app/calibration/scores_pane.h"

#include <algorithm>

#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/texts_calibration.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int gap = 8;
constexpr std::size_t most_rows = 2000;  // A native list fills by the square of its rows.

const std::vector<ListColumn>& columns() {
    static const std::vector<ListColumn> all = {{texts::rated_candidate_column, 0},
                                                {texts::rated_criterion_column, 230},
                                                {texts::rated_when_column, 120},
                                                {texts::given_score_column, 80},
                                                {texts::expected_score_column, 100},
                                                {texts::difference_column, 110}};
    return all;
}

}  // namespace

ScoresPane::ScoresPane(wxWindow* parent, const std::function<void()>& back)
    : Pane(parent, texts::scores_behind, Scrolls::no, Ground::canvas),
      title_(add_text("", {"subheading"})),
      meaning_(add_text("", {"muted"})),
      back_(new ActionButton(
          this, texts::back_to_figures, texts::back_keys, ActionButton::Weight::quiet, back)),
      list_(new ListView(this, texts::scores_behind, columns(), ListView::Selection::one)) {
    platform::make_heading(*title_);
    platform::wrap(*title_);
    platform::wrap(*meaning_);
}

void ScoresPane::show(const workflow::ScoresBehind& behind) {
    (void)set_words(*title_, behind.title);
    (void)set_words(*meaning_, behind.meaning);
    std::vector<ListView::Cells> rows;
    for (const auto& row : behind.table.rows) {
        if (rows.size() == most_rows) {
            break;
        }
        ListView::Cells cells;
        for (const std::string& text : row) {
            cells.push_back({text, "", ListView::Weight::plain});
        }
        rows.push_back(std::move(cells));
    }
    list_->show(rows);
    disorder();
}

void ScoresPane::take_focus() {
    list_->SetFocus();
}

void ScoresPane::arrange(const Look& look) {
    const int side = look.compact() ? 12 : 24;
    const wxSize size = GetClientSize();
    const int width = std::max(1, size.x - 2 * side);
    const wxSize button = back_->natural_size();
    const int words = width - button.x - 2 * gap;
    const int title = platform::height_for(*title_, words);
    put(*title_, {side, gap, words, title});
    put(*back_, {side + width - button.x, gap, button.x, button.y});
    int y = gap + std::max(title, button.y) + gap;
    const bool means = !meaning_->GetLabelText().empty();
    meaning_->Show(means);
    if (means) {
        const int height = platform::height_for(*meaning_, width);
        put(*meaning_, {side, y, width, height});
        y += height + gap;
    }
    put(*list_, {side, y, width, size.y - y - gap});
    list_->arrange({width, size.y - y - gap, look.zoom});
}

}  // namespace evenhand::app
