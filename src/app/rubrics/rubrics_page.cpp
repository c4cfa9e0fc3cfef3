#include "app/rubrics/rubrics_page.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "app/guarded.h"
#include "app/key_event.h"
#include "app/platform/choice.h"
#include "app/split.h"
#include "app/texts.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

struct Stock {
    std::vector<workflow::LibraryEntry> entries;
    bool there = true;  ///< The folder.
};

bool is_there(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::is_directory(folder, ignored);
}

}  // namespace

RubricsPage::RubricsPage(wxWindow* parent, const workflow::RubricLibrary& library, Hooks hooks)
    : Page(parent),
      library_(library),
      hooks_(std::move(hooks)),
      tools_(new ToolsPane(this,
                           {[this] { find(); },
                            [this](int by) { list_->step(by); },
                            [this] { open_chosen(); },
                            [this] { ask_name(); },
                            hooks_.import_files,
                            hooks_.import_folder,
                            hooks_.paste_page})),
      tools_rule_(new wxStaticLine(this)),
      name_(new NameBar(this,
                        {texts::new_rubric_title, texts::new_rubric_needs_title},
                        {hooks_.create, [this] { close_name_bar(); }})),
      name_rule_(new wxStaticLine(this)),
      list_(new LibraryPane(this,
                            {{[this] { show_detail(); }, [this] { open_chosen(); }},
                             hooks_.change_folder,
                             hooks_.usual_folder})),
      rule_(new wxStaticLine(this)),
      rubric_(new RubricPane(this,
                             {[this] { open_chosen(); },
                              [this] { show_versions(); },
                              [this] { print_chosen(false); },
                              [this] { print_chosen(true); },
                              [this] { discard_chosen(); }})) {
    name_->Hide();
    name_rule_->Hide();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (text_has_keyboard() || !tools_->type_key()) {
            event.Skip();
        }
    });
}

void RubricsPage::reload() {
    reading_.run(
        [library = library_] {
            return Stock{library.entries(), is_there(library.folder())};
        },
        [this](Stock stock) {
            if (!stock.there && folder_ == LibraryPane::Folder::chosen) {
                hooks_.complain(to_utf8(say(texts::folder_is_away)));
            }
            entries_ = std::move(stock.entries);
            find();
        });
}

void RubricsPage::show_folder(LibraryPane::Folder folder) {
    folder_ = folder;
    list_->show_folder(library_.folder().string(), folder);
}

void RubricsPage::choose(const Id<Rubric>& id) {
    if (!list_->choose(id.text())) {
        tools_->clear();
    }
    show_detail();
}

void RubricsPage::find() {
    const workflow::LibraryQuery sought = tools_->sought();
    const workflow::LibraryView view = workflow::library_view(entries_, sought);
    tools_->show_facets(facets_of(entries_, sought));
    tools_->show_count(view.empty ? "" : view.count);
    if (tools_->take_disorder()) {
        tools_->arrange(look_);
    }
    list_->show(view);
    show_detail();
    if (waits_for_list_ && !view.rows.empty() && !text_has_keyboard()) {
        waits_for_list_ = false;
        list_->focus_list();
    }
}

/// The old detail stays until the new one is read.
void RubricsPage::show_detail() {
    const workflow::LibraryRow* row = list_->chosen();
    if (row == nullptr) {
        detail_reading_.forget();
        rubric_->show_nothing();
        return;
    }
    const auto entry = std::ranges::find(entries_, row->id, &workflow::LibraryEntry::id);
    detail_reading_.run(
        [library = library_, entry = *entry] { return workflow::read_detail(library, entry); },
        [this](const workflow::RubricDetail& detail) { rubric_->show(detail); });
}

void RubricsPage::open_chosen() {
    const workflow::LibraryRow* row = list_->chosen();
    if (row != nullptr && row->opens != workflow::RubricOpening::none) {
        hooks_.open(row->id);
    }
}

void RubricsPage::show_versions() {
    const workflow::LibraryRow* row = list_->chosen();
    if (row != nullptr && row->has_versions) {
        hooks_.versions(row->id, row->title);
    }
}

void RubricsPage::discard_chosen() {
    const workflow::LibraryRow* row = list_->chosen();
    if (row != nullptr && row->has_draft) {
        hooks_.discard(row->id, row->title);
    }
}

void RubricsPage::print_chosen(bool sheet) {
    const workflow::LibraryRow* row = list_->chosen();
    if (row != nullptr && row->opens != workflow::RubricOpening::none) {
        hooks_.print(Id<Rubric>(row->id), sheet);
    }
}

void RubricsPage::ask_name() {
    name_->Show();
    name_rule_->Show();
    arrange(look_);
    name_->ask();
}

void RubricsPage::end_naming() {
    name_->Hide();
    name_rule_->Hide();
    arrange(look_);
}

void RubricsPage::close_name_bar() {
    end_naming();
    take_focus();
}

bool RubricsPage::step_back() {
    if (name_->IsShown()) {
        close_name_bar();
        return true;
    }
    const bool sought = tools_->clear();
    if (sought || text_has_keyboard()) {
        take_focus();
    }
    return sought;
}

/// The list, the text beside it, the search field, and round again.
void RubricsPage::focus_next_pane() {
    const wxWindow* focus = FindFocus();
    if (list_->IsDescendant(const_cast<wxWindow*>(focus))) {
        rubric_->focus_text();
    } else if (rubric_->IsDescendant(const_cast<wxWindow*>(focus)) || !list_->focus_list()) {
        tools_->focus_field();
    }
}

bool RubricsPage::run(const Action& action) {
    switch (action.command) {
        case Command::next_step:
            platform::has_keyboard(*name_) ? name_->accept() : open_chosen();
            return true;
        case Command::find:
            tools_->focus_field();
            return true;
        case Command::new_rubric:
            ask_name();
            return true;
        case Command::import_files:
            hooks_.import_files();
            return true;
        case Command::import_folder:
            hooks_.import_folder();
            return true;
        case Command::paste_page:
            hooks_.paste_page();
            return true;
        case Command::show_versions:
            show_versions();
            return true;
        case Command::discard_draft:
            discard_chosen();
            return true;
        case Command::export_pdf:
            print_chosen(action.argument == 1);
            return true;
        case Command::next_pane:
            focus_next_pane();
            return true;
        case Command::back:
            return step_back();
        default:
            return false;
    }
}

void RubricsPage::arrange(const Look& look) {
    look_ = look;
    if (look.width == 0) {
        return;
    }
    int y = tools_->height_for(look, look.width);
    tools_->SetSize(0, 0, look.width, y);
    tools_->arrange(look);
    tools_rule_->SetSize(0, y, look.width, 1);
    ++y;
    if (name_->IsShown()) {
        const int height = name_->height_for(look);
        name_->SetSize(0, y, look.width, height);
        name_->arrange(look);
        name_rule_->SetSize(0, y + height, look.width, 1);
        y += height + 1;
    }
    const wxRect body(0, y, look.width, std::max(1, look.height - y));
    arrange_beside(look, body, Keeps::right, *list_, *rule_, *rubric_);
}

void RubricsPage::use_colours(const Palette& palette) {
    SetBackgroundColour(wxColour(palette.canvas));
    for (Pane* pane : std::initializer_list<Pane*>{tools_, name_, list_, rubric_}) {
        pane->use_colours(palette);
    }
}

void RubricsPage::take_focus() {
    waits_for_list_ = !list_->focus_list();
    if (waits_for_list_) {
        tools_->focus_new();
    }
}

}  // namespace evenhand::app
