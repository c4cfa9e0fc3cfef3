#include "formats/internal/scorecard_reader.h"

#include <charconv>
#include <set>
#include <utility>

#include "formats/hash.h"
#include "formats/internal/enum_words.h"
#include "formats/internal/panel_pin.h"
#include "formats/internal/planned_time.h"
#include "formats/internal/record_parts.h"
#include "formats/internal/rubric_reader.h"
#include "formats/rubric_file.h"

namespace evenhand::formats::internal {

namespace {

Salt salt_of(const std::string& hexadecimal) {
    Salt salt{};
    for (std::size_t i = 0; i < salt.size(); ++i) {
        const char* digits = hexadecimal.data() + 2 * i;
        std::from_chars(digits, digits + 2, salt[i], 16);
    }
    return salt;
}

std::vector<TimeSpan> spans_of(const XmlElement& question) {
    std::vector<TimeSpan> spans;
    for (const XmlElement& time : question.children("time")) {
        spans.push_back({moment_of(time, "from"), from_iso(time.attribute("until"))});
    }
    return spans;
}

InterviewHead head_of(const XmlElement& root) {
    const XmlElement candidate = *root.child("candidate");
    const XmlElement interviewer = *root.child("interviewer");
    return {Id<Session>(root.attribute("id")),
            {Id<Candidate>(candidate.attribute("id")), candidate.text()},
            root.text_of("role"),
            {Id<Rater>(interviewer.attribute("id")), interviewer.text()},
            margins_of(root),
            panel_of(root)};
}

Verdict verdict_of(const XmlElement& root) {
    const XmlElement verdict = *root.child("verdict");
    return {*value_of(recommendation_words, verdict.attribute("recommendation")),
            verdict.text(),
            root.text_of("next-interviewer"),
            root.text_of("departure")};
}

/// Reads what was recorded for one question, by the rubric that it was scored with.
class QuestionReader {
public:
    QuestionReader(const XmlElement& question, const Rubric& rubric, XmlDocument& document)
        : question_(question), rubric_(rubric), document_(document) {}

    QuestionRecord read() {
        QuestionRecord record;
        record.spans = spans_of(question_);
        if (const auto skipped = question_.child("skipped")) {
            record.skipped = skipped->text();
        }
        for (const XmlElement& note : question_.children("note")) {
            record.notes.push_back(note_line(note));
        }
        for (const XmlElement& tick : question_.children("tick")) {
            record.ticks.push_back({item(tick), moment_of(tick, "at")});
        }
        for (const XmlElement& probe : question_.children("probe")) {
            record.probes.push_back({probe_of(probe), moment_of(probe, "at")});
        }
        for (const XmlElement& rating : question_.children("rating")) {
            record.ratings.push_back(rating_of(rating));
        }
        record.current_criterion = shown_criterion();
        return record;
    }

private:
    NoteLine note_line(const XmlElement& note) {
        NoteLine line{
            moment_of(note, "at"), *value_of(mark_words, note.attribute("mark")), note.text(), {}};
        if (note.has("criterion")) {
            line.criterion = criterion(note);
        }
        return line;
    }

    Id<Criterion> criterion(const XmlElement& element) {
        Id<Criterion> id(element.attribute("criterion"));
        must_be_there(find_criterion(rubric_, id) != nullptr, element, "criterion", id.text());
        return id;
    }

    Id<Item> item(const XmlElement& tick) {
        Id<Item> id(tick.attribute("item"));
        must_be_there(find_item(rubric_, id) != nullptr, tick, "item", id.text());
        once(tick, id.text());
        return id;
    }

    Id<Probe> probe_of(const XmlElement& use) {
        Id<Probe> id(use.attribute("id"));
        must_be_there(find_probe(rubric_, id) != nullptr, use, "probe", id.text());
        once(use, id.text());
        return id;
    }

