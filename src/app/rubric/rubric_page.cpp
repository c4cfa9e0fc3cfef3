#include "app/rubric/rubric_page.h"

#include <algorithm>
#include <utility>

#include "app/guarded.h"
#include "app/platform/choice.h"
#include "app/platform/style.h"
#include "app/rubric/about_tab.h"
#include "app/rubric/criteria_tab.h"
#include "app/rubric/probes_tab.h"
#include "app/rubric/review_tab.h"
#include "app/rubric/samples_tab.h"
#include "app/stack.h"
#include "app/texts.h"

namespace evenhand::app {

namespace {

// Pixels at zoom 1.
constexpr int header_height = 40;
constexpr int bar_height = 38;
constexpr int footer_height = 44;
constexpr int findings_width = 280;
constexpr int narrow_findings = 232;
constexpr int findings_height = 130;  // In a narrow window they stand below.

constexpr int findings_after_ms = 250;  // After the last change.

// In the order of the tabs.
constexpr std::array sides = {DraftSide::review,
                              DraftSide::criteria,
                              DraftSide::probes,
                              DraftSide::samples,
                              DraftSide::about};

}  // namespace

RubricPage::RubricPage(wxWindow* parent,
                       std::unique_ptr<workflow::OpenDraft> draft,
                       workflow::RubricLibrary& library,
                       Hooks hooks)
    : Page(parent),
      draft_(std::move(draft)),
      library_(library),
      hooks_(std::move(hooks)),
      saver_(*draft_),
      bar_(new TabBar(this,
                      {texts::review,
                       texts::criteria,
                       texts::probes_and_story,
                       texts::samples_side,
                       texts::about})),
      conflict_(new ConflictPane(
          this,
          {[this] { toggle_differences(); }, [this] { keep_mine(); }, [this] { take_theirs(); }})),
      tabs_(new_tabs()),
      publish_(new PublishPane(this)),
      differences_(new ReadingPane(this, texts::differences, Pane::Ground::surface)),
      findings_(new FindingsPane(this)),
      footer_(new DraftFooter(
          this,
          {[this] { next_step(); }, [this] { other_step(); }, [this] { begin_publishing(); }})),
      header_(new DraftHeader(this)) {
    for (wxStaticLine*& rule : rules_) {
        const long style = &rule == &rules_.back() ? wxLI_VERTICAL : wxLI_HORIZONTAL;
        rule = new wxStaticLine(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, style);
    }
    bar_->on_choose([this](std::size_t tab) {
        show_tab(tab);
        this->tab().take_focus();
    });
    findings_->on_lead([this](const RubricPlace& place) { lead_to(place); });
    publish_->on_lead([this](const RubricPlace& place) { lead_to(place); });
    publish_->on_enter([this] { publish(); });
    publish_->set_author(hooks_.author);
    editor().on_change([this] { changed(); });
    save_timer_.Bind(wxEVT_TIMER,
                     [this](wxTimerEvent&) { guarded([&] { save(Patience::typing); }); });
    findings_timer_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { guarded([&] { show_findings(); }); });
    show_findings();
    show_body(Body::tabs);
    if (!draft_->saved()) {
        save_timer_.StartOnce(save_after_ms);  // A new version is a file from its beginning.
    }
}

RubricPage::~RubricPage() {
    editor().on_change({});
    DestroyChildren();  // They refer to the draft, and wxWindow would destroy them after it.
}

std::vector<RubricTab*> RubricPage::new_tabs() {
    return {new ReviewTab(this, editor(), [this](const RubricPlace& place) { lead_to(place); }),
            new CriteriaTab(this, editor()),
            new ProbesTab(this, editor()),
            new SamplesTab(this, editor()),
            new AboutTab(this, editor())};
}

// Showing

/// Called after each change of the draft.
void RubricPage::changed() {
    tab().refresh();
    show_around();
    place_panes();
    findings_timer_.StartOnce(findings_after_ms);
    save_timer_.StartOnce(save_after_ms);
}

