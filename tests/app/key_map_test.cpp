#include "app/key_map.h"

#include <algorithm>

#include <doctest/doctest.h>

using namespace evenhand::app;

namespace {

constexpr Chord ctrl_j = {.key = key('J'), .ctrl = true};
constexpr Chord ctrl_k = {.key = key('K'), .ctrl = true};
constexpr Chord ctrl_n = {.key = key('N'), .ctrl = true};

std::string keys_of(const KeyMap& map, Place place, std::string_view id) {
    const auto rows = map.rows(place);
    const auto row = std::ranges::find(rows, id, &KeyRow::id);
    return row == rows.end() ? "" : row->keys;
}

}  // namespace

TEST_CASE("every row of the key map has an id of its own") {
    for (auto binding = bindings().begin(); binding != bindings().end(); ++binding) {
        CAPTURE(binding->id);
        CHECK(binding->id.empty() == binding->does.empty());
        CHECK((binding->id.empty() ||
               std::ranges::count(bindings(), binding->id, &Binding::id) == 1));
    }
}

TEST_CASE("a changed key does what the old one did, and the old one nothing") {
    KeyMap map;
    CHECK(map.refusal("skip_question", ctrl_j) == "");
    map.change("skip_question", ctrl_j);
    CHECK(map.action_for(ctrl_j, Place::live) == Action{Command::skip_question, 0});
    CHECK_FALSE(map.action_for(ctrl_k, Place::live));
    CHECK(map.keys_for({Command::skip_question, 0}, Place::live) == "Ctrl+J");
    CHECK(keys_of(map, Place::live, "skip_question") == "Ctrl+J");
    CHECK(map.rows(Place::rubric).size() == KeyMap().rows(Place::rubric).size());
}

TEST_CASE("a key that does something else at the same place is refused with what it does") {
    const KeyMap map;
    CHECK(map.refusal("skip_question", ctrl_n) ==
          "Ctrl+N does something else already (An interview): “ask a question that was not "
          "planned”. Press another key, or change that one first.");
    // Ctrl+O is bound, but not where questions are skipped.
    CHECK(map.refusal("skip_question", {.key = key('O'), .ctrl = true}) == "");
    // What works at many places has its key at none of them.
    CHECK(map.refusal("next_pane", {.key = key('H'), .ctrl = true}) != "");
}

TEST_CASE("keys that write, lead, or belong to the text fields are refused with the reason") {
    const KeyMap map;
    const auto refused = [&](const Chord& chord) { return map.refusal("skip_question", chord); };
    for (const Chord& writes : {Chord{.key = key('K')},
                                Chord{.key = key('K'), .shift = true},
                                Chord{.key = Key::left},
                                Chord{.key = Key::del}}) {
        CHECK(refused(writes).starts_with("Alone, this key writes or moves in a text."));
    }
    for (const Chord& leads : {Chord{.key = Key::tab},
                               Chord{.key = Key::tab, .ctrl = true},
                               Chord{.key = Key::enter},
                               Chord{.key = Key::escape, .alt = true}}) {
        CHECK(refused(leads).starts_with("Tab, Enter and Esc lead through the window."));
    }
    for (const Chord& taken : {Chord{.key = key('C'), .ctrl = true},
                               Chord{.key = key('A'), .ctrl = true},
                               Chord{.key = Key::left, .ctrl = true},
                               Chord{.key = Key::f10},
                               Chord{.key = Key::f4, .alt = true}}) {
        CAPTURE(spelled(taken));
        CHECK(refused(taken).starts_with("The text fields or the desktop use this key"));
    }
    CHECK(refused({}) == "This key has no name here. Press another one.");
    CHECK(refused({.key = Key::f5}) == "");
}

TEST_CASE("F1, Esc, Insert and the letters of the archive stay") {
    const KeyMap map;
    for (const char* id : {"show_keys", "back", "ignore", "archive.letters"}) {
        CAPTURE(id);
        CHECK(map.refusal(id, ctrl_j) == "This key stays, so that one finds the way back.");
    }
}

TEST_CASE("keys in a run keep their digits and get other modifiers together") {
    KeyMap map;
    const Chord with_both = {.key = key('3'), .ctrl = true, .shift = true};
    CHECK(map.refusal("score", ctrl_j) ==
          "These keys stay together: press one of 1 … 7 with Ctrl, Alt or Shift.");
    CHECK(map.refusal("score", {.key = key('3'), .alt = true})
              .starts_with("Alt+1 does something else already (An interview)"));
    CHECK(map.refusal("score", {.key = key('3')}) != "");
    map.change("score", with_both);
    CHECK(keys_of(map, Place::live, "score") == "Ctrl+Shift+1 … Ctrl+Shift+7");
    CHECK(map.action_for({.key = key('7'), .ctrl = true, .shift = true}, Place::rate) ==
          Action{Command::score, 7});
}

TEST_CASE("of several ways to one action the changed one is left") {
    KeyMap map;
    map.change("live.redo", {.key = key('J'), .ctrl = true, .shift = true});
    CHECK(keys_of(map, Place::live, "live.redo") == "Ctrl+Shift+J");
    CHECK_FALSE(map.action_for({.key = key('Y'), .ctrl = true}, Place::live));
    map.reset("live.redo");
    CHECK(keys_of(map, Place::live, "live.redo") == "Ctrl+Shift+Z, Ctrl+Y");
}

