#include "app/start/sessions_pane.h"

#include <algorithm>
#include <utility>

#include "app/flow.h"
#include "app/local_time.h"
#include "app/markup.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/texts.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

using State = workflow::SessionEntry::State;

constexpr int heading_height = 62;
constexpr int compact_heading = 40;
constexpr int bar_height = 46;
constexpr int bar_margin = 12;  // Above and below rows of buttons, in pixels.
constexpr int least_list = 60;  // Its head and a row.
constexpr int least_row = 30;
constexpr int gap = 10;
constexpr int try_gap = 32;  // From the words to the middle of the button.

int head_height(const Look& look) {
    return look.px(look.compact() ? compact_heading : heading_height);
}

std::string_view state_words(State state) {
    switch (state) {
        case State::unfinished:
            return texts::unfinished;
        case State::elsewhere:
            return texts::in_another_window;
        case State::submitted:
            return texts::submitted;
        case State::unreadable:
            return texts::unreadable;
        case State::discarded:
            return texts::put_aside;
    }
    return "";
}

ListView::Cells cells_of(const workflow::SessionEntry& session) {
    const std::string state = to_utf8(say(state_words(session.state)));
    if (session.state == State::unreadable) {
        return {{state, session.detail}, {"", ""}};
    }
    const std::string role = isolated(session.role);
    // Why it was put aside is what is looked for, and a long role would cut it.
    const bool aside = session.state == State::discarded;
    return {{beginning(session.candidate),
             aside ? isolated(session.detail) + " · " + role : role + " · " + session.detail},
            {state, local_time(session.opened_at)}};
}

}  // namespace

SessionsPane::SessionsPane(wxWindow* parent, Hooks hooks)
    : Pane(parent, texts::on_this_computer, Scrolls::no, Ground::canvas),
      hooks_(std::move(hooks)),
      heading_(add_text(texts::on_this_computer, {"subheading"})),
      list_(new ListView(this,
                         texts::on_this_computer,
                         {{texts::interview_column, 0}, {texts::state_column, 142}},
                         ListView::Selection::one)),
      open_(new ActionButton(this,
                             texts::continue_interview,
                             "↵",
                             ActionButton::Weight::quiet,
                             [this] { open_selected(); })),
      export_(new ActionButton(this,
                               texts::export_pdf,
                               texts::export_keys,
                               ActionButton::Weight::quiet,
                               [this] { export_selected(); })),
      discard_(new ActionButton(this,
                                texts::put_interview_aside,
                                texts::put_aside_keys,
                                ActionButton::Weight::quiet,
                                [this] { ask_discard(); })),
      try_(new ActionButton(this,
                            texts::try_interview,
                            texts::try_interview_keys,
                            ActionButton::Weight::quiet,
                            [this] { hooks_.try_interview(); })),
      ask_(new AskSheet(this,
                        {[this] { hooks_.asks ? hooks_.asks() : arrange(look_); },
                         [this] { list_->SetFocus(); }})),
      empty_(add_text(texts::no_interviews, {"muted"})),
      keys_(add_keys(texts::keys_hint, {"muted"})) {
    platform::make_heading(*heading_);
    platform::wrap(*empty_);
    list_->on_activate([this] { open_selected(); });
    list_->on_select([this] { refresh(); });
    refresh();
}

void SessionsPane::show(std::vector<workflow::SessionEntry> sessions, Keeps keeps) {
    const bool keep = keeps == Keeps::selected;
    if (keep && loaded_ && sessions == sessions_) {
        return;
    }
    const workflow::SessionEntry* chosen = keep ? selected() : nullptr;
    const auto kept = chosen == nullptr ? std::nullopt : std::optional(chosen->id);
    sessions_ = std::move(sessions);
    loaded_ = true;
    std::vector<ListView::Cells> rows;
    std::ranges::transform(sessions_, std::back_inserter(rows), cells_of);
    list_->show(rows);
    if (kept) {
        select(*kept);
    }
    refresh();
}

void SessionsPane::select(const Id<Session>& id) {
    const auto found = std::ranges::find(sessions_, id, &workflow::SessionEntry::id);
    if (found != sessions_.end()) {
        list_->select(static_cast<std::size_t>(found - sessions_.begin()));
    }
}

void SessionsPane::choose(const Id<Session>& id) {
    select(id);
    refresh();
    list_->SetFocus();
}

void SessionsPane::forget_archived() {
    std::vector<workflow::SessionEntry> others = std::move(sessions_);
    std::erase_if(others, [](const workflow::SessionEntry& session) {
        return !session.card.archived.empty();
    });
    show(std::move(others));
    loaded_ = false;  // That there are none is not known yet.
    refresh();
}

const workflow::SessionEntry* SessionsPane::selected() const {
    const std::vector<std::size_t> rows = list_->selected();
    return rows.empty() || rows.front() >= sessions_.size() ? nullptr : &sessions_[rows.front()];
}

void SessionsPane::refresh() {
    const workflow::SessionEntry* session = selected();
    const bool sealed = session != nullptr && session->state == State::submitted;
    const bool aside = session != nullptr && session->state == State::discarded;
    const bool elsewhere = session != nullptr && session->state == State::elsewhere;
    open_->set_words(to_utf8(say(aside       ? texts::bring_back
                                 : sealed    ? texts::open_read_only
                                 : elsewhere ? texts::follow_read_only
                                             : texts::continue_interview)));
    discard_->Enable(session != nullptr && session->state == State::unfinished);
    open_->Enable(session != nullptr && session->state != State::unreadable);
    export_->Enable(sealed);
    arrange(look_);
}

