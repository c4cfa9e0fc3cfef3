#include "app/start/form_pane.h"

#include <algorithm>
#include <utility>

#include <wx/tokenzr.h>

#include "app/guarded.h"
#include "app/key_event.h"
#include "app/local_time.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/text_view.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "core/utf8.h"
#include "workflow/entered_later.h"
#include "workflow/invitation_focus.h"

namespace evenhand::app {

namespace {

bool has_words(const Rubric& rubric, const wxString& words) {
    std::string all = rubric.title + " " + rubric.question + " " + rubric.competency + " " +
                      rubric.level + " Q" + std::to_string(rubric.number.value_or(0));
    for (const std::string& tag : rubric.tags) {
        all += " " + tag;
    }
    const wxString text = to_wx(all).Lower();
    wxStringTokenizer wanted(words.Lower(), " ");
    while (wanted.HasMoreTokens()) {
        if (!text.Contains(wanted.GetNextToken())) {
            return false;
        }
    }
    return true;
}

ListView::Cells cells_of(const Rubric& rubric, int minutes) {
    return {{rubric.title, rubric.question},
            {rubric.competency, ""},
            {rubric.level, ""},
            {std::to_string(minutes), ""}};
}

}  // namespace

FormPane::FormPane(wxWindow* parent, const workflow::InterviewDesk& desk, Hooks hooks)
    : Pane(parent, texts::new_interview, Scrolls::vertically, Ground::surface),
      desk_(desk),
      hooks_(std::move(hooks)),
      heading_(add_text(texts::new_interview, {"heading"})),
      remark_(add_text(texts::from_invitation, {"muted"})),
      kit_(new KitChoice(content(), [this] { kit_chosen(); })),
      find_(new TextField(content(), texts::find_question)),
      list_(new ListView(content(),
                         texts::questions,
                         {{texts::question_column, 0},
                          {texts::competency, 124, true},
                          {texts::level, 64, true},
                          {texts::minutes, 44}},
                         ListView::Selection::several)),
      candidate_(new TextField(content(), texts::candidate)),
      role_(new TextField(content(), texts::role)),
      interviewer_(new TextField(content(), texts::interviewer)),
      held_(new TextField(content(), texts::held_on)),
      sum_(add_text("", {"muted"})),
      later_(new ActionButton(content(),
                              texts::entered_later,
                              "",
                              ActionButton::Weight::quiet,
                              [this] { ask_held(); })),
      start_(new ActionButton(content(),
                              texts::start_interview,
                              texts::next_keys,
                              ActionButton::Weight::next,
                              [this] { start(); })),
      open_(new ActionButton(content(),
                             texts::open_invitation,
                             texts::open_invitation_hint,
                             ActionButton::Weight::quiet,
                             [this] { hooks_.open_invitation(); })),
      put_away_(new ActionButton(content(),
                                 texts::put_invitation_away,
                                 texts::esc_key,
                                 ActionButton::Weight::quiet,
                                 [this] { put_invitation_away(); })) {
    platform::make_heading(*heading_);
    platform::ellipsize(*remark_);
    find_->entry().SetHint(say(texts::find_hint));
    held_->Hide();
    remark_->Hide();
    put_away_->Hide();
    bind_keys();
}

void FormPane::bind_keys() {
    find_->entry().Bind(wxEVT_TEXT, [this](wxCommandEvent&) { guarded([&] { filter(); }); });
    let_arrows_step(find_->entry(), [this](int by) { list_->step(by); });
    for (TextField* field : {find_, candidate_, role_, interviewer_, held_}) {
        field->entry().Bind(wxEVT_TEXT_ENTER,
                            [this](wxCommandEvent&) { guarded([&] { advance(); }); });
        field->entry().Bind(wxEVT_TEXT, [this, field](wxCommandEvent& event) {
            guarded([&] { take_complaint_back(*field); });
            event.Skip();
        });
    }
    // Letters that are typed on the list look for a question; of a kit there is only the candidate.
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        TextField& field = finding() ? *find_ : *candidate_;
        const bool on_list = list_->IsDescendant(FindFocus()) && event.GetKeyCode() != WXK_SPACE;
        event.Skip(!on_list || !platform::type_pressed_key(field.entry()));
    });
    list_->on_activate([this] { advance(); });
    list_->on_select([this] { show_sum(); });
}

