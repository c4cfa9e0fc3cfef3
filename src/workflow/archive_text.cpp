#include "workflow/archive_text.h"

#include <algorithm>

#include "core/utf8.h"
#include "formats/json_writer.h"
#include "workflow/internal/archive_words.h"

namespace evenhand::workflow {

namespace {

using formats::JsonWriter;
using internal::counted_thousands;

const std::string unknown = "not known while the archive is locked";

/// Enough to name a card among millions.
constexpr std::size_t id_digits = 10;

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width - std::min(width, length(text)), ' ');
}

std::string labelled(const std::string& label, const std::string& value) {
    constexpr std::size_t width = 14;
    return value.empty() ? "" : padded(label, width) + value + "\n";
}

std::string id_of(const std::string& card) {
    return card.substr(0, id_digits);
}

char mark_of(CheckLine::Mark mark) {
    switch (mark) {
        case CheckLine::Mark::holds:
            return '+';
        case CheckLine::Mark::fails:
            return '!';
        case CheckLine::Mark::open:
            break;
    }
    return '-';
}

std::string_view name_of(CheckLine::Mark mark) {
    switch (mark) {
        case CheckLine::Mark::holds:
            return "holds";
        case CheckLine::Mark::fails:
            return "fails";
        case CheckLine::Mark::open:
            break;
    }
    return "not-checked";
}

void number(JsonWriter& json, std::string_view name, std::uint64_t value) {
    json.number(name, static_cast<std::int64_t>(value));
}

void number_or_null(JsonWriter& json, std::string_view name, std::uint64_t value, bool known) {
    if (known) {
        number(json, name, value);
    } else {
        json.null(name);
    }
}

void add_row(JsonWriter& json, const ArchiveRowView& row) {
    json.begin_object();
    json.text("card", row.card);
    json.text("kind", row.decision ? "decision" : "scorecard");
    const bool nameless = row.erased || row.unread;
    json.text_or_null("date", row.unread ? "" : row.date);
    json.text_or_null("candidate", nameless ? "" : row.candidate);
    json.text_or_null("role", row.role);
    json.text_or_null("interviewer", nameless ? "" : row.interviewer);
    json.text_or_null("says", row.says);
    json.text("state", row.state);
    json.text_or_null("line", row.line);
    json.end();
}

void add_correction(JsonWriter& json, const ArchiveCardView::Correction& correction) {
    json.begin_object();
    json.number("revision", correction.revision);
    json.text_or_null("by", correction.by);
    json.text("date", correction.date);
    json.text_or_null("reason", correction.reason);
    json.text_or_null("before", correction.before);
    json.end();
}

void add_audit(JsonWriter& json, const AuditLine& line) {
    json.begin_object();
    number(json, "entry", line.entry);
    json.text_or_null("at", line.readable ? to_iso(line.at) : "");
    json.text("kind", line.kind);
    json.text_or_null("who", line.who);
    json.text_or_null("card", line.card);
    json.text("what", line.what);
    json.end();
}

}  // namespace

std::string standing_text(const ArchiveStanding& standing) {
    std::string text =
        labelled("Archive", standing.name) + labelled("Kept in", standing.engine) +
        labelled("You sign as", standing.person) +
        labelled("Scorecards", standing.counted ? internal::thousands(standing.cards) : unknown) +
        (standing.decisions == 0 ? ""
                                 : labelled("Decisions", internal::thousands(standing.decisions))) +
        labelled("Log", counted_thousands(standing.entries, "entry")) +
        labelled("Log's id", standing.log) +
        labelled("Due", standing.counted ? counted_thousands(standing.due, "candidate") : unknown);
    if (standing.encrypted) {
        text += labelled("Encrypted", "yes");
    }
    if (standing.read_only) {
        text += labelled("Open", "to be read only");
    }
    text += standing.fault.empty() ? "" : "\n! " + standing.fault + "\n";
    return text + (standing.notice.empty() ? "" : "\n" + standing.notice + "\n");
}

