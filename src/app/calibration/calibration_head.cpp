#include "app/calibration/calibration_head.h"

#include <algorithm>
#include <utility>

#include "app/flow.h"
#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/choice.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/texts_calibration.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

constexpr int margin = 10;
constexpr int gap = 8;
constexpr int widest_choice = 260;

int side_of(const Look& look) {
    return look.compact() ? 12 : 24;
}

}  // namespace

CalibrationHead::CalibrationHead(wxWindow* parent, Hooks hooks)
    : Pane(parent, texts::calibration_head, Scrolls::no, Ground::canvas),
      hooks_(std::move(hooks)),
      title_(add_text(texts::all_interviewers, {"heading"})),
      scope_(add_text("", {"small"})) {
    using Weight = ActionButton::Weight;
    constexpr std::array names = {texts::period,
                                  texts::role_choice,
                                  texts::rubric_choice,
                                  texts::criterion_choice,
                                  texts::group_choice};
    for (std::size_t at = 0; at < filters_.size(); ++at) {
        wxChoice* choice = new wxChoice(this, wxID_ANY);
        platform::settle_in_form(*choice);
        platform::describe(*choice, to_utf8(say(names.at(at))));
        choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { guarded([&] { chosen(); }); });
        choice->Hide();
        filters_.at(at).choice = choice;
    }
    person_ = new wxChoice(this, wxID_ANY);
    platform::settle_in_form(*person_);
    platform::describe(*person_, to_utf8(say(texts::interviewer_choice)));
    person_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        guarded([&] {
            const int at = person_->GetSelection();
            if (at >= 0) {
                hooks_.choose(people_.at(static_cast<std::size_t>(at)));
            }
        });
    });
    const auto button = [this](std::string_view words,
                               std::string_view keys,
                               Weight weight,
                               const std::function<void()>& action) {
        return new ActionButton(this, words, keys, weight, action);
    };
    own_ = button(texts::own_page, texts::own_page_keys, Weight::quiet, hooks_.own_page);
    fair_ = button(texts::fair_scores, texts::fair_scores_keys, Weight::quiet, hooks_.fair_scores);
    archive_ = button(texts::scores_of_archive,
                      texts::scores_of_archive_keys,
                      Weight::quiet,
                      hooks_.from_archive);
    open_ =
        button(texts::open_ratings, texts::open_ratings_keys, Weight::quiet, hooks_.open_ratings);
    report_ = button(texts::report_as_pdf, texts::report_keys, Weight::quiet, hooks_.report);
    practise_ = button(texts::practise, texts::practise_keys, Weight::next, hooks_.practise);
    stop_ = button(texts::stop_computing, "", Weight::quiet, hooks_.stop);
    platform::ellipsize(*scope_);
    platform::make_heading(*title_);
    show_state(false, false, false, false);
}

void CalibrationHead::show_title(const std::string& title, const std::string& scope) {
    disorder(set_words(*title_, title));
    show_scope(scope);
}

void CalibrationHead::show_scope(const std::string& scope) {
    (void)set_words(*scope_, scope);
    scope_->SetToolTip(to_wx(scope));
}

void CalibrationHead::fill(Filter& filter,
                           const std::vector<workflow::CalibrationChoice>& choices,
                           const std::string& chosen) {
    wxArrayString labels;
    filter.values.clear();
    int selected = 0;
    for (const workflow::CalibrationChoice& choice : choices) {
        if (choice.value == chosen) {
            selected = static_cast<int>(filter.values.size());
        }
        labels.push_back(to_wx(choice.label));
        filter.values.push_back(choice.value);
    }
    platform::offer(*filter.choice, labels);
    if (!choices.empty()) {
        filter.choice->SetSelection(selected);
    }
    filter.choice->Show(choices.size() > 1);
}

void CalibrationHead::show_choices(const workflow::CalibrationChoices& choices,
                                   const workflow::CalibrationFilter& filter) {
    fill(filters_[0], choices.periods, filter.period);
    fill(filters_[1], choices.roles, filter.role);
    fill(filters_[2], choices.rubrics, filter.rubric);
    fill(filters_[3], choices.criteria, filter.criterion);
    disorder();
}

