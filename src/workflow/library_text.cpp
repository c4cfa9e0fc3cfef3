#include "workflow/library_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/rubric_place.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/draft_json.h"
#include "formats/file.h"
#include "formats/json_writer.h"
#include "formats/rubric_file.h"

namespace evenhand::workflow {

namespace {

using formats::JsonWriter;
using Outcome = PageReport::Outcome;
using DifferenceKind = RubricDifference::Kind;

/// Filled with blanks up to a width in characters.
std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width - std::min(width, length(text)), ' ');
}

void number_or_null(JsonWriter& json, std::string_view name, const std::optional<int>& number) {
    if (number) {
        json.number(name, *number);
    } else {
        json.null(name);
    }
}

/// Why the draft or the newest version cannot be read.
const std::string& fault_of(const LibraryEntry& entry) {
    return entry.unreadable.empty() ? entry.version_fault : entry.unreadable;
}

void put_entry(JsonWriter& json, const LibraryEntry& entry) {
    json.begin_object();
    json.text("id", entry.id.text());
    json.text("title", entry.title);
    json.text("question", entry.question);
    json.text_or_null("competency", entry.competency);
    json.text_or_null("level", entry.level);
    json.begin_array("tags");
    for (const std::string& tag : entry.tags) {
        json.text("", tag);
    }
    json.end();
    number_or_null(json, "number", entry.number);
    number_or_null(
        json, "published", entry.published > 0 ? std::optional(entry.published) : std::nullopt);
    number_or_null(json, "draft", entry.draft);
    json.truth("shipped", entry.shipped);
    json.text_or_null("unreadable", fault_of(entry));
    json.end();
}

std::string_view name_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::drafted:
            return "drafted";
        case Outcome::unchanged:
            return "unchanged";
        case Outcome::refused:
            break;
    }
    return "refused";
}

void put_page(JsonWriter& json, const PageReport& page) {
    json.begin_object();
    json.text("name", page.name);
    json.text("outcome", name_of(page.outcome));
    json.text("sentence", page.sentence);
    json.begin_array("drafts");
    for (const Id<Rubric>& id : page.drafts) {
        json.text("", id.text());
    }
    json.end();
    json.begin_array("files");
    for (const std::filesystem::path& file : page.files) {
        json.text("", file.string());
    }
    json.end();
    json.text_or_null("kit", page.kit.value_or(""));
    json.findings("findings", page.findings);
    json.end();
}

std::string_view name_of(DifferenceKind kind) {
    switch (kind) {
        case DifferenceKind::added:
            return "added";
        case DifferenceKind::removed:
            return "removed";
        case DifferenceKind::moved:
            return "moved";
        case DifferenceKind::changed:
            break;
    }
    return "changed";
}

std::string_view name_of(TextPiece::Kind kind) {
    switch (kind) {
        case TextPiece::Kind::removed:
            return "removed";
        case TextPiece::Kind::added:
            return "added";
        case TextPiece::Kind::same:
            break;
    }
    return "same";
}

/// The blanks at the end of a piece stand outside of its marks.
std::string marked(const TextPiece& piece) {
    if (piece.kind == TextPiece::Kind::same) {
        return piece.text;
    }
    const std::size_t last = piece.text.find_last_not_of(" \n\t");
    const std::size_t end = last == std::string::npos ? piece.text.size() : last + 1;
    const bool added = piece.kind == TextPiece::Kind::added;
    return (added ? "{+" : "[-") + piece.text.substr(0, end) + (added ? "+}" : "-]") +
           piece.text.substr(end);
}

/// Each line of the text behind `margin`.
std::string indented(const std::string& text, const std::string& margin = "  ") {
    std::string lines = margin;
    for (const char character : trimmed(text)) {
        lines += character == '\n' ? "\n" + margin : std::string(1, character);
    }
    return lines + "\n";
}

std::string words_text(const RubricDifference& difference) {
    switch (difference.kind) {
        case DifferenceKind::added:
            return indented(difference.after, "  + ");
        case DifferenceKind::removed:
            return indented(difference.before, "  - ");
        case DifferenceKind::moved:
        case DifferenceKind::changed:
            break;
    }
    std::string words;
    for (const TextPiece& piece : word_differences(difference.before, difference.after)) {
        words += marked(piece);
    }
    return indented(words);
}

