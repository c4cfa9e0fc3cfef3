#include "app/archive/ask_sheet.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/archive/tab_round.h"
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
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 14;
constexpr int gap = 8;
constexpr int label_gap = 14;
constexpr int line_gap = 2;  // Between lines that are typed.
constexpr int buttons_gap = 12;
constexpr int most_width = 720;  // Of lines that are read and typed, in pixels at zoom 1.

int side_of(const Look& look) {
    return look.compact() ? 12 : 24;
}

}  // namespace

AskSheet::AskSheet(wxWindow* parent, Hooks hooks)
    : Pane(parent, texts::question_sheet, Scrolls::no, Ground::surface), hooks_(std::move(hooks)) {
    Hide();
    tab_round(*this, [this] {
        std::vector<wxWindow*> stops;
        if (key_ != nullptr) {
            stops.push_back(key_);
        }
        std::ranges::transform(fields_, std::back_inserter(stops), [](const Field& field) {
            return &field.control();
        });
        const std::vector<wxWindow*> ways = buttons();
        stops.insert(stops.end(), ways.begin(), ways.end());
        return stops;
    });
}

void AskSheet::ask(Question question) {
    DestroyChildren();
    fields_.clear();
    ways_.clear();
    question_ = std::move(question);
    asking_ = true;
    waiting_ = false;
    button_had_keyboard_ = false;
    ++number_;
    title_ = add_text("", {"title"});
    app::set_words(*title_, question_.title);
    platform::make_heading(*title_);
    text_ = add_text("", {"plain"});
    platform::wrap(*text_);
    app::set_words(*text_, question_.text);
    key_ = nullptr;
    if (!question_.key.empty()) {
        key_ = new wxTextCtrl(
            this, wxID_ANY, to_wx(question_.key), wxDefaultPosition, wxDefaultSize, wxTE_READONLY);
        platform::set_class(*key_, "key");
        platform::describe(*key_, question_.title);
    }
    for (std::size_t i = 0; i < question_.fields.size(); ++i) {
        add_field(question_.fields[i], i);
    }
    complaint_ = add_text("", {"error"});
    platform::wrap(*complaint_);
    platform::make_alert(*complaint_);
    add_ways();
    rule_ = new wxStaticLine(this);
    Show();
    platform::restyle(*this);
    hooks_.changed();
    take_focus();
}

wxWindow& AskSheet::Field::control() const {
    return entry != nullptr ? static_cast<wxWindow&>(*entry) : *choice;
}

wxString AskSheet::Field::text() const {
    return entry != nullptr ? entry->GetValue() : choice->GetStringSelection();
}

void AskSheet::Field::select() const {
    control().SetFocus();
    if (entry != nullptr && lines == 1) {
        entry->SelectAll();
    }
}

void AskSheet::add_field(const Question::Field& field, std::size_t index) {
    Field added;
    added.label = add_text("", {"plain"});
    app::set_words(*added.label, field.label);
    added.lines = field.lines;
    if (field.choices.empty()) {
        added.entry = new_entry(field, index);
    } else {
        added.choice = new_choice(field);
    }
    platform::describe(added.control(), field.label);
    fields_.push_back(added);
}

wxTextCtrl* AskSheet::new_entry(const Question::Field& field, std::size_t index) {
    const long several = wxTE_MULTILINE | wxBORDER_NONE;
    const long enter = field.lines > 1 && !field.list ? 0 : wxTE_PROCESS_ENTER;
    auto* entry = new wxTextCtrl(
        this,
        wxID_ANY,
        to_wx(field.value),
        wxDefaultPosition,
        wxDefaultSize,
        (field.lines > 1 ? several : 0) | enter | (field.secret ? wxTE_PASSWORD : 0));
    if (field.lines > 1) {
        platform::set_class(*entry, "field");
        platform::set_text_margins(*entry, 6, 8);
    } else {
        entry->SetHint(to_wx(field.hint));
    }
    if (enter != 0) {
        entry->Bind(wxEVT_TEXT_ENTER,
                    [this, index](wxCommandEvent&) { guarded([&] { on_enter(index); }); });
    }
    entry->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { guarded([&] { take_complaint_back(); }); });
    return entry;
}

