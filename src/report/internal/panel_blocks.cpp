#include "report/internal/panel_blocks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "core/ballot.h"
#include "core/bar.h"
#include "core/number_text.h"
#include "core/utf8.h"
#include "report/figures/formula.h"
#include "report/figures/votes.h"
#include "report/internal/figure_blocks.h"
#include "report/internal/score_words.h"
#include "report/panel_words.h"

namespace evenhand::report {

namespace {

const Decided* decided_of(const PacketPanel& panel) {
    const DebriefEntry* entry = panel.debrief ? decision_of(*panel.debrief) : nullptr;
    return entry == nullptr ? nullptr : std::get_if<Decided>(&entry->change);
}

Cell cell(CellTone tone, std::string text) {
    return {std::nullopt, {{tone, std::move(text)}}};
}

std::string vote_text(const std::optional<MemberVote>& vote) {
    return vote ? ballot_words(vote->vote) : "–";
}

/// "2 Feb 2026, 02:41 UTC"
std::string moment_text(Timestamp at) {
    return short_date(at) + ", " + to_iso(at).substr(11, 5) + " UTC";
}

enum class VoteTimes { shown, left_out };

/// When it was cast, below it.
Cell vote_cell(const std::optional<MemberVote>& vote, VoteTimes times) {
    Cell shown = cell(CellTone::phrase, vote_text(vote));
    if (vote && times == VoteTimes::shown) {
        shown.texts.push_back({CellTone::quiet, moment_text(vote->at)});
    }
    return shown;
}

void add_reason(Cell& reasons, const std::string& label, const std::string& reason) {
    if (!reason.empty()) {
        reasons.texts.push_back({CellTone::plain, label + ": " + reason});
    }
}

/// Also of the votes that later ones of the same round took the place of, which are told whole.
Cell reasons_of(const Debrief& debrief, const Id<Rater>& member) {
    Cell reasons;
    for (const DebriefEntry& entry : debrief.entries) {
        const auto* opened = std::get_if<VotesOpened>(&entry.change);
        if (opened == nullptr) {
            continue;
        }
        std::vector<const MemberVote*> cast;
        for (const MemberVote& vote : opened->votes) {
            if (vote.member == member) {
                cast.push_back(&vote);
            }
        }
        const std::string label = opened->round == 1 ? "First vote" : "After discussion";
        for (std::size_t i = 0; i + 1 < cast.size(); ++i) {
            reasons.texts.push_back(
                {CellTone::quiet,
                 label + ", replaced: " + vote_text(*cast[i]) + ", " + moment_text(cast[i]->at)});
            add_reason(reasons, "Its reason", cast[i]->reason);
        }
        if (!cast.empty()) {
            add_reason(reasons, label, cast.back()->reason);
        }
    }
    return reasons;
}

/// `copy`: without the moments, and without a column for reasons when there are none.
Table votes_table(const Debrief& debrief, bool copy) {
    const VoteTimes times = copy ? VoteTimes::left_out : VoteTimes::shown;
    bool reasons = !copy;
    Table table{{{"Member", Side::left, 1.2},
                 {"First vote", Side::left, 1.2},
                 {"After discussion", Side::left, 1.2},
                 {"Reason", Side::left, 2.4}},
                {}};
    for (const VoteLine& line : vote_lines(debrief)) {
        Cell said = reasons_of(debrief, line.member.id);
        reasons = reasons || !said.texts.empty();
        table.rows.push_back({cell(CellTone::strong, line.member.name),
                              vote_cell(line.first, times),
                              vote_cell(line.second, times),
                              std::move(said)});
    }
    if (!reasons) {
        table.columns.pop_back();
        for (auto& row : table.rows) {
            row.pop_back();
        }
    }
    return table;
}

/// What somebody typed, before another sentence.
std::string ended(const std::string& sentence) {
    return sentence + (sentence.empty() || std::string_view(".!?").find(sentence.back()) !=
                                               std::string_view::npos
                           ? ""
                           : ".");
}

/// Why a round was opened before all had voted.
std::string closed_rounds(const Debrief& debrief) {
    std::string text;
    for (const DebriefEntry& entry : debrief.entries) {
        const auto* opened = std::get_if<VotesOpened>(&entry.change);
        if (opened != nullptr && !opened->closed.empty()) {
            text += (text.empty() ? "" : " ") +
                    std::string(opened->round == 1 ? "The first votes" : "The second votes") +
                    " were opened before all had voted: " + ended(opened->closed);
        }
    }
    return text;
}

figures::VotesView votes_view(const Debrief& debrief) {
    figures::VotesView view;
    view.reading = vote_words(debrief);
    view.again = step_of(debrief) >= DebriefStep::decide;
    for (const VoteLine& line : vote_lines(debrief)) {
        const auto vote = [](const std::optional<MemberVote>& of) {
            return of ? std::optional(of->vote) : std::nullopt;
        };
        // The reasons stand in the table below, in full.
        view.rows.push_back({line.member.name, vote(line.first), vote(line.second), ""});
    }
    return view;
}

/// What one interviewer gave in all, by the same weights.
figures::FormulaPart own_mean(const PacketPanel& panel,
                              const CommitteeGrid& grid,
                              std::size_t column) {
    CommitteeGrid lone = grid;
    for (GridRow& row : lone.rows) {
        row.cells = {row.cells[column]};
    }
    figures::FormulaPart part;
    const auto mean = panel_mean(panel.panel, lone);
    if (const auto* value = std::get_if<calibration::CommitteeMean>(&mean)) {
        part.mean = value->value;
    }
    return part;
}

figures::FormulaView formula_view(const PacketPanel& panel, const CommitteeGrid& grid) {
    const DecisionRule& rule = panel.panel.rule;
    figures::FormulaView view;
    view.lowest = rule.lowest;
    view.highest = rule.highest;
    view.bar = rule.bar;
    view.least = rule.least;
    view.mean = panel.formula.mean;
    view.met = panel.formula.met;
    view.locked = "locked " + long_date(panel.locked_at);
    view.taken_out = panel.taken_out;
    const auto mean = panel_mean(panel.panel, grid);
    if (const auto* value = std::get_if<calibration::CommitteeMean>(&mean)) {
        view.interval = calibration::on_scale(value->interval, view.lowest, view.highest);
    }
    for (const PanelMean& each : panel.formula.means) {
        view.criteria.push_back(
            {criterion_title(panel.panel, grid, each.what), each.mean, each.weight, each.scores});
    }
    for (std::size_t column = 0; column < panel.cards.size(); ++column) {
        view.raters.push_back(own_mean(panel, grid, column));
    }
    return view;
}

Paragraph body(std::string text) {
    return {ParagraphKind::body, std::move(text), false};
}

std::string letter_words(CopyKind kind) {
    return kind == CopyKind::anonymised
               ? "The members of the committee are letters here, in an order that means nothing."
               : "The members of the committee are letters here, in an order that means nothing. "
                 "The reasons of their votes and the notes of their talk are between colleagues, "
                 "and left out.";
}

Entry note_entry(const Debrief& debrief, const DebriefEntry& entry, const std::string& text) {
    return {EntryKind::note, clock_text(entry.at - debrief.began), "Note", text};
}

}  // namespace

Panel panel_cover(const PacketPanel& panel, const CommitteeGrid& grid, std::vector<Fact> facts) {
    const DecisionRule& rule = panel.panel.rule;
    Panel cover;
    if (panel.formula.mean) {
        cover.score = mean_text(*panel.formula.mean, rule.bar);
        cover.out_of = "/ " + std::to_string(rule.highest);
        cover.score_caption = "By the locked rule, bar " + exact_text(rule.bar);
    } else {
        cover.score = "No score";
    }
    const Decided* decided = decided_of(panel);
    cover.verdict = decided == nullptr ? "Not decided" : words(decided->decision);
    cover.verdict_caption = "Decision";
    cover.facts = std::move(facts);
    cover.facts.push_back({"Panel locked", long_date(panel.locked_at)});
    cover.facts.push_back(
        {"Cards opened",
         long_date(panel.opened_at) +
             (panel.missing.empty() ? ", all together" : ", without " + listed(panel.missing)) +
             (panel.closed.empty() ? "" : ": " + panel.closed)});
    if (panel.debrief) {
        cover.facts.push_back({"Votes", vote_words(*panel.debrief)});
    }
    if (decided != nullptr) {
        cover.facts.push_back({"Decided", long_date(decision_of(*panel.debrief)->at)});
        cover.facts.push_back({"Reason", decided->reason});
    }
    cover.explanation = rule_words(panel, grid);
    if (panel.copy) {
        cover.facts.insert(cover.facts.begin(), {"Copy", evenhand::words(*panel.copy)});
    }
    if (decided != nullptr && !decided->departure.empty()) {
        cover.remark = "The decision departs from the rule: " + decided->departure;
    }
    return cover;
}

std::vector<Block> decision_blocks(const PacketPanel& panel) {
    if (!panel.debrief) {
        return {};
    }
    const Debrief& debrief = *panel.debrief;
    const figures::Figure votes = figures::votes_figure(votes_view(debrief));
    std::vector<Block> blocks = {Heading{2, "How did the committee vote?", ""},
                                 Paragraph{ParagraphKind::body, vote_words(debrief), true},
                                 Paragraph{ParagraphKind::secondary, votes.note, true},
                                 internal::drawing_of(votes),
                                 votes_table(debrief, panel.copy.has_value())};
    if (panel.copy) {
        blocks.insert(blocks.begin() + 2,
                      Paragraph{ParagraphKind::secondary, letter_words(*panel.copy), true});
    }
    const std::string closed = closed_rounds(debrief);
    if (!closed.empty()) {
        blocks.push_back(Paragraph{ParagraphKind::secondary, closed, false});
    }
    const Decided* decided = decided_of(panel);
    if (decided != nullptr) {
        blocks.push_back(Heading{
            3, "Decision: " + words(decided->decision), long_date(decision_of(debrief)->at)});
        blocks.push_back(body(decided->reason));
        if (!decided->departure.empty()) {
            blocks.push_back(
                body("It departs from the locked rule, for this reason: " + decided->departure));
        }
    }
    return blocks;
}

std::vector<Block> rule_blocks(const PacketPanel& panel, const CommitteeGrid& grid) {
    Table table{{{"Criterion", Side::left, 3},
                 {"Weight", Side::right, 0.8},
                 {"Scores", Side::right, 0.8},
                 {"Mean", Side::right, 0.8}},
                {}};
    for (const PanelMean& mean : panel.formula.means) {
        const PanelQuestion* question = find_question(panel.panel, mean.what.rubric);
        Cell head = cell(CellTone::strong, criterion_title(panel.panel, grid, mean.what));
        if (question != nullptr && panel.panel.questions.size() > 1) {
            head.texts.push_back({CellTone::quiet, question_title(grid, *question)});
        }
        table.rows.push_back({std::move(head),
                              cell(CellTone::number, exact_text(mean.weight)),
                              cell(CellTone::number, std::to_string(mean.scores)),
                              cell(CellTone::number, mean.mean ? one_decimal(*mean.mean) : "–")});
    }
    std::vector<Block> blocks = {
        Heading{2, "What does the locked rule say?", "Bar " + exact_text(panel.panel.rule.bar)},
        Paragraph{ParagraphKind::secondary,
                  "Of each criterion the mean over the interviewers who observed it; of these the "
                  "mean by the weights that were locked. “–”: nobody observed it, and it counts "
                  "nothing.",
                  true},
        std::move(table)};
    if (panel.formula.mean) {
        figures::Figure figure = figures::formula_figure(formula_view(panel, grid));
        blocks.insert(blocks.begin() + 1,
                      {Paragraph{ParagraphKind::secondary, std::move(figure.note), true},
                       internal::drawing_of(figure)});
    }
    if (!panel.panel.weights_reason.empty()) {
        blocks.push_back(
            Paragraph{ParagraphKind::secondary,
                      "Why the criteria do not weigh the same: " + panel.panel.weights_reason,
                      false});
    }
    return blocks;
}

std::vector<Block> discussion_blocks(const PacketPanel& panel, const CommitteeGrid& grid) {
    if (!panel.debrief) {
        return {};
    }
    std::vector<std::pair<std::string, std::vector<Entry>>> parts;
    const auto part = [&](const std::optional<PanelFocus>& about) -> std::vector<Entry>& {
        const std::string title = about ? criterion_title(panel.panel, grid, *about) : "In general";
        auto found =
            std::ranges::find(parts, title, &std::pair<std::string, std::vector<Entry>>::first);
        if (found == parts.end()) {
            parts.push_back({title, {}});
            found = parts.end() - 1;
        }
        return found->second;
    };
    for (const DebriefEntry& entry : panel.debrief->entries) {
        if (const auto* note = std::get_if<DebriefNote>(&entry.change)) {
            part(note->about).push_back(note_entry(*panel.debrief, entry, note->text));
        } else if (const auto* discussed = std::get_if<Discussed>(&entry.change)) {
            (void)part(discussed->what);
        }
    }
    if (parts.empty()) {
        return {};
    }
    std::vector<Block> blocks = {
        Heading{2, "What was said in the debrief?", "Times since it began"}};
    for (auto& [title, entries] : parts) {
        blocks.push_back(Heading{3, title, ""});
        if (entries.empty()) {
            blocks.push_back(Paragraph{
                ParagraphKind::secondary, "Talked about; nothing was written down.", false});
        } else {
            blocks.push_back(Entries{title + ", continued", std::move(entries)});
        }
    }
    return blocks;
}

std::vector<Block> seats_blocks(const PacketPanel& panel, const CommitteeGrid& grid) {
    Table table{{{"Interviewer", Side::left, 1.8},
                 {"Asked", Side::left, 1.8},
                 {"To look at above all", Side::left, 1.4},
                 {"Kit", Side::left, 0.8}},
                {}};
    for (const PanelInterviewer& one : panel.panel.interviewers) {
        // Twelve times the same list of a kit's questions would hide who asks something else.
        const auto first =
            std::ranges::find(panel.panel.interviewers, one.asks, &PanelInterviewer::asks);
        const bool again = one.asks.size() > 1 && &*first != &one;
        std::vector<std::string> asked;
        for (const Id<Rubric>& rubric : one.asks) {
            const PanelQuestion* question = find_question(panel.panel, rubric);
            asked.push_back(question == nullptr ? rubric.text() : question_title(grid, *question));
        }
        const std::string focus = criteria_titles(panel.panel, grid, one.focus);
        table.rows.push_back(
            {cell(CellTone::strong, one.who.name),
             cell(CellTone::plain, again ? "the same as " + first->who.name : listed(asked)),
             cell(CellTone::plain, focus.empty() ? "all alike" : focus),
             cell(CellTone::plain, one.kit.empty() ? "–" : one.kit)});
    }
    return {Heading{2, "Who was to ask what?", "As it was locked"}, std::move(table)};
}

}  // namespace evenhand::report