    Rating rating_of(const XmlElement& element) {
        Rating rating{criterion(element), std::nullopt, moment_of(element, "at")};
        once(element, rating.criterion.text());
        if (element.attribute("score") != not_observed) {
            rating.score = rubric_.scale.score(element.number("score"));
            if (!rating.score) {
                document_.error(element,
                                "card.score",
                                "The score " + element.attribute("score") +
                                    " is not on the scale of rubric '" + rubric_.id.text() +
                                    "', which runs from " + std::to_string(rubric_.scale.lowest()) +
                                    " to " + std::to_string(rubric_.scale.highest()) + ".");
            }
        }
        return rating;
    }

    std::size_t shown_criterion() {
        const auto shown = static_cast<std::size_t>(question_.number("shown-criterion"));
        if (shown > std::max<std::size_t>(rubric_.criteria.size(), 1)) {
            document_.error(question_,
                            "card.unknown-criterion",
                            "shown-criterion=\"" + std::to_string(shown) + "\" is more than the " +
                                std::to_string(rubric_.criteria.size()) + " criteria of rubric '" +
                                rubric_.id.text() + "'.");
        }
        return shown - 1;
    }

    void must_be_there(bool found,
                       const XmlElement& element,
                       const std::string& kind,
                       const std::string& id) {
        if (!found) {
            document_.error(element,
                            "card.unknown-" + kind,
                            "Rubric '" + rubric_.id.text() + "' has no " + kind +
                                " with the id \"" + id + "\"; <" + element.name() +
                                "> must name one that it has.");
        }
    }

    void once(const XmlElement& element, const std::string& id) {
        if (!seen_.insert(element.name() + " " + id).second) {
            document_.error(element,
                            "card.repeated",
                            "The question has a <" + element.name() + "> for \"" + id +
                                "\" already; one is right.");
        }
    }

    XmlElement question_;
    const Rubric& rubric_;
    XmlDocument& document_;
    std::set<std::string> seen_;
};

class CardReader {
public:
    CardReader(const XmlElement& root, XmlDocument& document)
        : root_(root), document_(document), questions_(root.children("question")) {}

    std::optional<Scorecard> read() {
        Kit kit;
        for (const XmlElement& rubric : root_.children("rubric")) {
            if (auto read = to_rubric(rubric, document_)) {
                std::string sha256 = sha256_hex(rubric_bytes(*read));
                kit.push_back({std::move(*read), std::move(sha256)});
            }
        }
        return document_.has_errors() ? std::nullopt : read(std::move(kit));
    }

    std::optional<Scorecard> read(Kit kit) {
        if (!fits(kit)) {
            return std::nullopt;
        }
        for (std::size_t i = 0; i < kit.size(); ++i) {
            kit[i].minutes = questions_[i].number("minutes");
            kit[i].unplanned = questions_[i].has("unplanned");
        }
        Session session = session_of(kit);
        if (document_.has_errors()) {
            return std::nullopt;
        }
        Parsed<Scorecard> card = finish(session,
                                        kit,
                                        verdict_of(root_),
                                        salt_of(root_.text_of("salt")),
                                        moment_of(root_, "submitted"));
        for (Finding& gap : card.findings) {
            document_.add(gap.severity, std::move(gap.code), gap.location + ": " + gap.message);
        }
        return std::move(card.value);
    }

private:
    /// Whether each question has the rubric that it names.
    bool fits(const Kit& kit) {
        if (kit.size() != questions_.size()) {
            document_.error(root_,
                            "card.rubric-missing",
                            "The card has " + std::to_string(questions_.size()) +
                                " questions and " + std::to_string(kit.size()) +
                                " rubrics; it must have a rubric for each question.");
            return false;
        }
        for (std::size_t i = 0; i < kit.size(); ++i) {
            must_be_the_rubric(questions_[i], kit[i]);
        }
        return !document_.has_errors();
    }

