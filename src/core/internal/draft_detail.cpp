#include "core/internal/draft_detail.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

constexpr std::size_t npos = std::string_view::npos;

enum class LabelKind { passage, sample, reason };

/// "Situation: ..." at the beginning of a line.
struct Label {
    LabelKind kind;
    std::string name;  ///< Of a passage, as a rubric names it.
    std::size_t size;  ///< Bytes up to the labelled text.
};

struct KnownLabel {
    std::string_view phrase;  ///< Anywhere in the label, as whole words.
    LabelKind kind;
    std::string_view name;
};

// The first phrase found decides.
constexpr std::array<KnownLabel, 28> known_labels = {{
    {"why this answer works", LabelKind::reason, ""},
    {"why this works", LabelKind::reason, ""},
    {"why it works", LabelKind::reason, ""},
    {"sample answer", LabelKind::sample, ""},
    {"example answer", LabelKind::sample, ""},
    {"model answer", LabelKind::sample, ""},
    {"star walkthrough", LabelKind::sample, ""},
    {"situation", LabelKind::passage, "Situation"},
    {"context", LabelKind::passage, "Situation"},
    {"background", LabelKind::passage, "Situation"},
    {"task", LabelKind::passage, "Task"},
    {"action", LabelKind::passage, "Action"},
    {"actions", LabelKind::passage, "Action"},
    {"result", LabelKind::passage, "Result"},
    {"results", LabelKind::passage, "Result"},
    {"outcome", LabelKind::passage, "Result"},
    {"change", LabelKind::passage, "Change"},
    {"changes", LabelKind::passage, "Change"},
    {"changed", LabelKind::passage, "Change"},
    {"learned", LabelKind::passage, "Learned"},
    {"learnt", LabelKind::passage, "Learned"},
    {"learning", LabelKind::passage, "Learned"},
    {"learnings", LabelKind::passage, "Learned"},
    {"lesson", LabelKind::passage, "Learned"},
    {"lessons", LabelKind::passage, "Learned"},
    {"takeaway", LabelKind::passage, "Learned"},
    {"reflection", LabelKind::passage, "Learned"},
    {"interviewer", LabelKind::passage, "Interviewer"},
}};

/// A longer beginning is a sentence with a colon, not a label.
constexpr std::size_t longest_label = 7;

/// A heading of a sample answer or of its reason may have a word behind: "Sample answer (STAR)".
bool heads_alone(std::string_view words, const KnownLabel& label) {
    constexpr std::size_t longest_heading = 5;
    const std::size_t size = phrase_at_start(words, label.phrase);
    return size == words.size() || (label.kind != LabelKind::passage && size > 0 &&
                                    words_of(words).size() <= longest_heading);
}

std::optional<Label> label_before_colon(std::string_view text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view words = text.substr(0, colon);
    if (words_of(words).size() > longest_label || words.find_first_of(".,;?!\"") < words.size()) {
        return std::nullopt;
    }
    const auto* const known = std::ranges::find_if(known_labels, [&](const KnownLabel& label) {
        const bool whole = colon < text.size() || heads_alone(words, label);
        return whole && find_phrase(words, label.phrase) != std::string_view::npos;
    });
    if (known == known_labels.end()) {
        return std::nullopt;
    }
    return Label{known->kind, std::string(known->name), std::min(colon + 1, text.size())};
}

/// "Situation \u2013 it broke": a dash parts a name of one word only, as it may stand in any
/// sentence.
std::optional<Label> label_before_dash(std::string_view text) {
    constexpr std::array<std::string_view, 3> dashes = {" \u2013 ", " \u2014 ", " - "};
    for (const std::string_view dash : dashes) {
        const std::size_t at = std::min(text.find(dash), text.size());
        const auto* const known =
            std::ranges::find(known_labels, lowered(text.substr(0, at)), &KnownLabel::phrase);
        if (at < text.size() && known != known_labels.end() && known->kind == LabelKind::passage) {
            return Label{known->kind, std::string(known->name), at + dash.size()};
        }
    }
    return std::nullopt;
}

/// "S: it broke", "R \u2013 it ran": the letters of STAR. Only the first may begin an answer.
std::optional<Label> label_of_letter(std::string_view text, bool in_answer) {
    constexpr std::array<std::string_view, 4> names = {"Situation", "Task", "Action", "Result"};
    constexpr std::array<std::string_view, 4> marks = {":", " \u2013 ", " \u2014 ", " - "};
    const std::size_t letter = text.empty() ? npos : std::string_view("STAR").find(text.front());
    if (letter == npos || (letter > 0 && !in_answer)) {
        return std::nullopt;
    }
    for (const std::string_view mark : marks) {
        if (text.substr(1).starts_with(mark)) {
            return Label{LabelKind::passage, std::string(names[letter]), 1 + mark.size()};
        }
    }
    return std::nullopt;
}

std::optional<Label> label_of(std::string_view text, bool in_answer) {
    if (auto label = label_of_letter(text, in_answer)) {
        return label;
    }
    auto label = label_before_colon(text);
    return label ? label : label_before_dash(text);
}

/// Reads "Detail" line by line: what is outside of a sample answer, in one, or gives its reason.
class DetailReader {
public:
    explicit DetailReader(Score top) : top_(top) {}

