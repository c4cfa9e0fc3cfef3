#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/statline.h>

#include "app/action_button.h"
#include "app/list_view.h"
#include "app/pane.h"
#include "workflow/library_view.h"

namespace evenhand::app {

/// The rubrics that were found, and the folder they lie in.
class LibraryPane final : public Pane {
public:
    struct Hooks {
        std::function<void()> select;  ///< Another row is chosen.
        std::function<void()> open;    ///< The chosen rubric.
        std::function<void()> change_folder;
        std::function<void()> usual_folder;
    };
    /// Whose folder it is that the rubrics lie in.
    enum class Folder { usual, chosen };

    LibraryPane(wxWindow* parent, const Hooks& hooks);

    /// Keeps the chosen row when it is still there.
    void show(const workflow::LibraryView& view);
    void show_folder(const std::string& path, Folder folder);
    /// The row that is chosen; null when there is none.
    [[nodiscard]] const workflow::LibraryRow* chosen() const;
    /// False when it is not in the list; it is chosen when it comes.
    bool choose(const Id<Rubric>& id);
    void step(int by) { list_->step(by); }
    /// False when there is no list to take the keyboard.
    bool focus_list();

    void arrange(const Look& look) override;

private:
    bool select(const Id<Rubric>& id);
    void place_foot(const Look& look, const wxRect& area, int height);

    Look look_;
    bool loaded_ = false;
    workflow::LibraryView view_;
    std::optional<Id<Rubric>> wanted_;  ///< To be chosen when it comes.
    ListView* list_;
    wxStaticText* none_found_;
    wxStaticText* empty_;
    wxStaticText* folder_;
    ActionButton* change_;
    ActionButton* usual_;
    wxStaticText* keys_;
};

}  // namespace evenhand::app
