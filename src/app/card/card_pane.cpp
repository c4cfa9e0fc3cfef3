#include "app/card/card_pane.h"

#include <algorithm>

#include "app/local_time.h"
#include "app/page_column.h"
#include "app/platform/accessible.h"
#include "app/platform/label.h"
#include "app/question_views.h"
#include "app/texts.h"
#include "app/wx_text.h"
#include "core/words.h"
#include "workflow/card_text.h"

namespace evenhand::app {

namespace {

constexpr int section_gap = 22;
constexpr int title_gap = 2;

workflow::SessionEditor editor_of(const Scorecard& card) {
    const Timestamp submitted = card.submitted_at();
    return {card.kit(), card.session(), [submitted] { return submitted; }};
}

bool has_text(const workflow::LiveView::Line& line) {
    return !line.text.empty();
}

bool is_loose(const workflow::LiveView::Line& line) {
    return line.link.empty() && has_text(line);
}

}  // namespace

CardPane::CardPane(wxWindow* parent, const workflow::ReadCard& card)
    : Pane(parent, texts::scorecard, Scrolls::vertically, Ground::surface) {
    const InterviewHead& head = card.card.session().head;
    const Verdict& verdict = card.card.verdict();
    platform::make_heading(*add_line(head.candidate.name, {"heading"}, 28));
    add_line(head.role, {}, title_gap);
    add_line(texts::submitted_by(head.interviewer.name, local_time(card.card.submitted_at())),
             {"muted"},
             title_gap);
    if (const auto held = card.card.session().held_at) {
        add_line(texts::held_on_paper(local_time(*held)), {"muted"}, title_gap);
    }
    add_line(to_utf8(say(texts::recommendation)), {"title"}, section_gap);
    add_line(words(verdict.recommendation), {"subheading"}, title_gap);
    if (!card.standing.empty()) {
        add_line(card.standing, {}, title_gap);
    }
    add_line(to_utf8(say(texts::overall_score)), {"title"}, section_gap);
    add_line(workflow::overall_words(card.card), {"subheading"}, title_gap);
    const std::string by_scores = workflow::by_scores_words(card.card.session(), card.card.kit());
    if (!verdict.departure.empty()) {
        add_line(texts::departed(by_scores, verdict.departure), {}, title_gap);
    }
    add_line(to_utf8(say(texts::take_aways)), {"title"}, section_gap);
    if (verdict.summary.empty()) {
        add_line(to_utf8(say(texts::nothing_noted)), {"muted"}, title_gap);
    } else {
        add_line(verdict.summary, {}, title_gap);
    }
    if (!verdict.next_interviewer.empty()) {
        add_line(to_utf8(say(texts::next_interviewer)), {"title"}, section_gap);
        add_line(verdict.next_interviewer, {}, title_gap);
    }
    const auto questions = question_views(editor_of(card.card));
    for (std::size_t i = 0; i < questions.size(); ++i) {
        add_question(questions[i], i + 1);
        if (questions[i].skipped) {
            add_taken_before_skip(
                questions[i],
                skipped_scores_words(card.card.kit()[i].rubric, card.card.session().questions[i]));
        }
    }
    add_hints(workflow::hint_lines(card.card.session()));
    SetCanFocus(true);
}

wxStaticText* CardPane::add_line(std::string_view words,
                                 std::initializer_list<const char*> classes,
                                 int gap) {
    wxStaticText* text = add_text("", classes);
    platform::wrap(*text);
    set_words(*text, std::string(words));
    rows_.push_back({text, gap});
    return text;
}

void CardPane::add_question(const workflow::LiveView& question, std::size_t number) {
    const auto segment = question.segments.at(number - 1);
    platform::make_heading(
        *add_line(std::to_string(number) + "  " + segment.title, {"subheading"}, section_gap + 6));
    if (segment.unplanned) {
        add_line(to_utf8(say(texts::not_planned)), {"muted"}, title_gap);
    }
    add_line(question.question, {"muted"}, title_gap);
    if (question.skipped) {
        add_line(to_utf8(say(texts::skipped)) + *question.skipped, {}, 8);
        return;
    }
    for (const workflow::LiveView::CriterionBlock& criterion : question.criteria) {
        add_line(criterion.title, {"title"}, 12);
        wxStaticText* score = add_text("", {"strong"});
        set_words(*score, criterion.score);
        rows_.back().side = score;
        const auto level =
            std::ranges::find(criterion.levels, true, &workflow::LiveView::LevelRow::chosen);
        if (level != criterion.levels.end() && level->level != 0) {
            add_line(level->text, {}, title_gap);
        }
        if (!criterion.late.empty()) {
            add_line(capitalised(criterion.late), {"muted"}, title_gap);
        }
        add_ticks(question, criterion.handle);
        add_lines(question, criterion.handle);
    }
    const bool ticks = std::ranges::any_of(
        question.items, [](const auto& item) { return item.ticked && item.criterion.empty(); });
    if (ticks || std::ranges::any_of(question.notes, is_loose)) {
        add_line(to_utf8(say(texts::other_notes)), {"title"}, 12);
        add_ticks(question, "");
        add_lines(question, "");
    }
}

/// It counts for nothing, and is kept.
void CardPane::add_taken_before_skip(const workflow::LiveView& question,
                                     const std::string& scores) {
    if (!scores.empty()) {
        add_line(scores, {"muted"}, title_gap);
    }
    const bool ticks = std::ranges::any_of(question.items, &workflow::LiveView::ItemRow::ticked);
    if (ticks || std::ranges::any_of(question.notes, has_text)) {
        add_line(words(texts::taken_before_skip), {"title"}, 12);
    }
    for (const workflow::LiveView::ItemRow& item : question.items) {
        if (item.ticked) {
            add_tick(item);
        }
    }
    for (const workflow::LiveView::Line& line : question.notes) {
        if (has_text(line)) {
            add_note(line);
        }
    }
}

/// What was ticked as evidence for this criterion, look-fors first.
void CardPane::add_ticks(const workflow::LiveView& question, const std::string& criterion) {
    for (const workflow::LiveView::ItemRow& item : question.items) {
        if (item.ticked && item.criterion == criterion) {
            add_tick(item);
        }
    }
}

/// The note lines tied to this criterion, or, for an empty name, to none.
void CardPane::add_lines(const workflow::LiveView& question, const std::string& criterion) {
    for (const workflow::LiveView::Line& line : question.notes) {
        if (line.link == criterion && has_text(line)) {
            add_note(line);
        }
    }
}

void CardPane::add_tick(const workflow::LiveView::ItemRow& item) {
    const std::string time = item.at + (item.at.empty() ? "" : "   ");
    add_line(time + words(texts::ticked_mark) + item.spoken, {"muted"}, title_gap);
}

void CardPane::add_note(const workflow::LiveView::Line& line) {
    const std::string time = line.time + (line.time.empty() ? "" : "   ");
    const std::string mark = line.mark == NoteMark::none ? "" : words(line.mark) + ": ";
    add_line(time + mark + line.text, {"muted"}, title_gap);
}

void CardPane::add_hints(const std::vector<std::string>& lines) {
    if (!lines.empty()) {
        platform::make_heading(
            *add_line(to_utf8(say(texts::hints_shown)), {"subheading"}, section_gap + 6));
    }
    for (const std::string& line : lines) {
        add_line(line, {"muted"}, title_gap);
    }
}

void CardPane::arrange(const Look& look) {
    settle(stack(rows_, page_column(*this, look)) + 24);
}

std::string short_seal(const std::string& sha256) {
    if (sha256.size() < 16) {
        return sha256;
    }
    const auto group = [&](std::size_t at) { return sha256.substr(at, 4); };
    return group(0) + " " + group(4) + " " + group(8) + " … " + group(sha256.size() - 4);
}

}  // namespace evenhand::app