void SessionsPane::open_selected() {
    const workflow::SessionEntry* session = selected();
    if (session == nullptr || session->state == State::unreadable) {
        return;
    }
    if (session->state == State::discarded) {
        hooks_.restore(*session);
    } else {
        hooks_.open(*session);
    }
}

void SessionsPane::ask_discard() {
    const workflow::SessionEntry* session = selected();
    if (session == nullptr || session->state != State::unfinished) {
        return;
    }
    using workflow::DiscardKind;
    const auto way = [this, chosen = *session](DiscardKind kind) {
        return [this, chosen, kind] { discard(chosen, kind, ask_->answers().front()); };
    };
    Question question;
    question.title = to_utf8(say(texts::put_aside_title));
    question.text = texts::put_aside_text(session->candidate, workflow::discarded_kept.count());
    question.fields.push_back({to_utf8(say(texts::put_aside_reason)), "", "", false});
    question.next = words(DiscardKind::discarded);
    question.accept = [way](const Question::Answers&) { way(DiscardKind::discarded)(); };
    question.others = {{words(DiscardKind::no_show), way(DiscardKind::no_show)},
                       {words(DiscardKind::cancelled), way(DiscardKind::cancelled)}};
    question.cancel = to_utf8(say(texts::not_aside));
    ask_->ask(std::move(question));
}

void SessionsPane::discard(const workflow::SessionEntry& chosen,
                           workflow::DiscardKind kind,
                           const std::string& reason) {
    if (trimmed(reason).empty()) {
        ask_->complain(to_utf8(say(texts::put_aside_needs_reason)), 0);
        return;
    }
    // Closing the question ends what called this, and what the arguments refer to.
    auto put_aside = [this, chosen, kind, reason] { hooks_.discard(chosen, kind, reason); };
    ask_->close();
    put_aside();
}

void SessionsPane::export_selected() {
    const workflow::SessionEntry* session = selected();
    if (session != nullptr && session->state == State::submitted) {
        hooks_.export_pdf(*session);
    }
}

std::vector<wxWindow*> SessionsPane::buttons() const {
    std::vector<wxWindow*> buttons = {open_, export_, discard_};
    // In a narrow window the list has the room of a second row of buttons.
    if (!sessions_.empty() && !look_.compact()) {
        buttons.push_back(try_);
    }
    return buttons;
}

int SessionsPane::asked_height(const Look& look) const {
    const int side = look.compact() ? 12 : 20;
    return ask_->asking()
               ? head_height(look) + ask_->height_for(look, look.width - 2 * side) + bar_margin
               : 0;
}

void SessionsPane::show_buttons(bool on) {
    for (wxWindow* button : buttons()) {
        button->Show(on);
    }
    if (!sessions_.empty() && look_.compact()) {
        try_->Hide();
    }
}

/// What stands there while there is no interview; the button's middle is `area.height` below it.
void SessionsPane::arrange_empty(const wxRect& area) {
    const bool shown = sessions_.empty() && loaded_;
    const int words = platform::height_for(*empty_, area.width);
    empty_->Show(shown);
    empty_->SetSize(area.x, area.y, area.width, words);
    if (sessions_.empty()) {
        try_->Show(shown);
        (void)try_->place_after(area.x, area.y + words + area.height);
    }
}

void SessionsPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int side = look.compact() ? 12 : 20;
    const wxRect area = content_area(side, side);
    const bool empty = sessions_.empty();
    const int top = head_height(look);
    const std::vector<wxWindow*> buttons = this->buttons();
    show_buttons(!empty);  // Hidden ones take no room, and are measured so.
    const int row = look.px(bar_height) + 14;
    const int wanted =
        empty ? row : std::max(row, flow_height(buttons, area.width) + 2 * bar_margin);
    const int line = platform::height_for(*heading_, area.width);
    heading_->SetSize(area.x, top / 2 + 4 - line / 2, area.width, line);
    // Keys do what the buttons do: where there is no room for both, the list stays.
    const int asked = ask_->asking() ? ask_->height_for(look, area.width) + gap : 0;
    const bool low = !empty && area.height - top - asked - wanted < look.px(least_list);
    const int bar = low ? bar_margin : wanted;
    arrange_empty({area.x, top, area.width, look.px(try_gap)});
    if (asked > 0) {
        ask_->SetSize(area.x, top, area.width, asked - gap);
        ask_->arrange(look);
    }
    const int room = area.height - top - asked - bar;
    list_->Show(!empty && room >= look.px(least_row));  // GTK draws none in less.
    list_->SetSize(area.x, top + asked, area.width, std::max(1, room));
    list_->arrange(look);
    const int middle = area.height - bar / 2;
    show_buttons(!empty && !low);
    if (!empty && !low) {
        const int high = flow_height(buttons, area.width);
        flow(buttons, {area.x, middle - high / 2}, area.width);
    }
    const int keys = platform::natural_width(*keys_);
    const int keys_line = platform::height_for(*keys_, keys);
    keys_->SetSize(area.GetRight() + 1 - keys, middle - keys_line / 2, keys, keys_line);
    keys_->Show(empty);
}

}  // namespace evenhand::app
