#include "core/internal/draft_cut.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/internal/stretch.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

bool ends_with_mark(std::string_view text) {
    constexpr std::array<std::string_view, 10> marks = {
        ".", "!", "?", ":", ";", ")", "\"", "'", "\u201D", "\u2026"};
    return std::ranges::any_of(marks, [&](std::string_view mark) { return text.ends_with(mark); });
}

/// "… (signals lack of own": something was opened that nothing closes.
bool has_open_bracket(std::string_view text) {
    return std::ranges::count(text, '(') > std::ranges::count(text, ')') ||
           std::ranges::count(text, '[') > std::ranges::count(text, ']');
}

bool ends_in_phrase(std::string_view text) {
    const auto words = words_of(text);
    return text.ends_with(',') || (words.size() > 1 && is_function_word(words.back()));
}

/// The last line of a page that breaks off, or null.
const PageLine* cut_line(const QuestionPage& page) {
    if (page.sections.empty() || page.sections.back().lines.empty()) {
        return nullptr;
    }
    const std::vector<PageLine>& lines = page.sections.back().lines;
    const PageLine& last = lines.back();
    if (ends_with_mark(last.text)) {
        return nullptr;
    }
    const bool others_end =
        lines.size() > 1 &&
        std::ranges::all_of(lines.begin(), lines.end() - 1, [](const auto& line) {
            return ends_with_mark(line.text);
        });
    const bool breaks_off = others_end || sentences_in(Stretch(last)).size() > 1 ||
                            has_open_bracket(last.text) || ends_in_phrase(last.text);
    return breaks_off ? &last : nullptr;
}

/// Whether something ends where the line does.
class EndOf {
public:
    explicit EndOf(const PageLine& line) : text_(Stretch(line).trimmed().text()), line_(line) {}

    [[nodiscard]] bool reached_by(const std::vector<SourcePlace>& places) const {
        return std::ranges::any_of(places,
                                   [&](const SourcePlace& place) { return reaches(place); });
    }

private:
    [[nodiscard]] bool reaches(const SourcePlace& place) const {
        const std::string_view whole = line_.text;
        const PageLine quoted{place.quote, 1, 1, false, {}};
        const std::string_view quote = Stretch(quoted).trimmed().text();
        if (quote.empty() || !text_.ends_with(quote)) {
            return false;
        }
        const auto end = static_cast<std::size_t>(text_.data() - whole.data()) + text_.size();
        const SourcePlace there = place_of(line_, end - quote.size(), end);
        return there.line == place.line && there.column >= place.column;
    }

    std::string_view text_;
    const PageLine& line_;
};

}  // namespace

Findings cut_off_findings(const QuestionPage& page, const Rubric& draft) {
    const PageLine* const line = cut_line(page);
    if (line == nullptr) {
        return {};
    }
    const EndOf end(*line);
    Findings findings;
    const auto remark = [&](const std::string& what, const std::string& id) {
        findings.push_back(
            {Severity::warning,
             "draft.cut-off",
             "The page breaks off here, on line " +
                 std::to_string(place_of(*line, line->text.size(), line->text.size()).line) +
                 ", so the end may be missing; complete it, or take it out.",
             what + " '" + id + "'"});
    };
    for (const Item& item : draft.items) {
        if (end.reached_by(item.provenance.places) ||
            end.reached_by(item.signal_provenance.places)) {
            remark("item", item.id.text());
        }
    }
    for (const CoverageItem& part : draft.coverage) {
        if (end.reached_by(part.provenance.places)) {
            remark("coverage", part.id.text());
        }
    }
    for (const SampleAnswer& sample : draft.samples) {
        if (end.reached_by(sample.provenance.places)) {
            remark("sample", sample.id.text());
        }
    }
    return findings;
}

}  // namespace evenhand::internal
