#pragma once

#include <string>
#include <string_view>

#include <wx/stattext.h>
#include <wx/window.h>

#include "app/key_map.h"

namespace evenhand::app {

/// A window that knows the keys of its person.
class KeysHolder {
public:
    KeysHolder() = default;
    virtual ~KeysHolder() = default;
    KeysHolder(const KeysHolder&) = delete;
    KeysHolder& operator=(const KeysHolder&) = delete;
    [[nodiscard]] virtual const KeyMap& key_map() const = 0;
};

/// A control that names keys.
class NamesKeys {
public:
    NamesKeys() = default;
    virtual ~NamesKeys() = default;
    NamesKeys(const NamesKeys&) = delete;
    NamesKeys& operator=(const NamesKeys&) = delete;
    /// The keys have changed.
    virtual void reword_keys() = 0;
};

/// A text that names keys as they are usually; shows them as they are.
class KeysText : public wxStaticText, public NamesKeys {
public:
    KeysText(wxWindow* parent, std::string_view words);
    void reword_keys() override;

private:
    std::string words_;
};

/// The words, which name keys as they are usually, with the keys of the person: of the window above
/// `there`, at the page that it stands on. Without such a window they stay.
[[nodiscard]] std::string with_keys(const wxWindow& there, std::string_view words);

/// The first chord that does it on the page that `there` stands on, spelled.
[[nodiscard]] std::string keys_for(const wxWindow& there, const Action& action);

/// Lets everything inside name its keys anew.
void reword_keys_in(wxWindow& window);

}  // namespace evenhand::app
