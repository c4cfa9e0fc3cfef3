#include <algorithm>
#include <cctype>

#include <doctest/doctest.h>

#include "app/key_map.h"

using namespace evenhand::app;

namespace {

constexpr int place_of_one = 10;
constexpr int place_of_zero = 19;

std::optional<Action> live(const Chord& chord) {
    return KeyMap().action_for(chord, Place::live);
}

}  // namespace

TEST_CASE("every chord is bound once at each place") {
    for (auto binding = bindings().begin(); binding != bindings().end(); ++binding) {
        const auto again =
            std::find_if(std::next(binding), bindings().end(), [&](const auto& other) {
                return other.chord == binding->chord && (other.places & binding->places) != 0;
            });
        CAPTURE(spelled(binding->chord));
        CHECK(again == bindings().end());
    }
}

TEST_CASE("Ctrl and 1 or 2 lead to the places, but in an interview they score") {
    const Chord one = {.key = key('1'), .ctrl = true};
    for (const Place place : {Place::start, Place::card, Place::rubrics, Place::versions}) {
        CHECK(KeyMap().action_for(one, place) == Action{Command::go_to_place, 0});
    }
    CHECK(KeyMap().action_for({.key = key('5'), .ctrl = true}, Place::start) ==
          Action{Command::go_to_place, 4});
    CHECK(KeyMap().action_for(one, Place::live) == Action{Command::score, 1});
    CHECK_FALSE(KeyMap().action_for(one, Place::finish));
}

TEST_CASE("on the kits the same keys work as on the rubrics") {
    const Chord find = {.key = key('F'), .ctrl = true};
    CHECK(KeyMap().action_for(find, Place::kits) == KeyMap().action_for(find, Place::rubrics));
    CHECK(KeyMap().action_for({.key = key('3'), .ctrl = true}, Place::kits) ==
          Action{Command::go_to_place, 2});
    CHECK_FALSE(KeyMap().action_for({.key = key('3'), .ctrl = true}, Place::kit));
    CHECK(KeyMap().action_for({.key = Key::up, .alt = true}, Place::kit) ==
          Action{Command::move_part, -1});
    CHECK(KeyMap().action_for({.key = Key::del}, Place::kit) == Action{Command::take_out, 0});
    CHECK(gives_way_to_text({.key = Key::del}, Command::take_out));
    CHECK(gives_way_to_text({.key = Key::del}, Command::discard_kit));
}

TEST_CASE("pasting and deleting are left to a text that has the keyboard") {
    CHECK(KeyMap().action_for({.key = key('V'), .ctrl = true}, Place::rubrics) ==
          Action{Command::paste_page, 0});
    CHECK(KeyMap().action_for({.key = Key::del}, Place::rubrics) ==
          Action{Command::discard_draft, 0});
    CHECK(gives_way_to_text({.key = key('V'), .ctrl = true}, Command::paste_page));
    CHECK(gives_way_to_text({.key = Key::del}, Command::discard_draft));
    CHECK_FALSE(gives_way_to_text({.key = key('N'), .ctrl = true}, Command::new_rubric));
}

TEST_CASE(
    "a plain sign is a chord in archive, calibration and committee alone, where a text comes "
    "first") {
    for (const Binding& binding : bindings()) {
        if (is_bare_sign(binding.chord)) {
            CAPTURE(spelled(binding.chord));
            const bool there = binding.places == static_cast<unsigned>(Place::archive) ||
                               binding.places == static_cast<unsigned>(Place::calibration) ||
                               binding.places == static_cast<unsigned>(Place::committee);
            CHECK(there);
            CHECK(gives_way_to_text(binding.chord, binding.action.command));
        }
    }
}

TEST_CASE("what a letter alone does in the archive, Alt and that letter do as well") {
    for (const Binding& binding : bindings()) {
        if (is_bare_sign(binding.chord) &&
            binding.places == static_cast<unsigned>(Place::archive)) {
            CAPTURE(spelled(binding.chord));
            const Chord chord = {.key = binding.chord.key, .alt = true};
            CHECK(KeyMap().action_for(chord, Place::archive) == binding.action);
            CHECK_FALSE(gives_way_to_text(chord, binding.action.command));
        }
    }
}

TEST_CASE("every binding holds somewhere and the first of each kind says what it does") {
    const Binding* before = nullptr;
    for (const Binding& binding : bindings()) {
        CAPTURE(spelled(binding.chord));
        CHECK(binding.places != 0);
        const bool goes_on = before != nullptr && is_bare_sign(before->chord);
        if (before == nullptr || (!goes_on && before->action.command != binding.action.command)) {
            CHECK_FALSE(binding.does.empty());
        }
        before = &binding;
    }
}

TEST_CASE("Ctrl and a digit score the current criterion, 0 is not observed") {
    CHECK(live({.key = key('1'), .ctrl = true}) == Action{Command::score, 1});
    CHECK(live({.key = key('7'), .ctrl = true}) == Action{Command::score, 7});
    CHECK(live({.key = key('0'), .ctrl = true}) == Action{Command::not_observed, 0});
    CHECK_FALSE(live({.key = key('8'), .ctrl = true}));
    CHECK_FALSE(live({.key = key('4')}));
}

