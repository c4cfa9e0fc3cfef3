#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <wx/button.h>
#include <wx/gdicmn.h>
#include <wx/stattext.h>

#include "app/action_button.h"
#include "app/platform/rich_label.h"
#include "workflow/live_view.h"

namespace evenhand::app {

/// The hints that wait for an answer: each leads to what it is about, and can be dismissed. The
/// rows stand on a pane that lays them out with the rest.
class HintRows {
public:
    /// `dismiss` gets the index of a hint in the session.
    struct Hooks {
        std::function<void(const ScoreHint&)> go;
        std::function<void(std::size_t)> dismiss;
    };

    explicit HintRows(wxWindow* content) : content_(content) {}

    void connect(Hooks hooks) { hooks_ = std::move(hooks); }
    /// New rows are walked before `next`.
    void show(const std::vector<workflow::LiveView::HintRow>& hints, wxWindow& next);
    [[nodiscard]] bool empty() const noexcept { return shown_ == 0; }
    /// The keyboard goes to the first row, if there is one.
    void focus_first();
    /// The hint, by its index in the session, of the row that has the keyboard.
    [[nodiscard]] std::optional<std::size_t> chosen() const;
    /// Lays the rows out from the area's top; gives the height they take.
    int arrange(const wxRect& area);

private:
    struct Row {
        wxButton* go;
        platform::RichLabel label;
        ActionButton* dismiss;
        workflow::LiveView::HintRow hint;
    };

    void add_row(wxWindow& next);

    wxWindow* content_;
    Hooks hooks_;
    std::vector<Row> rows_;
    std::size_t shown_ = 0;
};

}  // namespace evenhand::app
