#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include <wx/textctrl.h>

#include "app/action_button.h"
#include "app/list_view.h"
#include "app/pane.h"
#include "workflow/unplanned_questions.h"

namespace evenhand::app {

/// Finds a question of the library that is to be asked though it was not planned: a field in the
/// footer's place, and above it what has the words that were typed.
class UnplannedBar : public Pane {
public:
    using Rows = std::vector<workflow::UnplannedQuestions::Row>;
    struct Hooks {
        std::function<Rows(const std::string& typed)> find;
        std::function<void(std::size_t)> add;  ///< The index of a row that was found.
    };

    UnplannedBar(wxWindow* parent, Hooks hooks);

    /// Opens the bar. What it finds is shown once `show_found()` is called.
    void ask();
    void show_found();
    void arrange(const Look& look) override;
    /// At zoom 1: with the list.
    static int height(const Look& look);

private:
    void add_chosen();

    Hooks hooks_;
    Rows rows_;
    wxStaticText* label_;
    wxTextCtrl* field_;
    ListView* list_;
    wxStaticText* nothing_;
    ActionButton* add_;
};

}  // namespace evenhand::app