std::string difference_text(const RubricDifference& difference) {
    const std::string what = capitalised(name_of(difference.kind)) + ": " + difference.what + "\n";
    const bool wordless = difference.before.empty() && difference.after.empty();
    return wordless ? what : what + words_text(difference);
}

void put_difference(JsonWriter& json, const RubricDifference& difference) {
    json.begin_object();
    json.text("kind", name_of(difference.kind));
    json.text("place", location_of(difference.place));
    json.text("what", difference.what);
    json.text_or_null("before", difference.before);
    json.text_or_null("after", difference.after);
    json.begin_array("pieces");
    for (const TextPiece& piece : word_differences(difference.before, difference.after)) {
        json.begin_object();
        json.text("kind", name_of(piece.kind));
        json.text("text", piece.text);
        json.end();
    }
    json.end();
    json.end();
}

void put_side(JsonWriter& json, std::string_view name, const DiffSide& side) {
    json.begin_object(name);
    json.text("name", side.name);
    json.text("id", side.rubric.id.text());
    json.number("version", side.rubric.version);
    json.end();
}

}  // namespace

std::string state_of(const LibraryEntry& entry) {
    if (entry.published == 0) {
        return entry.draft ? "Draft" : "Unreadable";
    }
    std::string state = "Version " + std::to_string(entry.published);
    if (entry.shipped) {
        state += ", came with Evenhand";
    }
    if (entry.draft) {
        state += ", draft of version " + std::to_string(*entry.draft);
    }
    return state;
}

std::string entries_text(const std::vector<LibraryEntry>& entries) {
    std::size_t id_width = 0;
    std::size_t state_width = 0;
    for (const LibraryEntry& entry : entries) {
        id_width = std::max(id_width, length(entry.id.text()));
        state_width = std::max(state_width, length(state_of(entry)));
    }
    std::string text;
    for (const LibraryEntry& entry : entries) {
        text += padded(entry.id.text(), id_width) + "  " + padded(state_of(entry), state_width) +
                "  " + entry.title + "\n";
        text += fault_of(entry).empty() ? "" : indented(fault_of(entry));
    }
    return text;
}

std::string entries_json(const std::vector<LibraryEntry>& entries) {
    JsonWriter json;
    json.begin_array();
    for (const LibraryEntry& entry : entries) {
        put_entry(json, entry);
    }
    json.end();
    return std::move(json).document();
}

std::string import_json(const ImportReport& report) {
    JsonWriter json;
    json.begin_object();
    json.number("drafted", static_cast<std::int64_t>(report.drafted));
    json.number("unchanged", static_cast<std::int64_t>(report.unchanged));
    json.number("refused", static_cast<std::int64_t>(report.refused));
    json.text("sentence", report.sentence);
    json.begin_array("pages");
    for (const PageReport& page : report.pages) {
        put_page(json, page);
    }
    json.end();
    json.end();
    return std::move(json).document();
}

std::string page_json(const PageReport& page) {
    if (page.files.size() != 1) {
        return "";
    }
    const std::string name = page.files.front().filename().string();
    const auto read = formats::read_rubric(formats::read_file(page.files.front()), name);
    return read.value ? formats::draft_json(read.value->rubric, page.findings) : "";
}

std::string diff_text(const DiffSide& older, const DiffSide& newer) {
    const std::vector<RubricDifference> all = differences(older.rubric, newer.rubric);
    std::string text = newer.rubric.id.text() + ": " + older.name + " \u2192 " + newer.name + "\n";
    for (const RubricDifference& difference : all) {
        text += "\n" + difference_text(difference);
    }
    return all.empty() ? text + "\nThey do not differ.\n" : text;
}

std::string diff_json(const DiffSide& older, const DiffSide& newer) {
    JsonWriter json;
    json.begin_object();
    put_side(json, "older", older);
    put_side(json, "newer", newer);
    json.begin_array("differences");
    for (const RubricDifference& difference : differences(older.rubric, newer.rubric)) {
        put_difference(json, difference);
    }
    json.end();
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow
