#include "workflow/internal/note_edits.h"

#include <array>

#include <doctest/doctest.h>

#include "example_interview.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;

namespace {

using Place = std::pair<std::size_t, std::size_t>;

std::vector<NoteLine> notes_of(const std::vector<std::string>& texts) {
    std::vector<NoteLine> notes;
    for (const std::string& text : texts) {
        notes.push_back({testing::at(1), NoteMark::none, text, std::nullopt});
    }
    return notes;
}

/// The line after the edit, by its spared form, which must be a part of a line.
std::string spared_line(const std::string& before, const std::string& after) {
    const auto change = spared(notes_of({before}), {0, 0, 1, {after}});
    const auto* part = std::get_if<LineEdited>(&change);
    REQUIRE(part != nullptr);
    CHECK(part->removed + part->text.size() < 40);
    Session session = testing::example_session(1);
    session.questions[0].notes = notes_of({before});
    return apply(std::move(session), *part, testing::example_kit(1), testing::at(2))
        .questions[0]
        .notes[0]
        .text;
}

}  // namespace

TEST_CASE("a part of a long line is put, replaced and taken at its beginning, middle and end") {
    const std::string x(200, 'x');
    const std::string y(200, 'y');
    for (const std::string& after : {x + y + "!",
                                     "!" + x + y,
                                     x + "!" + y,
                                     x + y.substr(3),
                                     x + y.substr(0, 180),
                                     x.substr(4) + y,
                                     x.substr(9) + "middle" + y,
                                     x + y + "y",
                                     "x" + x + y}) {
        CAPTURE(after);
        CHECK(spared_line(x + y, after) == after);
    }
}

TEST_CASE("no character is parted, though two begin or end with the same bytes") {
    const std::string x(300, 'x');
    // Same first byte, same last byte, and both, beside one another.
    const std::array<std::string, 5> letters{"\u00e9", "\u00e8", "\u0129", "\u1ec5", "\U0001F642"};
    for (const std::string& before : letters) {
        for (const std::string& after : letters) {
            if (before == after) {
                continue;
            }
            CHECK(spared_line(x + before + x, x + after + x) == x + after + x);
            CHECK(spared_line(x + before + before + x, x + before + x) == x + before + x);
            CHECK(spared_line(x + before + x, x + before + after + x) == x + before + after + x);
            CHECK(spared_line(x + before, x + after + before) == x + after + before);
        }
    }
}

TEST_CASE("short lines, several lines and lines that come or go are written whole") {
    const std::string x(300, 'x');
    const auto is_whole = [](const std::vector<std::string>& notes, const NotesEdited& edit) {
        return std::holds_alternative<NotesEdited>(spared(notes_of(notes), edit));
    };
    CHECK(is_whole({"short"}, {0, 0, 1, {"shorter"}}));
    CHECK(is_whole({x}, {0, 0, 1, {std::string(300, 'y')}}));
    CHECK(is_whole({x}, {0, 0, 1, {x, "x"}}));
    CHECK(is_whole({x, x}, {0, 0, 2, {x}}));
    CHECK(is_whole({x}, {0, 0, 1, {}}));
    CHECK(is_whole({x}, {0, 1, 0, {x + "y"}}));
    CHECK(is_whole({x}, {0, 0, 1, {x + "\xC3"}}));
    CHECK(is_whole({std::string(255, 'x')}, {0, 0, 1, {std::string(256, 'x')}}));
    CHECK_FALSE(is_whole({std::string(256, 'x')}, {0, 0, 1, {std::string(257, 'x')}}));
}

TEST_CASE("typing on one line names it, by its whole or by a part of it") {
    CHECK(typed_line(NotesEdited{0, 2, 1, {"a"}}) == Place{0, 2});
    CHECK(typed_line(NotesEdited{1, 2, 0, {"a"}}) == Place{1, 2});
    CHECK(typed_line(LineEdited{1, 3, 300, 0, "a"}) == Place{1, 3});
    CHECK_FALSE(typed_line(NotesEdited{0, 2, 1, {"a", "b"}}));
    CHECK_FALSE(typed_line(NotesEdited{0, 2, 2, {"a"}}));
    CHECK_FALSE(typed_line(MarkAbsorbed{0, 2}));
}
