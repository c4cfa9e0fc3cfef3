#pragma once

#include <functional>
#include <string>
#include <vector>

#include <wx/statline.h>

#include "app/background.h"
#include "app/page.h"
#include "app/rubrics/library_pane.h"
#include "app/rubrics/name_bar.h"
#include "app/rubrics/rubric_pane.h"
#include "app/rubrics/tools_pane.h"
#include "workflow/library_view.h"

namespace evenhand::app {

/// The library: rubrics are found, looked at, begun and taken up here.
class RubricsPage final : public Page {
public:
    struct Hooks {
        std::function<void(const Id<Rubric>&)> open;  ///< For editing.
        std::function<void(const std::string&)> create;
        std::function<void(const Id<Rubric>&, const std::string&)> versions;  ///< And its title.
        std::function<void(const Id<Rubric>&, const std::string&)> discard;
        std::function<void(const Id<Rubric>&, bool)> print;  ///< Whether a blank sheet alone.
        std::function<void()> import_files;
        std::function<void()> import_folder;
        std::function<void()> paste_page;
        std::function<void()> change_folder;
        std::function<void()> usual_folder;
        std::function<void(const std::string&)> complain;  ///< A sentence about the folder.
    };

    /// `library` must outlive the page.
    RubricsPage(wxWindow* parent, const workflow::RubricLibrary& library, Hooks hooks);

    /// Reads the library, off the window's thread, and shows it.
    void reload();
    [[nodiscard]] bool loading() const noexcept { return reading_.running(); }
    void show_folder(LibraryPane::Folder folder);
    /// The new rubric that was asked for has come to be.
    void end_naming();
    /// Chooses the rubric, now or when it has been read; what was sought stays when it finds it.
    void choose(const Id<Rubric>& id);

    [[nodiscard]] Place place() const override { return Place::rubrics; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    void find();
    void show_detail();
    void open_chosen();
    void show_versions();
    void discard_chosen();
    void print_chosen(bool sheet);
    void ask_name();
    bool step_back();
    void close_name_bar();
    void focus_next_pane();

    const workflow::RubricLibrary& library_;
    Hooks hooks_;
    Look look_;
    LibraryPane::Folder folder_ = LibraryPane::Folder::usual;
    std::vector<workflow::LibraryEntry> entries_;
    bool waits_for_list_ = false;  ///< The keyboard goes to the list when there is one.
    ToolsPane* tools_;
    wxStaticLine* tools_rule_;
    NameBar* name_;
    wxStaticLine* name_rule_;
    LibraryPane* list_;
    wxStaticLine* rule_;
    RubricPane* rubric_;
    // Last: their work is waited for before the rest goes.
    LatestReading reading_;  ///< Of the list.
    LatestReading detail_reading_;
};

}  // namespace evenhand::app
