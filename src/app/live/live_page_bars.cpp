// What stands in the footer's place for a while: the reason for skipping, the question that is to
// be asked unplanned, and the word on scores before a question is left.

#include <algorithm>
#include <utility>

#include "app/key_hints.h"
#include "app/live/live_page.h"

namespace evenhand::app {

void LivePage::show_bar(Pane& bar) {
    if (bar_ != nullptr) {
        bar_->Hide();
    }
    bar_ = &bar;
    bar.Show();
    bar.Raise();
    footer_->Hide();
    bar.arrange(look_);
    cut_rules();
}

/// The rules between the panes would be drawn over the bar.
void LivePage::cut_rules() {
    const int top = bar_ == nullptr ? look_.height : bar_->GetPosition().y;
    for (wxStaticLine* rule : rules_) {
        // One above the bar parts it from the panes.
        rule->Show(bar_ == nullptr || rule->GetPosition().y <= top);
        if (bar_ != nullptr && rule->GetPosition().y < top && rule->GetRect().GetBottom() >= top) {
            rule->SetSize(rule->GetSize().x, std::max(1, top - rule->GetPosition().y));
        }
    }
}

void LivePage::hide_bar() {
    const bool stood = std::exchange(bar_, nullptr) != nullptr;
    for (Pane* bar : std::initializer_list<Pane*>{skip_, gate_, unplanned_}) {
        bar->Hide();
    }
    go_on_ = {};
    reading_.forget();
    footer_->Show();
    if (stood) {
        arrange(look_);
    }
}

void LivePage::close_bar() {
    hide_bar();
    notes_->focus();
}

void LivePage::connect_skip() {
    skip_->on_skip([this](const std::string& reason) {
        editor_.skip_question(editor_.question(), reason);
        close_bar();
    });
    skip_->on_words([this] { place_skip(); });
}

void LivePage::ask_skip() {
    if (editor_.closed() || editor_.margin()) {
        return;
    }
    show_bar(*skip_);
    skip_->ask(editor_.record().skipped, !editor_.record().ratings.empty());
    place_skip();
}

/// Its words, and whether the question is skipped already, say how high it is.
void LivePage::place_skip() {
    const int height = skip_->height(look_, footer_->GetSize().y);
    put(*skip_, wxRect(0, look_.height - height, look_.width, height));
    skip_->arrange(look_);
    cut_rules();
}

void LivePage::ask_unplanned() {
    if (editor_.closed() || !hooks_.library) {
        return;
    }
    show_bar(*unplanned_);
    unplanned_->ask();
    reading_.run([read = hooks_.library] { return workflow::UnplannedQuestions(read()); },
                 [this](workflow::UnplannedQuestions questions) {
                     library_ = std::move(questions);
                     unplanned_->show_found();
                     unplanned_->arrange(look_);
                 });
}

/// Goes on, unless the rater is to be asked first; `again`: the key that goes on then.
void LivePage::leave(std::function<void()> go, const std::string& again) {
    if (!editor_.ask_to_score()) {
        if (bar_ != nullptr) {
            close_bar();
        }
        go();
        return;
    }
    go_on_ = [this, go = std::move(go)] {
        close_bar();
        go();
    };
    show_bar(*gate_);
    gate_->ask(view_at(editor_.now()).unscored, again);
    gate_->arrange(look_);
}

void LivePage::go_to_question(std::size_t question) {
    settle_typing();
    if (question != editor_.question() || editor_.margin()) {
        leave([this, question] { editor_.show_question(question); }, "");
    }
}

void LivePage::go_to_margin(Margin margin) {
    settle_typing();
    if (margin != editor_.margin()) {
        leave([this, margin] { editor_.show_margin(margin); }, "");
    }
}

void LivePage::step_question(const Action& action) {
    if (editor_.can_step(action.argument)) {
        leave([this, by = action.argument] { editor_.step_question(by); }, keys_for(*this, action));
    }
}

void LivePage::focus_foot() {
    if (bar_ != nullptr) {
        bar_->SetFocus();
    } else {
        footer_->focus_next();
    }
}

void LivePage::next_pane() {
    std::vector<std::function<void()>> panes = {[this] { notes_->focus(); },
                                                [this] { timeline_->focus_current(); },
                                                [this] { question_->focus_first(); },
                                                [this] { listen_->focus_first(); },
                                                [this] { criteria_->focus_current(); },
                                                [this] { focus_foot(); }};
    if (spoken_ != nullptr) {
        panes.insert(panes.begin() + 3, [this] { spoken_->focus(); });
    }
    pane_ = (pane_ + 1) % panes.size();
    panes.at(pane_)();
}

void LivePage::back() {
    if (bar_ != nullptr) {
        close_bar();
    } else if (pane_ == 0 && (editor_.closed() || (spoken_ != nullptr && notes_->has_keyboard()))) {
        hooks_.leave ? hooks_.leave() : hooks_.finish();
    } else {
        take_focus();
    }
}

void LivePage::score_first() {
    close_bar();
    (void)workflow::take_next_step(editor_);
}

}  // namespace evenhand::app
