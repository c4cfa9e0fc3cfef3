#include "formats/scorecard_export_file.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/utf8.h"

namespace evenhand::formats {

namespace {

using Json = nlohmann::json;

constexpr std::array<const char*, 5> rating_words = {
    "definitely_not", "no", "mixed", "yes", "strong_yes"};

/// A text, or a whole number as text; else empty.
std::string text_of(const Json& value) {
    if (value.is_string()) {
        return std::string(trimmed(clean_text(value.get<std::string>())));
    }
    return value.is_number_integer() ? value.dump() : "";
}

std::string field(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? "" : text_of(*found);
}

struct Named {
    std::string id;
    std::string name;
};

std::string name_in(const Json& person) {
    std::string name = field(person, "name");
    if (name.empty()) {
        name = field(person, "first_name") + " " + field(person, "last_name");
    }
    return std::string(trimmed(name));
}

/// Who stands under `key`: an object with id and name, or a text; else under "KEY_id".
Named person_of(const Json& card, const std::string& key) {
    const auto found = card.find(key);
    Named person;
    if (found != card.end() && found->is_object()) {
        person = {field(*found, "id"), name_in(*found)};
    } else if (found != card.end()) {
        person.name = text_of(*found);
    }
    if (person.id.empty()) {
        person.id = field(card, (key + "_id").c_str());
    }
    if (person.id.empty()) {
        person.id = person.name;
    }
    return person;
}

/// "2014-03-26T20:00:00.000Z", also without the fraction of a second.
std::optional<Timestamp> moment_of(const Json& card) {
    for (const char* name : {"interviewed_at", "submitted_at", "created_at"}) {
        const std::string text = field(card, name);
        if (text.size() >= 19) {
            if (const auto moment = from_iso(text.substr(0, 19) + "Z")) {
                return moment;
            }
        }
    }
    return std::nullopt;
}

class ExportReader {
public:
    explicit ExportReader(std::string source) : source_(std::move(source)) {}

    Parsed<ScorecardExport> read(std::string_view bytes) {
        const Json root = Json::parse(bytes, nullptr, false);
        const Json* list = &root;
        if (root.is_object() && root.contains("scorecards")) {
            list = &root["scorecards"];
        }
        if (root.is_discarded() || !list->is_array()) {
            return refused("scorecards.shape",
                           "This is no list of scorecards: a JSON array is expected, or an object "
                           "with an array named “scorecards”.");
        }
        for (const Json& card : *list) {
            add(card);
        }
        if (read_.cards.empty()) {
            return refused("scorecards.empty",
                           "There is no score in this file: each scorecard needs an interviewer, a "
                           "candidate and attributes with ratings.");
        }
        tell_skipped();
        return {std::move(read_), std::move(findings_)};
    }

private:
    Parsed<ScorecardExport> refused(const char* code, const char* sentence) const {
        return {std::nullopt, {{Severity::error, code, sentence, source_}}};
    }

    void add(const Json& card) {
        if (!card.is_object()) {
            ++skipped_["entries that are no scorecard"];
            return;
        }
        Named interviewer = person_of(card, "interviewer");
        if (interviewer.id.empty()) {
            interviewer = person_of(card, "submitted_by");
        }
        const Named candidate = person_of(card, "candidate");
        if (interviewer.id.empty() || candidate.id.empty()) {
            ++skipped_["scorecards without an interviewer or a candidate"];
            return;
        }
        ScorecardExport::Card read{
            candidate.id,
            candidate.name.empty() ? "Candidate " + candidate.id : candidate.name,
            interviewer.id,
            interviewer.name.empty() ? interviewer.id : interviewer.name,
            field(card, "interview"),
            moment_of(card),
            {}};
        add_scores(read, card);
        if (!read.scores.empty()) {
            read_.cards.push_back(std::move(read));
        }
    }

    void add_scores(ScorecardExport::Card& read, const Json& card) {
        const auto attributes = card.find("attributes");
        if (attributes == card.end() || !attributes->is_array()) {
            ++skipped_["scorecards without attributes"];
            return;
        }
        for (const Json& attribute : *attributes) {
            if (attribute.is_object()) {
                add_score(read, field(attribute, "name"), field(attribute, "rating"));
            }
        }
    }

    void add_score(ScorecardExport::Card& read, std::string name, const std::string& rating) {
        const auto* word = std::ranges::find(rating_words, rating);
        if (rating.empty() || rating == "no_decision") {
            ++skipped_["attributes without a rating"];
        } else if (word == rating_words.end()) {
            ++skipped_["ratings other than definitely_not, no, mixed, yes and strong_yes"];
        } else if (name.empty()) {
            ++skipped_["attributes without a name"];
        } else {
            read.scores.push_back(
                {std::move(name), static_cast<int>(word - rating_words.begin()) + 1});
        }
    }

    void tell_skipped() {
        for (const auto& [what, count] : skipped_) {
            findings_.push_back({Severity::warning,
                                 "scorecards.left-out",
                                 "Left out: " + std::to_string(count) + " " + what + ".",
                                 source_});
        }
    }

    std::string source_;
    ScorecardExport read_;
    std::map<std::string, std::size_t> skipped_;
    Findings findings_;
};

}  // namespace

Parsed<ScorecardExport> read_scorecard_export(std::string_view bytes,
                                              const std::string& source_name) {
    return ExportReader(source_name).read(bytes);
}

}  // namespace evenhand::formats
