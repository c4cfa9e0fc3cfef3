#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <wx/statline.h>
#include <wx/timer.h>

#include "app/archive/ask_sheet.h"
#include "app/committee/panel_list_pane.h"
#include "app/committee/panel_pane.h"
#include "app/page.h"

namespace evenhand::app {

/// All panels that this computer knows of, and how the chosen one stands.
class PanelsPage final : public Page {
public:
    struct Hooks {
        std::function<void(const std::filesystem::path&)> look;  ///< At cards that are opened.
        std::function<void(
            const std::filesystem::path&, const std::string& closed, const std::string& passphrase)>
            reveal;
        std::function<void()> choose;                              ///< Another folder.
        std::function<void(const std::filesystem::path&)> forget;  ///< It, not what is in it.
        std::function<void(const std::filesystem::path&)> interview;
        std::function<void(const std::filesystem::path&)> print_missing;  ///< The list, as PDF.
        std::function<void(const std::string&)> done;                     ///< Says it.
        std::function<void()> look_again;  ///< Others may have handed in.
    };

    PanelsPage(wxWindow* parent, Hooks hooks);

    void show(std::vector<workflow::PanelEntry> panels);
    /// Chooses the folder, now or when it has been read.
    void choose(const std::filesystem::path& folder);
    [[nodiscard]] AskSheet& sheet() const noexcept { return *sheet_; }
    [[nodiscard]] const workflow::PanelEntry* chosen() const { return list_->chosen(); }

    [[nodiscard]] Place place() const override { return Place::panels; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    void show_chosen();
    void step();
    void ask(const workflow::PanelEntry& panel);
    void forget();
    void remind();
    bool run_in_sheet(Command command);

    Hooks hooks_;
    Look look_;
    bool waits_for_list_ = false;  ///< The keyboard goes to the list when there is one.
    AskSheet* sheet_;
    PanelListPane* list_;
    wxStaticLine* rule_;
    PanelPane* panel_;
    wxTimer again_;
};

}  // namespace evenhand::app
