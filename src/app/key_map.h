#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/keys.h"

namespace evenhand::app {

/// Every place, with how it is called, in the order of a list.
[[nodiscard]] const std::array<std::pair<Place, std::string_view>, 20>& places();

/// One row of the list of keys: "Ctrl+1 … Ctrl+7" and what they do.
struct KeyRow {
    std::string id;  ///< For KeyMap.
    std::string keys;
    std::string does;
    bool changed = false;  ///< By the person.
};

/// The keys of one person: the table of bindings(), with what the person has changed. A row of the
/// table, named by its id, is changed as a whole: keys in a run ("Ctrl+1 … Ctrl+7") keep their
/// digits or letters and get other modifiers, and of several ways to one action one is left. At
/// each place every chord has one meaning, before and after each change.
class KeyMap {
public:
    /// The id of a row and its chord as spelled(), as settings keep it.
    using Entry = std::pair<std::string, std::string>;

    KeyMap();

    /// What the entries ask for. Those that cannot be had are left out, with a sentence each in
    /// `remarks`; entries() gives them back all the same, so that a person can mend them.
    [[nodiscard]] static KeyMap from(const std::vector<Entry>& entries,
                                     std::vector<std::string>& remarks);
    [[nodiscard]] std::vector<Entry> entries() const;

    [[nodiscard]] const std::vector<Binding>& bindings() const noexcept { return table_; }

    /// Nothing when the chord is not bound at this place.
    [[nodiscard]] std::optional<Action> action_for(const Chord& chord, Place place) const;
    /// The first chord that does it at the place, spelled; empty when none does.
    [[nodiscard]] std::string keys_for(const Action& action, Place place) const;
    /// `side`: the tab that is shown; only for the rubric page.
    [[nodiscard]] std::vector<KeyRow> rows(Place place, std::optional<DraftSide> side = {}) const;

    /// Why the row cannot have this chord, in a sentence; empty when it can.
    [[nodiscard]] std::string refusal(std::string_view id, const Chord& chord) const;
    /// Nothing happens when refusal() gives a reason.
    void change(std::string_view id, const Chord& chord);
    /// Why the row cannot have its usual chords again; empty when it can.
    [[nodiscard]] std::string reset_refusal(std::string_view id) const;
    /// Nothing happens when reset_refusal() gives a reason. What was asked for in vain goes, too.
    void reset(std::string_view id);
    void reset_all();

    /// Words that name keys as they are usually ("Ctrl N", "Ctrl+Shift+S", "Alt + letter", or a key
    /// alone), with those of this map instead. `place`: where they are read; nothing: anywhere.
    [[nodiscard]] std::string in_words(std::string_view words, std::optional<Place> place) const;

private:
    using Change = std::pair<std::string, Chord>;

    void build();
    [[nodiscard]] std::string conflict(std::string_view id, std::span<const Binding> wanted) const;

    std::vector<Binding> table_;
    std::vector<Change> changes_;
    std::vector<Entry> unusable_;
};

}  // namespace evenhand::app
