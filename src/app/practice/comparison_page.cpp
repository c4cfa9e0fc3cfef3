#include "app/practice/comparison_page.h"

#include <algorithm>
#include <utility>

#include "app/page_column.h"
#include "app/platform/accessible.h"
#include "app/texts.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using workflow::ComparisonView;
using workflow::FitView;
using workflow::RoundResultView;

constexpr int bar_height = 44;  // Pixels at zoom 1.
constexpr int section_gap = 22;
constexpr int row_gap = 8;
constexpr int line_gap = 3;
constexpr int button_gap = 10;
constexpr int lead_width = 130;
constexpr int number_width = 150;

void add_heading(ReadingPane& text, std::string_view words) {
    platform::make_heading(text.add(app::words(words), {"title"}, section_gap));
}

/// What was counted, how far, how sure.
void add_fit(ReadingPane& text, const std::string& name, const FitView& fit) {
    text.add(name, {"strong"}, row_gap);
    if (!fit.fit) {
        text.add(fit.bias, {"muted"}, line_gap);
        return;
    }
    text.add_row({{words(texts::bias_column), lead_width}, {fit.bias, number_width, "strong"}},
                 fit.bias_range,
                 line_gap);
    text.add_row({{words(texts::miss_column), lead_width}, {fit.mae, number_width, "strong"}},
                 fit.mae_range == fit.bias_range ? "" : fit.mae_range,
                 line_gap);
    text.add_row({{words(texts::exact_column), lead_width}, {fit.exact, number_width, "strong"}},
                 texts::within_one(fit.within_one),
                 line_gap);
}

}  // namespace

void add_result(ReadingPane& text, const RoundResultView& result) {
    text.add(result.fit.sentence, {"body"}, row_gap);
    add_fit(text, result.progress, result.fit);
    if (result.criteria.size() > 1 && result.fit.fit) {
        add_heading(text, texts::by_criterion);
        for (const RoundResultView::Criterion& criterion : result.criteria) {
            add_fit(text, criterion.title, criterion.fit);
        }
    }
    if (!result.often_missed.empty()) {
        add_heading(text, texts::again_and_again);
        for (const std::string& item : result.often_missed) {
            text.add_point(item);
        }
    }
}

FigureView* add_progress(ReadingPane& text, const std::vector<RoundResultView>& rounds) {
    const workflow::Figure figure = workflow::progress_drawing(rounds);
    add_heading(text, texts::over_the_rounds);
    text.add(figure.reading, {"body"}, row_gap);
    FigureView* drawing = nullptr;
    if (figure.absence.empty()) {
        text.add(figure.note, {"small"}, row_gap);
        drawing = new FigureView(text.paper(), {});
        drawing->show(figure);
        text.add_window(*drawing, drawing->height_for(0), row_gap);
    }
    for (const RoundResultView& round : rounds) {
        text.add(round.title, {"strong"}, row_gap);
        text.add_side(round.date);
        text.add_row(
            {{words(texts::miss_column), lead_width}, {round.fit.mae, number_width, "strong"}},
            round.fit.mae_range,
            line_gap);
        text.add_row(
            {{words(texts::bias_column), lead_width}, {round.fit.bias, number_width, "strong"}},
            round.fit.bias_range,
            line_gap);
    }
    return drawing;
}

void fit_drawing(ReadingPane& text, FigureView* drawing, double zoom) {
    if (drawing != nullptr) {
        drawing->set_zoom(zoom);
        text.set_height(*drawing, drawing->height_for(0));
    }
}

ComparisonPage::ComparisonPage(wxWindow* parent, Hooks hooks)
    : Page(parent),
      hooks_(std::move(hooks)),
      text_(new ReadingPane(this, texts::answer_beside_key, Pane::Ground::canvas)),
      rule_(new wxStaticLine(this)),
      leave_(new ActionButton(this,
                              texts::back_to_rounds,
                              texts::esc_key,
                              ActionButton::Weight::quiet,
                              [this] { hooks_.leave(); })),
      next_(new ActionButton(
          this, texts::next_answer, texts::next_keys, ActionButton::Weight::next, [this] {
              hooks_.next();
          })) {}

void ComparisonPage::begin(const std::string& title, const std::string& summary) {
    strips_.clear();
    progress_ = nullptr;
    text_->begin();
    platform::make_heading(text_->add(title, {"heading"}, 0));
    text_->add(summary, {"body"}, line_gap);
}

