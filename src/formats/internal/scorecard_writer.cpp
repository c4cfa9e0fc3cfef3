#include "formats/internal/scorecard_writer.h"

#include "formats/internal/enum_words.h"
#include "formats/internal/panel_pin.h"
#include "formats/internal/planned_time.h"
#include "formats/internal/record_parts.h"
#include "formats/internal/rubric_writer.h"
#include "formats/internal/scorecard_rule.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats::internal {

namespace {

using pugi::xml_node;

/// A person's id and name.
template <typename Person>
void add_person(xml_node root, const char* name, const Person& person) {
    set(add_text(root, name, person.name), "id", person.id.text());
}

std::string hexadecimal_text(const Salt& salt) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : salt) {
        text += digits[byte >> 4U];
        text += digits[byte & 0x0FU];
    }
    return text;
}

void add_spans(xml_node question, const QuestionRecord& record) {
    for (const TimeSpan& span : record.spans) {
        xml_node time = question.append_child("time");
        set(time, "from", to_iso(span.from));
        if (span.until) {
            set(time, "until", to_iso(*span.until));
        }
    }
}

void add_probes(xml_node question, const QuestionRecord& record) {
    for (const ProbeUse& use : record.probes) {
        xml_node element = question.append_child("probe");
        set(element, "id", use.probe.text());
        set(element, "at", to_iso(use.at));
    }
}

void add_question(xml_node root, const QuestionRecord& record, const PinnedRubric& pinned) {
    xml_node question = root.append_child("question");
    set(question, "rubric", pinned.rubric.id.text());
    set(question, "version", pinned.rubric.version);
    set(question, "sha256", pinned.sha256);
    set(question, "shown-criterion", static_cast<int>(record.current_criterion) + 1);
    set_minutes(question, pinned.minutes);
    set_unless_empty(question, "unplanned", pinned.unplanned ? "yes" : "");
    add_spans(question, record);
    if (record.skipped) {
        add_text(question, "skipped", *record.skipped);
    }
    add_notes(question, record.notes);
    add_ticks(question, record.ticks);
    add_probes(question, record);
    add_ratings(question, record.ratings);
}

void add_hints(xml_node root, const std::vector<ShownHint>& hints) {
    for (const ShownHint& shown : hints) {
        xml_node element = add_text(root, "hint", shown.hint.reason);
        set(element, "kind", word_for(hint_words, shown.hint.kind));
        if (shown.hint.question) {
            set(element, "question", static_cast<int>(*shown.hint.question) + 1);
        }
        if (shown.hint.criterion) {
            set(element, "criterion", shown.hint.criterion->text());
        }
        set(element, "shown", to_iso(shown.shown_at));
        set(element, "outcome", word_for(outcome_words, shown.outcome));
        if (shown.settled_at) {
            set(element, "settled", to_iso(*shown.settled_at));
        }
    }
}

void add_head(xml_node root, const Scorecard& card) {
    const Session& session = card.session();
    set(root, "id", session.head.id.text());
    set(root, "opened", to_iso(session.opened_at));
    if (session.held_at) {
        set(root, "held", to_iso(*session.held_at));
    }
    set(root, "submitted", to_iso(card.submitted_at()));
    set(root, "shown-question", static_cast<int>(session.current_question) + 1);
    add_person(root, "candidate", session.head.candidate);
    add_unless_empty(root, "role", session.head.role);
    add_person(root, "interviewer", session.head.interviewer);
    if (session.head.panel) {
        add_panel(root, *session.head.panel);
    }
    add_minutes(root, "opening", session.head.margins.opening_minutes);
    add_minutes(root, "closing", session.head.margins.closing_minutes);
    add_text(root, "salt", hexadecimal_text(card.salt()));
    set(add_text(root, "verdict", card.verdict().summary),
        "recommendation",
        word_for(recommendation_words, card.verdict().recommendation));
    add_unless_empty(root, "departure", card.verdict().departure);
    add_unless_empty(root, "next-interviewer", card.verdict().next_interviewer);
    add_hints(root, session.hints);
}

std::string end_tag(const DocumentKind& kind) {
    return "</" + kind.root + ">\n";
}

}  // namespace

std::string bytes_before_rubrics(const Scorecard& card, const std::optional<CopyKind>& copy) {
    const DocumentKind& kind = copy ? card_copy_kind() : scorecard_kind();
    const pugi::xml_document document = new_document(kind.root.c_str(), kind.name_space());
    const xml_node root = document.document_element();
    if (copy) {
        set(root, "kind", word_for(copy_words, *copy));
    }
    add_head(root, card);
    for (std::size_t question = 0; question < card.kit().size(); ++question) {
        add_question(root, card.session().questions[question], card.kit()[question]);
    }
    std::string bytes = canonical_bytes(document);
    bytes.resize(bytes.size() - end_tag(kind).size());
    return bytes;
}

std::string unsealed_bytes(const Scorecard& card, const std::optional<CopyKind>& copy) {
    std::string bytes = bytes_before_rubrics(card, copy);
    for (const PinnedRubric& pinned : card.kit()) {
        bytes += embedded_rubric(pinned.rubric);
    }
    return bytes + (copy ? end_tag(card_copy_kind()) : last_line());
}

const std::string& last_line() {
    static const std::string line = end_tag(scorecard_kind());
    return line;
}

}  // namespace evenhand::formats::internal
