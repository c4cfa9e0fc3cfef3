#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/task_bar.h"
#include "workflow/import_view.h"

namespace evenhand::app {

/// The import that is running. Destroying it stops the import after the page that is being read.
class ImportBar final : public TaskBar {
public:
    struct Hooks {
        TaskBar::Hooks bar;
        /// Called with what the import gave, a stopped one too.
        std::function<void(const workflow::ImportView&)> done;
        std::function<void(const std::string&)> failed;  ///< Why it gave nothing.
    };

    ImportBar(wxWindow* parent, Hooks hooks);

    /// Files and folders, as sources_of() takes them; not while an import is running.
    void import_paths(const workflow::RubricLibrary& library,
                      const std::vector<std::filesystem::path>& paths);
    void import_text(const workflow::RubricLibrary& library, const std::string& text);

private:
    using Import = std::function<workflow::ImportView(workflow::RubricLibrary&,
                                                      const workflow::ImportProgress&)>;

    void import_into(const workflow::RubricLibrary& library, Import import);

    std::function<void(const workflow::ImportView&)> done_;
    std::function<void(const std::string&)> failed_;
};

}  // namespace evenhand::app
