#include "workflow/internal/archive_rows.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "core/utf8.h"
#include "workflow/archive_search.h"
#include "workflow/internal/archive_words.h"

namespace evenhand::workflow::internal {

namespace {

using archive::FacetCounts;
using archive::FoundCard;

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> titles_of_facets{{
    {"role", "Role"},
    {"says", "Recommendation or decision"},
    {"score", "Score, rounded"},
    {"state", "State"},
    {"interviewer", "Interviewer"},
    {"rubric", "Question"},
    {"candidate", "Candidate"},
    {"year", "Year"},
}};

std::string state_label(archive::CardState state) {
    switch (state) {
        case archive::CardState::sealed:
            return "sealed";
        case archive::CardState::revised:
            return "revised";
        case archive::CardState::on_hold:
            return "on hold";
        case archive::CardState::due_soon:
            return "due soon";
        case archive::CardState::erased:
            break;
    }
    return "erased";
}

/// One line on the screen; the list shows no more than that.
std::string one_line(const std::string& text) {
    std::string line(trimmed(text));
    std::ranges::replace(line, '\n', ' ');
    return line;
}

std::string rubrics_of(const archive::CardFacts& facts) {
    std::string line;
    for (const archive::FactRubric& rubric : facts.rubrics) {
        line += (line.empty() ? "" : " \u00B7 ") + rubric.title + ", version " +
                std::to_string(rubric.version);
    }
    return line;
}

void set_line(const FoundCard& card, ArchiveRowView& row) {
    if (!card.snippet.text.empty()) {
        row.line = card.snippet.text;
        std::ranges::replace(row.line, '\n', ' ');
        row.hits = card.snippet.hits;
    } else if (!card.facts.passages.empty()) {
        constexpr std::size_t most = 200;
        row.line = shorten(one_line(card.facts.passages.front()), most);
    } else {
        row.line = rubrics_of(card.facts);
    }
}

/// Makes the values of one facet; those ticked that are not there any more stay, with 0.
class FacetMaker {
public:
    FacetMaker(const char* id, const ArchiveRequest& request) {
        facet_.id = id;
        facet_.title = facet_title(id);
        const auto ticked = request.ticked.find(id);
        if (ticked != request.ticked.end()) {
            left_ = ticked->second;
        }
    }

    void add(const std::string& value, const std::string& label, std::size_t count) {
        const bool ticked = left_.erase(value) > 0;
        facet_.values.push_back({value, label, count, ticked});
    }

    [[nodiscard]] bool ticked(const std::string& value) const { return left_.contains(value); }

