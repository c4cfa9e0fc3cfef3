#include "workflow/live_view.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

#include "core/score_hints.h"
#include "core/utf8.h"
#include "core/words.h"
#include "workflow/card_text.h"
#include "workflow/internal/counted.h"
#include "workflow/internal/timeline_view.h"

namespace evenhand::workflow {

namespace {

using internal::counted;

const std::string dot = " \u00b7 ";
const std::string dash = "\u2013";

LiveView::ProbeRow probe_row(const QuestionRecord& record, const Probe& probe, std::size_t index) {
    LiveView::ProbeRow row;
    row.key = index < 8 ? std::string(1, static_cast<char>('a' + index)) : "";
    row.text = probe.text;
    row.hint = probe.ask_when;
    row.spoken = "Probe " + row.key + ": " + probe.text;
    row.spoken_state = "not used";
    if (const ProbeUse* use = find_use(record, probe.id)) {
        row.asked = true;
        row.at = clock_text(time_on(record, use->at));
        row.spoken_state = "used at " + row.at;
    }
    return row;
}

std::string item_tooltip(const Item& item) {
    std::string tip = item.tick_when.empty() ? "" : "Tick when you hear: " + item.tick_when + ".";
    if (!item.not_when.empty()) {
        tip += (tip.empty() ? "" : "\n") + std::string("Not: ") + item.not_when;
    }
    return tip;
}

std::string brief_name(const Criterion& criterion) {
    return criterion.handle.empty() ? criterion.title : criterion.handle;
}

LiveView::ItemRow item_row(const SessionEditor& editor, const Item& item, std::size_t index) {
    LiveView::ItemRow row;
    const Criterion* criterion =
        item.criterion ? find_criterion(editor.rubric(), *item.criterion) : nullptr;
    row.criterion = criterion != nullptr ? brief_name(*criterion) : "";
    row.key = index < 10 ? std::to_string((index + 1) % 10) : "";
    const std::string text = capitalised(item.text);
    row.text = item.kind == ItemKind::bonus ? "Bonus: " + item.text : text;
    row.handle = capitalised(item.handle.empty() ? item.text : item.handle);
    row.signal = item.signal.empty() ? "" : "signals " + item.signal;
    row.tooltip = item_tooltip(item);
    row.pitfall = item.kind == ItemKind::pitfall;
    row.spoken = (row.pitfall ? "Pitfall: " : "Look-for: ") + row.text;
    row.spoken_state = "not heard";
    if (const Tick* tick = find_tick(editor.record(), item.id)) {
        row.ticked = true;
        row.at = clock_text(time_on(editor.record(), tick->at));
        row.spoken_state = "heard at " + row.at;
    }
    return row;
}

std::vector<LiveView::LevelRow> level_rows(const Rubric& rubric,
                                           const Criterion& criterion,
                                           const Rating* rating) {
    std::vector<LiveView::LevelRow> rows;
    for (int level = rubric.scale.highest(); level >= rubric.scale.lowest(); --level) {
        const Score score = *rubric.scale.score(level);
        const Anchor* anchor = find_anchor(criterion, score);
        const std::string text =
            anchor != nullptr && !anchor->text.empty() ? anchor->text : rubric.scale.label(score);
        rows.push_back({level,
                        text,
                        anchor != nullptr && !anchor->handle.empty() ? anchor->handle
                                                                     : rubric.scale.label(score),
                        std::to_string(level) + ": " + text,
                        rating != nullptr && rating->score == score});
    }
    rows.push_back({0,
                    "Not observed",
                    "not observed",
                    "0: Not observed",
                    rating != nullptr && !rating->score});
    return rows;
}

std::string evidence_words(const EvidenceCount& evidence) {
    return counted(static_cast<std::size_t>(evidence.lines), "line") + ", " +
           counted(static_cast<std::size_t>(evidence.ticks), "tick");
}

LiveView::CriterionBlock criterion_block(const SessionEditor& editor, std::size_t index) {
    const Rubric& rubric = editor.rubric();
    const Criterion& criterion = rubric.criteria[index];
    const Rating* rating = find_rating(editor.record(), criterion.id);
    const EvidenceCount evidence = evidence_for(editor.record(), rubric, criterion.id);
    const bool none = evidence.lines + evidence.ticks == 0;
    LiveView::CriterionBlock block;
    block.title = criterion.title;
    block.handle = brief_name(criterion);
    block.dimension = criterion.dimension;
    block.current = index == editor.record().current_criterion;
    block.in_focus = editor.in_focus(editor.question(), criterion.id);
    block.rated = rating != nullptr;
    block.lacks_evidence = rating != nullptr && rating->score && none;
    block.evidence = block.lacks_evidence ? "no evidence" : none ? "" : evidence_words(evidence);
    if (const auto late = rating == nullptr ? std::nullopt
                                            : late_by(editor.session(), editor.record(), *rating)) {
        block.evidence += (block.evidence.empty() ? "" : dot) + passed_text(*late) + " late";
        block.late = late_words(editor.session(), editor.record(), *rating);
    }
    if (rating == nullptr) {
        block.score = "Not scored";
        block.score_brief = dash;
    } else if (!rating->score) {
        block.score = "Not observed";
        block.score_brief = "0";
    } else {
        block.score_brief = std::to_string(rating->score->value());
        block.score = block.score_brief + " of " + std::to_string(rubric.scale.highest());
    }
    block.spoken = criterion.title + (block.in_focus ? ", in your focus, " : ", ") + block.score +
                   (block.late.empty() ? "" : ", ") + block.late;
    block.levels = level_rows(rubric, criterion, rating);
    return block;
}

std::string spoken_mark(NoteMark mark) {
    static constexpr std::array<const char*, 9> names = {
        "", "for", "against", "to ask", "quote", "situation", "task", "action", "result"};
    return names.at(static_cast<std::size_t>(mark));
}

LiveView::Line line_view(const SessionEditor& editor, const NoteLine& note) {
    LiveView::Line line;
    line.text = note.text;
    line.mark = note.mark;
    if (!note.text.empty() || note.mark != NoteMark::none) {
        line.time = clock_text(time_on(editor.record(), note.at));
    }
    line.spoken = line.time;
    if (note.mark != NoteMark::none) {
        line.spoken += ", " + spoken_mark(note.mark);
    }
    if (note.criterion) {
        if (const Criterion* criterion = find_criterion(editor.rubric(), *note.criterion)) {
            line.link = brief_name(*criterion);
            line.spoken += ", tied to " + criterion->title;
        }
    }
    return line;
}

/// When something was typed is not when it was said.
void drop_times(LiveView& view) {
    for (LiveView::ProbeRow& probe : view.probes) {
        probe.at.clear();
        probe.spoken_state = probe.asked ? "used" : probe.spoken_state;
    }
    for (LiveView::ItemRow& item : view.items) {
        item.at.clear();
        item.spoken_state = item.ticked ? "heard" : item.spoken_state;
    }
    for (LiveView::Line& line : view.notes) {
        const std::size_t time = line.time.size();
        line.spoken.erase(0, line.spoken.starts_with(line.time + ", ") ? time + 2 : time);
        line.time.clear();
    }
}

std::string star_line(const QuestionRecord& record) {
    static constexpr std::array parts = {std::pair(NoteMark::situation, "S "),
                                         std::pair(NoteMark::task, "T "),
                                         std::pair(NoteMark::action, "A "),
                                         std::pair(NoteMark::result, "R ")};
    std::string out;
    for (const auto& [mark, letter] : parts) {
        const auto count = std::ranges::count(record.notes, mark, &NoteLine::mark);
        out += (out.empty() ? "" : "    ") + std::string(letter) +
               (count > 0 ? std::to_string(count) : dash);
    }
    return out;
}

/// The gap to close next: in the question shown before the others, scores before evidence.
const Gap* nearest_gap(const SessionEditor& editor, const std::vector<Gap>& gaps) {
    const auto rank = [&](const Gap& gap) {
        const bool elsewhere = gap.question != editor.question();
        return std::pair(elsewhere, static_cast<int>(gap.kind));
    };
    const auto nearest = std::ranges::min_element(
        gaps, [&](const Gap& a, const Gap& b) { return rank(a) < rank(b); });
    return nearest == gaps.end() ? nullptr : &*nearest;
}

LiveView::Next next_for_gap(const SessionEditor& editor, const Gap& gap) {
    LiveView::Next next;
    next.gap = gap;
    next.question = gap.question;
    const std::string number = std::to_string(gap.question + 1);
    if (gap.kind == GapKind::not_asked) {
        next.kind = LiveView::Next::Kind::ask;
        next.text = "Next: Ask question " + number;
        next.brief = "Next: Ask " + number;
        return next;
    }
    const bool score = gap.kind == GapKind::not_rated;
    next.kind = score ? LiveView::Next::Kind::score : LiveView::Next::Kind::evidence;
    const bool here = gap.question == editor.question() && !editor.margin();
    const std::string where = here ? "" : "Q" + number + ", ";
    const std::string verb = score ? "Score " : "Evidence for ";
    const Criterion* criterion = find_criterion(editor.kit()[gap.question].rubric, *gap.criterion);
    next.text = "Next: " + where + verb + criterion->title;
    next.brief = "Next: " + where + verb + brief_name(*criterion);
    return next;
}

LiveView::Next start_of(Margin margin) {
    LiveView::Next next;
    const bool opening = margin == Margin::opening;
    next.kind = LiveView::Next::Kind::start_margin;
    next.text = opening ? "Start the opening" : "Start the closing";
    next.brief = opening ? "Start opening" : "Start closing";
    next.margin = margin;
    return next;
}

bool has_begun(const SessionEditor& editor, Margin margin) {
    return !spans_of(editor.margins(), margin).empty();
}

LiveView::Next next_step(const SessionEditor& editor, const std::vector<Gap>& gaps) {
    LiveView::Next next;
    if (editor.closed()) {
        return next;
    }
    if (const auto margin = editor.margin(); margin && !has_begun(editor, *margin)) {
        return start_of(*margin);
    }
    const std::string number = std::to_string(editor.question() + 1);
    if (editor.record().spans.empty() && !editor.record().skipped) {
        next.kind = LiveView::Next::Kind::start_question;
        next.question = editor.question();
        next.text = (editor.session().held_at ? "Enter question " : "Start question ") + number;
        next.brief = "Start " + number;
        return next;
    }
    if (const Gap* gap = nearest_gap(editor, gaps)) {
        return next_for_gap(editor, *gap);
    }
    if (editor.has_margin(Margin::closing) && !has_begun(editor, Margin::closing)) {
        return start_of(Margin::closing);
    }
    next.kind = LiveView::Next::Kind::submit;
    next.text = "Nothing left: submit";
    next.brief = "Submit";
    return next;
}

/// "Question 2 has no score for Owning the gap, Preventing a repeat"
std::string unscored_words(const SessionEditor& editor) {
    std::string names;
    for (const Criterion& criterion : editor.rubric().criteria) {
        if (find_rating(editor.record(), criterion.id) == nullptr) {
            names += (names.empty() ? "" : ", ") + criterion.title;
        }
    }
    return names.empty()
               ? names
               : "Question " + std::to_string(editor.question() + 1) + " has no score for " + names;
}

/// The opening or closing stands in the question's place.
void add_margin_parts(const SessionEditor& editor, Margin margin, LiveView& view) {
    view.margin = margin;
    view.question = internal::margin_title(margin);
    view.read_aloud = internal::margin_advice(editor, margin);
    view.started = has_begun(editor, margin);
    LiveView::Line& words = view.notes.emplace_back();
    words.text = margin == Margin::opening ? "No notes are kept of the opening."
                                           : "No notes are kept of the closing.";
}

/// Nothing was heard yet that is worth a word.
bool is_blank(const QuestionRecord& record) {
    return record.ticks.empty() && record.probes.empty() && record.ratings.empty() &&
           std::ranges::all_of(record.notes,
                               [](const NoteLine& line) { return trimmed(line.text).empty(); });
}

void add_question_parts(const SessionEditor& editor, LiveView& view) {
    const QuestionRecord& record = editor.record();
    const Rubric& rubric = editor.rubric();
    view.question = rubric.question;
    if (!editor.closed() && !editor.session().held_at && is_blank(record)) {
        view.read_aloud = rubric.read_aloud;
    }
    view.star = star_line(record);
    view.started = !record.spans.empty();
    view.skipped = record.skipped;
    view.unscored = unscored_words(editor);
    for (std::size_t i = 0; i < rubric.probes.size(); ++i) {
        view.probes.push_back(probe_row(record, rubric.probes[i], i));
    }
    for (std::size_t i = 0; i < rubric.items.size(); ++i) {
        view.items.push_back(item_row(editor, rubric.items[i], i));
    }
    for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
        view.criteria.push_back(criterion_block(editor, i));
    }
    for (const NoteLine& note : record.notes) {
        view.notes.push_back(line_view(editor, note));
    }
    if (view.notes.empty()) {
        view.notes.emplace_back();
    }
}

void add_hints(const SessionEditor& editor, LiveView& view) {
    if (editor.closed()) {
        return;
    }
    const Session& session = editor.session();
    for (const std::size_t index : open_hints(session)) {
        const ScoreHint& hint = session.hints[index].hint;
        view.hints.push_back({hint.reason,
                              hint.question ? "Q" + std::to_string(*hint.question + 1) : "",
                              hint,
                              index});
    }
}

}  // namespace