/// What was said is about words that are being changed now.
void FormPane::take_complaint_back(TextField& field) {
    if (!field.complaint().empty()) {
        field.complain("");
        arrange(look_);
    }
}

std::vector<TextField*> FormPane::fields() const {
    return {candidate_, role_, interviewer_};
}

void FormPane::show_rubrics(std::vector<workflow::RubricEntry> rubrics) {
    rubrics_ = std::move(rubrics);
    loaded_ = true;
    filter();
}

void FormPane::show_kits(std::vector<workflow::KitOffer> kits) {
    kit_->show(std::move(kits));
    arrange(look_);
}

/// The role of the kit stands in the field until the person types another one.
void FormPane::kit_chosen() {
    const workflow::KitOffer* kit = kit_->chosen();
    const std::string role = kit == nullptr ? "" : kit->plan.role;
    if (!invitation_ && (role_->text().empty() || role_->text() == role_of_kit_)) {
        role_->set_text(role);
        role_of_kit_ = role;
    }
    filter();
    arrange(look_);
}

/// An open invitation gives way, and with it the role that it names.
void FormPane::choose_kit(const std::string& id) {
    if (invitation_) {
        clear();
        role_->set_text("");
    }
    kit_->choose(id);
    filter();
    arrange(look_);
    take_focus();
}

void FormPane::show_questions() {
    const Kit kit = chosen_kit();
    std::vector<ListView::Cells> rows;
    for (const PinnedRubric& question : kit) {
        rows.push_back(cells_of(question.rubric, planned_minutes(question)));
        const std::string focus =
            invitation_ ? workflow::focus_words(*invitation_, question) : std::string();
        if (!focus.empty()) {
            std::string& line = rows.back().front().second;
            line.insert(0, words(texts::focus_mark) + texts::above_all(focus) + " \u00b7 ");
        }
    }
    list_->show(rows);
    show_sum();
}

void FormPane::filter() {
    if (!finding()) {
        show_questions();
        return;
    }
    listed_.clear();
    std::vector<ListView::Cells> rows;
    for (std::size_t i = 0; i < rubrics_.size(); ++i) {
        const Rubric& rubric = rubrics_[i].pinned.rubric;
        if (has_words(rubric, find_->entry().GetValue())) {
            listed_.push_back(i);
            rows.push_back(cells_of(rubric, rubric.minutes));
        }
    }
    list_->show(rows);
    show_sum();
}

void FormPane::show_invitation(workflow::Invitation invitation) {
    invitation_ = std::move(invitation);
    candidate_->set_text(invitation_->candidate.name);
    role_->set_text(invitation_->role);
    interviewer_->set_text(invitation_->interviewer.name);
    for (TextField* field : fields()) {
        field->set_read_only(true);
        field->complain("");
    }
    show_questions();
    arrange(look_);
    start_->SetFocus();
}

bool FormPane::put_invitation_away() {
    if (!invitation_) {
        return false;
    }
    clear();
    take_focus();
    return true;
}

void FormPane::clear() {
    invitation_.reset();
    held_->Hide();
    kit_->choose("");
    candidate_->set_text("");
    for (TextField* field : fields()) {
        field->set_read_only(false);
        field->complain("");
    }
    filter();
    arrange(look_);
}

bool FormPane::untouched() const {
    return !invitation_ && kit_->chosen() == nullptr && find_->text().empty() &&
           candidate_->text().empty() && role_->text().empty();
}

Kit FormPane::chosen_kit() const {
    if (invitation_) {
        return invitation_->kit;
    }
    if (const workflow::KitOffer* offer = kit_->chosen()) {
        return offer->questions;
    }
    Kit kit;
    if (kit_->waits()) {
        return kit;
    }
    for (const std::size_t row : list_->selected()) {
        kit.push_back(rubrics_.at(listed_.at(row)).pinned);
    }
    return kit;
}

