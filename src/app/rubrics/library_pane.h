#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/action_button.h"
#include "app/list_pane.h"
#include "workflow/library_view.h"

namespace evenhand::app {

/// The rubrics that were found, and the folder they lie in.
class LibraryPane final : public ListPane {
public:
    struct Hooks {
        ListPane::Hooks list;
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

protected:
    void place_foot(const wxRect& area, int height) override;

private:
    std::vector<workflow::LibraryRow> rows_;
    wxStaticText* none_found_;
    wxStaticText* empty_;
    wxStaticText* folder_;
    ActionButton* change_;
    ActionButton* usual_;
};

}  // namespace evenhand::app
