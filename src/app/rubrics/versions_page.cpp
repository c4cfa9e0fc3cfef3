#include "app/rubrics/versions_page.h"

#include <algorithm>
#include <utility>

#include "app/card/card_pane.h"
#include "app/guarded.h"
#include "app/local_time.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/platform/measure.h"
#include "app/split.h"
#include "app/stack.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

using workflow::DifferenceView;
using workflow::VersionRow;

constexpr int top_gap = 20;
constexpr int list_gap = 14;
constexpr int bar_height = 52;
constexpr int head_height = 54;
constexpr int gap = 10;
constexpr int choice_width = 190;
constexpr int section_gap = 22;

/// "22 Nov 2026, 09:30 · Rater One"
std::string origin_of(const VersionRow& row) {
    std::string text = row.draft ? to_utf8(say(texts::not_published)) : "";
    text += row.at ? local_time(*row.at) : "";
    return text + (text.empty() || row.author.empty() ? "" : " · ") + row.author;
}

ListView::Cells cells_of(const VersionRow& row) {
    const std::string seal = row.sha256.empty() ? "" : row.sha256.substr(0, 8);
    return {{row.title, origin_of(row)},
            {row.altered ? "! " + to_utf8(say(texts::altered)) : seal, ""}};
}

}  // namespace

VersionsPage::ListPane::ListPane(wxWindow* parent,
                                 const std::string& title,
                                 const std::function<void()>& open,
                                 const std::function<void()>& leave)
    : Pane(parent, texts::versions, Scrolls::no, Ground::canvas),
      list_(new ListView(this,
                         texts::versions,
                         {{texts::version_column, 0}, {texts::hash_label, 104}},
                         ListView::Selection::one)),
      heading_(add_text("", {"heading"})),
      open_(new ActionButton(
          this, texts::open_version, texts::enter_key, ActionButton::Weight::next, open)),
      back_(new ActionButton(
          this, texts::back_to_rubrics, texts::esc_key, ActionButton::Weight::quiet, leave)) {
    platform::make_heading(*heading_);
    platform::wrap(*heading_);
    app::set_words(*heading_, texts::versions_of(title));
}

void VersionsPage::ListPane::show_step(bool draft) {
    open_->set_words(to_utf8(say(draft ? texts::edit_draft : texts::open_version)));
}

void VersionsPage::ListPane::arrange(const Look& look) {
    const int side = look.compact() ? 12 : 20;
    const int bar = look.px(bar_height);
    const wxRect area = content_area(side, side, bar);
    const int heading = platform::height_for(*heading_, area.width);
    heading_->SetSize(area.x, top_gap, area.width, heading);
    const int top = top_gap + heading + list_gap;
    list_->SetSize(area.x, top, area.width, std::max(1, area.height - top));
    list_->arrange(look);
    const int middle = area.height + bar / 2;
    back_->place_after(open_->place_after(area.x, middle) + gap, middle);
}

VersionsPage::ComparisonPane::ComparisonPane(wxWindow* parent, const std::function<void()>& compare)
    : Pane(parent, texts::what_differs, Scrolls::no, Ground::surface),
      label_(add_text(texts::compared_with, {"title"})),
      other_(new wxChoice(this, wxID_ANY)),
      text_(new ReadingPane(this, texts::what_differs, Ground::surface)),
      summary_(add_text("", {"muted"})),
      rule_(new wxStaticLine(this)) {
    platform::describe(*other_, to_utf8(say(texts::compared_with)));
    platform::ellipsize(*summary_);
    other_->Bind(wxEVT_CHOICE, [compare](wxCommandEvent&) { guarded([&] { compare(); }); });
}

void VersionsPage::ComparisonPane::show_version(const std::vector<std::string>& others,
                                                std::size_t chosen) {
    other_->Clear();
    for (const std::string& title : others) {
        other_->Append(to_wx(title));
    }
    label_->Show(!others.empty());
    other_->Show(!others.empty());
    if (!others.empty()) {
        other_->SetSelection(static_cast<int>(chosen));
    }
}

void VersionsPage::ComparisonPane::show_differences(const VersionRow& version,
                                                    const Parsed<DifferenceView>& compared) {
    set_words(*summary_, compared.value ? compared.value->summary : "");
    text_->begin();
    add_head(version);
    for (const Finding& finding : compared.findings) {
        text_->add("! " + finding.message, {"error"}, section_gap);
    }
    if (compared.value) {
        add_groups(*compared.value);
    }
    text_->end();
}

void VersionsPage::ComparisonPane::show_alone(const VersionRow& version) {
    set_words(*summary_, to_utf8(say(texts::first_version)));
    text_->begin();
    add_head(version);
    text_->end();
}

std::size_t VersionsPage::ComparisonPane::picked() const {
    return static_cast<std::size_t>(std::max(0, other_->GetSelection()));
}

void VersionsPage::ComparisonPane::add_head(const VersionRow& version) {
    platform::make_heading(text_->add(version.title, {"heading"}, 0));
    text_->add(origin_of(version), {"muted"}, 4);
    if (!version.sha256.empty()) {
        text_->add(to_utf8(say(texts::hash_label)) + " " + short_seal(version.sha256), {"small"}, 3)
            .SetToolTip(to_wx(version.sha256));
    }
    if (!version.note.empty()) {
        text_->add(version.note, {"body"}, 12);
    }
    if (!version.warning.empty()) {
        text_->add("! " + version.warning, {"error"}, 12);
    }
}

