#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/notice_bar.h"
#include "app/page.h"
#include "app/rubric/rubric_page.h"
#include "app/rubrics/import_bar.h"
#include "app/rubrics/report_page.h"
#include "app/rubrics/rubrics_page.h"
#include "app/rubrics/versions_page.h"
#include "workflow/report_desk.h"
#include "workflow/rubric_library.h"

namespace evenhand::app {

/// Everything that is done with rubrics: the pages of this part of the window, the draft that is
/// open, and the import that is running.
class RubricPlace {
public:
    struct Hooks {
        std::function<void(Page&)> show;
        std::function<void(const std::string&, NoticeBar::Kind)> notify;
        /// The same of an import that has ended while the person was elsewhere.
        std::function<void(const std::string&, NoticeBar::Kind)> import_ended;
        std::function<void(const Findings&)> report;
        /// Empty: the usual one. False when the old one is still needed; that has been told.
        std::function<bool(const std::string&)> use_folder;
        std::function<std::string()> author;  ///< Who published last.
        std::function<void(const std::string&)> remember_author;
        std::function<void()> arrange;        ///< The import bar has come or gone.
        std::function<void()> keyboard_left;  ///< It has lost the keyboard.
        std::function<void(const workflow::PrintOrder&)> print;
    };

    RubricPlace(wxWindow& frame,
                workflow::Folders folders,
                workflow::Services services,
                Hooks hooks);

    /// Shows the page on which the person was last.
    void enter();
    /// Imports files and folders, here or wherever the person is, and shows what came of it.
    void import(const std::vector<std::filesystem::path>& paths);

    /// Opens the rubric of a file: a draft of the library, which it may become, or a view of it.
    void open_file(const std::filesystem::path& file);

    [[nodiscard]] ImportBar& import_bar() const { return *import_; }
    /// What is typed in an open draft reaches the disk. Gives why it does not; else nothing.
    [[nodiscard]] std::string settle();
    /// Whether anything is still being read from the disk.
    [[nodiscard]] bool loading() const;

private:
    // Pages
    void add_rubrics_page();
    [[nodiscard]] bool is_here() const;
    void go_back();
    void show_rubrics();
    void add_report_page();
    void show_versions(const Id<Rubric>& id, const std::string& title);

    // Tasks
    [[nodiscard]] bool may_write();
    void create(const std::string& title);
    void open(const Id<Rubric>& id);
    void open_version(const Id<Rubric>& id, const workflow::VersionRow& row);
    void edit(Parsed<std::unique_ptr<workflow::OpenDraft>> opened);
    void published(const workflow::PublishedRubric& published);
    void discard(const Id<Rubric>& id, const std::string& title);
    void choose_files();
    void choose_folder();
    void paste();
    [[nodiscard]] bool may_import();
    void imported(workflow::ImportView view);
    [[nodiscard]] bool may_change_folder();
    void change_folder();
    void use_folder(const std::string& folder);
    void show_folder();

    wxWindow& frame_;
    workflow::Folders folders_;
    workflow::Services services_;
    Hooks hooks_;
    workflow::RubricLibrary library_;
    RubricsPage* rubrics_ = nullptr;
    ReportPage* report_ = nullptr;
    VersionsPage* versions_ = nullptr;
    RubricPage* rubric_ = nullptr;
    ImportBar* import_ = nullptr;
};

}  // namespace evenhand::app
