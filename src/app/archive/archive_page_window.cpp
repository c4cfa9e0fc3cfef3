#include <algorithm>
#include <utility>

#include "app/archive/archive_page.h"
#include "app/guarded.h"
#include "app/key_event.h"
#include "app/platform/choice.h"
#include "app/split.h"
#include "app/texts_archive.h"

// The part of the Archive page that is the window itself: its parts, keys and sizes.

namespace evenhand::app {

namespace {

constexpr int facets_width = 184;  // Pixels at zoom 1 ...
constexpr int roomy_facets_width = 216;
constexpr int card_width = 352;
constexpr int roomy_card_width = 440;
constexpr int wide_card_width = 564;  // ... where the list has room enough all the same.
constexpr int wide = 1500;
constexpr int least_list_width = 340;  // Its columns are read whole from here on.
constexpr int task_words_width = 320;

/// With the line beside them, in pixels.
int width_of_facets(const Look& look) {
    return look.px(look.roomy() ? roomy_facets_width : facets_width) + 1;
}

int width_of_card(const Look& look) {
    const int wanted = look.width >= wide * look.zoom ? wide_card_width
                       : look.roomy()                 ? roomy_card_width
                                                      : card_width;
    return look.px(wanted) + 1;
}

}  // namespace

ArchivePage::ArchivePage(wxWindow* parent, Hooks hooks)
    : Page(parent),
      hooks_(std::move(hooks)),
      search_(new SearchPane(this, search_hooks())),
      search_rule_(new wxStaticLine(this)),
      bar_(new TaskBar(this,
                       texts::task_progress,
                       task_words_width,
                       {[this] { rearrange(); }, [this] { take_focus(); }})),
      ask_(new AskSheet(this, {[this] { rearrange(); }, [this] { take_focus(); }})),
      facets_(new FacetsPane(this, [this] { find(CardList::Keeps::nothing); })),
      facets_rule_(new wxStaticLine(this)),
      cards_(new CardsPane(this,
                           {[this] { show_card(); },
                            [this] { open_chosen(); },
                            [this](const std::vector<std::int64_t>& rows) { fetch(rows); }})),
      card_rule_(new wxStaticLine(this)),
      card_(new KeptCardPane(this, card_hooks())),
      list_(new ListSheet(this, {[this] { rearrange(); }, [this] { take_focus(); }})),
      foot_rule_(new wxStaticLine(this)),
      foot_(new StandingPane(this, standing_hooks())),
      work_(*ask_, *list_, *bar_, work_hooks()),
      key_tasks_(work_),
      card_tasks_(work_, key_tasks_, [this](const std::string& card) { hooks_.preview(card); }),
      list_tasks_(work_, key_tasks_, card_tasks_),
      people_tasks_(work_, key_tasks_),
      backup_tasks_(work_) {
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { guarded([&] { on_key(event); }); });
}

bool ArchivePage::card_has_keyboard() const {
    return platform::has_keyboard(*card_) || card_->IsDescendant(FindFocus());
}

/// A sign that is typed where no words are typed is searched for; while the card is read, letters
/// are its keys.
void ArchivePage::on_key(wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    const bool enter = (code == WXK_RETURN || code == WXK_NUMPAD_ENTER) && !event.HasAnyModifiers();
    if (enter && search_->at_saved_search()) {
        focus_list();
        return;
    }
    const bool elsewhere = asking() || text_has_keyboard() || card_has_keyboard();
    if (elsewhere || !search_->type_key()) {
        event.Skip();
    }
}

SearchPane::Hooks ArchivePage::search_hooks() {
    return {[this] {
                waits_for_list_ = false;
                find(CardList::Keeps::nothing);
            },
            [this] { focus_list(); },
            [this] { locked_ ? key_tasks_.ask_to_unlock({}) : open_chosen(); },
            [this] { return locked_; },
            [this] { save_search(); },
            [this] { list_tasks_.verify(); },
            [this] { list_tasks_.due_list(); },
            [this] { facets_in_front_ ? leave_facets() : focus_facets(); }};
}