LiveView live_view(const SessionEditor& editor, Timestamp now) {
    const Session& session = editor.session();
    const std::vector<Gap> gaps = editor.gaps();
    LiveView view;
    view.candidate = session.head.candidate.name;
    view.role = session.head.role;
    view.interviewer = session.head.interviewer.name;
    view.interview_clock = internal::interview_clock(editor, now);
    view.closed = editor.closed();
    view.question_clock = internal::question_clock(editor, now);
    if (const auto margin = editor.margin()) {
        add_margin_parts(editor, *margin, view);
    } else {
        add_question_parts(editor, view);
    }
    view.opening = internal::segment(editor, Margin::opening, now);
    view.closing = internal::segment(editor, Margin::closing, now);
    for (std::size_t i = 0; i < editor.kit().size(); ++i) {
        view.segments.push_back(internal::segment(editor, i, gaps, now));
    }
    for (const Gap& gap : gaps) {
        view.gaps.push_back({gap.sentence, "Q" + std::to_string(gap.question + 1), gap});
    }
    add_hints(editor, view);
    view.by_scores = by_scores_words(session, editor.kit());
    view.entered_later = session.held_at.has_value();
    if (view.entered_later) {
        drop_times(view);
    }
    view.next = next_step(editor, gaps);
    return view;
}

bool take_next_step(SessionEditor& editor) {
    const LiveView::Next next = next_step(editor, editor.gaps());
    switch (next.kind) {
        case LiveView::Next::Kind::start_question:
        case LiveView::Next::Kind::ask:
            editor.open_question(next.question);
            return false;
        case LiveView::Next::Kind::start_margin:
            editor.open_margin(*next.margin);
            return false;
        case LiveView::Next::Kind::score:
        case LiveView::Next::Kind::evidence:
            editor.go_to(*next.gap);
            return false;
        case LiveView::Next::Kind::submit:
            return true;
        case LiveView::Next::Kind::none:
            break;
    }
    return false;
}

}  // namespace evenhand::workflow