std::string standing_json(const ArchiveStanding& standing) {
    JsonWriter json;
    json.begin_object();
    json.text("archive", standing.name);
    json.text("engine", standing.engine);
    json.text_or_null("person", standing.person);
    json.text_or_null("log", standing.log);
    number_or_null(json, "cards", standing.cards, standing.counted);
    number_or_null(json, "decisions", standing.decisions, standing.counted);
    number(json, "entries", standing.entries);
    number_or_null(json, "due", standing.due, standing.counted);
    json.truth("encrypted", standing.encrypted);
    json.truth("read_only", standing.read_only);
    json.text_or_null("fault", standing.fault);
    json.text_or_null("notice", standing.notice);
    json.end();
    return std::move(json).document();
}

std::string found_text(const ArchiveFound& found, const std::vector<ArchiveRowView>& rows) {
    std::string text;
    for (const ArchiveRowView& row : rows) {
        constexpr std::size_t date_width = 11;
        constexpr std::size_t name_width = 24;
        text += id_of(row.card) + "  " + padded(row.date, date_width) + "  " +
                padded(shown_name(row.candidate), name_width) + "  " + row.state;
        text += (row.says.empty() ? "" : ", " + row.says) +
                (row.role.empty() ? "" : ", " + shown_name(row.role)) + "\n";
        text += row.line.empty() ? "" : "            " + row.line + "\n";
    }
    if (!found.empty_title.empty()) {
        return text + found.empty_title + ". " + found.empty_text + "\n";
    }
    return text + found.count + "\n";
}

std::string found_json(const ArchiveFound& found, const std::vector<ArchiveRowView>& rows) {
    JsonWriter json;
    json.begin_object();
    number_or_null(json, "found", found.all, !found.locked);
    json.begin_array("cards");
    for (const ArchiveRowView& row : rows) {
        add_row(json, row);
    }
    json.end();
    json.end();
    return std::move(json).document();
}

std::string card_view_text(const ArchiveCardView& card) {
    std::string text = shown_name(card.title) + "\n" +
                       (card.subtitle.empty() ? "" : shown_name(card.subtitle) + "\n");
    text += card.alarm.empty() ? "" : card.alarm + "\n";
    text += card.verdict.empty() ? "" : card.verdict + "\n";
    for (const ArchiveCardView::Correction& correction : card.corrections) {
        text += correction.words + "\n";
    }
    for (const ArchiveCardView::Score& score : card.scores) {
        text += "  " + score.score + "  " + score.criterion +
                (score.quote.empty() ? "" : ": " + score.quote) + "\n";
    }
    text += "\n" + labelled("Card", card.card) + labelled("State", card.badge) +
            (card.revision.empty() ? "" : card.revision + "\n") + "\n";
    for (const CheckLine& check : card.checks) {
        constexpr std::size_t width = 12;
        text += std::string(1, mark_of(check.mark)) + " " + padded(check.name, width) + check.text +
                "\n";
    }
    text += "\n" + card.retention.sentence + "\n";
    for (const std::string& rule : card.retention.rules) {
        text += "  " + rule + "\n";
    }
    text += card.erase_words.empty() ? "" : card.erase_words + "\n";
    text += card.seen.empty() ? "" : "\n";
    for (const ArchiveCardView::Seen& seen : card.seen) {
        constexpr std::size_t width = 13;
        text += padded(seen.date, width) + seen.text + "\n";
    }
    return text;
}

std::string card_view_json(const ArchiveCardView& card) {
    JsonWriter json;
    json.begin_object();
    json.text("card", card.card);
    json.text("title", card.title);
    json.text("state", card.badge);
    json.text_or_null("alarm", card.alarm);
    json.text_or_null("about", card.subtitle);
    json.text_or_null("verdict", card.verdict);
    json.number("revisions", card.revisions);
    json.begin_array("corrections");
    for (const ArchiveCardView::Correction& correction : card.corrections) {
        add_correction(json, correction);
    }
    json.end();
    json.begin_array("scores");
    for (const ArchiveCardView::Score& score : card.scores) {
        json.begin_object();
        json.text("criterion", score.criterion);
        json.text("score", score.score);
        json.text_or_null("quote", score.quote);
        json.end();
    }
    json.end();
    json.begin_array("checks");
    for (const CheckLine& check : card.checks) {
        json.begin_object();
        json.text("check", check.name);
        json.text("result", name_of(check.mark));
        json.text("text", check.text);
        json.end();
    }
    json.end();
    json.text("retention", card.retention.sentence);
    json.begin_array("history");
    for (const ArchiveCardView::Seen& seen : card.seen) {
        json.begin_object();
        json.text("date", seen.date);
        json.text("text", seen.text);
        json.end();
    }
    json.end();
    json.end();
    return std::move(json).document();
}

