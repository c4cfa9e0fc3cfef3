#include "core/internal/lint_provenance.h"

#include <utility>

#include "core/question_page.h"
#include "core/utf8.h"

namespace evenhand::internal {

namespace {

constexpr std::size_t most_quoted = 60;

std::string briefly_quoted(std::string_view text) {
    return "\u201C" + shorten(text, most_quoted) + "\u201D";
}

std::string in_line(const SourcePlace& place) {
    return "line " + std::to_string(place.line) + ", column " + std::to_string(place.column);
}

/// What is wrong with the place; empty when the words stand there.
std::string misplaced(const SourcePlace& place, const std::vector<std::string>& page) {
    if (place.line < 1 || place.column < 1) {
        return "";
    }
    if (static_cast<std::size_t>(place.line) > page.size()) {
        return briefly_quoted(place.quote) + " should stand in line " + std::to_string(place.line) +
               " of the page, which has " + std::to_string(page.size()) + " lines.";
    }
    if (stands_at(page, place)) {
        return "";
    }
    const std::string_view line = page[static_cast<std::size_t>(place.line) - 1];
    const std::string_view there = line_from(line, place.column);
    return briefly_quoted(place.quote) + " does not stand in " + in_line(place) +
           " of the page; the line is " + briefly_quoted(there.empty() ? line : there) + ".";
}

void lint_open(const LintRun& run, const Provenance& provenance, const std::string& where) {
    if (!provenance.open) {
        return;
    }
    if (is_stated(provenance)) {
        run.remarks.wish("review.open",
                         "An import took this from the page and no author has accepted it; accept "
                         "it, or change it.",
                         where);
    } else {
        run.remarks.gap("review.open",
                        "An import made this of what the page says and no author has accepted it; "
                        "accept it, or change it.",
                        where);
    }
}

}  // namespace

void lint_provenance(const LintRun& run, const Provenance& provenance, const std::string& where) {
    lint_open(run, provenance, where);
    lint_source(run, provenance, where);
}

void lint_source(const LintRun& run, const Provenance& provenance, const std::string& where) {
    if (!run.page_lines) {
        return;
    }
    for (const SourcePlace& place : provenance.places) {
        if (std::string sentence = misplaced(place, *run.page_lines); !sentence.empty()) {
            run.remarks.fault("item.mark", std::move(sentence), where);
        }
    }
}

}  // namespace evenhand::internal
