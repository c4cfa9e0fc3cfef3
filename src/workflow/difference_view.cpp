#include "workflow/difference_view.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/words.h"
#include "workflow/internal/counted.h"

namespace evenhand::workflow {

namespace {

using internal::counted;
using Kind = RubricDifference::Kind;

constexpr std::size_t context_words = 12;  // Of an equal stretch, kept beside each change.

std::string kind_word(Kind kind) {
    switch (kind) {
        case Kind::added:
            return "Added";
        case Kind::removed:
            return "Removed";
        case Kind::moved:
            return "Moved";
        case Kind::changed:
            break;
    }
    return "Changed";
}

/// Of the criterion in the newer rubric, else in the older one.
std::string criterion_title(const std::string& id, const Rubric& older, const Rubric& newer) {
    for (const Rubric* rubric : {&newer, &older}) {
        const auto found = std::ranges::find_if(rubric->criteria, [&](const Criterion& criterion) {
            return criterion.id.text() == id;
        });
        if (found != rubric->criteria.end() && !found->title.empty()) {
            return found->title;
        }
    }
    return "A criterion";
}

std::string group_title(const RubricPlace& place, const Rubric& older, const Rubric& newer) {
    switch (place.part) {
        case RubricPart::rubric:
            return "The question and its setting";
        case RubricPart::criterion:
        case RubricPart::anchor:
            return criterion_title(place.id, older, newer);
        case RubricPart::item:
            return "Look-fors and pitfalls";
        case RubricPart::probe:
            return "Probes";
        case RubricPart::coverage:
            return "Parts of the story";
        case RubricPart::sample:
        case RubricPart::key:
        case RubricPart::tick:
            return "Sample answers";
        case RubricPart::note:
            break;
    }
    return "Notes for raters";
}

/// Where the first `count` words of the text end, and where its last `count` begin.
std::size_t end_of_words(std::string_view text, std::size_t count) {
    const std::vector<std::string_view> words = words_of(text);
    const std::string_view last = words.at(count - 1);
    return static_cast<std::size_t>(last.data() - text.data()) + last.size();
}
std::size_t begin_of_last_words(std::string_view text, std::size_t count) {
    const std::vector<std::string_view> words = words_of(text);
    return static_cast<std::size_t>(words.at(words.size() - count).data() - text.data());
}

/// An equal stretch between changes keeps what stands beside them.
std::string cut(const std::string& text, bool first, bool last) {
    const std::size_t beside = (first ? 0 : context_words) + (last ? 0 : context_words);
    if (words_of(text).size() <= beside + context_words) {
        return text;
    }
    const std::string head = first ? "" : text.substr(0, end_of_words(text, context_words)) + " ";
    const std::string tail =
        last ? "" : " " + text.substr(begin_of_last_words(text, context_words));
    return head + "…" + tail;
}

std::vector<TextPiece> pieces_of(const RubricDifference& difference) {
    std::vector<TextPiece> pieces = word_differences(difference.before, difference.after);
    if (pieces.size() < 2) {
        return pieces;
    }
    for (TextPiece& piece : pieces) {
        if (piece.kind == TextPiece::Kind::same) {
            piece.text = cut(piece.text, &piece == &pieces.front(), &piece == &pieces.back());
        }
    }
    return pieces;
}

std::string spoken_of(const RubricDifference& difference, const std::string& kind) {
    std::string text = difference.what + ": " + uncapitalised(kind) + ".";
    if (!difference.before.empty() && difference.before != difference.after) {
        text += " Before: " + difference.before;
    }
    if (!difference.after.empty()) {
        text += (difference.before.empty() ? " " : " Now: ") + difference.after;
    }
    return text;
}

DifferenceView::Change change_of(const RubricDifference& difference) {
    const std::string kind = kind_word(difference.kind);
    return {difference.what, kind, pieces_of(difference), spoken_of(difference, kind)};
}

}  // namespace

DifferenceView difference_view(const std::vector<RubricDifference>& found,
                               const Rubric& older,
                               const Rubric& newer) {
    DifferenceView view;
    for (const RubricDifference& difference : found) {
        const std::string title = group_title(difference.place, older, newer);
        auto group = std::ranges::find(view.groups, title, &DifferenceView::Group::title);
        if (group == view.groups.end()) {
            view.groups.push_back({title, {}});
            group = std::prev(view.groups.end());
        }
        group->changes.push_back(change_of(difference));
    }
    view.summary = found.empty() ? "Nothing differs."
                                 : counted(found.size(), "change") + " in " +
                                       counted(view.groups.size(), "part");
    return view;
}

}  // namespace evenhand::workflow
