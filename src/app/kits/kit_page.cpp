#include "app/kits/kit_page.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/key_event.h"
#include "app/saving_words.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

bool is_digit(Key key) {
    return key >= app::key('0') && key <= app::key('9');
}

}  // namespace

KitPage::KitPage(wxWindow* parent,
                 std::unique_ptr<workflow::OpenKit> kit,
                 const workflow::RubricLibrary& library,
                 Hooks hooks)
    : Page(parent),
      kit_(std::move(kit)),
      library_(library),
      hooks_(std::move(hooks)),
      words_(library_.words().value.value_or(LintWords())),
      saver_(*kit_),
      head_(new KitHeadPane(this, head_hooks())),
      time_(new KitTimePane(this, [this](std::size_t question) { choose(question); })),
      parts_(new TabBar(this, {texts::questions, texts::library, texts::coverage})),
      questions_(new KitQuestionsPane(this, question_hooks())),
      stock_(
          new KitStockPane(this, [this](const Id<Rubric>& rubric) { add(rubric, chosen_ + 1); })),
      covers_(new KitCoversPane(this,
                                [this](const std::string& competency, bool wanted) {
                                    editor().cover(competency, wanted);
                                    changed();
                                })),
      findings_(new KitFindingsPane(this, [this](const Finding& finding) { lead_to(finding); })),
      footer_(new DraftFooter(
          this,
          {[this] { leave_for(hooks_.interview); }, [this] { leave_for(hooks_.leave); }, [] {}})) {
    for (wxStaticLine*& rule : rules_) {
        rule = new wxStaticLine(this);
    }
    parts_->on_choose([this](std::size_t part) { focus_part(static_cast<Part>(part)); });
    save_timer_.Bind(wxEVT_TIMER,
                     [this](wxTimerEvent&) { guarded([&] { save(Patience::typing); }); });
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { guarded([&] { on_typed(event); }); });
    show();
}

KitPage::~KitPage() {
    DestroyChildren();  // A control that goes tells of the keyboard it loses.
}

KitHeadPane::Hooks KitPage::head_hooks() {
    return {[this](const std::string& title) {
                editor().type_title(title);
                changed();
            },
            [this](const std::string& role) {
                editor().type_role(role);
                changed();
            },
            [this](const std::string& level) {
                editor().set_level(level);
                changed();
            },
            [this](KitHeadPane::Stretch stretch, int minutes) {
                editor().set_minutes(stretch, minutes);
                changed();
            },
            [this] { arrange(look_); },
            [this] { focus_part(Part::questions); }};
}

KitQuestionsPane::Hooks KitPage::question_hooks() {
    return {[this] {
                chosen_ = questions_->chosen().value_or(0);
                time_->show(view_, questions_->chosen());
            },
            [this](int by) { move(by); },
            [this](std::size_t from, int before) { drag(from, before); },
            [this](int before) {
                if (const auto dragged = stock_->dragged()) {
                    add(*dragged, static_cast<std::size_t>(before));
                }
            },
            [this] { return stock_->dragged().has_value(); },
            [this] { take_out(); },
            [this](int minutes) {
                editor().set_question_minutes(chosen_, minutes);
                changed();
            },
            [this] { ask_newest(); }};
}

void KitPage::reload() {
    reading_.run([library = library_] { return library.entries(); },
                 [this](std::vector<workflow::LibraryEntry> entries) {
                     stock_->show_library(std::move(entries));
                 });
}

void KitPage::look_again() {
    kit_->refresh();
    show();
    reload();
}

/// Words that are typed anywhere look for a question; a digit upon the questions is their minutes.
void KitPage::on_typed(wxKeyEvent& event) {
    if (text_has_keyboard() || !type_here(event)) {
        event.Skip();
    }
}

bool KitPage::type_here(wxKeyEvent& event) {
    const Chord chord = key_press(event).chord;
    if (chord.ctrl || chord.alt) {
        return false;
    }
    const bool plus = chord.key == key('+') || chord.key == key('=');
    if (questions_->list_has_keyboard() && (plus || chord.key == key('-'))) {
        questions_->step_minutes(plus ? 1 : -1);
        return true;
    }
    if (questions_->list_has_keyboard() && is_digit(chord.key)) {
        questions_->type_minutes();
        return true;
    }
    if (stock_->list_has_keyboard() && plus) {
        stock_->add_chosen();
        return true;
    }
    const auto sign = event.GetUnicodeKey();
    if (sign > WXK_SPACE && sign != WXK_DELETE && part_ != Part::library) {
        show_part(Part::library);
    }
    return stock_->type_key();
}

void KitPage::changed() {
    show();
    save_timer_.StartOnce(save_after_ms);
}

