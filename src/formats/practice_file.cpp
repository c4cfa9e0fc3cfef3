#include "formats/practice_file.h"

#include <set>
#include <utility>

#include "formats/hash.h"
#include "formats/internal/enum_words.h"
#include "formats/internal/record_parts.h"
#include "formats/internal/rubric_rule.h"
#include "formats/internal/xml_grammar.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats {

namespace {

using internal::ElementRule;
using internal::required;
using internal::XmlDocument;
using internal::XmlElement;

constexpr std::size_t sha256_digits = 64;

const internal::DocumentKind& practice_kind() {
    static const internal::DocumentKind kind{"practice", 1};
    return kind;
}

ElementRule answer_rule() {
    return {"answer",
            internal::any_number,
            {required("id", internal::part_id()),
             required("begun", internal::moment()),
             required("sealed", internal::moment()),
             required("seal", internal::hexadecimal(sha256_digits))},
            {internal::note_rule(), internal::tick_rule(), internal::rating_rule()},
            {}};
}

const ElementRule& practice_rule() {
    static const ElementRule rule{
        "practice",
        internal::once,
        {required("xmlns", internal::exactly(practice_kind().name_space())),
         required("round", internal::file_id()),
         required("sha256", internal::hexadecimal(sha256_digits))},
        {internal::text_element("rater", internal::once, internal::some_text()), answer_rule()},
        {}};
    return rule;
}

/// Writes the seal of each answer as it was when the answer was the last one.
pugi::xml_document document_of(const Practice& practice) {
    pugi::xml_document document =
        internal::new_document(practice_kind().root.c_str(), practice_kind().name_space());
    pugi::xml_node root = document.document_element();
    internal::set(root, "round", practice.round);
    internal::set(root, "sha256", practice.round_sha256);
    internal::add_text(root, "rater", practice.rater);
    for (const RatedAnswer& rated : practice.answers) {
        pugi::xml_node element = root.append_child("answer");
        internal::set(element, "id", rated.answer.text());
        internal::set(element, "begun", to_iso(rated.begun_at));
        internal::set(element, "sealed", to_iso(rated.sealed_at));
        internal::add_notes(element, rated.notes);
        internal::add_ticks(element, rated.ticks);
        internal::add_ratings(element, rated.ratings);
        internal::set(element, "seal", sha256_hex(internal::canonical_bytes(document)));
    }
    return document;
}

/// Reads one answer, by the rubric that it was rated with.
class AnswerReader {
public:
    AnswerReader(const XmlElement& answer, const Rubric& rubric, XmlDocument& document)
        : answer_(answer), rubric_(rubric), document_(document) {}

    RatedAnswer read() {
        RatedAnswer rated{Id<SampleAnswer>(answer_.attribute("id")),
                          internal::moment_of(answer_, "begun"),
                          internal::moment_of(answer_, "sealed"),
                          {},
                          {},
                          {}};
        for (const XmlElement& note : answer_.children("note")) {
            rated.notes.push_back(note_of(note));
        }
        for (const XmlElement& tick : answer_.children("tick")) {
            rated.ticks.push_back(
                {Id<Item>(tick.attribute("item")), internal::moment_of(tick, "at")});
            once(tick, tick.attribute("item"));
        }
        for (const XmlElement& rating : answer_.children("rating")) {
            rated.ratings.push_back(rating_of(rating));
            once(rating, rating.attribute("criterion"));
        }
        return rated;
    }

private:
    NoteLine note_of(const XmlElement& note) {
        NoteLine line{internal::moment_of(note, "at"),
                      *internal::value_of(internal::mark_words, note.attribute("mark")),
                      note.text(),
                      {}};
        if (note.has("criterion")) {
            line.criterion = Id<Criterion>(note.attribute("criterion"));
            if (find_criterion(rubric_, *line.criterion) == nullptr) {
                document_.error(
                    note,
                    "practice.unknown-criterion",
                    "The rubric of the round has no criterion '" + line.criterion->text() + "'.");
            }
        }
        return line;
    }

    Rating rating_of(const XmlElement& element) {
        Rating rating{Id<Criterion>(element.attribute("criterion")),
                      std::nullopt,
                      internal::moment_of(element, "at")};
        if (element.attribute("score") != internal::not_observed) {
            rating.score = rubric_.scale.score(element.number("score"));
            if (!rating.score) {
                document_.error(element,
                                "practice.score",
                                "The score " + element.attribute("score") +
                                    " is not on the scale, which runs from " +
                                    std::to_string(rubric_.scale.lowest()) + " to " +
                                    std::to_string(rubric_.scale.highest()) + ".");
            }
        }
        return rating;
    }

    void once(const XmlElement& element, const std::string& id) {
        if (!seen_.insert(element.name() + " " + id).second) {
            document_.error(element,
                            "practice.repeated",
                            "The answer has a <" + element.name() + "> for \"" + id +
                                "\" already; one is right.");
        }
    }

    XmlElement answer_;
    const Rubric& rubric_;
    XmlDocument& document_;
    std::set<std::string> seen_;
};

void check_seals(const XmlElement& root, const Practice& practice, XmlDocument& document) {
    const pugi::xml_document sealed = document_of(practice);
    pugi::xml_node right = sealed.document_element().child("answer");
    for (const XmlElement& answer : root.children("answer")) {
        if (answer.attribute("seal") != right.attribute("seal").value()) {
            document.error(answer,
                           "practice.seal-broken",
                           "What was rated was changed after it was sealed, in this answer or "
                           "before it. Use the file that was sealed.");
            return;
        }
        right = right.next_sibling("answer");
    }
}

/// What is wrong beyond single elements, at the answer that it is about.
void check_fit(const XmlElement& root,
               const Practice& practice,
               const PinnedRound& round,
               XmlDocument& document) {
    for (const Finding& finding : check_practice(practice, round.round, round.sha256)) {
        if (!is_error(finding)) {
            document.add(finding.severity, finding.code, finding.message);
            continue;
        }
        XmlElement place = root;
        for (const XmlElement& answer : root.children("answer")) {
            if (finding.location == "answer '" + answer.attribute("id") + "'") {
                place = answer;
            }
        }
        document.error(place, finding.code, finding.message);
    }
}

}  // namespace

std::string practice_bytes(const Practice& practice) {
    return internal::canonical_bytes(document_of(practice));
}

Parsed<Practice> read_practice(std::string_view bytes,
                               const std::string& name,
                               const PinnedRound& round) {
    XmlDocument document(bytes, name, practice_kind());
    internal::check_grammar(document, practice_rule());
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    const XmlElement root = *document.root();
    Practice practice{root.attribute("round"), root.attribute("sha256"), root.text_of("rater")};
    const bool same_round =
        practice.round == round.round.id && practice.round_sha256 == round.sha256;
    if (same_round) {
        for (const XmlElement& answer : root.children("answer")) {
            practice.answers.push_back(
                AnswerReader(answer, round.round.rubric.rubric, document).read());
        }
    }
    if (!document.has_errors()) {
        check_fit(root, practice, round, document);
    }
    if (!document.has_errors()) {
        check_seals(root, practice, document);
    }
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    if (practice_bytes(practice) != bytes) {
        document.add(Severity::hint,
                     "practice.not-canonical",
                     "The practice can be used as it is, but the file is not laid out as Evenhand "
                     "writes it.");
    }
    return {std::move(practice), document.findings()};
}

std::string round_of_practice(std::string_view bytes) {
    const XmlDocument document(bytes, "", practice_kind());
    const auto root = document.root();
    return root ? root->attribute("round") : std::string();
}

}  // namespace evenhand::formats