TEST_CASE("Alt and a digit tick the items from the first to the tenth") {
    CHECK(live({.key = key('1'), .alt = true}) == Action{Command::tick_item, 0});
    CHECK(live({.key = key('0'), .alt = true}) == Action{Command::tick_item, 9});
}

TEST_CASE("Alt and a letter mark the probes a to h") {
    CHECK(live({.key = key('A'), .alt = true}) == Action{Command::mark_probe, 0});
    CHECK(live({.key = key('H'), .alt = true}) == Action{Command::mark_probe, 7});
}

TEST_CASE("a chord counts only where it means something") {
    CHECK_FALSE(KeyMap().action_for({.key = key('8'), .ctrl = true}, Place::start));
    CHECK(KeyMap().action_for({.key = key('4'), .ctrl = true}, Place::start) ==
          Action{Command::go_to_place, 3});
    CHECK_FALSE(KeyMap().action_for({.key = key('Z'), .ctrl = true}, Place::finish));
    CHECK(KeyMap().action_for({.key = Key::f1}, Place::start) == Action{Command::show_keys, 0});
    CHECK(KeyMap().action_for({.key = key('E'), .ctrl = true}, Place::card) ==
          Action{Command::export_pdf, 0});
}

TEST_CASE("digits count by their place on the keyboard where they need Shift") {
    const Chord ampersand = {.key = key('&'), .ctrl = true};
    CHECK(meant_by({ampersand, place_of_one}) == Chord{.key = key('1'), .ctrl = true});
    const Chord a_grave = {.key = Key::none, .alt = true};
    CHECK(meant_by({a_grave, place_of_zero}) == Chord{.key = key('0'), .alt = true});
}

TEST_CASE("a sign of the digit row stays what it is when it is typed") {
    const Chord typed = {.key = key('&')};
    CHECK(meant_by({typed, place_of_one}) == typed);
    const Chord digit = {.key = key('4'), .ctrl = true};
    CHECK(meant_by({digit, place_of_one}) == digit);
}

TEST_CASE("every way to type Ctrl and plus enlarges the text") {
    const Chord plus = {.key = key('+'), .ctrl = true};
    CHECK(meant_by({{.key = key('='), .ctrl = true, .shift = true}, 21}) == plus);
    CHECK(meant_by({{.key = key('+'), .ctrl = true, .shift = true}, 21}) == plus);
    CHECK(meant_by({plus, 86}) == plus);
    CHECK(KeyMap().action_for(plus, Place::start) == Action{Command::enlarge, 0});
}

TEST_CASE("chords are spelled as people read them") {
    CHECK(spelled({.key = key('Z'), .ctrl = true, .shift = true}) == "Ctrl+Shift+Z");
    CHECK(spelled({.key = Key::up, .alt = true}) == "Alt+↑");
    CHECK(spelled({.key = Key::escape}) == "Esc");
}

TEST_CASE("what is spelled is read back, and nothing else") {
    for (const Binding& binding : bindings()) {
        CAPTURE(spelled(binding.chord));
        CHECK(chord_of(spelled(binding.chord)) == binding.chord);
    }
    CHECK(chord_of("F12") == Chord{.key = Key::f12});
    for (const char* none : {"", "Ctrl", "Ctrl+", "Strg+K", "Ctrl+Kay", "ctrl+k ", "F13"}) {
        CAPTURE(none);
        CHECK_FALSE(chord_of(none));
    }
}

TEST_CASE("the list of keys draws ranges and second ways together") {
    const auto rows = KeyMap().rows(Place::live);
    const auto row = [&](std::string_view keys) {
        return std::ranges::find(rows, keys, &KeyRow::keys);
    };
    REQUIRE(row("Ctrl+1 … Ctrl+7") != rows.end());
    CHECK(row("Ctrl+1 … Ctrl+7")->does == "score the current criterion");
    CHECK(row("Alt+1 … Alt+0") != rows.end());
    CHECK(row("Alt+A … Alt+H") != rows.end());
    CHECK(row("Ctrl+Shift+Z, Ctrl+Y") != rows.end());
}

TEST_CASE("the list of keys holds what works here and nothing else") {
    const auto rows = KeyMap().rows(Place::start);
    const auto has = [&](std::string_view does) {
        return std::ranges::find(rows, does, &KeyRow::does) != rows.end();
    };
    CHECK(has("open an invitation"));
    CHECK_FALSE(has("undo"));
}

TEST_CASE("on the rubric page the list of keys holds those of the tab that is shown") {
    const auto has = [](DraftSide side, std::string_view does) {
        const auto rows = KeyMap().rows(Place::rubric, side);
        return std::ranges::find(rows, does, &KeyRow::does) != rows.end();
    };
    CHECK(has(DraftSide::criteria, "next anchor in the order of writing"));
    CHECK_FALSE(has(DraftSide::samples, "next anchor in the order of writing"));
    CHECK(has(DraftSide::samples, "score the current criterion"));
    CHECK_FALSE(has(DraftSide::review, "score the current criterion"));
    for (const DraftSide side : {DraftSide::review, DraftSide::probes, DraftSide::about}) {
        CHECK(has(side, "publish this version"));
    }
}