KeptCardPane::Hooks ArchivePage::card_hooks() {
    return {[this] { open_chosen(); },
            [this] { run_on_card(Command::export_kept); },
            [this] { run_on_card(Command::prove_kept); },
            [this] { run_on_card(Command::decide_kept); },
            [this] { run_on_card(Command::correct_kept); },
            [this] { run_on_card(Command::hold_kept); },
            [this] { run_on_card(Command::erase_kept); },
            [this] { run_on_card(Command::certify_kept); }};
}

StandingPane::Hooks ArchivePage::standing_hooks() {
    return {[this] { list_tasks_.log(); },
            [this] { list_tasks_.rules(); },
            [this] { key_tasks_.show(); },
            [this] { show_more(); }};
}

ArchiveWork::Hooks ArchivePage::work_hooks() {
    return {[this](const std::string& sentence, NoticeBar::Kind kind) {
                hooks_.notify(sentence, kind);
            },
            [this] { reload(); },
            [this](const std::string& card) {
                show_card_of(card);
                card_->focus_text();
            },
            [this] { return hooks_.person(); },
            [this](const std::string& address) { hooks_.use_address(address); }};
}

/// While a sheet is open, the cards behind it are left alone.
bool ArchivePage::run_beside_sheets(const Action& action) {
    if (asking()) {
        return false;
    }
    switch (action.command) {
        case Command::to_facets:
            focus_facets();
            return true;
        case Command::verify_all:
            list_tasks_.verify();
            return true;
        case Command::due_list:
            list_tasks_.due_list();
            return true;
        case Command::audit_list:
            list_tasks_.log();
            return true;
        case Command::sign_checkpoint:
            list_tasks_.checkpoint();
            return true;
        case Command::show_table:
            card_->turn_table();
            return true;
        case Command::save_search:
            save_search();
            return true;
        case Command::find:
            waits_for_list_ = false;
            (void)search_->focus_field();
            return true;
        default:
            return run_on_card(action.command);
    }
}

bool ArchivePage::run(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            next_step();
            return true;
        case Command::next_pane:
            focus_next_pane();
            return true;
        case Command::back:
            return step_back();
        default:
            return run_beside_sheets(action);
    }
}

void ArchivePage::next_step() {
    if (ask_->asking()) {
        ask_->accept();
    } else if (list_->showing()) {
        list_->take_first();
    } else {
        open_chosen();
    }
}

/// Out of a sheet, to the field, and there first the words go, then the ticks.
bool ArchivePage::step_back() {
    if (ask_->asking()) {
        ask_->cancel();
    } else if (list_->showing()) {
        list_->close();
    } else if (facets_in_front_) {
        leave_facets();
    } else if (!search_->has_keyboard()) {
        (void)search_->focus_field();
    } else if (!search_->clear()) {
        return facets_->clear();
    }
    return true;
}

void ArchivePage::focus_facets() {
    facets_in_front_ = lacks_room_for_facets() && !facets_->empty();
    rearrange();
    facets_->focus_first();
}

void ArchivePage::leave_facets() {
    facets_in_front_ = false;
    rearrange();
    focus_list();
}

void ArchivePage::focus_list() {
    if (!cards_->take_focus() && !search_->focus_field()) {
        foot_->take_focus();
    }
}

/// The field, the list, the card, the facets, and round again.
void ArchivePage::focus_next_pane() {
    if (list_->showing()) {
        ask_->asking() && !platform::has_keyboard(*ask_) ? ask_->take_focus() : list_->take_focus();
    } else if (platform::has_keyboard(*cards_)) {
        card_->focus_text();
    } else if (card_has_keyboard()) {
        if (lacks_room_for_facets() || !facets_->focus_first()) {
            (void)search_->focus_field();
        }
    } else if (platform::has_keyboard(*facets_)) {
        (void)search_->focus_field();
    } else {
        focus_list();
    }
}

void ArchivePage::rearrange() {
    arrange(look_);
}

