#include "formats/internal/journal_record.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <utility>

#include "formats/internal/enum_words.h"
#include "formats/rubric_file.h"

namespace evenhand::formats::internal {

namespace {

std::string to_text(std::size_t number) {
    return std::to_string(number);
}

std::optional<std::size_t> to_number(const std::string& text) {
    std::size_t number = 0;
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    if (text.empty() || result.ec != std::errc() || result.ptr != end) {
        return std::nullopt;
    }
    return number;
}

/// "-" stands for nothing; ids and numbers never look like that.
constexpr std::string_view nothing = "-";

/// The kind of a record of several events: the number of fields of each, and its fields.
constexpr std::string_view together = "together";

constexpr std::array<Word<Margin>, 2> margin_words{{
    {Margin::opening, "opening"},
    {Margin::closing, "closing"},
}};

std::string optional_number(std::optional<std::size_t> number) {
    return number ? to_text(*number) : std::string(nothing);
}

// Writing: the fields of each change after the moment.

struct ToFields {
    Fields operator()(const QuestionOpened& c) const { return {"open", to_text(c.question)}; }
    Fields operator()(const QuestionShown& c) const { return {"show", to_text(c.question)}; }
    Fields operator()(const QuestionAdded& c) const {
        return {"add", rubric_bytes(c.question.rubric)};
    }
    Fields operator()(const MarginOpened& c) const {
        return {"open-margin", word_for(margin_words, c.margin)};
    }
    Fields operator()(const MarginShown& c) const {
        return {"show-margin", word_for(margin_words, c.margin)};
    }
    Fields operator()(const ClockStopped& /*c*/) const { return {"stop"}; }
    Fields operator()(const QuestionSkipped& c) const {
        return {"skip", to_text(c.question), c.reason};
    }
    Fields operator()(const CriterionChosen& c) const {
        return {"criterion", to_text(c.question), to_text(c.criterion)};
    }
    Fields operator()(const RatingGiven& c) const {
        return {"rate",
                to_text(c.question),
                c.criterion.text(),
                c.level ? std::to_string(*c.level) : std::string(nothing)};
    }
    Fields operator()(const RatingCleared& c) const {
        return {"unrate", to_text(c.question), c.criterion.text()};
    }
    Fields operator()(const ItemTicked& c) const {
        return {c.ticked ? "tick" : "untick",
                to_text(c.question),
                c.item.text(),
                optional_number(c.line)};
    }
    Fields operator()(const ProbeMarked& c) const {
        return {c.asked ? "asked" : "unasked", to_text(c.question), c.probe.text()};
    }
    Fields operator()(const NotesEdited& c) const {
        Fields fields{"notes", to_text(c.question), to_text(c.first), to_text(c.removed)};
        fields.insert(fields.end(), c.lines.begin(), c.lines.end());
        return fields;
    }
    Fields operator()(const LineEdited& c) const {
        return {"line",
                to_text(c.question),
                to_text(c.line),
                to_text(c.at),
                to_text(c.removed),
                c.text};
    }
    Fields operator()(const MarkAbsorbed& c) const {
        return {"mark", to_text(c.question), to_text(c.line)};
    }
    Fields operator()(const LineTied& c) const {
        return {"tie",
                to_text(c.question),
                to_text(c.line),
                c.criterion ? c.criterion->text() : std::string(nothing)};
    }
    Fields operator()(const AboutCorrected& c) const {
        return {std::string(about_kind), c.candidate, c.role, c.interviewer};
    }
    Fields operator()(const HeldBefore& c) const { return {"held", to_iso(c.at)}; }
    Fields operator()(const HintRaised& c) const {
        return {"hint",
                optional_number(c.hint.question),
                word_for(hint_words, c.hint.kind),
                c.hint.criterion ? c.hint.criterion->text() : std::string(nothing),
                c.hint.reason};
    }
    Fields operator()(const HintSettled& c) const {
        return {"hint-settled", to_text(c.hint), word_for(outcome_words, c.outcome)};
    }
    Fields operator()(const SessionChange& c) const { return std::visit(*this, c); }
    Fields operator()(const Undone& /*u*/) const { return {"undo"}; }
    Fields operator()(const Redone& /*r*/) const { return {"redo"}; }
};

// Reading: `f` are the fields from the kind on; the question's index has been read.

using What = decltype(SessionEvent::what);

std::optional<What> read_rate(const Fields& f, std::size_t question) {
    if (f.size() != 4) {
        return std::nullopt;
    }
    RatingGiven change{question, Id<Criterion>(f[2]), std::nullopt};
    if (f[3] != nothing) {
        const auto level = to_number(f[3]);
        if (!level || *level > 99) {
            return std::nullopt;
        }
        change.level = static_cast<int>(*level);
    }
    return SessionChange(change);
}

std::optional<What> read_tick(const Fields& f, std::size_t question) {
    if (f.size() != 4) {
        return std::nullopt;
    }
    ItemTicked change{question, Id<Item>(f[2]), f[0] == "tick", std::nullopt};
    if (f[3] != nothing) {
        change.line = to_number(f[3]);
        if (!change.line) {
            return std::nullopt;
        }
    }
    return SessionChange(change);
}

std::optional<What> read_notes(const Fields& f, std::size_t question) {
    if (f.size() < 4) {
        return std::nullopt;
    }
    const auto first = to_number(f[2]);
    const auto removed = to_number(f[3]);
    if (!first || !removed) {
        return std::nullopt;
    }
    return SessionChange(NotesEdited{question, *first, *removed, Fields(f.begin() + 4, f.end())});
}

std::optional<What> read_edited_line(const Fields& f, std::size_t question) {
    if (f.size() != 6) {
        return std::nullopt;
    }
    const auto line = to_number(f[2]);
    const auto at = to_number(f[3]);
    const auto removed = to_number(f[4]);
    if (!line || !at || !removed) {
        return std::nullopt;
    }
    return SessionChange(LineEdited{question, *line, *at, *removed, f[5]});
}

std::optional<What> read_line(const Fields& f, std::size_t question) {
    const auto line = f.size() >= 3 ? to_number(f[2]) : std::nullopt;
    if (!line) {
        return std::nullopt;
    }
    if (f[0] == "mark" && f.size() == 3) {
        return SessionChange(MarkAbsorbed{question, *line});
    }
    if (f[0] == "tie" && f.size() == 4) {
        LineTied change{question, *line, std::nullopt};
        if (f[3] != nothing) {
            change.criterion = Id<Criterion>(f[3]);
        }
        return SessionChange(change);
    }
    if (f[0] == "criterion" && f.size() == 3) {
        return SessionChange(CriterionChosen{question, *line});
    }
    return std::nullopt;
}

std::optional<What> read_named(const Fields& f, std::size_t question) {
    if (f[0] == "open" && f.size() == 2) {
        return SessionChange(QuestionOpened{question});
    }
    if (f[0] == "show" && f.size() == 2) {
        return SessionChange(QuestionShown{question});
    }
    if (f.size() != 3) {
        return std::nullopt;
    }
    if (f[0] == "skip") {
        return SessionChange(QuestionSkipped{question, f[2]});
    }
    if (f[0] == "unrate") {
        return SessionChange(RatingCleared{question, Id<Criterion>(f[2])});
    }
    if (f[0] == "asked" || f[0] == "unasked") {
        return SessionChange(ProbeMarked{question, Id<Probe>(f[2]), f[0] == "asked"});
    }
    return std::nullopt;
}

std::optional<What> read_held(const Fields& f) {
    const auto at = f.size() == 2 ? from_iso(f[1]) : std::nullopt;
    return at ? std::optional<What>(SessionChange(HeldBefore{*at})) : std::nullopt;
}

std::optional<What> read_margin(const Fields& f) {
    const auto margin = f.size() == 2 ? value_of(margin_words, f[1]) : std::nullopt;
    if (!margin) {
        return std::nullopt;
    }
    return f[0] == "open-margin" ? SessionChange(MarginOpened{*margin})
                                 : SessionChange(MarginShown{*margin});
}

std::optional<What> read_hint(const Fields& f) {
    const auto kind = f.size() == 5 ? value_of(hint_words, f[2]) : std::nullopt;
    if (!kind) {
        return std::nullopt;
    }
    HintRaised change{{*kind, std::nullopt, std::nullopt, f[4]}};
    if (f[1] != nothing) {
        change.hint.question = to_number(f[1]);
        if (!change.hint.question) {
            return std::nullopt;
        }
    }
    if (f[3] != nothing) {
        change.hint.criterion = Id<Criterion>(f[3]);
    }
    return SessionChange(change);
}

std::optional<What> read_hint_settled(const Fields& f) {
    const auto hint = f.size() == 3 ? to_number(f[1]) : std::nullopt;
    const auto outcome = hint ? value_of(outcome_words, f[2]) : std::nullopt;
    return outcome ? std::optional<What>(SessionChange(HintSettled{*hint, *outcome}))
                   : std::nullopt;
}

std::optional<What> read_about_question(const Fields& f, std::size_t question) {
    if (f[0] == "rate") {
        return read_rate(f, question);
    }
    if (f[0] == "tick" || f[0] == "untick") {
        return read_tick(f, question);
    }
    if (f[0] == "notes") {
        return read_notes(f, question);
    }
    if (f[0] == "line") {
        return read_edited_line(f, question);
    }
    if (f[0] == "mark" || f[0] == "tie" || f[0] == "criterion") {
        return read_line(f, question);
    }
    return read_named(f, question);
}

std::optional<What> read_added(const std::string& bytes) {
    auto rubric = read_rubric(bytes, "rubric");
    if (!rubric.value) {
        return std::nullopt;
    }
    rubric.value->unplanned = true;
    return SessionChange(QuestionAdded{std::move(*rubric.value)});
}

/// A record of one word.
std::optional<What> read_word(const std::string& word) {
    if (word == "stop") {
        return SessionChange(ClockStopped{});
    }
    if (word == "undo") {
        return Undone{};
    }
    return word == "redo" ? std::optional<What>(Redone{}) : std::nullopt;
}

std::optional<What> read_what(const Fields& f) {
    if (f.size() == 1) {
        return read_word(f[0]);
    }
    if (f.size() == 2 && f[0] == "add") {
        return read_added(f[1]);
    }
    if (f.front() == about_kind) {
        return f.size() == 4 ? std::optional<What>(SessionChange(AboutCorrected{f[1], f[2], f[3]}))
                             : std::nullopt;
    }
    if (f.front() == "held") {
        return read_held(f);
    }
    if (f.front() == "open-margin" || f.front() == "show-margin") {
        return read_margin(f);
    }
    if (f.front() == "hint") {
        return read_hint(f);
    }
    if (f.front() == "hint-settled") {
        return read_hint_settled(f);
    }
    const auto question = f.size() >= 2 ? to_number(f[1]) : std::nullopt;
    return question ? read_about_question(f, *question) : std::nullopt;
}

}  // namespace

Fields to_fields(const SessionEvent& event) {
    Fields fields = std::visit(ToFields{}, event.what);
    fields.insert(fields.begin(), to_iso(event.at));
    return fields;
}

std::optional<SessionEvent> to_event(const Fields& fields) {
    const auto at = fields.size() >= 2 ? from_iso(fields[0]) : std::nullopt;
    if (!at) {
        return std::nullopt;
    }
    const auto what = read_what(Fields(fields.begin() + 1, fields.end()));
    if (!what) {
        return std::nullopt;
    }
    return SessionEvent{*at, *what};
}

Fields record_of(std::span<const SessionEvent> events) {
    if (events.size() == 1) {
        return to_fields(events.front());
    }
    Fields all{to_iso(events.back().at), std::string(together)};
    for (const SessionEvent& event : events) {
        Fields fields = to_fields(event);
        all.push_back(to_text(fields.size()));
        std::ranges::move(fields, std::back_inserter(all));
    }
    return all;
}

std::optional<std::vector<SessionEvent>> events_of(const Fields& record) {
    if (record.size() < 2 || record[1] != together) {
        const auto event = to_event(record);
        return event ? std::optional(std::vector<SessionEvent>{*event}) : std::nullopt;
    }
    std::vector<SessionEvent> events;
    auto at = record.begin() + 2;
    while (at != record.end()) {
        const auto count = to_number(*at++);
        if (!count || *count > static_cast<std::size_t>(record.end() - at)) {
            return std::nullopt;
        }
        const auto end = at + static_cast<std::ptrdiff_t>(*count);
        const auto event = to_event(Fields(at, end));
        if (!event) {
            return std::nullopt;
        }
        events.push_back(*event);
        at = end;
    }
    return events.empty() ? std::nullopt : std::optional(std::move(events));
}

}  // namespace evenhand::formats::internal