wxChoice* AskSheet::new_choice(const Question::Field& field) {
    auto* choice = new wxChoice(this, wxID_ANY);
    platform::set_class(*choice, "form");
    for (const std::string& each : field.choices) {
        choice->Append(to_wx(each));
    }
    choice->SetStringSelection(to_wx(field.value));
    platform::settle_in_form(*choice);
    choice->Bind(wxEVT_CHOICE,
                 [this](wxCommandEvent&) { guarded([&] { take_complaint_back(); }); });
    return choice;
}

/// What was said is about an answer that is being changed now.
void AskSheet::take_complaint_back() {
    if (complaint_ != nullptr && app::set_words(*complaint_, "")) {
        hooks_.changed();
    }
}

void AskSheet::add_ways() {
    // In lines that are typed Enter begins the next one.
    const bool breaks = std::ranges::any_of(
        question_.fields, [](const auto& field) { return field.lines > 1 && !field.list; });
    next_ = new ActionButton(
        this, "", breaks ? texts::next_keys : texts::enter_key, ActionButton::Weight::next, [this] {
            accept();
        });
    next_->set_words(question_.next);
    for (const Question::Way& way : question_.others) {
        // The sheet may ask something else then, which destroys the button.
        auto* button = new ActionButton(this, "", "", ActionButton::Weight::quiet, [this, way] {
            CallAfter([this, asked = number_, take = way.take] {
                if (number() == asked && !waiting_) {
                    guarded([&] { take(); });
                }
            });
        });
        button->set_words(way.words);
        ways_.push_back(button);
    }
    cancel_ = new ActionButton(this, "", texts::esc_key, ActionButton::Weight::quiet, [this] {
        CallAfter([this] { guarded([&] { cancel(); }); });
    });
    cancel_->set_words(question_.cancel.empty() ? to_utf8(say(texts::cancel)) : question_.cancel);
}

/// From field to field, and with the last one the answer is given.
void AskSheet::on_enter(std::size_t index) {
    if (index + 1 < fields_.size()) {
        fields_[index + 1].control().SetFocus();
    } else {
        accept();
    }
}

void AskSheet::accept() {
    if (asking_ && !waiting_) {
        CallAfter([this, asked = number_, accept = question_.accept, given = answers()] {
            if (number() == asked && !waiting_) {
                guarded([&] { accept(given); });
            }
        });
    }
}

void AskSheet::complain(const std::string& sentence, std::optional<std::size_t> field) {
    wait(false);
    if (app::set_words(*complaint_, sentence.empty() ? "" : "! " + sentence)) {
        hooks_.changed();
    }
    platform::announce(*complaint_, sentence);
    const auto here = std::ranges::find_if(
        fields_, [](const Field& each) { return platform::has_keyboard(each.control()); });
    if (field && *field < fields_.size()) {
        focus_field(*field);
    } else if (here != fields_.end()) {
        here->select();
    } else {
        take_focus();
    }
}

void AskSheet::focus_field(std::size_t index) {
    fields_.at(index).select();
}

/// A button that is switched off loses the keyboard.
void AskSheet::wait(bool on) {
    const std::vector<wxWindow*> all = buttons();
    if (on) {
        button_had_keyboard_ |= std::ranges::any_of(all, &wxWindow::HasFocus);
    }
    waiting_ = on;
    for (wxWindow* button : all) {
        button->Enable(!on);
    }
    if (!on && std::exchange(button_had_keyboard_, false) && FindFocus() == nullptr) {
        take_focus();
    }
}

void AskSheet::close() {
    asking_ = false;
    question_ = {};
    Hide();
    hooks_.changed();
    hooks_.left();
}