/// Header and footer.
void RubricPage::show_around() {
    const workflow::DraftView draft = workflow::draft_view(editor());
    header_->show(draft);
    show_saving();
    show_footer(draft);
}

void RubricPage::show_saving() {
    if (draft_->conflict()) {
        header_->show_kept_beside();
    } else {
        header_->show_saving(saver_.state());
    }
}

void RubricPage::show_findings() {
    findings_view_ = workflow::findings_view(editor());
    findings_->show(findings_view_);
    show_around();
    place_panes();
}

std::vector<wxWindow*> RubricPage::body_windows() const {
    std::vector<wxWindow*> windows = {publish_, differences_};
    windows.insert(windows.end(), tabs_.begin(), tabs_.end());
    return windows;
}

void RubricPage::show_body(Body body) {
    body_ = body;
    wxWindow* shown = &tab();
    if (body == Body::publishing) {
        shown = publish_;
    } else if (body == Body::differences) {
        shown = differences_;
    }
    for (wxWindow* window : body_windows()) {
        window->Show(window == shown);
    }
    findings_->Show(body == Body::tabs);
    conflict_->Show(draft_->conflict().has_value());
    if (draft_->conflict()) {
        conflict_->show(workflow::conflict_view(*draft_->conflict()),
                        body == Body::differences ? ConflictPane::Differences::shown
                                                  : ConflictPane::Differences::hidden);
    }
    platform::restyle(*shown);
    show_around();
    arrange(look_);
}

void RubricPage::show_tab(std::size_t tab) {
    if (tab < tabs_.size()) {
        tab_ = tab;
        bar_->show_chosen(tab);
        this->tab().refresh();
        show_body(Body::tabs);
    }
}

/// Turns to the tab that shows the place; the present one is asked first.
void RubricPage::lead_to(const RubricPlace& place) {
    if (body_ != Body::tabs) {
        show_body(Body::tabs);
    }
    if (tab().lead_to(place)) {
        return;
    }
    for (std::size_t i = 0; i < tabs_.size(); ++i) {
        if (i != tab_) {
            tabs_[i]->refresh();
            if (tabs_[i]->lead_to(place)) {
                show_tab(i);
                (void)tabs_[i]->lead_to(place);
                return;
            }
        }
    }
}

// Keys

bool RubricPage::run(const Action& action) {
    switch (action.command) {
        case Command::choose_tab:
            show_tab(static_cast<std::size_t>(action.argument));
            tab().take_focus();
            return true;
        case Command::undo:
            undo();
            return true;
        case Command::redo:
            redo();
            return true;
        case Command::next_finding:
            findings_->next();
            return true;
        case Command::save:
            save(Patience::leaving);
            return true;
        case Command::publish:
            begin_publishing();
            return true;
        default:
            return run_here(action);
    }
}

std::optional<DraftSide> RubricPage::side() const {
    return sides.at(tab_);
}

bool RubricPage::run_here(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            next_step();
            return true;
        case Command::accept_stated:
            accept_stated();
            return true;
        case Command::next_pane:
            next_pane();
            return true;
        case Command::back:
            back();
            return true;
        default:
            return body_ == Body::tabs && tab().run(action);
    }
}

/// What covers the tabs has words of its own: those are not the draft's.
void RubricPage::undo() {
    const auto place = body_ == Body::tabs ? editor().undo() : std::nullopt;
    if (place) {
        lead_to(*place);
    }
}

void RubricPage::redo() {
    const auto place = body_ == Body::tabs ? editor().redo() : std::nullopt;
    if (place) {
        lead_to(*place);
    }
}

/// Out of a field, out of what covers the tabs, and at last out of the draft.
void RubricPage::back() {
    if (body_ != Body::tabs) {
        show_body(Body::tabs);
        tab().take_focus();
    } else if (tab().typing()) {
        bar_->focus_chosen();
    } else if (!tab().run({Command::back, 0})) {
        leave();
    }
}

