#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include <wx/choice.h>

#include "app/look.h"
#include "workflow/library_search.h"

namespace evenhand::app {

/// Beside a search field: choices of competency, level and tag, each with how many rubrics it would
/// find. They stand on the parent, which places them.
class FacetChoices {
public:
    /// `changed` is called when the person has chosen something.
    FacetChoices(wxWindow* parent, const std::function<void()>& changed);

    void show(const workflow::LibraryFacets& facets);
    /// What is chosen; its text is empty.
    [[nodiscard]] workflow::LibraryQuery chosen() const;
    /// Chooses nothing. False when nothing was chosen.
    bool clear();

    /// The width that they take side by side.
    [[nodiscard]] static int width_for(const Look& look);
    [[nodiscard]] int height() const;
    /// Side by side in this width; as high as one of them.
    void place(const wxPoint& corner, int width);

private:
    struct Choice {
        wxChoice* control = nullptr;
        std::vector<std::string> values;   ///< Behind the first entry, "Any".
        std::vector<std::string> entries;  ///< As they are shown.
    };

    static void show_one(Choice& choice,
                         const std::string& any,
                         const std::vector<workflow::LibraryFacet>& facets);
    [[nodiscard]] static std::string value_of(const Choice& choice);

    std::array<Choice, 3> choices_;
};

}  // namespace evenhand::app
