#include "app/key_hints.h"

#include "app/page.h"
#include "app/wx_text.h"

namespace evenhand::app {

namespace {

template <typename Wanted>
const Wanted* above(const wxWindow& there) {
    for (const wxWindow* window = &there; window != nullptr; window = window->GetParent()) {
        if (const auto* wanted = dynamic_cast<const Wanted*>(window)) {
            return wanted;
        }
    }
    return nullptr;
}

const KeyMap& map_of(const wxWindow& there) {
    static const KeyMap usual;
    const auto* holder = above<KeysHolder>(there);
    return holder == nullptr ? usual : holder->key_map();
}

}  // namespace

KeysText::KeysText(wxWindow* parent, std::string_view words)
    : wxStaticText(
          parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE),
      words_(app::words(words)) {
    SetLabelText(to_wx(with_keys(*this, words_)));
}

void KeysText::reword_keys() {
    SetLabelText(to_wx(with_keys(*this, words_)));
}

std::string with_keys(const wxWindow& there, std::string_view words) {
    const auto* page = above<Page>(there);
    return map_of(there).in_words(words,
                                  page == nullptr ? std::nullopt : std::optional(page->place()));
}

std::string keys_for(const wxWindow& there, const Action& action) {
    const auto* page = above<Page>(there);
    return page == nullptr ? "" : map_of(there).keys_for(action, page->place());
}

void reword_keys_in(wxWindow& window) {
    if (auto* names = dynamic_cast<NamesKeys*>(&window)) {
        names->reword_keys();
    }
    for (wxWindow* child : window.GetChildren()) {
        reword_keys_in(*child);
    }
}

}  // namespace evenhand::app
