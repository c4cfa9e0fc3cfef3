#include "app/practice/new_round_form.h"

#include <algorithm>
#include <utility>

#include <wx/tokenzr.h>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/texts_practice.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int top = 20;  // Pixels.
constexpr int field_gap = 16;
constexpr int small_gap = 4;
constexpr int foot = 20;

using Source = workflow::OfferedAnswer::Source;

std::string_view words_for(Source source) {
    switch (source) {
        case Source::version:
            return "";
        case Source::own_answers:
            return texts::answer_of_your_own;
        case Source::draft:
            return texts::answer_of_draft;
        case Source::repeated:
            break;
    }
    return texts::answer_of_round;
}

/// The remarks that are shown at the foot, a line each.
std::string lines_of(const Findings& findings) {
    std::string lines;
    for (const Finding& finding : findings) {
        lines += lines.empty() ? "" : "\n";
        lines += is_error(finding) ? "! " : "";
        lines += finding.message;
        lines += finding.location.empty() ? "" : " (" + finding.location + ")";
    }
    return lines;
}

}  // namespace

NewRoundForm::NewRoundForm(wxWindow* parent,
                           const workflow::PracticeDesk& desk,
                           const std::string& lead,
                           const CalibrationRound* repeated,
                           std::function<void()> write_own)
    : Pane(parent, texts::new_round_page, Scrolls::vertically, Ground::surface),
      desk_(desk),
      heading_(add_text(repeated == nullptr ? texts::new_round_page : texts::repeat_round_page,
                        {"heading"})),
      title_(new TextField(content(), texts::round_title)),
      rubric_label_(add_text(texts::round_rubric, {"title"})),
      rubric_(new wxChoice(content(), wxID_ANY)),
      no_rubric_(add_keys(texts::no_rubric_for_round, {"muted"})),
      answers_label_(add_text(texts::round_answers, {"title"})),
      answers_hint_(add_text(texts::round_answers_hint, {"small"})),
      write_own_(new ActionButton(content(),
                                  texts::write_own_answers,
                                  texts::write_own_answers_keys,
                                  ActionButton::Weight::quiet,
                                  std::move(write_own))),
      invited_(new TextField(content(), texts::round_invited)),
      invited_hint_(add_text(texts::round_invited_hint, {"small"})),
      lead_(new TextField(content(), texts::round_lead)),
      errors_(add_text("", {"error"})) {
    platform::make_heading(*heading_);
    platform::wrap(*no_rubric_);
    platform::wrap(*errors_);
    platform::make_alert(*errors_);
    platform::set_class(*rubric_, "form");
    platform::settle_in_form(*rubric_);
    platform::describe(*rubric_, to_utf8(say(texts::round_rubric)));
    lead_->set_text(lead);
    if (repeated != nullptr) {
        fill_from(*repeated);
    }
    rubric_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        guarded([&] {
            chosen_.clear();
            read_answers();
        });
    });
    read_rubrics();
}

void NewRoundForm::fill_from(const CalibrationRound& repeated) {
    repeated_ = repeated;
    title_->set_text(texts::round_of(repeated.title));
    std::string names;
    for (const std::string& name : repeated.invited) {
        names += (names.empty() ? "" : ", ") + name;
    }
    invited_->set_text(names);
}

void NewRoundForm::when_read(std::function<void()> task) {
    waiting_ = std::move(task);
    ended();
}

void NewRoundForm::ended() {
    if (!loading() && waiting_) {
        std::exchange(waiting_, {})();
    }
}

/// A library may lie on a slow share.
void NewRoundForm::read_rubrics() {
    rubrics_reading_.run(
        [desk = desk_] { return desk.offered_rubrics(); },
        [this](std::vector<workflow::OfferedRubric> rubrics) { show_rubrics(std::move(rubrics)); });
}

void NewRoundForm::show_rubrics(std::vector<workflow::OfferedRubric> rubrics) {
    rubrics_ = std::move(rubrics);
    for (const workflow::OfferedRubric& rubric : rubrics_) {
        rubric_->Append(to_wx(rubric.title));
    }
    if (!rubrics_.empty()) {
        const auto again = repeated_ ? std::ranges::find(rubrics_,
                                                         repeated_->rubric.rubric.id.text(),
                                                         &workflow::OfferedRubric::id)
                                     : rubrics_.end();
        rubric_->SetSelection(again == rubrics_.end() ? 0
                                                      : static_cast<int>(again - rubrics_.begin()));
    }
    read_answers();
    ended();
}

void NewRoundForm::read_answers() {
    const std::string chosen = rubric();
    if (chosen.empty()) {
        arrange(look_);
        return;
    }
    answers_reading_.run(
        [desk = desk_, chosen, repeats = repeated_ ? repeated_->id : ""] {
            return desk.offered_answers(chosen, repeats);
        },
        [this](const Parsed<std::vector<workflow::OfferedAnswer>>& offered) {
            show_answers(offered.value.value_or(std::vector<workflow::OfferedAnswer>()));
            ended();
        });
}

void NewRoundForm::show_answers(const std::vector<workflow::OfferedAnswer>& answers) {
    for (Answer& answer : answers_) {
        answer.box->Destroy();
    }
    answers_.clear();
    for (const workflow::OfferedAnswer& offer : answers) {
        add_answer(offer);
    }
    for (std::size_t i = 0; i < answers_.size(); ++i) {
        answers_[i].box->Bind(wxEVT_CHECKBOX,
                              [this, i](wxCommandEvent&) { guarded([&] { mark(answers_[i]); }); });
    }
    platform::restyle(*this);
    arrange(look_);
}

