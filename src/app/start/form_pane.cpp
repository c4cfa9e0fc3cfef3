#include "app/start/form_pane.h"

#include <algorithm>
#include <utility>

#include <wx/tokenzr.h>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

constexpr int least_list = 116;  // Pixels: head and a row and a half.
constexpr int field_gap = 14;
constexpr int bar_height = 46;
constexpr int heading_height = 62;

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

ListView::Cells cells_of(const Rubric& rubric) {
    return {{rubric.title, rubric.question},
            {rubric.competency, ""},
            {rubric.level, ""},
            {std::to_string(rubric.minutes), ""}};
}

}  // namespace

FormPane::FormPane(wxWindow* parent, const workflow::InterviewDesk& desk, Hooks hooks)
    : Pane(parent, texts::new_interview, Scrolls::no, Ground::surface),
      desk_(desk),
      hooks_(std::move(hooks)),
      heading_(add_text(texts::new_interview, {"heading"})),
      remark_(add_text(texts::from_invitation, {"muted"})),
      find_(new TextField(this, texts::find_question)),
      list_(new ListView(this,
                         texts::questions,
                         {{texts::question_column, 0},
                          {texts::competency, 124, true},
                          {texts::level, 64, true},
                          {texts::minutes, 44}},
                         ListView::Selection::several)),
      candidate_(new TextField(this, texts::candidate)),
      role_(new TextField(this, texts::role)),
      interviewer_(new TextField(this, texts::interviewer)),
      sum_(add_text("", {"muted"})),
      start_(new ActionButton(this,
                              texts::start_interview,
                              texts::next_keys,
                              ActionButton::Weight::next,
                              [this] { start(); })),
      open_(new ActionButton(this,
                             texts::open_invitation,
                             texts::open_invitation_hint,
                             ActionButton::Weight::quiet,
                             [this] { hooks_.open_invitation(); })),
      put_away_(new ActionButton(
          this, texts::put_invitation_away, texts::esc_key, ActionButton::Weight::quiet, [this] {
              put_invitation_away();
          })) {
    platform::make_heading(*heading_);
    platform::ellipsize(*remark_);
    find_->entry().SetHint(say(texts::find_hint));
    remark_->Hide();
    put_away_->Hide();
    bind_keys();
}

void FormPane::bind_keys() {
    find_->entry().Bind(wxEVT_TEXT, [this](wxCommandEvent&) { guarded([&] { filter(); }); });
    find_->entry().Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        const int code = event.GetKeyCode();
        if (code == WXK_DOWN || code == WXK_UP) {
            guarded([&] { list_->step(code == WXK_DOWN ? 1 : -1); });
        } else {
            event.Skip();
        }
    });
    for (TextField* field : {find_, candidate_, role_, interviewer_}) {
        field->entry().Bind(wxEVT_TEXT_ENTER,
                            [this](wxCommandEvent&) { guarded([&] { advance(); }); });
    }
    list_->on_activate([this] { advance(); });
    list_->on_select([this] { show_sum(); });
}

std::vector<TextField*> FormPane::fields() const {
    return {candidate_, role_, interviewer_};
}

void FormPane::show_rubrics(std::vector<workflow::RubricEntry> rubrics) {
    rubrics_ = std::move(rubrics);
    loaded_ = true;
    filter();
}

void FormPane::filter() {
    if (invitation_) {
        return;
    }
    listed_.clear();
    std::vector<ListView::Cells> rows;
    for (std::size_t i = 0; i < rubrics_.size(); ++i) {
        const Rubric& rubric = rubrics_[i].pinned.rubric;
        if (has_words(rubric, find_->entry().GetValue())) {
            listed_.push_back(i);
            rows.push_back(cells_of(rubric));
        }
    }
    list_->show(rows);
    show_sum();
}

void FormPane::show_invitation(workflow::Invitation invitation) {
    invitation_ = std::move(invitation);
    std::vector<ListView::Cells> rows;
    for (const PinnedRubric& pinned : invitation_->kit) {
        rows.push_back(cells_of(pinned.rubric));
    }
    list_->show(rows);
    candidate_->set_text(invitation_->candidate.name);
    role_->set_text(invitation_->role);
    interviewer_->set_text(invitation_->interviewer.name);
    for (TextField* field : fields()) {
        field->set_read_only(true);
        field->complain("");
    }
    show_sum();
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
    candidate_->set_text("");
    for (TextField* field : fields()) {
        field->set_read_only(false);
        field->complain("");
    }
    filter();
    arrange(look_);
}