void AskSheet::leave() {
    if (asking_ && question_.key.empty()) {
        close();
    }
}

void AskSheet::cancel() {
    if (!asking_ || waiting_) {
        return;
    }
    const std::function<void()> closed = question_.closed;
    close();
    if (closed) {
        closed();
    }
}

Question::Answers AskSheet::answers() const {
    Question::Answers given;
    std::ranges::transform(fields_, std::back_inserter(given), [](const Field& field) {
        return to_utf8(field.text());
    });
    return given;
}

void AskSheet::set_answer(std::size_t field, const std::string& value) {
    const Field& answered = fields_.at(field);
    if (answered.entry == nullptr) {
        answered.choice->SetStringSelection(to_wx(value));
        return;
    }
    answered.entry->ChangeValue(to_wx(value));
    answered.entry->SetInsertionPointEnd();
}

/// The first field that is empty, else the first one, else the highlighted step.
void AskSheet::take_focus() {
    const auto empty =
        std::ranges::find_if(fields_, [](const Field& field) { return field.text().empty(); });
    if (empty != fields_.end()) {
        empty->control().SetFocus();
    } else if (!fields_.empty()) {
        focus_field(0);
    } else {
        next_->SetFocus();
    }
}

std::vector<wxWindow*> AskSheet::buttons() const {
    std::vector<wxWindow*> all = {next_};
    all.insert(all.end(), ways_.begin(), ways_.end());
    all.push_back(cancel_);
    return all;
}

int AskSheet::height_for(const Look& look, int width) {
    return asking_ ? lay_out(look, width) : 0;
}

int AskSheet::place_fields(const wxRect& area, int y) {
    int labels = 0;
    for (const Field& field : fields_) {
        labels = std::max(labels, platform::natural_width(*field.label));
    }
    const int left = std::min(labels + label_gap, area.width / 2);
    for (const Field& field : fields_) {
        const int width = std::max(1, area.width - left);
        const int line = platform::height_for(*field.label, left);
        const int natural = platform::height_for(field.control(), width);
        const int high = field.lines > 1 ? field.lines * (line + line_gap) + 2 * gap : natural;
        const int top = field.lines > 1 ? gap : (high - line) / 2;
        field.label->SetSize(area.x, y + top, left - label_gap / 2, line);
        field.control().SetSize(area.x + left, y, width, high);
        y += high + gap;
    }
    return y;
}

int AskSheet::lay_out(const Look& look, int width) {
    const int side = side_of(look);
    const wxRect area(side, 0, std::min(look.px(most_width), std::max(1, width - 2 * side)), 0);
    int y = margin;
    for (wxWindow* text : {static_cast<wxWindow*>(title_), static_cast<wxWindow*>(text_)}) {
        if (text == text_ && question_.text.empty()) {
            text_->Hide();
            continue;
        }
        const int high = platform::height_for(*text, area.width);
        text->SetSize(area.x, y, area.width, high);
        y += high + gap;
    }
    if (key_ != nullptr) {
        const int high = platform::height_for(*key_, area.width);
        key_->SetSize(area.x, y, area.width, high);
        y += high + gap;
    }
    y = place_fields(area, y);
    const bool wrong = !complaint_->GetLabelText().empty();
    complaint_->Show(wrong);
    if (wrong) {
        const int high = platform::height_for(*complaint_, area.width);
        complaint_->SetSize(area.x, y, area.width, high);
        y += high + gap;
    }
    y += buttons_gap - gap;
    y += flow(buttons(), {area.x, y}, std::max(1, width - 2 * side)) + margin;
    rule_->SetSize(0, y, width, 1);
    return y + 1;
}

void AskSheet::arrange(const Look& look) {
    look_ = look;
    if (asking_ && look.width > 0) {
        lay_out(look, GetClientSize().x);
    }
}

}  // namespace evenhand::app
