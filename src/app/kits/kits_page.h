#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/statline.h>

#include "app/background.h"
#include "app/kits/kit_list_pane.h"
#include "app/kits/kit_pane.h"
#include "app/kits/kit_tools_pane.h"
#include "app/page.h"
#include "app/rubrics/name_bar.h"
#include "workflow/kit_library.h"

namespace evenhand::app {

/// The kits: found, looked at, made, copied, taken up and taken into an interview here.
class KitsPage final : public Page {
public:
    struct Hooks {
        std::function<workflow::KitLibrary()> library;
        std::function<void(const std::string&)> open;    ///< By its id, for editing.
        std::function<void(const std::string&)> create;  ///< By its title.
        std::function<void(const std::string&, const std::string&)> copy;  ///< Id, new title.
        std::function<void(const workflow::KitListRow&)> discard;
        std::function<void(const std::string&)> interview;
        std::function<void(const std::string&, bool)> print;  ///< Id; whether blank sheets alone.
    };

    KitsPage(wxWindow* parent, Hooks hooks);

    /// Reads the kits, off the window's thread, and shows them.
    void reload();
    [[nodiscard]] bool loading() const noexcept {
        return reading_.running() || detail_reading_.running();
    }
    /// Chooses the kit, now or when it has been read.
    void choose(const std::string& id);
    void end_naming();

    [[nodiscard]] Place place() const override { return Place::kits; }
    bool run(const Action& action) override;
    void arrange(const Look& look) override;
    void use_colours(const Palette& palette) override;
    void take_focus() override;

private:
    void find();
    void show_detail();
    void with_chosen(const std::function<void(const std::string&)>& task);
    void ask_new();
    void ask_copy();
    void show_name_bar();
    void named(const std::string& title);
    void discard_chosen();
    void print_chosen(bool sheet);
    bool step_back();
    void focus_next_pane();

    Hooks hooks_;
    Look look_;
    std::vector<workflow::KitFile> kits_;
    std::optional<std::string> copied_;  ///< Whose copy the name bar asks about.
    std::string detail_of_;              ///< Whose detail is shown or asked for.
    bool waits_for_list_ = false;        ///< The keyboard goes to the list when there is one.
    KitToolsPane* tools_;
    wxStaticLine* tools_rule_;
    NameBar* name_;
    wxStaticLine* name_rule_;
    KitListPane* list_;
    wxStaticLine* rule_;
    KitPane* kit_;
    LatestReading reading_;  // Last: their work is waited for before the rest goes.
    LatestReading detail_reading_;
};

}  // namespace evenhand::app