void CalibrationHead::show_groups(const std::vector<workflow::CalibrationChoice>& groups,
                                  const std::string& chosen) {
    fill(filters_[4], groups, chosen);
    disorder();
}

void CalibrationHead::chosen() {
    const auto value = [](const Filter& filter) {
        const int at = filter.choice->GetSelection();
        return at < 0 ? std::string() : filter.values.at(static_cast<std::size_t>(at));
    };
    hooks_.filter({value(filters_[0]),
                   value(filters_[1]),
                   value(filters_[2]),
                   value(filters_[3]),
                   value(filters_[4])});
}

void CalibrationHead::show_interviewers(
    const std::vector<workflow::CalibrationView::Interviewer>& people) {
    wxArrayString names;
    names.push_back(say(texts::everybody));
    people_.assign(1, "");
    for (const workflow::CalibrationView::Interviewer& person : people) {
        names.push_back(to_wx(person.name));
        people_.push_back(person.id);
    }
    platform::offer(*person_, names);
    disorder();
}

void CalibrationHead::take_focus() {
    archive_->SetFocus();
}

void CalibrationHead::choose(const std::string& id) {
    const auto found = std::ranges::find(people_, id);
    person_->SetSelection(found == people_.end() ? 0 : static_cast<int>(found - people_.begin()));
}

bool CalibrationHead::choosing() const {
    return std::ranges::any_of(
        filters_, [](const Filter& filter) { return platform::has_keyboard(*filter.choice); });
}

bool CalibrationHead::at_source() const {
    return platform::has_keyboard(*archive_) || platform::has_keyboard(*open_);
}

void CalibrationHead::show_state(bool ready, bool own, bool fair, bool computing) {
    person_->Show(ready && people_.size() > 1);
    own_->Show(ready);
    (void)own_->set_words(to_utf8(say(own ? texts::all_interviewers : texts::own_page)));
    fair_->Show(ready && !own);
    (void)fair_->set_words(to_utf8(say(fair ? texts::hide_fair_scores : texts::fair_scores)));
    report_->Show(ready);
    (void)report_->set_words(to_utf8(say(own ? texts::own_page_as_pdf : texts::report_as_pdf)));
    report_->Enable(!computing);
    archive_->Enable(!computing);
    open_->Enable(!computing);
    stop_->Show(computing);
    disorder();
}

std::vector<wxWindow*> CalibrationHead::controls() const {
    std::vector<wxWindow*> all;
    for (const Filter& filter : filters_) {
        all.push_back(filter.choice);
    }
    for (wxWindow* control : std::initializer_list<wxWindow*>{
             person_, own_, fair_, archive_, open_, report_, practise_, stop_}) {
        all.push_back(control);
    }
    std::erase_if(all, [](const wxWindow* control) { return !control->IsShown(); });
    return all;
}

int CalibrationHead::title_height(const Look& look, int width) const {
    return platform::height_for(*title_, width) + look.px(2);
}

int CalibrationHead::height_for(const Look& look, int width) const {
    const int room = width - 2 * side_of(look);
    return margin + title_height(look, room) + gap + flow_height(controls(), room) + gap;
}

void CalibrationHead::arrange(const Look& look) {
    const int left = side_of(look);
    const int room = GetClientSize().x - 2 * left;
    for (const Filter& filter : filters_) {
        const wxSize best = filter.choice->GetBestSize();
        filter.choice->SetMinSize({std::min(best.x, look.px(widest_choice)), best.y});
    }
    const int height = title_height(look, room);
    const int natural = std::min(platform::natural_width(*title_), room);
    put(*title_, {left, margin, natural, height});
    const int from = natural + 14;
    const int scope = platform::height_for(*scope_, std::max(1, room - from));
    put(*scope_, {left + from, margin + height - scope - look.px(4), room - from, scope});
    flow(controls(), {left, margin + height + gap}, room);
}

}  // namespace evenhand::app