/// The tab's own parts first, then what stands around it.
void RubricPage::next_pane() {
    wxWindow* focus = FindFocus();
    const auto has = [&](wxWindow& pane) { return focus != nullptr && pane.IsDescendant(focus); };
    if (body_ == Body::tabs && has(tab()) && tab().run({Command::next_pane, 0})) {
        return;
    }
    if (has(*footer_)) {
        bar_->focus_chosen();
    } else if (has(*bar_) && conflict_->IsShown()) {
        conflict_->focus_first();
    } else if (has(*bar_) || has(*conflict_)) {
        take_focus();
    } else if (has(*findings_) || !findings_->focus_first()) {
        footer_->focus_next();
    }
}

void RubricPage::take_focus() {
    switch (body_) {
        case Body::tabs:
            tab().take_focus();
            break;
        case Body::publishing:
            publish_->take_focus();
            break;
        case Body::differences:
            differences_->SetFocus();
            break;
    }
}

// Laying out

void RubricPage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    const int head = look.px(header_height);
    const int bar = look.px(bar_height);
    const int foot = look.px(footer_height);
    const int conflict = conflict_->IsShown() ? conflict_->height_for(look) : 0;
    put(*header_, {0, 0, look.width, head});
    put(*bar_, {0, head, look.width, bar});
    put(*rules_[0], {0, head + bar, look.width, 1});
    put(*conflict_, {0, head + bar + 1, look.width, conflict});
    rules_[1]->Show(conflict > 0);
    put(*rules_[1], {0, head + bar + conflict, look.width, 1});
    put(*rules_[2], {0, look.height - foot - 1, look.width, 1});
    put(*footer_, {0, look.height - foot, look.width, foot});
    const int top = head + bar + 1 + conflict;
    arrange_body({0, top, look.width, look.height - foot - 1 - top});
    for (Pane* pane : std::initializer_list<Pane*>{header_, bar_, conflict_, footer_}) {
        (void)pane->take_disorder();
        pane->arrange(look);
    }
}

void RubricPage::arrange_body(const wxRect& area) {
    const bool below = look_.compact();
    const int findings = body_ != Body::tabs ? 0
                         : below             ? look_.px(findings_height)
                                 : look_.px(look_.roomy() ? findings_width : narrow_findings);
    wxRect room = area;
    if (findings > 0 && below) {
        room.height -= findings + 1;
        put(*rules_[3], {area.x, room.GetBottom() + 1, area.width, 1});
        put(*findings_, {area.x, room.GetBottom() + 2, area.width, findings});
    } else if (findings > 0) {
        room.width -= findings + 1;
        put(*rules_[3], {room.GetRight() + 1, area.y, 1, area.height});
        put(*findings_, {room.GetRight() + 2, area.y, findings, area.height});
    }
    rules_[3]->Show(findings > 0);
    const Look look = {room.width, room.height, look_.zoom};
    for (wxWindow* window : body_windows()) {
        put(*window, room);
    }
    switch (body_) {
        case Body::tabs:
            tab().arrange(look);
            break;
        case Body::publishing:
            publish_->arrange(look);
            break;
        case Body::differences:
            differences_->arrange(look);
            break;
    }
    findings_->arrange(look_);
}

/// Arranges those around the tab whose contents changed.
void RubricPage::place_panes() {
    if (look_.width == 0) {
        return;
    }
    for (Pane* pane : std::initializer_list<Pane*>{header_, footer_, findings_, conflict_}) {
        if (pane->take_disorder()) {
            pane->arrange(look_);
        }
    }
}

void RubricPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    for (Pane* pane : std::initializer_list<Pane*>{
             header_, bar_, conflict_, findings_, footer_, publish_, differences_}) {
        pane->use_colours(palette);
    }
    for (RubricTab* tab : tabs_) {
        tab->use_colours(palette);
    }
}

}  // namespace evenhand::app
