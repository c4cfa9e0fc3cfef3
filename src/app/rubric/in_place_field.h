#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include <wx/textctrl.h>

#include "core/rubric_place.h"
#include "workflow/review_view.h"

namespace evenhand::app {

/// The field that a row of the review turns into while its words are edited. As high as its text.
class InPlaceField {
public:
    struct Hooks {
        /// What is typed, as it is typed.
        std::function<void(const RubricPlace&, const std::string&)> type;
        std::function<void()> left;  ///< The keyboard went elsewhere in the window.
        std::function<void()> done;  ///< The author is through with these words: Enter.
    };

    /// The control is a child of `parent`.
    InPlaceField(wxWindow* parent, Hooks hooks);
    ~InPlaceField() = default;
    InPlaceField(const InPlaceField&) = delete;
    InPlaceField& operator=(const InPlaceField&) = delete;

    [[nodiscard]] wxTextCtrl& control() const noexcept { return *control_; }

    /// Shows these words, with the cursor and the keyboard behind them.
    void begin(const workflow::ReviewView::Row& row);
    void end();
    [[nodiscard]] bool is_shown() const noexcept { return place_.has_value(); }
    [[nodiscard]] bool shows(const RubricPlace& place) const;
    /// Brings the words in line with the draft's; the cursor stays as near as can be.
    void show(const std::string& wanted);

    /// Characters before the cursor.
    [[nodiscard]] std::size_t cursor() const;
    [[nodiscard]] int height_for(int width) const;

private:
    void typed();
    void on_key(wxKeyEvent& event);
    void leave_soon();
    [[nodiscard]] std::string text() const;

    Hooks hooks_;
    wxTextCtrl* control_;
    std::optional<RubricPlace> place_;
    bool typing_ = false;
};

}  // namespace evenhand::app