void NewRoundForm::add_answer(const workflow::OfferedAnswer& offer) {
    auto* box = new wxCheckBox(content(), wxID_ANY, wxString());
    for (const char* name : {"plain", "item"}) {
        platform::set_class(*box, name);
    }
    box->MoveBeforeInTabOrder(write_own_);
    box->SetValue(is_chosen(offer));
    answers_.push_back({box, {*box, platform::RichLabel::Shape::row}, offer});
    Answer& answer = answers_.back();
    mark(answer);
    const std::string words =
        texts::offered_answer(offer.id, offer.begins, words_for(offer.source));
    answer.label.body(words);
    answer.label.trail(offer.keys);
    platform::describe(*box, words, offer.keys);
}

/// As they were before own ones were written, and the new ones; else those of the round that is
/// repeated, else those of the published version.
bool NewRoundForm::is_chosen(const workflow::OfferedAnswer& offer) const {
    if (!chosen_.empty()) {
        const auto before = chosen_.find(offer.id);
        return before == chosen_.end() || before->second;
    }
    if (repeated_ && rubric() == repeated_->rubric.rubric.id.text()) {
        return find_answer(*repeated_, Id<SampleAnswer>(offer.id)) != nullptr;
    }
    return offer.source == Source::version;
}

std::string NewRoundForm::rubric() const {
    const int chosen = rubric_->GetSelection();
    return chosen == wxNOT_FOUND ? "" : rubrics_.at(static_cast<std::size_t>(chosen)).id;
}

void NewRoundForm::read_own_again() {
    chosen_.clear();
    for (const Answer& answer : answers_) {
        chosen_[answer.offer.id] = answer.box->GetValue();
    }
    read_answers();
}

void NewRoundForm::mark(Answer& answer) {
    answer.label.lead(answer.box->GetValue() ? "✓" : " ");
}

workflow::RoundOrder NewRoundForm::order() const {
    workflow::RoundOrder order;
    order.title = title_->text();
    order.lead = lead_->text();
    order.only_these = !answers_.empty();  // A rubric that has none is told as such.
    order.repeats = repeated_ ? repeated_->id : "";
    order.rubric = rubric();
    for (const Answer& answer : answers_) {
        if (answer.box->GetValue()) {
            const bool own = answer.offer.source != Source::version;
            (own ? order.own : order.answers).push_back(answer.offer.id);
        }
    }
    wxStringTokenizer names(to_wx(invited_->text()), ",");
    while (names.HasMoreTokens()) {
        order.invited.push_back(to_utf8(names.GetNextToken().Strip(wxString::both)));
    }
    return order;
}

void NewRoundForm::complain(const Findings& findings) {
    const auto of_title = std::ranges::find(findings, "round.title", &Finding::code);
    title_->complain(of_title == findings.end() ? "" : of_title->message);
    Findings others = findings;
    std::erase_if(others, [](const Finding& finding) { return finding.code == "round.title"; });
    set_words(*errors_, lines_of(others));
    arrange(look_);
    if (of_title != findings.end()) {
        title_->entry().SetFocus();
    } else {
        platform::announce(*errors_, lines_of(others));
    }
}

void NewRoundForm::take_focus() {
    title_->entry().SetFocus();
}

std::vector<Row> NewRoundForm::rows() const {
    std::vector<Row> rows = {{heading_, top}, {title_, field_gap}, {rubric_label_, field_gap}};
    if (rubrics_.empty() && !rubrics_reading_.running()) {
        rows.push_back({no_rubric_, small_gap});
    } else {
        rows.push_back({rubric_, small_gap});
        rows.push_back({answers_label_, field_gap, answers_hint_});
    }
    for (const Answer& answer : answers_) {
        rows.push_back({answer.box, &answer == answers_.data() ? small_gap : 0});
    }
    if (!rubric().empty()) {
        rows.push_back({write_own_, small_gap});
    }
    rows.push_back({invited_, field_gap});
    rows.push_back({invited_hint_, small_gap});
    rows.push_back({lead_, field_gap});
    if (!errors_->GetLabel().empty()) {
        rows.push_back({errors_, field_gap});
    }
    return rows;
}

void NewRoundForm::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const std::vector<Row> shown = rows();
    show_only(*content(), shown);
    const wxRect area = content_area(row_inset, row_inset);
    int y = area.y;
    for (const Row& row : shown) {
        y += row.gap;
        if (row.window == nullptr) {
            continue;  // A gap alone.
        }
        wxWindow& window = *row.window;
        auto* field = dynamic_cast<TextField*>(&window);
        const int height = field != nullptr ? field->height_for_width(area.width)
                                            : platform::height_for(window, area.width);
        const int width = &window == write_own_
                              ? std::min(area.width, platform::natural_width(*write_own_))
                              : area.width;
        window.SetSize(area.x, y, width, height);
        if (field != nullptr) {
            field->arrange(look);
        }
        if (row.side != nullptr) {
            row.side->Show();
            place_before(*row.side, area.GetRight() + 1, y + height);
        }
        y += height;
    }
    settle(y + foot);
}

void NewRoundForm::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    for (TextField* field : {title_, invited_, lead_}) {
        field->use_colours(palette);
    }
}

}  // namespace evenhand::app