TEST_CASE("a row gets its usual key back, unless another one has it now") {
    KeyMap map;
    map.change("skip_question", ctrl_j);
    map.change("add_question", ctrl_k);
    CHECK(map.reset_refusal("skip_question").starts_with("Ctrl+K does something else already"));
    map.reset("skip_question");
    CHECK(keys_of(map, Place::live, "skip_question") == "Ctrl+J");
    map.reset_all();
    CHECK(map.entries().empty());
    CHECK(map.rows(Place::live).size() == KeyMap().rows(Place::live).size());
    CHECK(keys_of(map, Place::live, "skip_question") == "Ctrl+K");
}

TEST_CASE("what is changed is marked so") {
    KeyMap map;
    map.change("skip_question", ctrl_j);
    for (const KeyRow& row : map.rows(Place::live)) {
        CHECK(row.changed == (row.id == "skip_question"));
    }
}

TEST_CASE("the settings give the same keys again, also two that changed places") {
    KeyMap map;
    map.change("skip_question", ctrl_j);
    map.change("add_question", ctrl_k);
    map.change("skip_question", ctrl_n);
    std::vector<std::string> remarks;
    const KeyMap again = KeyMap::from(map.entries(), remarks);
    CHECK(remarks.empty());
    CHECK(again.action_for(ctrl_n, Place::live) == Action{Command::skip_question, 0});
    CHECK(again.action_for(ctrl_k, Place::live) == Action{Command::add_question, 0});
}

TEST_CASE("keys of the settings that cannot be had are told of, and not lost") {
    const std::vector<KeyMap::Entry> entries = {{"skip_question", "Ctrl+Kay"},
                                                {"dance", "Ctrl+J"},
                                                {"tie_line", "Ctrl+N"},
                                                {"next_gap", "Ctrl+J"}};
    std::vector<std::string> remarks;
    const KeyMap map = KeyMap::from(entries, remarks);
    REQUIRE(remarks.size() == 3);
    CHECK(remarks[0] ==
          "[keys] skip_question=Ctrl+Kay: no key is called so; Ctrl+Shift+K would be one.");
    CHECK(remarks[1] == "[keys] dance=Ctrl+J: nothing has this name.");
    CHECK(remarks[2].starts_with("[keys] tie_line=Ctrl+N: Ctrl+N does something else already"));
    CHECK(map.action_for(ctrl_k, Place::live) == Action{Command::skip_question, 0});
    CHECK(map.action_for(ctrl_j, Place::live) == Action{Command::next_gap, 0});
    const auto kept = map.entries();
    for (const KeyMap::Entry& entry : entries) {
        CHECK(std::ranges::find(kept, entry) != kept.end());
    }
}

TEST_CASE("a ring of keys that cannot close leaves every command with a key") {
    // Each takes the key of the next; the last one's is taken by a row that keeps it.
    const std::vector<KeyMap::Entry> ring = {
        {"skip_question", "Ctrl+N"}, {"add_question", "Ctrl+G"}, {"next_gap", "Ctrl+L"}};
    std::vector<std::string> remarks;
    const KeyMap map = KeyMap::from(ring, remarks);
    CHECK(remarks.size() == 3);
    CHECK(map.action_for(ctrl_k, Place::live) == Action{Command::skip_question, 0});
    CHECK(map.action_for(ctrl_n, Place::live) == Action{Command::add_question, 0});
    CHECK(map.action_for({.key = key('G'), .ctrl = true}, Place::live) ==
          Action{Command::next_gap, 0});
    CHECK(map.action_for({.key = key('L'), .ctrl = true}, Place::live) ==
          Action{Command::tie_line, 0});
    const auto kept = map.entries();
    for (const KeyMap::Entry& entry : ring) {
        CHECK(std::ranges::count(kept, entry) == 1);
    }
}

TEST_CASE("three rows that changed their keys in a ring have them again") {
    const std::vector<KeyMap::Entry> ring = {
        {"skip_question", "Ctrl+N"}, {"add_question", "Ctrl+G"}, {"next_gap", "Ctrl+K"}};
    std::vector<std::string> remarks;
    const KeyMap map = KeyMap::from(ring, remarks);
    CHECK(remarks.empty());
    CHECK(map.entries() == ring);
    CHECK(map.action_for(ctrl_k, Place::live) == Action{Command::next_gap, 0});
}

TEST_CASE("a row that gets its usual key back forgets what was asked for in vain") {
    std::vector<std::string> remarks;
    KeyMap map = KeyMap::from({{"skip_question", "Ctrl+Kay"}, {"tie_line", "Ctrl+N"}}, remarks);
    REQUIRE(map.entries().size() == 2);
    map.reset("skip_question");
    CHECK(map.entries() == std::vector<KeyMap::Entry>{{"tie_line", "Ctrl+N"}});
}

TEST_CASE("words name the keys of the person, at their place") {
    KeyMap map;
    map.change("skip_question", ctrl_j);
    map.change("score", {.key = key('1'), .ctrl = true, .shift = true});
    CHECK(map.in_words("Ctrl K", Place::live) == "Ctrl J");
    CHECK(map.in_words("Ctrl K", Place::finish) == "Ctrl K");
    CHECK(map.in_words("Ctrl + digit     Alt ↑ ↓", Place::live) ==
          "Ctrl + Shift + digit     Alt ↑ ↓");
    CHECK(map.in_words("Ctrl Y", Place::live) == "Ctrl Y");
}
