#include "app/rubrics/rubric_pane.h"

#include <algorithm>

#include "app/flow.h"
#include "app/local_time.h"
#include "app/platform/accessible.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using workflow::RubricDetail;
using workflow::RubricOpening;
using workflow::VersionRow;

constexpr int section_gap = 20;
constexpr int line_gap = 3;
constexpr int bar_margin = 8;

std::string open_words(const RubricDetail& detail) {
    return detail.opens == RubricOpening::next_version ? texts::next_version(detail.next_version)
                                                       : to_utf8(say(texts::edit_draft));
}

}  // namespace

RubricPane::RubricPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::chosen_rubric, Scrolls::no, Ground::canvas),
      text_(new ReadingPane(this, texts::chosen_rubric, Ground::canvas)),
      rule_(new wxStaticLine(this)),
      open_(new ActionButton(
          this, texts::edit_draft, texts::enter_key, ActionButton::Weight::next, hooks.open)),
      versions_(new ActionButton(this,
                                 texts::versions,
                                 texts::versions_keys,
                                 ActionButton::Weight::quiet,
                                 hooks.versions)),
      print_(new ActionButton(
          this, texts::print, texts::print_keys, ActionButton::Weight::quiet, hooks.print)),
      sheet_(new ActionButton(this,
                              texts::print_sheet,
                              texts::print_sheet_keys,
                              ActionButton::Weight::quiet,
                              hooks.print_sheet)),
      discard_(new ActionButton(this,
                                texts::discard_draft,
                                texts::discard_keys,
                                ActionButton::Weight::quiet,
                                hooks.discard)) {
    show_nothing();
}

void RubricPane::show_nothing() {
    text_->begin();
    text_->end();
    for (wxWindow* button : {open_, versions_, print_, sheet_, discard_}) {
        button->Hide();
    }
    rule_->Hide();
}

void RubricPane::show(const RubricDetail& detail) {
    text_->begin();
    read_out(detail);
    text_->end();
    open_->set_words(open_words(detail));
    open_->Show(detail.opens != RubricOpening::none);
    versions_->Show(!detail.versions.empty());
    print_->Show(detail.opens != RubricOpening::none);
    sheet_->Show(detail.opens != RubricOpening::none);
    discard_->Show(detail.has_draft);
    rule_->Show(!buttons().empty());
    arrange(look_);
}

void RubricPane::read_out(const RubricDetail& detail) {
    platform::make_heading(text_->add(detail.title, {"heading"}, 0));
    text_->add(detail.state, {"strong"}, 4);
    if (!detail.facets.empty()) {
        text_->add(detail.facets, {"muted"}, line_gap);
    }
    if (!detail.unreadable.empty()) {
        text_->add("! " + detail.unreadable, {"error"}, section_gap);
    } else {
        text_->add(detail.question.empty() ? to_utf8(say(texts::no_question)) : detail.question,
                   {detail.question.empty() ? "muted" : "spoken"},
                   14);
        add_criteria(detail);
        add_points(texts::listen_for, detail.look_fors);
        add_points(texts::pitfalls, detail.pitfalls);
    }
    add_versions(detail);
}

void RubricPane::add_criteria(const RubricDetail& detail) {
    bool first = true;
    for (const RubricDetail::Top& top : detail.criteria) {
        text_->add(top.title, {"title"}, first ? section_gap : 12);
        text_->add_side(to_utf8(say(texts::level_of)) + top.level);
        const bool written = !top.anchor.empty();
        text_->add(written ? top.anchor : to_utf8(say(texts::no_anchor)),
                   {written ? "body" : "muted"},
                   line_gap);
        first = false;
    }
}

void RubricPane::add_points(std::string_view title, const std::vector<std::string>& points) {
    if (points.empty()) {
        return;
    }
    platform::make_heading(text_->add(to_utf8(say(title)), {"title"}, section_gap));
    for (const std::string& point : points) {
        text_->add_point(point);
    }
}

void RubricPane::add_versions(const RubricDetail& detail) {
    if (detail.versions.empty()) {
        return;
    }
    platform::make_heading(text_->add(to_utf8(say(texts::versions)), {"title"}, section_gap));
    for (const VersionRow& version : detail.versions) {
        text_->add(
            version.title + (version.author.empty() ? "" : " · " + version.author), {"body"}, 6);
        if (version.at) {
            text_->add_side(local_time(*version.at));
        }
        if (!version.note.empty()) {
            text_->add(version.note, {"muted"}, line_gap);
        }
        if (!version.warning.empty()) {
            text_->add("! " + version.warning, {"error"}, line_gap);
        }
    }
}

std::vector<wxWindow*> RubricPane::buttons() const {
    std::vector<wxWindow*> shown;
    for (wxWindow* button : {static_cast<wxWindow*>(open_),
                             static_cast<wxWindow*>(versions_),
                             static_cast<wxWindow*>(print_),
                             static_cast<wxWindow*>(sheet_),
                             static_cast<wxWindow*>(discard_)}) {
        if (button->IsShown()) {
            shown.push_back(button);
        }
    }
    return shown;
}

void RubricPane::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const int width = std::max(1, size.x - 2 * side);
    const std::vector<wxWindow*> shown = buttons();
    const int bar = shown.empty() ? 0 : flow_height(shown, width) + 2 * bar_margin + 1;
    text_->SetSize(0, 0, size.x, std::max(1, size.y - bar));
    text_->arrange(look);
    rule_->SetSize(0, size.y - bar, size.x, 1);
    flow(shown, {side, size.y - bar + 1 + bar_margin}, width);
}

void RubricPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    text_->use_colours(palette);
}

}  // namespace evenhand::app