void ArchivePage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    facets_in_front_ = facets_in_front_ && lacks_room_for_facets() && !facets_->empty();
    using Facets = SearchPane::Facets;
    const bool behind = lacks_room_for_facets() && !facets_->empty() && !list_->showing();
    search_->show_facets(!behind            ? Facets::beside
                         : facets_in_front_ ? Facets::in_front
                                            : Facets::behind);
    int y = search_->height_for(look, look.width);
    search_->SetSize(0, 0, look.width, y);
    search_->arrange(look);
    search_rule_->SetSize(0, y, look.width, 1);
    ++y;
    if (bar_->IsShown()) {
        const int height = bar_->height_for(look);
        bar_->SetSize(0, y, look.width, height);
        bar_->arrange(look);
        y += height;
    }
    if (ask_->asking()) {
        const int height = ask_->height_for(look, look.width);
        ask_->SetSize(0, y, look.width, height);
        ask_->arrange(look);
        y += height;
    }
    // A question and the card that it is about need the room of what belongs to the whole archive.
    const bool has_foot = !(look.compact() && ask_->asking());
    foot_->Show(has_foot);
    foot_rule_->Show(has_foot);
    const int foot = has_foot ? foot_->height_for(look, look.width) + 1 : 0;
    if (has_foot) {
        foot_->SetSize(0, look.height - foot + 1, look.width, foot - 1);
        foot_->arrange(look);
        foot_rule_->SetSize(0, look.height - foot, look.width, 1);
    }
    arrange_body({0, y, look.width, std::max(1, look.height - foot - y)});
}

/// Facets and list are in one place then.
bool ArchivePage::lacks_room_for_facets() const {
    const int list = look_.width - width_of_facets(look_) - width_of_card(look_);
    return look_.compact() || list < look_.px(least_list_width);
}

/// A list of its own takes all the room; where there are no cards, what belongs to them goes too.
void ArchivePage::show_parts(bool listing) {
    const bool behind = lacks_room_for_facets();
    const bool cards = !listing && !facets_in_front_;
    const bool card = cards && cards_->list().IsShown();
    const bool facets = !listing && !facets_->empty() && (!behind || facets_in_front_);
    facets_->Show(facets);
    facets_rule_->Show(facets && !behind);
    cards_->Show(cards);
    card_->Show(card);
    card_rule_->Show(card);
}

void ArchivePage::arrange_body(const wxRect& body) {
    show_parts(list_->showing());
    if (list_->showing()) {
        list_->SetSize(body);
        list_->arrange(look_);
        return;
    }
    if (facets_in_front_) {
        facets_->SetSize(body);
        facets_->arrange(look_);
        return;
    }
    if (look_.compact() && card_->IsShown()) {
        arrange_beside(look_, body, Keeps::right, *cards_, *card_rule_, *card_);
        return;
    }
    const int facets = facets_->IsShown() ? width_of_facets(look_) : 0;
    const int card = card_->IsShown() ? width_of_card(look_) : 0;
    const int middle = std::max(1, body.width - facets - card);
    facets_->SetSize(body.x, body.y, std::max(1, facets - 1), body.height);
    facets_rule_->SetSize(body.x + facets - 1, body.y, 1, body.height);
    cards_->SetSize(body.x + facets, body.y, middle, body.height);
    card_rule_->SetSize(body.x + facets + middle, body.y, 1, body.height);
    card_->SetSize(body.x + facets + middle + 1, body.y, std::max(1, card - 1), body.height);
    for (Pane* pane : std::initializer_list<Pane*>{facets_, cards_, card_}) {
        if (pane->IsShown()) {
            pane->arrange(look_);
        }
    }
}

void ArchivePage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    for (Pane* pane :
         std::initializer_list<Pane*>{search_, bar_, ask_, facets_, cards_, card_, list_, foot_}) {
        pane->use_colours(palette);
    }
}

void ArchivePage::take_focus() {
    if (ask_->asking()) {
        ask_->take_focus();
    } else if (list_->showing()) {
        list_->take_focus();
    } else if (cards_->list().IsShown()) {
        focus_list();
    } else {
        waits_for_list_ = true;
        if (!cards_->take_focus() && !search_->focus_field()) {
            foot_->take_focus();
        }
    }
}

}  // namespace evenhand::app
