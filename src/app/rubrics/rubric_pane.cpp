#include "app/rubrics/rubric_pane.h"

#include <algorithm>

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

std::string open_words(const RubricDetail& detail) {
    return detail.opens == RubricOpening::next_version ? texts::next_version(detail.next_version)
                                                       : to_utf8(say(texts::edit_draft));
}

using Weight = ActionButton::Weight;

}  // namespace

RubricPane::RubricPane(wxWindow* parent, const Hooks& hooks)
    : DetailPane(parent, texts::chosen_rubric),
      open_(add_button(texts::edit_draft, texts::enter_key, Weight::next, hooks.open)),
      versions_(add_button(texts::versions, texts::versions_keys, Weight::quiet, hooks.versions)),
      print_(add_button(texts::print, texts::print_keys, Weight::quiet, hooks.print)),
      sheet_(add_button(
          texts::print_sheet, texts::print_sheet_keys, Weight::quiet, hooks.print_sheet)),
      discard_(
          add_button(texts::discard_draft, texts::discard_keys, Weight::quiet, hooks.discard)) {}

void RubricPane::show(const RubricDetail& detail) {
    text().begin();
    read_out(detail);
    open_->set_words(open_words(detail));
    open_->Show(detail.opens != RubricOpening::none);
    versions_->Show(!detail.versions.empty());
    print_->Show(detail.opens != RubricOpening::none);
    sheet_->Show(detail.opens != RubricOpening::none);
    discard_->Show(detail.has_draft);
    end();
}

void RubricPane::read_out(const RubricDetail& detail) {
    platform::make_heading(text().add(detail.title, {"heading"}, 0));
    text().add(detail.state, {"strong"}, 4);
    if (!detail.facets.empty()) {
        text().add(detail.facets, {"muted"}, line_gap);
    }
    if (!detail.unreadable.empty()) {
        text().add("! " + detail.unreadable, {"error"}, section_gap);
    } else {
        text().add(detail.question.empty() ? to_utf8(say(texts::no_question)) : detail.question,
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
        text().add(top.title, {"title"}, first ? section_gap : 12);
        text().add_side(to_utf8(say(texts::level_of)) + top.level);
        const bool written = !top.anchor.empty();
        text().add(written ? top.anchor : to_utf8(say(texts::no_anchor)),
                   {written ? "body" : "muted"},
                   line_gap);
        first = false;
    }
}

void RubricPane::add_points(std::string_view title, const std::vector<std::string>& points) {
    if (points.empty()) {
        return;
    }
    platform::make_heading(text().add(to_utf8(say(title)), {"title"}, section_gap));
    for (const std::string& point : points) {
        text().add_point(point);
    }
}

void RubricPane::add_versions(const RubricDetail& detail) {
    if (detail.versions.empty()) {
        return;
    }
    platform::make_heading(text().add(to_utf8(say(texts::versions)), {"title"}, section_gap));
    for (const VersionRow& version : detail.versions) {
        text().add(
            version.title + (version.author.empty() ? "" : " · " + version.author), {"body"}, 6);
        if (version.at) {
            text().add_side(local_time(*version.at));
        }
        if (!version.note.empty()) {
            text().add(version.note, {"muted"}, line_gap);
        }
        if (!version.warning.empty()) {
            text().add("! " + version.warning, {"error"}, line_gap);
        }
    }
}

}  // namespace evenhand::app
