#include "app/kits/kit_pane.h"

#include <algorithm>
#include <string>

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

std::string joined(const std::string& first, const std::string& second) {
    return first + (first.empty() || second.empty() ? "" : " · ") + second;
}

using Weight = ActionButton::Weight;

}  // namespace

KitPane::KitPane(wxWindow* parent, const Hooks& hooks)
    : DetailPane(parent, texts::chosen_kit),
      interview_(
          add_button(texts::interview_with_kit, texts::next_keys, Weight::next, hooks.interview)),
      open_(add_button(texts::edit_kit, texts::enter_key, Weight::quiet, hooks.open)),
      print_(add_button(texts::print, texts::print_keys, Weight::quiet, hooks.print)),
      sheet_(add_button(
          texts::print_sheet, texts::print_sheet_keys, Weight::quiet, hooks.print_sheet)),
      discard_(add_button(texts::discard_kit, texts::discard_keys, Weight::quiet, hooks.discard)) {}

void KitPane::show(const workflow::KitListRow& row, const KitView& view) {
    const bool readable = row.fault.empty();
    text().begin();
    platform::make_heading(text().add(row.title, {"heading"}, 0));
    text().add(joined(row.facts, row.state), {"muted"}, 4);
    if (readable) {
        add_time_table(view);
        add_findings(view);
        add_coverage(view);
    } else {
        text().add("! " + row.fault, {"error"}, section_gap);
    }
    interview_->Show(readable);
    open_->Show(readable);
    print_->Show(readable && !view.rows.empty());
    sheet_->Show(readable && !view.rows.empty());
    discard_->Show(row.own);
    end();
}

void KitPane::add_time_table(const KitView& view) {
    platform::make_heading(text().add(to_utf8(say(texts::time_table)), {"title"}, section_gap));
    text().add(view.time + (view.spare.empty() ? "" : ". " + view.spare), {"body"}, 4);
    if (view.rows.empty()) {
        text().add(to_utf8(say(texts::kit_is_empty)), {"muted"}, row_gap);
    }
    for (const KitSegment& segment : view.segments) {
        if (segment.kind == KitSegment::Kind::question) {
            add_question(view.rows[segment.question]);
        } else {
            text().add(segment.title, {"muted"}, row_gap);
            text().add_side(texts::minutes_planned(segment.minutes));
        }
    }
}

void KitPane::add_question(const KitRow& row) {
    text().add(row.number + "  " + row.title, {"strong"}, row_gap);
    text().add_side(texts::minutes_planned(row.minutes));
    if (row.faulty) {
        text().add("! " + row.question, {"error"}, line_gap);
    } else {
        text().add(row.question, {"body"}, line_gap);
        text().add(joined(joined(row.starts, row.facets), row.version), {"small"}, line_gap);
    }
}

void KitPane::add_coverage(const KitView& view) {
    const bool any = std::ranges::any_of(view.covers, [](const KitCover& cover) {
        return cover.state != KitCover::State::left_out;
    });
    if (!any && view.left_out.empty()) {
        return;
    }
    platform::make_heading(text().add(to_utf8(say(texts::coverage)), {"title"}, section_gap));
    for (const KitCover& cover : view.covers) {
        if (cover.state != KitCover::State::left_out) {
            const bool missing = cover.state == KitCover::State::missing;
            text().add((missing ? "! " : "") + cover.competency, {missing ? "error" : "body"}, 5);
            text().add_side(cover.words);
        }
    }
    if (!view.left_out.empty()) {
        text().add(view.left_out, {"muted"}, row_gap);
    }
}

void KitPane::add_findings(const KitView& view) {
    if (view.findings.empty()) {
        return;
    }
    platform::make_heading(text().add(to_utf8(say(texts::findings)), {"title"}, section_gap));
    for (const Finding& finding : view.findings) {
        const bool error = finding.severity == Severity::error;
        text().add((error ? "! " : "") + finding.message, {error ? "error" : "body"}, 5);
        if (!finding.location.empty()) {
            text().add(finding.location, {"small"}, line_gap);
        }
    }
}

}  // namespace evenhand::app
