#include "app/kits/kit_pane.h"

#include <algorithm>
#include <string>

#include "app/flow.h"
#include "app/platform/accessible.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using workflow::KitCover;
using workflow::KitRow;
using workflow::KitSegment;
using workflow::KitView;

constexpr int section_gap = 20;
constexpr int row_gap = 10;
constexpr int line_gap = 2;
constexpr int bar_margin = 8;

std::string joined(const std::string& first, const std::string& second) {
    return first + (first.empty() || second.empty() ? "" : " · ") + second;
}

}  // namespace

KitPane::KitPane(wxWindow* parent, const Hooks& hooks)
    : Pane(parent, texts::chosen_kit, Scrolls::no, Ground::canvas),
      text_(new ReadingPane(this, texts::chosen_kit, Ground::canvas)),
      rule_(new wxStaticLine(this)),
      interview_(new ActionButton(this,
                                  texts::interview_with_kit,
                                  texts::next_keys,
                                  ActionButton::Weight::next,
                                  hooks.interview)),
      open_(new ActionButton(
          this, texts::edit_kit, texts::enter_key, ActionButton::Weight::quiet, hooks.open)),
      print_(new ActionButton(
          this, texts::print, texts::print_keys, ActionButton::Weight::quiet, hooks.print)),
      sheet_(new ActionButton(this,
                              texts::print_sheet,
                              texts::print_sheet_keys,
                              ActionButton::Weight::quiet,
                              hooks.print_sheet)),
      discard_(new ActionButton(this,
                                texts::discard_kit,
                                texts::discard_keys,
                                ActionButton::Weight::quiet,
                                hooks.discard)) {
    show_nothing();
}

void KitPane::show_nothing() {
    text_->begin();
    text_->end();
    for (wxWindow* button : {interview_, open_, print_, sheet_, discard_}) {
        button->Hide();
    }
    rule_->Hide();
}

void KitPane::show(const workflow::KitListRow& row, const KitView& view) {
    const bool readable = row.fault.empty();
    text_->begin();
    platform::make_heading(text_->add(row.title, {"heading"}, 0));
    text_->add(joined(row.facts, row.state), {"muted"}, 4);
    if (readable) {
        add_time_table(view);
        add_findings(view);
        add_coverage(view);
    } else {
        text_->add("! " + row.fault, {"error"}, section_gap);
    }
    text_->end();
    interview_->Show(readable);
    open_->Show(readable);
    print_->Show(readable && !view.rows.empty());
    sheet_->Show(readable && !view.rows.empty());
    discard_->Show(row.own);
    rule_->Show(!buttons().empty());
    arrange(look_);
}

void KitPane::add_time_table(const KitView& view) {
    platform::make_heading(text_->add(to_utf8(say(texts::time_table)), {"title"}, section_gap));
    text_->add(view.time + (view.spare.empty() ? "" : ". " + view.spare), {"body"}, 4);
    if (view.rows.empty()) {
        text_->add(to_utf8(say(texts::kit_is_empty)), {"muted"}, row_gap);
    }
    for (const KitSegment& segment : view.segments) {
        if (segment.kind == KitSegment::Kind::question) {
            add_question(view.rows[segment.question]);
        } else {
            text_->add(segment.title, {"muted"}, row_gap);
            text_->add_side(texts::minutes_planned(segment.minutes));
        }
    }
}

void KitPane::add_question(const KitRow& row) {
    text_->add(row.number + "  " + row.title, {"strong"}, row_gap);
    text_->add_side(texts::minutes_planned(row.minutes));
    if (row.faulty) {
        text_->add("! " + row.question, {"error"}, line_gap);
    } else {
        text_->add(row.question, {"body"}, line_gap);
        text_->add(joined(joined(row.starts, row.facets), row.version), {"small"}, line_gap);
    }
}

void KitPane::add_coverage(const KitView& view) {
    const bool any = std::ranges::any_of(view.covers, [](const KitCover& cover) {
        return cover.state != KitCover::State::left_out;
    });
    if (!any && view.left_out.empty()) {
        return;
    }
    platform::make_heading(text_->add(to_utf8(say(texts::coverage)), {"title"}, section_gap));
    for (const KitCover& cover : view.covers) {
        if (cover.state != KitCover::State::left_out) {
            const bool missing = cover.state == KitCover::State::missing;
            text_->add((missing ? "! " : "") + cover.competency, {missing ? "error" : "body"}, 5);
            text_->add_side(cover.words);
        }
    }
    if (!view.left_out.empty()) {
        text_->add(view.left_out, {"muted"}, row_gap);
    }
}

void KitPane::add_findings(const KitView& view) {
    if (view.findings.empty()) {
        return;
    }
    platform::make_heading(text_->add(to_utf8(say(texts::findings)), {"title"}, section_gap));
    for (const Finding& finding : view.findings) {
        const bool error = finding.severity == Severity::error;
        text_->add((error ? "! " : "") + finding.message, {error ? "error" : "body"}, 5);
        if (!finding.location.empty()) {
            text_->add(finding.location, {"small"}, line_gap);
        }
    }
}

std::vector<wxWindow*> KitPane::buttons() const {
    std::vector<wxWindow*> shown;
    for (wxWindow* button : {static_cast<wxWindow*>(interview_),
                             static_cast<wxWindow*>(open_),
                             static_cast<wxWindow*>(print_),
                             static_cast<wxWindow*>(sheet_),
                             static_cast<wxWindow*>(discard_)}) {
        if (button->IsShown()) {
            shown.push_back(button);
        }
    }
    return shown;
}

void KitPane::arrange(const Look& look) {
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

void KitPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    text_->use_colours(palette);
}

}  // namespace evenhand::app