std::string verify_text(const VerifyView& verified) {
    std::string text = verified.title + "\n";
    for (const std::string& warning : verified.warnings) {
        text += "! " + warning + "\n";
    }
    for (const VerifyView::Fault& fault : verified.faults) {
        text += "! " + fault.sentence + " [" + fault.code + "]\n";
    }
    for (const std::string& line : verified.lines) {
        text += "  " + line + "\n";
    }
    return text;
}

std::string verify_json(const VerifyView& verified) {
    JsonWriter json;
    json.begin_object();
    json.truth("holds", verified.holds);
    json.text("title", verified.title);
    number(json, "entries", verified.entries);
    number(json, "bodies", verified.bodies);
    number(json, "bytes", verified.bytes);
    json.begin_array("warnings");
    for (const std::string& warning : verified.warnings) {
        json.text("", warning);
    }
    json.end();
    json.begin_array("checked");
    for (const std::string& line : verified.lines) {
        json.text("", line);
    }
    json.end();
    json.begin_array("faults");
    for (const VerifyView::Fault& fault : verified.faults) {
        json.begin_object();
        json.text("code", fault.code);
        json.text("sentence", fault.sentence);
        json.end();
    }
    json.end();
    json.end();
    return std::move(json).document();
}

std::string audit_text(const std::vector<AuditLine>& lines) {
    std::string text;
    for (const AuditLine& line : lines) {
        constexpr std::size_t width = 6;
        constexpr std::size_t moment = 20;
        text += padded(std::to_string(line.entry), width) +
                padded(line.readable ? to_iso(line.at) : "\u2013", moment) + "  " +
                (line.card.empty() ? padded("", id_digits) : id_of(line.card)) + "  " + line.what +
                "\n";
    }
    return text;
}

std::string audit_json(const std::vector<AuditLine>& lines) {
    JsonWriter json;
    json.begin_array();
    for (const AuditLine& line : lines) {
        add_audit(json, line);
    }
    json.end();
    return std::move(json).document();
}

std::string due_text(const std::vector<DueView>& due, bool rules_chosen) {
    if (due.empty()) {
        return rules_chosen ? "Nothing is due for erasure.\n"
                            : "No retention rule is chosen: nothing is due for erasure.\n";
    }
    std::string text;
    for (const DueView& view : due) {
        text += id_of(view.card) + "  " +
                (view.candidate.empty() ? "Candidate without a name" : shown_name(view.candidate)) +
                ", " + view.kept;
        text += view.since.empty() ? "" : ", due since " + view.since + " (" + view.rule + ")";
        text += "\n" + (view.words.empty() ? "" : "            " + view.words + "\n");
    }
    return text;
}

std::string due_json(const std::vector<DueView>& due) {
    JsonWriter json;
    json.begin_array();
    for (const DueView& view : due) {
        json.begin_object();
        json.text("card", view.card);
        json.text("candidate", view.candidate);
        json.text_or_null("role", view.role);
        json.text_or_null("since", view.since);
        json.text_or_null("rule", view.rule);
        number(json, "cards", view.cards);
        json.truth("asked", view.asked);
        json.text_or_null("request", view.words);
        json.text_or_null("request_id", view.request);
        json.end();
    }
    json.end();
    return std::move(json).document();
}

std::string rules_text(const std::vector<RuleView>& rules) {
    std::string text;
    for (const RuleView& rule : rules) {
        text += std::string(rule.used ? "[x] " : "[ ] ") + rule.id + ": " + rule.title;
        text += (rule.citation.empty() ? "" : ", " + rule.citation) +
                (rule.jurisdiction.empty() ? "" : " (" + rule.jurisdiction + ")") + "\n    " +
                rule.says + (rule.note.empty() ? "" : " " + rule.note) + "\n";
    }
    return text;
}

}  // namespace evenhand::workflow