    void must_be_the_rubric(const XmlElement& question, const PinnedRubric& pinned) {
        if (question.attribute("rubric") != pinned.rubric.id.text() ||
            question.number("version") != pinned.rubric.version) {
            document_.error(question,
                            "card.rubric-missing",
                            "The question was scored with rubric '" + question.attribute("rubric") +
                                "', version " + question.attribute("version") +
                                ", but the card holds '" + pinned.rubric.id.text() + "', version " +
                                std::to_string(pinned.rubric.version) + ", in its place.");
        } else if (question.attribute("sha256") != pinned.sha256) {
            document_.error(question,
                            "card.rubric-changed",
                            "The rubric '" + pinned.rubric.id.text() +
                                "' in the card is not the one that the question was scored with: "
                                "its SHA-256 is " +
                                pinned.sha256 + ", and it should be " +
                                question.attribute("sha256") + ".");
        }
    }

    Session session_of(const Kit& kit) {
        Session session{head_of(root_), moment_of(root_, "opened"), {}, 0};
        for (std::size_t i = 0; i < kit.size(); ++i) {
            session.questions.push_back(
                QuestionReader(questions_[i], kit[i].rubric, document_).read());
        }
        const auto shown = static_cast<std::size_t>(root_.number("shown-question"));
        if (shown > kit.size()) {
            document_.error(root_,
                            "card.unknown-question",
                            "shown-question=\"" + std::to_string(shown) + "\" is more than the " +
                                std::to_string(kit.size()) + " questions of the card.");
        }
        session.current_question = shown - 1;
        session.held_at = from_iso(root_.attribute("held"));
        if (session.held_at > session.opened_at) {
            document_.error(root_,
                            "card.held",
                            "held=\"" + root_.attribute("held") +
                                "\" is after the interview was entered; it must be before.");
        }
        for (const XmlElement& hint : root_.children("hint")) {
            session.hints.push_back(hint_of(hint, kit));
        }
        return session;
    }

    ShownHint hint_of(const XmlElement& element, const Kit& kit) {
        ShownHint shown{{*value_of(hint_words, element.attribute("kind")),
                         std::nullopt,
                         std::nullopt,
                         element.text()},
                        moment_of(element, "shown"),
                        *value_of(outcome_words, element.attribute("outcome")),
                        from_iso(element.attribute("settled"))};
        if (element.has("question")) {
            shown.hint.question = static_cast<std::size_t>(element.number("question")) - 1;
        }
        if (element.has("criterion")) {
            shown.hint.criterion = Id<Criterion>(element.attribute("criterion"));
        }
        const bool known = !shown.hint.question || *shown.hint.question < kit.size();
        if (!known) {
            document_.error(element,
                            "card.unknown-question",
                            "question=\"" + element.attribute("question") + "\" is more than the " +
                                std::to_string(kit.size()) + " questions of the card.");
        }
        if (known && shown.hint.criterion && !names_criterion(shown.hint, kit)) {
            document_.error(element,
                            "card.unknown-criterion",
                            "<hint> must name a criterion of its question; \"" +
                                shown.hint.criterion->text() + "\" is none.");
        }
        if (shown.settled_at.has_value() == (shown.outcome == HintOutcome::open)) {
            document_.error(element,
                            "card.hint",
                            "A hint that was dismissed or changed says when it was settled; an "
                            "open one does not.");
        }
        return shown;
    }

    static bool names_criterion(const ScoreHint& hint, const Kit& kit) {
        return hint.question &&
               find_criterion(kit[*hint.question].rubric, *hint.criterion) != nullptr;
    }

    XmlElement root_;
    XmlDocument& document_;
    std::vector<XmlElement> questions_;
};

}  // namespace

std::optional<Scorecard> to_scorecard(const XmlElement& root, XmlDocument& document) {
    return CardReader(root, document).read();
}

std::optional<Scorecard> to_scorecard(const XmlElement& root,
                                      const Kit& kit,
                                      XmlDocument& document) {
    return CardReader(root, document).read(kit);
}

}  // namespace evenhand::formats::internal
