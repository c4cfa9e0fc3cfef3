#include "app/live/question_pane.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/tooltip.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

std::string remark_of(const workflow::LiveView& view) {
    if (view.margin) {
        return view.read_aloud;
    }
    if (view.skipped) {
        return to_utf8(say(texts::skipped)) + *view.skipped;
    }
    return view.read_aloud.empty() ? "" : to_utf8(say(texts::say_first)) + view.read_aloud;
}

}  // namespace

QuestionPane::QuestionPane(wxWindow* parent)
    : Pane(parent, texts::question_and_probes, Scrolls::no, Ground::surface),
      question_(add_text("", {"question"})),
      remark_(add_text("", {"muted"})),
      title_(add_text(texts::probes, {"title"})),
      keys_(add_keys(texts::probe_keys, {"small"})) {
    platform::wrap(*question_);
    platform::wrap(*remark_);
    platform::make_heading(*question_);
}

void QuestionPane::build(std::size_t probes) {
    for (Probe& probe : probes_) {
        probe.box->Destroy();
    }
    probes_.clear();
    for (std::size_t i = 0; i < probes; ++i) {
        auto* box = new wxCheckBox(this, wxID_ANY, wxString());
        for (const char* name : {"plain", "item", "probe"}) {
            platform::set_class(*box, name);
        }
        platform::keep_focus_on_click(*box);
        probes_.push_back({box, {*box, platform::RichLabel::Shape::row}});
        box->Bind(wxEVT_CHECKBOX, [this, i](wxCommandEvent&) { guarded([&] { on_probe_(i); }); });
    }
    platform::restyle(*this);
    disorder();
}

void QuestionPane::show(const workflow::LiveView& view) {
    if (probes_.size() != view.probes.size()) {
        build(view.probes.size());
    }
    disorder(set_words(*question_, view.question));
    disorder(set_words(*remark_, remark_of(view)));
    disorder(std::exchange(started_, view.started) != view.started);
    if (margin_ != view.margin.has_value()) {
        margin_ = view.margin.has_value();
        platform::set_class(*remark_, "muted", !margin_);  // It is what the page is about then.
        platform::restyle(*remark_);
        disorder();
    }
    for (std::size_t i = 0; i < probes_.size(); ++i) {
        const workflow::LiveView::ProbeRow& row = view.probes[i];
        Probe& probe = probes_[i];
        disorder(probe.row.asked != row.asked && compact_);
        probe.label.lead(row.asked ? "✓" : row.key);
        disorder(probe.label.body(row.text));
        probe.box->SetValue(row.asked);
        platform::set_class(*probe.box, "sealed", view.closed);
        set_tooltip(*probe.box, row.hint);
        probe.row = row;
        show_trail(i);
    }
}

/// A compact window shows one probe at a time, and which it is of how many.
void QuestionPane::show_trail(std::size_t index) {
    Probe& probe = probes_[index];
    const bool counts = compact_ && !probe.row.asked && probes_.size() > 1;
    const std::string number = texts::one_of(index + 1, probes_.size());
    disorder(probe.label.trail(counts ? number : probe.row.at, platform::RichLabel::Room::kept));
    platform::describe(*probe.box,
                       counts ? probe.row.spoken + ", " + number : probe.row.spoken,
                       probe.row.spoken_state);
}

std::size_t QuestionPane::first_open() const {
    const auto is_asked = [](const Probe& probe) { return probe.row.asked; };
    const auto open = std::ranges::find(probes_, false, is_asked);
    return open == probes_.end() ? probes_.size() - 1
                                 : static_cast<std::size_t>(open - probes_.begin());
}

std::vector<Row> QuestionPane::rows(const Look& look) const {
    const bool compact = look.compact();
    std::vector<Row> rows = {{question_, compact ? 6 : 16}};
    if (!remark_->GetLabel().empty()) {
        rows.push_back({remark_, compact ? 2 : margin_ ? 12 : 6});
    }
    if (probes_.empty()) {
        return rows;
    }
    if (compact) {
        rows.push_back({probes_[first_open()].box, 2});
        return rows;
    }
    rows.push_back({title_, 14, keys_});
    for (const Probe& probe : probes_) {
        rows.push_back({probe.box, &probe == probes_.data() ? 4 : 0});
    }
    return rows;
}

void QuestionPane::restyle_for(const Look& look) {
    const bool medium = !look.compact() && !look.roomy();
    if (compact_ != look.compact() || medium_ != medium) {
        compact_ = look.compact();
        medium_ = medium;
        platform::set_class(*question_, "compact", compact_);
        platform::set_class(*question_, "medium", medium_);
        platform::restyle(*question_);
        for (std::size_t i = 0; i < probes_.size(); ++i) {
            show_trail(i);
        }
    }
}

/// As many of the used probes as it takes to see the others, and then of the last ones: they come
/// when those before them are used, and no row is cut.
void QuestionPane::leave_out_used(std::vector<Row>& shown, const wxRect& area) const {
    for (const Probe& probe : probes_) {
        if (probe.row.asked && stack_height(shown, area.width) > area.height) {
            std::erase_if(shown, [&](const Row& row) { return row.window == probe.box; });
        }
    }
    while (shown.size() > 1 && stack_height(shown, area.width) > area.height) {
        shown.pop_back();
    }
}

int QuestionPane::height_for(const Look& look, int width) {
    restyle_for(look);
    const std::vector<Row> shown = rows(look);
    show_only(*this, shown);
    return stack_height(shown, width - 2 * (look.compact() ? 12 : 24));
}

int QuestionPane::words_height(const Look& look, int width) const {
    const bool compact = look.compact();
    return stack_height({{question_, compact ? 6 : 16}}, width - 2 * (compact ? 12 : 24));
}

void QuestionPane::arrange(const Look& look) {
    restyle_for(look);
    std::vector<Row> shown = rows(look);
    const int side = look.compact() ? 12 : 24;
    const wxRect area = content_area(side, side);
    leave_out_used(shown, area);
    const auto is_of = [](const wxWindow* window) {
        return [window](const Row& row) { return row.window == window; };
    };
    const bool asked = started_ && !probes_.empty();
    const wxWindow* first =
        look.compact() && asked ? static_cast<const wxWindow*>(probes_[first_open()].box) : title_;
    if (asked && std::ranges::none_of(shown, is_of(first))) {
        // Once it is asked, probes count more than what was to be said before.
        shown = rows(look);
        std::erase_if(shown, is_of(remark_));
        leave_out_used(shown, area);
    }
    const auto seen = static_cast<std::size_t>(std::ranges::count_if(shown, [&](const Row& row) {
        return std::ranges::find(probes_, row.window, &Probe::box) != probes_.end();
    }));
    (void)set_words(
        *title_,
        seen < probes_.size() ? texts::probes_in_view(seen, probes_.size()) : words(texts::probes));
    show_only(*this, shown);
    stack(shown, area);
}

void QuestionPane::focus_first() {
    const auto shown =
        std::ranges::find_if(probes_, [](const Probe& probe) { return probe.box->IsShown(); });
    if (shown != probes_.end()) {
        shown->box->SetFocus();
    }
}

}  // namespace evenhand::app
