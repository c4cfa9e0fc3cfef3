#include "app/live/notes_pane.h"

#include <algorithm>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/style.h"
#include "app/platform/text_view.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/texts_keys.h"
#include "app/wx_text.h"
#include "workflow/completion.h"

namespace evenhand::app {

namespace {

constexpr int least_field = 96;  // Pixels; about three lines.
constexpr int least_compact_field = 44;
constexpr int with_legend = 66;  // What title and legend need besides, at zoom 1.
constexpr int low_window = 720;
constexpr std::size_t no_question = -1;  // The opening or closing is shown.

std::size_t question_of(const workflow::LiveView& view) {
    const auto current =
        std::ranges::find(view.segments, true, &workflow::LiveView::Segment::current);
    return current == view.segments.end()
               ? no_question
               : static_cast<std::size_t>(current - view.segments.begin());
}

}  // namespace

NotesPane::NotesPane(wxWindow* parent)
    : Pane(parent, texts::notes, Scrolls::no, Ground::surface),
      field_(this),
      marks_(field_.control()),
      star_(add_text("", {"small"})),
      legend_(add_text(texts::notes_legend, {"small"})),
      title_(add_text(texts::notes, {"title"})) {
    platform::ellipsize(*legend_);
    wxTextCtrl& control = field_.control();
    platform::set_class(control, "field");
    field_.on_edit([this] {
        guarded([&] {
            const std::vector<std::string> lines = field_.lines();
            on_edit_(lines);
            offer(lines);
        });
    });
    control.Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { guarded([&] { on_key(event); }); });
    field_.on_line([this] { guarded([&] { describe_line(); }); });
    control.Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        platform::set_class(field_.control(), "here", true);
        event.Skip();
    });
    control.Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        platform::set_class(field_.control(), "here", false);
        event.Skip();
    });
}

void NotesPane::follow_spelling() {
    workflow::SpellCheck* spelling = spelling_ ? spelling_() : nullptr;
    if (spelling == spelled_by_) {
        return;
    }
    spelled_by_ = spelling;
    if (spelling == nullptr) {
        marks_.check_by(std::nullopt);
        return;
    }
    marks_.check_by(platform::SpellingMarks::Words{
        [spelling](const std::string& line) { return spelling->misspelled(line); },
        [spelling](const std::string& word) { return spelling->suggestions(word); },
        [spelling](const std::string& word) { spelling->add(word); },
        to_utf8(say(texts::add_to_dictionary))});
}

void NotesPane::show(const workflow::LiveView& view) {
    follow_spelling();
    if (const std::size_t shown = question_of(view); question_ != shown) {
        question_ = shown;
        links_.clear();
        std::ranges::transform(
            view.criteria, std::back_inserter(links_), &workflow::LiveView::CriterionBlock::handle);
        phrases_ = workflow::completion_phrases(view);
        if (spelled_by_ != nullptr) {
            spelled_by_->know(view);
        }
        field_.load(view.notes);
        disorder();
    } else {
        field_.show(view.notes);
    }
    if (const bool fixed = view.closed || view.margin; field_.control().IsEditable() == fixed) {
        field_.fix(fixed);
        platform::set_class(field_.control(), "sealed", fixed);
    }
    disorder(set_words(*star_, view.star));
    describe_line();
}

void NotesPane::offer(const std::vector<std::string>& lines) {
    const bool offers = completes_ && completes_();
    const std::optional<std::string> typed = offers ? field_.line_to_caret() : std::nullopt;
    const bool offered = !field_.offered().empty();
    field_.offer(typed ? workflow::completion(*typed, lines, phrases_) : "");
    if (offered || !field_.offered().empty()) {
        describe_line();
    }
}

/// → would lead out of the line that is being written: there it takes what is offered.
void NotesPane::on_key(wxKeyEvent& event) {
    if (event.GetKeyCode() == WXK_RIGHT && !event.HasAnyModifiers() && !field_.offered().empty()) {
        field_.take_offer();
    } else {
        event.Skip();
    }
}

void NotesPane::describe_line() {
    const std::size_t line = field_.caret_line();
    std::string description = to_utf8(say(texts::notes_help));
    const auto& lines = field_.shown();
    if (line < lines.size() && !lines[line].spoken.empty()) {
        description = to_utf8(say(texts::current_line)) + lines[line].spoken + ". " + description;
    }
    if (!field_.offered().empty()) {
        description = texts::offered_word(field_.offered()) + description;
    }
    platform::describe(field_.control(), to_utf8(say(texts::notes)), description);
}

int NotesPane::least_height(const Look& look) {
    const bool low = look.compact() || look.height < look.px(low_window);
    return look.px(least_field + (low ? 34 : with_legend));
}

void NotesPane::arrange(const Look& look) {
    const bool compact = look.compact();
    field_.arrange(look.zoom, look.roomy() ? links_ : std::vector<std::string>());
    const bool tight = compact || GetClientSize().y < look.px(least_field + with_legend);
    std::vector<Row> rows = {
        {title_, tight ? 6 : 16, star_},
        {&field_.control(), 6, nullptr, compact ? least_compact_field : least_field}};
    const bool legend = !tight && question_ != no_question && field_.control().IsEditable();
    if (legend) {
        rows.push_back({legend_, 6});
    }
    legend_->Show(legend);
    const int side = compact ? 12 : 24;
    stack(rows, content_area(side, side, tight ? 6 : 10));
    field_.fit_bar();
}

void NotesPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    field_.use_colours(palette);
    marks_.use_colours(palette);
}

bool NotesPane::has_keyboard() const {
    return field_.control().HasFocus();
}

bool NotesPane::type_key() {
    return field_.control().IsEditable() && platform::type_pressed_key(field_.control());
}

void NotesPane::focus() {
    field_.control().SetFocus();
}

void NotesPane::begin_line() {
    focus();
    wxTextCtrl& control = field_.control();
    control.SetInsertionPointEnd();
    const long end = control.GetLastPosition();
    if (control.IsEditable() && end > 0 && control.GetRange(end - 1, end) != "\n") {
        control.WriteText("\n");
    }
}

}  // namespace evenhand::app
