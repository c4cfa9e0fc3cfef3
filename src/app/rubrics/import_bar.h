#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <wx/gauge.h>
#include <wx/statline.h>
#include <wx/timer.h>

#include "app/action_button.h"
#include "app/background.h"
#include "app/pane.h"
#include "workflow/import_view.h"

namespace evenhand::app {

/// The import that is running: how far it is, and a way to stop it. Destroying it stops the import
/// after the page that is being read.
class ImportBar final : public Pane {
public:
    struct Hooks {
        std::function<void()> ended;  ///< Called first, also when the import failed.
        /// Called with what the import gave, a stopped one too.
        std::function<void(const workflow::ImportView&)> done;
    };

    ImportBar(wxWindow* parent, Hooks hooks);
    ~ImportBar() override;
    ImportBar(const ImportBar&) = delete;
    ImportBar& operator=(const ImportBar&) = delete;

    [[nodiscard]] bool running() const noexcept { return running_; }
    /// Files and folders, as sources_of() takes them; not while an import is running.
    void import_paths(const workflow::RubricLibrary& library,
                      const std::vector<std::filesystem::path>& paths);
    void import_text(const workflow::RubricLibrary& library, const std::string& text);
    void stop();

    [[nodiscard]] int height_for(const Look& look) const;
    void arrange(const Look& look) override;

private:
    using Import = std::function<workflow::ImportView(workflow::RubricLibrary&,
                                                      const workflow::ImportProgress&)>;

    void run(const workflow::RubricLibrary& library, Import import);
    bool note_progress(std::size_t done, std::size_t all);
    void tick();
    void ended();

    Hooks hooks_;
    Look look_;
    bool running_ = false;
    std::atomic<std::size_t> at_page_ = 0;
    std::atomic<std::size_t> pages_ = 0;  ///< 0 while they are looked for.
    std::atomic<bool> stopped_ = false;
    wxStaticText* words_;
    wxGauge* gauge_;
    ActionButton* stop_;
    wxStaticLine* rule_;
    wxTimer timer_;
    Background background_;  // Last: its work is waited for before the rest goes.
};

}  // namespace evenhand::app