Kit FormPane::chosen_kit() const {
    if (invitation_) {
        return invitation_->kit;
    }
    Kit kit;
    for (const std::size_t row : list_->selected()) {
        kit.push_back(rubrics_.at(listed_.at(row)).pinned);
    }
    return kit;
}

void FormPane::show_sum() {
    const Kit kit = chosen_kit();
    int minutes = 0;
    for (const PinnedRubric& pinned : kit) {
        minutes += pinned.rubric.minutes;
    }
    std::string words = texts::questions_chosen(kit.size(), minutes);
    if (kit.empty()) {
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
        hooks_.start(*invitation_);
        return;
    }
    const Parsed<workflow::Invitation> typed =
        desk_.invitation(candidate_->text(), role_->text(), interviewer_->text(), chosen_kit());
    complain(typed.findings);
    if (typed.value) {
        hooks_.start(*typed.value);
    }
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
        set_words(*sum_, "! " + rubric);
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
    } else {
        find_->entry().SetFocus();
    }
}

void FormPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    for (TextField* field : {find_, candidate_, role_, interviewer_}) {
        field->use_colours(palette);
    }
}

int FormPane::fields_height(const Look& look, int width) const {
    const int half = (width - field_gap) / 2;
    const int third = (width - 2 * field_gap) / 3;
    if (look.compact()) {
        return candidate_->height_for_width(width) + 10 +
               std::max(role_->height_for_width(half), interviewer_->height_for_width(half));
    }
    return std::max({candidate_->height_for_width(third),
                     role_->height_for_width(third),
                     interviewer_->height_for_width(third)});
}

int FormPane::least_height(const Look& look, int width) const {
    const int inner = width - 2 * (look.compact() ? 12 : 24);
    return look.px(heading_height) + find_->height_for_width(inner) + 12 + look.px(least_list) +
           14 + fields_height(look, inner) + look.px(bar_height) + 14;
}

void FormPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const wxRect area = content_area(look.compact() ? 12 : 24, look.compact() ? 12 : 24);
    const int top = look.px(heading_height);
    const int middle = top / 2 + 4;
    open_->Show(!invitation_);
    put_away_->Show(invitation_.has_value());
    remark_->Show(invitation_.has_value());
    find_->Show(!invitation_);
    const int right = invitation_ ? put_away_->place_before(area.GetRight() + 1, middle)
                                  : open_->place_before(area.GetRight() + 1, middle);
    const int heading = platform::natural_width(*heading_);
    const int line = platform::height_for(*heading_, heading);
    heading_->SetSize(area.x, middle - line / 2, heading, line);
    remark_->SetSize(area.x + heading + field_gap,
                     middle - platform::height_for(*remark_, 1000) / 2 + 2,
                     std::max(0, right - area.x - heading - 2 * field_gap),
                     platform::height_for(*remark_, 1000));
    int y = top;
    if (!invitation_) {
        const int find = find_->height_for_width(area.width);
        find_->SetSize(area.x, y, area.width, find);
        find_->arrange(look);
        y += find + 12;
    }
    const int fields = fields_height(look, area.width);
    const int bar = look.px(bar_height);
    const int list = std::max(look.px(least_list), area.height - y - 14 - fields - bar - 14);
    list_->SetSize(area.x, y, area.width, list);
    list_->arrange(look);
    y += list + 14;
    arrange_fields(look, {area.x, y, area.width, fields});
    y += fields + 14 + bar / 2 - 4;
    const int left = start_->place_before(area.GetRight() + 1, y);
    const int words = platform::height_for(*sum_, 1000);
    sum_->SetSize(area.x, y - words / 2, std::max(0, left - area.x - field_gap), words);
}

void FormPane::arrange_fields(const Look& look, const wxRect& area) {
    const auto put = [&](TextField& field, int x, int y, int width) {
        field.SetSize(x, y, width, field.height_for_width(width));
        field.arrange(look);
    };
    if (look.compact()) {
        const int half = (area.width - field_gap) / 2;
        const int second = area.y + candidate_->height_for_width(area.width) + 10;
        put(*candidate_, area.x, area.y, area.width);
        put(*role_, area.x, second, half);
        put(*interviewer_, area.x + half + field_gap, second, half);
        return;
    }
    const int third = (area.width - 2 * field_gap) / 3;
    put(*candidate_, area.x, area.y, third);
    put(*role_, area.x + third + field_gap, area.y, third);
    const int last = area.x + 2 * (third + field_gap);
    put(*interviewer_, last, area.y, area.GetRight() + 1 - last);
}

}  // namespace evenhand::app