    template <typename Label>
    FacetView made(Label label) && {
        for (const std::string& value : left_) {
            facet_.values.push_back({value, label(value), 0, true});
        }
        return std::move(facet_);
    }

private:
    FacetView facet_;
    std::set<std::string> left_;
};

std::string as_it_is(const std::string& value) {
    return value;
}

FacetView named_facet(const char* id,
                      const FacetCounts::Counts& counts,
                      const ArchiveRequest& request,
                      const std::map<std::string, std::string>& labels = {}) {
    const auto label = [&](const std::string& value) {
        const auto found = labels.find(value);
        return shown_name(found == labels.end() ? value : found->second);
    };
    FacetMaker maker(id, request);
    for (const auto& [value, count] : counts) {
        maker.add(value, label(value), count);
    }
    return std::move(maker).made(label);
}

FacetView says_facet(const FacetCounts& counts, const ArchiveRequest& request) {
    FacetMaker maker("says", request);
    for (const Recommendation says : {Recommendation::strong_yes,
                                      Recommendation::yes,
                                      Recommendation::no_decision,
                                      Recommendation::no,
                                      Recommendation::strong_no}) {
        const auto found = counts.recommendations.find(says);
        if (found != counts.recommendations.end() && found->second > 0) {
            maker.add(says_word(says), says_words(says), found->second);
        }
    }
    for (const auto& [decision, count] : counts.decisions) {
        if (count > 0) {
            maker.add(says_word(decision), says_words(decision), count);
        }
    }
    return std::move(maker).made(as_it_is);
}

FacetView state_facet(const FacetCounts& counts, const ArchiveRequest& request) {
    FacetMaker maker("state", request);
    for (const auto& [state, count] : counts.states) {
        if (count > 0) {
            maker.add(state_word(state), state_label(state), count);
        }
    }
    return std::move(maker).made(as_it_is);
}

FacetView year_facet(const FacetCounts& counts, const ArchiveRequest& request) {
    FacetMaker maker("year", request);
    for (auto year = counts.years.rbegin(); year != counts.years.rend(); ++year) {
        maker.add(std::to_string(year->first), std::to_string(year->first), year->second);
    }
    return std::move(maker).made(as_it_is);
}

FacetView score_facet(const FacetCounts& counts, const ArchiveRequest& request) {
    FacetMaker maker("score", request);
    for (auto score = counts.scores.rbegin(); score != counts.scores.rend(); ++score) {
        maker.add(std::to_string(score->first), std::to_string(score->first), score->second);
    }
    return std::move(maker).made(as_it_is);
}

/// Those with the most cards: nobody looks through a list of hundreds.
FacetView candidate_facet(const FacetCounts& counts, const ArchiveRequest& request) {
    constexpr std::size_t most = 20;
    FacetMaker maker("candidate", request);
    std::size_t shown = 0;
    for (const auto& [name, count] : counts.candidates) {
        if (shown < most || maker.ticked(name)) {
            maker.add(name, shown_name(name), count);
            ++shown;
        }
    }
    FacetView facet = std::move(maker).made(shown_name);
    if (shown < counts.candidates.size()) {
        facet.note = counted_thousands(counts.candidates.size() - shown, "other") +
                     ": type candidate: and a name";
    }
    return facet;
}

std::string advice(const SearchOutcome& outcome) {
    std::string text;
    for (const auto& [title, count] : outcome.without) {
        if (count > 0) {
            text += (text.empty() ? "" : " ") + std::string("Without \u201C") + title +
                    "\u201D there would be " + counted_thousands(count, "card") + ".";
        }
    }
    return text.empty() ? "Fewer words, or the beginning of a word with a star (regress*), find "
                          "more."
                        : text;
}

}  // namespace

std::string facet_title(const std::string& id) {
    const auto found = std::ranges::find(
        titles_of_facets, id, &std::pair<std::string_view, std::string_view>::first);
    return found == titles_of_facets.end() ? id : std::string(found->second);
}

ArchiveRowView row_view(const FoundCard& card, Timestamp now) {
    ArchiveRowView row;
    row.row = card.row;
    row.card = archive::hex_of(card.key);
    row.candidate = candidate_of(card);
    row.state = state_of(card, now);
    if (card.erased) {
        row.erased = true;
        row.date = short_date(*card.erased);
        row.interviewer = "\u2013";
        row.line = "Erased on " + long_date(*card.erased) +
                   (card.certificate.empty() ? "." : ", certificate " + card.certificate + ".");
        return row;
    }
    if (is_unread(card)) {
        row.unread = true;
        row.date = "\u2013";
        row.interviewer = "\u2013";
        row.line = "Its key is lost, or its text was changed: choose it to see which.";
        row.state = card.held ? row.state : "cannot be read";
        return row;
    }
    row.date = short_date(card.facts.interviewed);
    row.role = card.facts.role;
    row.interviewer = card.facts.interviewer;
    row.decision = card.facts.decision.has_value();
    row.says = says_words(card.facts);
    set_line(card, row);
    return row;
}

std::vector<FacetView> facet_views(const FacetCounts& counts,
                                   const ArchiveRequest& request,
                                   const std::map<std::string, std::string>& titles) {
    std::vector<FacetView> facets = {named_facet("role", counts.roles, request),
                                     says_facet(counts, request),
                                     score_facet(counts, request),
                                     state_facet(counts, request),
                                     named_facet("interviewer", counts.interviewers, request),
                                     named_facet("rubric", counts.rubrics, request, titles),
                                     candidate_facet(counts, request),
                                     year_facet(counts, request)};
    std::erase_if(facets, [](const FacetView& facet) { return facet.values.empty(); });
    return facets;
}

void say_none_for_you(ArchiveFound& found) {
    found.empty_title = "No card here for you yet";
    found.empty_text =
        "Each interview that you submit comes here by itself. You see the cards of others as their "
        "panel says: when all are in, when your own is, or once it is closed.";
}

ArchiveFound found_view(const SearchOutcome& outcome) {
    ArchiveFound found;
    found.all = outcome.found;
    const std::string all =
        counted_thousands(outcome.all - outcome.decisions, "card") +
        (outcome.decisions == 0 ? "" : ", " + counted_thousands(outcome.decisions, "decision"));
    // What was found may be both, so it is told of both together.
    const std::string among =
        outcome.decisions == 0 ? all : counted_thousands(outcome.all, "card") + " and decisions";
    found.count = outcome.asked ? thousands(outcome.found) + " of " + among : all;
    found.remark = outcome.remark.empty()
                       ? "newest first, found in " + std::to_string(outcome.took.count()) + " ms"
                       : outcome.remark;
    if (outcome.all == 0) {
        found.empty_title = "The archive is empty";
        found.empty_text =
            "Each interview that is submitted comes here by itself. Scorecards from other places "
            "can be imported: a folder of them, or another archive.";
    } else if (outcome.found == 0) {
        found.empty_title = "Nothing found";
        found.empty_text = advice(outcome);
    }
    return found;
}

}  // namespace evenhand::workflow::internal