/// A kit's time is the one that it plans, as its name in the choice says.
void FormPane::show_sum() {
    const Kit kit = chosen_kit();
    const workflow::KitOffer* offer = invitation_ ? nullptr : kit_->chosen();
    const InterviewMargins margins = invitation_ ? invitation_->margins : InterviewMargins();
    const int minutes = offer == nullptr ? planned_minutes(kit, margins) : offer->minutes;
    std::string words = texts::questions_chosen(kit.size(), minutes);
    if (kit_->waits()) {
        words = to_utf8(say(texts::kit_is_read));
    } else if (offer != nullptr && kit.empty()) {
        words = "! " + offer->fault;
    } else if (kit.empty()) {
        words = !loaded_
                    ? ""
                    : to_utf8(say(rubrics_.empty() ? texts::no_rubrics : texts::nothing_found));
    }
    if (set_words(*sum_, words)) {
        arrange(look_);
    }
}

void FormPane::advance() {
    const auto open = [&](const TextField* field) { return trimmed(field->text()).empty(); };
    const std::vector<TextField*> all = fields();
    const auto empty = std::ranges::find_if(all, open);
    if (empty == all.end()) {
        start();
    } else {
        (*empty)->entry().SetFocus();
    }
}

void FormPane::start() {
    if (invitation_) {
        begin(*invitation_);
        return;
    }
    if (kit_->waits()) {
        return;  // The words below the list say so.
    }
    const workflow::KitOffer* offer = kit_->chosen();
    const Parsed<workflow::Invitation> typed =
        desk_.invitation(candidate_->text(),
                         role_->text(),
                         interviewer_->text(),
                         chosen_kit(),
                         offer == nullptr ? InterviewMargins() : margins_of(offer->plan));
    complain(typed.findings);
    if (typed.value) {
        begin(*typed.value);
    }
}

void FormPane::ask_held() {
    const bool asked = !held_->IsShown();
    held_->Show(asked);
    held_->set_text("");
    held_->complain("");
    arrange(look_);
    (asked ? held_ : candidate_)->entry().SetFocus();
}

void FormPane::begin(workflow::Invitation invitation) {
    if (held_->IsShown()) {
        invitation.held_at = from_local_time(std::string(trimmed(held_->text())));
        const bool to_come = invitation.held_at &&
                             workflow::is_to_come(*invitation.held_at, desk_.services().clock());
        held_->complain(!invitation.held_at ? to_utf8(say(texts::held_wrong))
                        : to_come           ? to_utf8(say(texts::held_to_come))
                                            : "");
        if (!invitation.held_at || to_come) {
            arrange(look_);
            held_->entry().SetFocus();
            return;
        }
    }
    hooks_.start(invitation);
}

void FormPane::complain(const Findings& findings) {
    const auto sentence = [&](std::string_view code) {
        const auto found = std::ranges::find(findings, code, &Finding::code);
        return found == findings.end() ? std::string() : found->message;
    };
    candidate_->complain(sentence("invitation.candidate"));
    role_->complain(sentence("invitation.role"));
    interviewer_->complain(sentence("invitation.interviewer"));
    if (const std::string rubric = sentence("invitation.rubric"); !rubric.empty()) {
        const workflow::KitOffer* kit = kit_->chosen();
        set_words(*sum_, "! " + (kit != nullptr && !kit->fault.empty() ? kit->fault : rubric));
    }
    arrange(look_);
    if (!findings.empty()) {
        const std::vector<TextField*> all = fields();
        const auto wrong = std::ranges::find_if(
            all, [](const TextField* field) { return trimmed(field->text()).empty(); });
        (wrong == all.end() ? static_cast<wxWindow*>(list_) : &(*wrong)->entry())->SetFocus();
    }
}

void FormPane::take_focus() {
    if (invitation_) {
        start_->SetFocus();
    } else if (finding()) {
        find_->entry().SetFocus();
    } else {
        candidate_->entry().SetFocus();
    }
}

void FormPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    kit_->use_colours(palette);
    for (TextField* field : {find_, candidate_, role_, interviewer_, held_}) {
        field->use_colours(palette);
    }
}

}  // namespace evenhand::app