    void read(const PageLine& line) {
        const std::string_view text = line.text;
        const auto label = label_of(text, where_ == Where::passages);
        const std::string_view words = trimmed(text.substr(label ? label->size : 0));
        if (label && label->kind == LabelKind::reason && !samples_.empty()) {
            where_ = Where::reason;
            add_reason(line, words);
        } else if (label && label->kind != LabelKind::reason) {
            begin_passage(*label);
            add_to_passage(line, words);
        } else if (where_ == Where::passages) {
            add_to_passage(line, words);
        } else if (where_ == Where::reason && (line.listed || reason().empty())) {
            add_reason(line, words);
        } else {
            where_ = Where::outside;
            remarks_.emplace_back(line);
        }
    }

    [[nodiscard]] Detail result() && {
        std::erase_if(samples_, [](const SampleAnswer& sample) { return sample.passages.empty(); });
        for (std::size_t i = 1; i < samples_.size(); ++i) {
            samples_[i].id = Id<SampleAnswer>("S" + std::to_string(i + 1));
        }
        return {std::move(samples_), "", std::move(remarks_)};
    }

private:
    enum class Where { outside, passages, reason };

    [[nodiscard]] std::string& reason() { return samples_.back().keys.front().reason; }

    /// A second "Situation" begins a second answer, and so does any label behind the reason.
    [[nodiscard]] bool begins_sample(const Label& label) const {
        if (label.kind == LabelKind::sample || where_ != Where::passages) {
            return true;
        }
        return label.name == "Situation" &&
               std::ranges::any_of(samples_.back().passages, [](const Passage& passage) {
                   return passage.label == "Situation";
               });
    }

    void begin_passage(const Label& label) {
        if (begins_sample(label)) {
            const Key key{std::nullopt, top_, "", "", {Origin::derived, {}, ""}};
            samples_.push_back(
                {Id<SampleAnswer>("S"), "", {}, 0, {key}, {}, {Origin::stated, {}, "", true}});
            where_ = Where::passages;
        }
        if (label.kind == LabelKind::passage) {
            samples_.back().passages.push_back({label.name, ""});
        }
    }

    void add_to_passage(const PageLine& line, std::string_view words) {
        SampleAnswer& sample = samples_.back();
        if (words.empty()) {
            return;
        }
        if (sample.passages.empty()) {
            sample.passages.push_back({"", ""});
        }
        std::string& text = sample.passages.back().text;
        text += text.empty() ? "" : "\n";
        text += words;
        sample.provenance.places.push_back(place_of(line, 0, line.text.size()));
    }

    void add_reason(const PageLine& line, std::string_view words) {
        reason() += reason().empty() || words.empty() ? "" : " ";
        reason() += words;
        Provenance& provenance = samples_.back().keys.front().provenance;
        provenance.origin = Origin::stated;
        provenance.places.push_back(place_of(line, 0, line.text.size()));
    }

    Score top_;
    Where where_ = Where::outside;
    std::vector<SampleAnswer> samples_;
    std::vector<Stretch> remarks_;
};

/// "Behavioural questions about ... test X": what such questions are said to do.
constexpr std::array<std::string_view, 12> construct_verbs = {"test",
                                                              "tests",
                                                              "probe",
                                                              "probes",
                                                              "assess",
                                                              "assesses",
                                                              "gauge",
                                                              "gauges",
                                                              "measure",
                                                              "measures",
                                                              "reveal",
                                                              "reveals"};

/// What follows the construct in its sentence.
constexpr std::array<std::string_view, 6> construct_ends = {
    " \u2014", " \u2013", " - ", " (", ", not ", " rather than "};

/// "emotional maturity" in "This question tests emotional maturity \u2014 not ...".
std::optional<Stretch> construct_in(const Stretch& sentence) {
    const std::string_view text = sentence.text();
    const std::size_t subject = find_phrase(text.substr(0, text.find(',')), "question");
    const std::size_t subjects = find_phrase(text.substr(0, text.find(',')), "questions");
    std::size_t begin = std::min(subject, subjects);
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    std::size_t verb_end = std::string_view::npos;
    for (const std::string_view verb : construct_verbs) {
        const std::size_t at = find_open_phrase(text, verb, begin);
        verb_end = at == std::string_view::npos ? verb_end : std::min(verb_end, at + verb.size());
    }
    if (verb_end == std::string_view::npos) {
        return std::nullopt;
    }
    std::size_t end = text.size();
    for (const std::string_view mark : construct_ends) {
        end = std::min(end, text.find(mark, verb_end));
    }
    return sentence.part(verb_end, end).trimmed();
}

/// The remarks, sentence by sentence, without the one that gives the construct.
void take_construct(Detail& detail) {
    std::vector<Stretch> others;
    for (const Stretch& remark : detail.remarks) {
        for (const Stretch& sentence : sentences_in(remark)) {
            const auto construct = construct_in(sentence);
            if (construct && detail.construct.empty()) {
                detail.construct = construct->text();
            } else {
                others.push_back(sentence);
            }
        }
    }
    detail.remarks = std::move(others);
}

}  // namespace

Detail read_detail(const QuestionPage& page, Score top) {
    DetailReader reader(top);
    for (const PageSection& section : page.sections) {
        if (section.kind == SectionKind::detail) {
            std::ranges::for_each(section.lines, [&](const PageLine& line) { reader.read(line); });
        }
    }
    Detail detail = std::move(reader).result();
    take_construct(detail);
    return detail;
}

}  // namespace evenhand::internal