void ComparisonPage::end() {
    text_->end();
    use_colours(palette_);
    arrange(look_);
}

void ComparisonPage::show(const ComparisonView& view, bool last) {
    begin(view.title, view.summary);
    for (const ComparisonView::Score& score : view.scores) {
        add_score(score, view.lowest, view.highest);
    }
    add_items(texts::missed_items, view.missed);
    add_items(texts::imagined_items, view.imagined);
    if (!view.agreed.empty()) {
        text_->add(view.agreed, {"muted"}, section_gap);
    }
    text_->add(view.panel, {"muted"}, line_gap);
    add_heading(*text_, texts::the_answer_again);
    for (const Passage& passage : view.passages) {
        if (!passage.label.empty()) {
            text_->add(passage.label, {"strong"}, row_gap);
        }
        text_->add(passage.text, {}, line_gap);
    }
    next_->set_words(words(last ? texts::see_result : texts::next_answer));
    end();
}

void ComparisonPage::show_trial(const ComparisonView& view) {
    show(view, true);
    next_->set_words(words(texts::try_another));
    leave_->set_words(words(texts::interviews));
    arrange(look_);
}

void ComparisonPage::show(const RoundResultView& result,
                          const std::vector<RoundResultView>& rounds) {
    begin(result.title, words(texts::result_of_round));
    add_result(*text_, result);
    if (rounds.size() > 1) {
        progress_ = add_progress(*text_, rounds);
    }
    next_->set_words(words(texts::back_to_rounds));
    leave_->Hide();
    end();
}

void ComparisonPage::add_score(const ComparisonView::Score& score, int lowest, int highest) {
    platform::make_heading(text_->add(score.criterion, {"title"}, section_gap));
    text_->add_side(score.words, score.agrees ? "muted" : "strong");
    auto* strip = new ScoreStrip(text_->paper(),
                                 {lowest, highest, score.given_level, score.key_level},
                                 texts::on_the_scale(score.given, score.key, lowest, highest));
    strip->set_zoom(look_.zoom);
    strips_.push_back(strip);
    text_->add_window(*strip, strip->height(), row_gap);
    const auto add = [this](std::string_view name, const std::string& words) {
        if (!words.empty()) {
            text_->add_row({{app::words(name), lead_width}}, words, line_gap);
        }
    };
    if (!score.agrees) {
        add(texts::you_gave,
            score.given + (score.given_anchor.empty() ? "" : ": ") + score.given_anchor);
    }
    add(texts::the_key, score.key + (score.key_anchor.empty() ? "" : ": ") + score.key_anchor);
    add(texts::why_the_key, score.reason);
    add(texts::why_not_neighbour, score.not_neighbour);
}

void ComparisonPage::add_items(std::string_view title,
                               const std::vector<ComparisonView::Item>& items) {
    if (items.empty()) {
        return;
    }
    add_heading(*text_, title);
    for (const ComparisonView::Item& item : items) {
        text_->add_point(item.pitfall ? texts::pitfall_of(item.text) : item.text);
        if (!item.reason.empty()) {
            text_->add_row({{"", 16}}, item.reason, line_gap);
        }
    }
}

bool ComparisonPage::run(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            hooks_.next();
            return true;
        case Command::back:
            hooks_.leave();
            return true;
        default:
            return false;
    }
}

void ComparisonPage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int bar = look.px(bar_height);
    const int side = look.compact() ? 12 : 20;
    const int body = look.height - bar - 1;
    const wxRect column = page_column(*this, look);
    for (ScoreStrip* strip : strips_) {
        strip->set_zoom(look.zoom);
    }
    fit_drawing(*text_, progress_, look.zoom);
    text_->SetSize(column.x, 0, column.width, std::max(1, body));
    text_->arrange(look);
    rule_->SetSize(0, body, look.width, 1);
    const int middle = look.height - bar / 2;
    const int right = next_->place_before(look.width - side, middle) - button_gap;
    leave_->place_before(right, middle);
}

void ComparisonPage::use_colours(const Palette& palette) {
    palette_ = palette;
    SetBackgroundColour(wxColour(palette.canvas));
    text_->use_colours(palette);
    if (progress_ != nullptr) {
        progress_->use_colours(palette);
    }
    for (ScoreStrip* strip : strips_) {
        strip->use_colours(palette);
    }
}

}  // namespace evenhand::app