void VersionsPage::ComparisonPane::add_groups(const DifferenceView& view) {
    for (const DifferenceView::Group& group : view.groups) {
        platform::make_heading(text_->add(group.title, {"subheading"}, section_gap));
        for (const DifferenceView::Change& change : group.changes) {
            wxStaticText& what = text_->add(change.what, {"title"}, 12);
            text_->add_side(change.kind);
            platform::describe(what, change.spoken);
            if (!change.pieces.empty()) {
                text_->add_marked(change.pieces, 3);
            }
        }
    }
}

void VersionsPage::ComparisonPane::arrange(const Look& look) {
    const wxSize size = GetClientSize();
    const int side = look.compact() ? 12 : 20;
    const int head = look.px(head_height);
    const int middle = head / 2;
    int x = side;
    if (label_->IsShown()) {
        const int words = platform::natural_width(*label_);
        const int line = platform::height_for(*label_, words);
        label_->SetSize(x, middle - line / 2, words, line);
        x += words + gap;
        const int width = std::max(look.px(choice_width), platform::natural_width(*other_));
        const int high = platform::height_for(*other_, width);
        other_->SetSize(x, middle - high / 2, width, high);
        x += width + 2 * gap;
    }
    const int line = platform::height_for(*summary_, 1);
    summary_->SetSize(x, middle - line / 2, std::max(1, size.x - side - x), line);
    rule_->SetSize(0, head, size.x, 1);
    text_->SetSize(0, head + 1, size.x, std::max(1, size.y - head - 1));
    text_->arrange(look);
}

void VersionsPage::ComparisonPane::use_colours(const Palette& palette) {
    Pane::use_colours(palette);
    text_->use_colours(palette);
}

VersionsPage::VersionsPage(wxWindow* parent,
                           const workflow::RubricLibrary& library,
                           const Id<Rubric>& id,
                           const std::string& title,
                           Hooks hooks)
    : Page(parent),
      library_(library),
      id_(id),
      hooks_(std::move(hooks)),
      versions_(new ListPane(
          this, title, [this] { open_chosen(); }, hooks_.leave)),
      rule_(new wxStaticLine(this)),
      comparison_(new ComparisonPane(this, [this] { compare(); })) {
    versions_->list().on_select([this] { show_chosen(); });
    versions_->list().on_activate([this] { open_chosen(); });
}

void VersionsPage::reload() {
    reading_.run([library = library_, id = id_] { return workflow::read_versions(library, id); },
                 [this](std::vector<VersionRow> rows) { show_rows(std::move(rows)); });
}

void VersionsPage::show_rows(std::vector<VersionRow> rows) {
    rows_ = std::move(rows);
    std::vector<ListView::Cells> cells;
    std::ranges::transform(rows_, std::back_inserter(cells), cells_of);
    versions_->list().show(cells);
    show_chosen();
}

std::size_t VersionsPage::chosen() const {
    const std::vector<std::size_t> rows = versions_->list().selected();
    return rows.empty() ? rows_.size() : rows.front();
}

std::vector<std::size_t> VersionsPage::others() const {
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (i != chosen()) {
            others.push_back(i);
        }
    }
    return others;
}

/// At first compared with the version before it.
void VersionsPage::show_chosen() {
    if (chosen() >= rows_.size()) {
        return;
    }
    std::vector<std::string> titles;
    for (const std::size_t row : others()) {
        titles.push_back(rows_[row].title);
    }
    const std::size_t before = std::min(chosen(), titles.empty() ? 0 : titles.size() - 1);
    versions_->show_step(rows_[chosen()].draft);
    comparison_->show_version(titles, before);
    versions_->arrange(look_);
    compare();
}

void VersionsPage::compare() {
    const VersionRow version = rows_.at(chosen());
    if (rows_.size() < 2) {
        comparison_reading_.forget();
        comparison_->show_alone(version);
        comparison_->arrange(look_);
        return;
    }
    const std::size_t other = others().at(comparison_->picked());
    const bool other_is_newer = other < chosen();
    const VersionRow& older = other_is_newer ? version : rows_[other];
    const VersionRow& newer = other_is_newer ? rows_[other] : version;
    comparison_reading_.run(
        [library = library_, id = id_, older, newer] {
            return workflow::compare_versions(library, id, older, newer);
        },
        [this, version](const Parsed<DifferenceView>& compared) {
            comparison_->show_differences(version, compared);
            comparison_->arrange(look_);
        });
}

void VersionsPage::open_chosen() {
    if (chosen() < rows_.size()) {
        hooks_.open(rows_[chosen()]);
    }
}

bool VersionsPage::run(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            open_chosen();
            return true;
        case Command::next_pane:
            comparison_->text_has_focus() ? versions_->list().SetFocus()
                                          : comparison_->focus_text();
            return true;
        case Command::back:
            hooks_.leave();
            return true;
        default:
            return false;
    }
}

void VersionsPage::arrange(const Look& look) {
    look_ = look;
    const wxRect all(0, 0, look.width, look.height);
    arrange_beside(look, all, Keeps::left, *versions_, *rule_, *comparison_);
}

void VersionsPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    versions_->use_colours(palette);
    comparison_->use_colours(palette);
}

void VersionsPage::take_focus() {
    versions_->list().SetFocus();
}

}  // namespace evenhand::app
