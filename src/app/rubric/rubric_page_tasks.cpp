#include "app/rubric/rubric_page.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "workflow/difference_view.h"
#include "workflow/review_steps.h"

// The part of the rubric page that is its footer, saving, publishing, and another author's version.

namespace evenhand::app {

namespace {

constexpr int again_after_ms = 1000;  // A save that failed.
constexpr int change_gap = 12;
constexpr int words_gap = 2;

}  // namespace

// The steps that come next

void RubricPage::next_step() {
    const workflow::DraftStep next = workflow::draft_view(editor()).next;
    if (body_ == Body::publishing) {
        publish();
    } else if (body_ == Body::tabs && next == workflow::DraftStep::accept) {
        accept_next();
    } else if (body_ == Body::tabs && next == workflow::DraftStep::publish) {
        begin_publishing();
    }
}

/// On the review; from another tab the author is led there first.
void RubricPage::accept_next() {
    if (tab_ == 0) {
        (void)tab().run({Command::next_step, 0});
    } else if (const auto open = workflow::next_open_part(editor(), tab().place())) {
        show_tab(0);
        lead_to(*open);
    }
}

void RubricPage::accept_stated() {
    if (body_ == Body::tabs) {
        (void)tabs_.front()->run({Command::accept_stated, 0});
    }
}

/// The second button of the footer.
void RubricPage::other_step() {
    if (body_ == Body::tabs && !editor().read_only()) {
        accept_stated();
    } else {
        back();
    }
}

void RubricPage::show_footer(const workflow::DraftView& draft) {
    const bool open = body_ == Body::tabs && !draft.read_only;
    footer_->show(footer_words(draft),
                  to_utf8(say(open ? texts::accept_stated_keys : texts::esc_key)));
}

DraftFooter::Words RubricPage::footer_words(const workflow::DraftView& draft) const {
    const std::string parted = draft.open.empty() || findings_view_.count.empty() ? "" : " · ";
    DraftFooter::Words words;
    words.left = draft.open + parted + findings_view_.count;
    if (draft.read_only) {
        words.other = to_utf8(say(texts::back_to_library));
    } else if (body_ == Body::publishing) {
        const workflow::PublishView view = workflow::publish_view(editor());
        words.next = view.blocks.empty() ? view.title : to_utf8(say(texts::go_to_first_block));
        words.other = to_utf8(say(texts::back_to_draft));
    } else if (body_ == Body::differences) {
        words.other = to_utf8(say(texts::back_to_draft));
    } else if (draft.next == workflow::DraftStep::accept) {
        words.next = to_utf8(say(tab_ == 0 ? texts::accept_next : texts::go_to_open));
        words.other = to_utf8(say(texts::accept_stated));
        words.publish = to_utf8(say(texts::publish));
    } else {
        words.next = to_utf8(say(texts::publish));
    }
    return words;
}

// Saving

/// While another author's version is in the file, ours goes on being kept beside it.
void RubricPage::save(Patience patience) {
    if (draft_->saved()) {
        return;
    }
    const bool told = draft_->conflict().has_value();
    const Findings findings = patience == Patience::typing ? saver_.save_soon() : saver_.save();
    const bool failed = saver_.state().kind == workflow::SaveState::Kind::failed;
    if (failed || (!draft_->saved() && !draft_->conflict())) {
        save_timer_.StartOnce(again_after_ms);
    }
    if (draft_->conflict().has_value() != told) {
        show_body(body_ == Body::publishing ? Body::tabs : body_);
    }
    if (!draft_->conflict()) {
        hooks_.report(findings);
    }
    show_saving();
    place_panes();
}

bool RubricPage::settle() {
    save(Patience::leaving);
    const bool failed = saver_.state().kind == workflow::SaveState::Kind::failed;
    return draft_->saved() || (draft_->conflict() && !failed);
}

/// Not before the author has seen that somebody else's version is in the file.
void RubricPage::leave() {
    const bool told = draft_->conflict().has_value();
    if (settle() && draft_->conflict().has_value() == told) {
        hooks_.leave();
    }
}

// Publishing

void RubricPage::begin_publishing() {
    if (editor().read_only() || body_ == Body::publishing) {
        return;
    }
    if (draft_->conflict()) {
        conflict_->focus_first();
        return;
    }
    publish_->show(workflow::publish_view(editor()));
    show_body(Body::publishing);
    publish_->take_focus();
}

void RubricPage::publish() {
    if (editor().read_only()) {
        return;  // It has just been published.
    }
    const workflow::PublishView view = workflow::publish_view(editor());
    if (!view.blocks.empty()) {
        lead_to(view.blocks.front().place);
        return;
    }
    if (publish_->author().empty()) {
        publish_->ask_for_author();
        arrange(look_);
        return;
    }
    if (!settle() || draft_->conflict()) {
        return;
    }
    const std::string author = publish_->author();
    const auto published = library_.publish(*draft_, author, publish_->note());
    if (!published.value) {
        hooks_.report(published.findings);
        show_body(Body::tabs);
        return;
    }
    if (hooks_.remember_author) {
        hooks_.remember_author(author);
    }
    hooks_.published(*published.value);
}

// Another author's version

void RubricPage::toggle_differences() {
    if (body_ == Body::differences) {
        show_body(Body::tabs);
        return;
    }
    read_differences();
    show_body(Body::differences);
}

void RubricPage::read_differences() {
    const auto& conflict = draft_->conflict();
    differences_->begin();
    differences_->add(to_utf8(say(texts::differences)), {"heading"}, 0);
    if (conflict && conflict->theirs) {
        const workflow::DifferenceView view =
            workflow::difference_view(conflict->differences, *conflict->theirs, editor().rubric());
        differences_->add(view.summary, {"muted"}, words_gap);
        for (const workflow::DifferenceView::Group& group : view.groups) {
            differences_->add(group.title, {"subheading"}, 2 * change_gap);
            for (const workflow::DifferenceView::Change& change : group.changes) {
                differences_->add(change.what, {"title"}, change_gap);
                differences_->add_side(change.kind);
                differences_->add_marked(change.pieces, words_gap);
            }
        }
    }
    differences_->end();
}

void RubricPage::keep_mine() {
    const Findings findings = draft_->keep_ours();
    hooks_.report(findings);
    show_body(Body::tabs);
    tab().take_focus();
}

void RubricPage::take_theirs() {
    draft_->take_theirs();
    show_tab(tab_);  // A draft that is gone has become read-only, and nothing else.
    show_findings();
    tab().take_focus();
    save_timer_.StartOnce(again_after_ms);
}

}  // namespace evenhand::app
