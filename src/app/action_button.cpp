#include "app/action_button.h"

#include <utility>

#include "app/guarded.h"
#include "app/platform/accessible.h"
#include "app/platform/measure.h"
#include "app/platform/style.h"
#include "app/wx_text.h"

namespace evenhand::app {

ActionButton::ActionButton(wxWindow* parent,
                           std::string_view words,
                           std::string_view keys,
                           Weight weight,
                           std::function<void()> action)
    : wxButton(parent, wxID_ANY, wxString()), label_(*this, platform::RichLabel::Shape::row) {
    platform::set_class(*this, weight == Weight::next ? "next" : "quiet");
    label_.one_line(true);
    set_keys(app::words(keys));
    set_words(to_utf8(say(words)));
    Bind(wxEVT_BUTTON,
         [action = std::move(action)](wxCommandEvent&) { guarded([&] { action(); }); });
}

bool ActionButton::set_words(const std::string& words) {
    platform::describe(*this, words);
    return label_.body(words);
}

bool ActionButton::set_keys(const std::string& keys) {
    keys_ = keys;
    return label_.trail(with_keys(*this, keys));
}

void ActionButton::reword_keys() {
    set_keys(keys_);
}

wxSize ActionButton::natural_size() const {
    const int width = platform::natural_width(*this);
    return {width, platform::height_for(*this, width)};
}

int ActionButton::place_before(int right, int middle) {
    const wxSize size = natural_size();
    SetSize(right - size.x, middle - size.y / 2, size.x, size.y);
    return right - size.x;
}

int ActionButton::place_after(int left, int middle) {
    return place_before(left + platform::natural_width(*this), middle) +
           platform::natural_width(*this);
}

}  // namespace evenhand::app
