#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <wx/button.h>

#include "app/key_hints.h"
#include "app/platform/rich_label.h"

namespace evenhand::app {

/// A push button that shows the key that does the same.
class ActionButton : public wxButton, public NamesKeys {
public:
    /// next: the one step that comes next. quiet: anything else.
    enum class Weight { next, quiet };

    ActionButton(wxWindow* parent,
                 std::string_view words,
                 std::string_view keys,
                 Weight weight,
                 std::function<void()> action);

    /// Gives whether the words are new.
    bool set_words(const std::string& words);
    /// `keys`: as they are usually; those of the person are shown.
    bool set_keys(const std::string& keys);
    void reword_keys() override;
    /// What it wants with its words and type of now, which wxWidgets' best size may have kept from
    /// before; nothing while it is hidden.
    [[nodiscard]] wxSize natural_size() const;
    /// Places the button's right, or left, edge at x, around the middle of a bar; gives its other
    /// edge.
    int place_before(int right, int middle);
    int place_after(int left, int middle);

private:
    platform::RichLabel label_;
    std::string keys_;
};

}  // namespace evenhand::app
