#include "workflow/internal/note_edits.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "core/utf8.h"

namespace evenhand::workflow::internal {

namespace {

/// A line of which fewer bytes than this stay as they are is written whole: its record is small,
/// and can be read without those before it.
constexpr std::size_t worth_sparing = 256;

bool is_within_character(std::string_view utf8, std::size_t at) {
    return at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0U) == 0x80U;
}

}  // namespace

std::optional<NotesEdited> difference(const std::vector<NoteLine>& notes,
                                      const std::vector<std::string>& lines,
                                      std::size_t question) {
    const auto same = [](const NoteLine& note, const std::string& line) {
        return note.text == line;
    };
    const auto front = std::ranges::mismatch(notes, lines, same);
    const auto first = static_cast<std::size_t>(front.in1 - notes.begin());
    std::size_t old_end = notes.size();
    std::size_t new_end = lines.size();
    while (old_end > first && new_end > first && notes[old_end - 1].text == lines[new_end - 1]) {
        --old_end;
        --new_end;
    }
    if (old_end == first && new_end == first) {
        return std::nullopt;
    }
    return NotesEdited{question,
                       first,
                       old_end - first,
                       {lines.begin() + static_cast<std::ptrdiff_t>(first),
                        lines.begin() + static_cast<std::ptrdiff_t>(new_end)}};
}

SessionChange spared(const std::vector<NoteLine>& notes, const NotesEdited& edit) {
    if (edit.removed != 1 || edit.lines.size() != 1 || !is_utf8(edit.lines.front())) {
        return edit;
    }
    const std::string_view before = notes.at(edit.first).text;
    const std::string_view after = edit.lines.front();
    auto at = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
    while (is_within_character(before, at) || is_within_character(after, at)) {
        --at;
    }
    std::size_t old_end = before.size();
    std::size_t new_end = after.size();
    while (old_end > at && new_end > at && before[old_end - 1] == after[new_end - 1]) {
        --old_end;
        --new_end;
    }
    while (is_within_character(before, old_end)) {
        ++old_end;
        ++new_end;
    }
    if (at + before.size() - old_end < worth_sparing) {
        return edit;
    }
    return LineEdited{
        edit.question, edit.first, at, old_end - at, std::string(after.substr(at, new_end - at))};
}

std::optional<MarkAbsorbed> completed_mark(const Session& before, const NotesEdited& edit) {
    if (edit.lines.size() != 1 || mark_of_prefix(edit.lines.front()) == NoteMark::none ||
        edit.question >= before.questions.size()) {
        return std::nullopt;
    }
    const std::vector<NoteLine>& notes = before.questions[edit.question].notes;
    const bool had_mark = edit.removed > 0 && edit.first < notes.size() &&
                          mark_of_prefix(notes[edit.first].text) != NoteMark::none;
    return had_mark ? std::nullopt : std::optional(MarkAbsorbed{edit.question, edit.first});
}

std::optional<std::pair<std::size_t, std::size_t>> typed_line(const SessionChange& change) {
    if (const auto* part = std::get_if<LineEdited>(&change)) {
        return std::pair(part->question, part->line);
    }
    const auto* edit = std::get_if<NotesEdited>(&change);
    if (edit == nullptr || edit->removed > 1 || edit->lines.size() != 1) {
        return std::nullopt;
    }
    return std::pair(edit->question, edit->first);
}

}  // namespace evenhand::workflow::internal