void KitPage::show() {
    const KitPlan& plan = editor().kit();
    view_ = workflow::kit_view(plan, kit_->rubrics(), words_);
    chosen_ = view_.rows.empty() ? 0 : std::min(chosen_, view_.rows.size() - 1);
    head_->show(plan);
    questions_->show(view_, chosen_);
    time_->show(view_, questions_->chosen());
    stock_->show_kit(view_.rows);
    covers_->show(view_.covers);
    findings_->show(view_.findings);
    show_footer();
    arrange(look_);
}

void KitPage::show_footer() {
    footer_->show({words_for(saver_.state()),
                   to_utf8(say(texts::interview_with_kit)),
                   to_utf8(say(texts::back_to_kits)),
                   ""},
                  to_utf8(say(texts::esc_key)));
    if (footer_->take_disorder()) {
        footer_->arrange(look_);
    }
}

/// Whether there was nothing to tell.
bool KitPage::save(Patience patience) {
    const Findings findings = patience == Patience::typing ? saver_.save_soon() : saver_.save();
    const auto untitled = std::ranges::find(findings, "kit.title", &Finding::code);
    if (untitled != findings.end()) {
        head_->complain_of_title(untitled->message);
    } else {
        hooks_.report(findings);
        if (!kit_->saved()) {
            save_timer_.StartOnce(again_after_ms);
        }
    }
    show_footer();
    return findings.empty();
}

bool KitPage::settle() {
    save_timer_.Stop();
    (void)save(Patience::leaving);
    return kit_->saved();
}

/// Whoever leaves is told what could not be kept, or what else happened to the kit, and stays with
/// it.
void KitPage::leave_for(const std::function<void()>& where) {
    save_timer_.Stop();
    const bool nothing_to_tell = save(Patience::leaving);
    if (!head_->focus_wrong() && !questions_->focus_wrong() && kit_->saved() && nothing_to_tell) {
        where();
    }
}

void KitPage::add(const Id<Rubric>& rubric, std::size_t at) {
    const std::size_t count = view_.rows.size();
    const Parsed<std::size_t> added = kit_->add(rubric, std::min(at, count));
    hooks_.report(added.findings);
    if (added.value) {
        const bool there = editor().kit().entries.size() == count;
        chosen_ = *added.value;
        changed();
        stock_->tell(there ? texts::is_already(chosen_ + 1) : texts::added_as(chosen_ + 1));
    }
}

void KitPage::move(int by) {
    const std::size_t count = view_.rows.size();
    const bool possible = by < 0 ? chosen_ > 0 : chosen_ + 1 < count;
    if (possible) {
        const std::size_t to = by < 0 ? chosen_ - 1 : chosen_ + 1;
        editor().move(chosen_, to);
        chosen_ = to;
        changed();
    }
}

void KitPage::drag(std::size_t from, int before) {
    const auto place = static_cast<std::size_t>(before);
    const std::size_t to = place > from ? place - 1 : place;
    if (to != from) {
        editor().move(from, to);
        chosen_ = to;
        changed();
    }
}

void KitPage::take_out() {
    if (!view_.rows.empty()) {
        const std::string words = texts::taken_out(view_.rows[chosen_].title);
        const bool had_keyboard = questions_->list_has_keyboard();
        editor().remove(chosen_);
        changed();
        questions_->tell(words);
        if (view_.rows.empty() && had_keyboard) {
            stock_->focus_field();  // The list, which had the keyboard, is gone from the screen.
        }
    }
}

void KitPage::ask_newest() {
    hooks_.report(kit_->ask_newest());
    changed();
}

void KitPage::undo() {
    if (editor().can_undo()) {
        editor().undo();
        changed();
    }
    head_->show_as_said();
}

void KitPage::redo() {
    if (editor().can_redo()) {
        editor().redo();
        changed();
    }
    head_->show_as_said();
}

void KitPage::lead_to(const Finding& finding) {
    if (const auto question = question_at(finding.location)) {
        choose(*question);
        focus_part(Part::questions);
    } else {
        head_->focus_title();
    }
}

void KitPage::choose(std::size_t question) {
    chosen_ = question;
    questions_->choose(question);
    time_->show(view_, question);
}

void KitPage::find() {
    show_part(Part::library);
    stock_->focus_field();
}

/// Out of the search, out of a field, and then out of the kit.
void KitPage::back() {
    if (stock_->IsDescendant(FindFocus()) && stock_->clear()) {
        return;
    }
    if (text_has_keyboard() && questions_->focus_list()) {
        show_part(Part::questions);
        return;
    }
    leave_for(hooks_.leave);
}

void KitPage::next_pane() {
    wxWindow* focus = FindFocus();
    if (questions_->IsDescendant(focus)) {
        find();
    } else if (stock_->IsDescendant(focus)) {
        focus_part(Part::coverage);
    } else if (covers_->IsDescendant(focus) || findings_->IsDescendant(focus)) {
        head_->focus_title();
    } else {
        focus_part(Part::questions);
    }
}

}  // namespace evenhand::app
