#include "workflow/calibration_files.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/rating_table_file.h"
#include "formats/scorecard_export_file.h"
#include "report/figures/numbers.h"

namespace evenhand::workflow {

namespace {

/// The place of an entry with this id; a new one when there is none.
template <typename Entry>
std::uint32_t place_of(std::vector<Entry>& entries, Entry entry) {
    const auto found = std::ranges::find(entries, entry.id, &Entry::id);
    if (found != entries.end()) {
        return static_cast<std::uint32_t>(found - entries.begin());
    }
    entries.push_back(std::move(entry));
    return static_cast<std::uint32_t>(entries.size() - 1);
}

CalibrationData data_of(const formats::RatingTable& table, formats::ScoreRange scale) {
    CalibrationData data;
    data.lowest = scale.lowest;
    data.highest = scale.highest;
    for (const std::string& id : table.persons) {
        data.candidates.push_back({id, id});
    }
    for (const std::string& id : table.raters) {
        data.interviewers.push_back({id, id});
    }
    for (const std::string& id : table.criteria) {
        data.criteria.push_back({id, id, ""});
    }
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> interviews;
    for (const formats::RatingTable::Line& line : table.lines) {
        const auto [place, is_new] = interviews.try_emplace(
            {line.person, line.rater}, static_cast<std::uint32_t>(data.interviews.size()));
        if (is_new) {
            data.interviews.push_back({line.person, line.rater, line.sequence});
        }
        data.scores.push_back({place->second, line.criterion, line.score});
    }
    return data;
}

/// Of several scorecards of one interviewer on one candidate, the last score of a criterion counts.
class ExportScores {
public:
    void add(const formats::ScorecardExport::Card& card) {
        const std::uint32_t candidate = place_of(
            data_.candidates, CalibrationData::Person{card.candidate, card.candidate_name});
        const std::uint32_t interviewer = place_of(
            data_.interviewers, CalibrationData::Person{card.interviewer, card.interviewer_name});
        const auto [interview, is_new] = interviews_.try_emplace(
            {candidate, interviewer}, static_cast<std::uint32_t>(data_.interviews.size()));
        if (is_new) {
            data_.interviews.push_back({candidate, interviewer, {}, card.at, card.interview});
        }
        for (const auto& score : card.scores) {
            const std::uint32_t criterion = place_of(
                data_.criteria, CalibrationData::Criterion{score.attribute, score.attribute, ""});
            const auto [place, is_first] =
                scores_.try_emplace({interview->second, criterion}, data_.scores.size());
            if (is_first) {
                data_.scores.push_back({interview->second, criterion, score.score});
            } else {
                data_.scores[place->second].score = score.score;
            }
        }
    }
    CalibrationData take() { return std::move(data_); }

private:
    using Key = std::pair<std::uint32_t, std::uint32_t>;
    CalibrationData data_;
    std::map<Key, std::uint32_t> interviews_;
    std::map<Key, std::size_t> scores_;
};

bool is_json(const std::string& bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string::npos && (bytes[first] == '[' || bytes[first] == '{');
}

}  // namespace

Parsed<CalibrationData> read_calibration_data(const std::filesystem::path& file,
                                              const std::string& scale) {
    const std::string bytes = formats::read_file(file, formats::largest_rating_table);
    const std::string name = file.filename().string();
    Parsed<CalibrationData> read;
    if (is_json(bytes)) {
        const auto cards = formats::read_scorecard_export(bytes, name);
        read.findings = cards.findings;
        if (cards.value) {
            ExportScores scores;
            for (const auto& card : cards.value->cards) {
                scores.add(card);
            }
            read.value = scores.take();
        }
    } else {
        const auto range = formats::to_score_range(scale);
        if (!range) {
            read.findings = {{Severity::error,
                              "calibrate.scale",
                              "A scale is written as its lowest and highest score: “1..5”.",
                              scale}};
            return read;
        }
        const auto table = formats::read_rating_table(bytes, name, *range);
        read.findings = table.findings;
        if (table.value) {
            read.value = data_of(*table.value, *range);
        }
    }
    if (read.value) {
        read.value->source = name;
        number_by_time(*read.value);
    }
    return read;
}

CalibrationData& CardScores::data_of(int lowest, int highest) {
    for (CalibrationData& data : by_scale_) {
        if (data.lowest == lowest && data.highest == highest) {
            return data;
        }
    }
    CalibrationData data;
    data.lowest = lowest;
    data.highest = highest;
    by_scale_.push_back(std::move(data));
    return by_scale_.back();
}

void CardScores::add(const Scorecard& card) {
    const InterviewHead& head = card.session().head;
    for (std::size_t question = 0; question < card.kit().size(); ++question) {
        const QuestionRecord& record = card.session().questions[question];
        const Rubric& rubric = card.kit()[question].rubric;
        if (record.skipped) {
            continue;
        }
        CalibrationData& data = data_of(rubric.scale.lowest(), rubric.scale.highest());
        const std::string version = std::to_string(rubric.version);
        std::string title_and_version = rubric.title.empty() ? rubric.id.text() : rubric.title;
        title_and_version.append(", version ").append(version);
        std::optional<std::uint32_t> interview;
        for (const Criterion& criterion : rubric.criteria) {
            const Rating* rating = find_rating(record, criterion.id);
            if (rating == nullptr || !rating->score) {
                continue;
            }
            if (!interview) {
                interview = interview_in(data, head, card.session().opened_at);
            }
            const std::uint32_t place =
                place_of(data.criteria,
                         CalibrationData::Criterion{
                             rubric.id.text() + "/" + version + "/" + criterion.id.text(),
                             criterion.title,
                             title_and_version});
            data.scores.push_back({*interview, place, rating->score->value()});
        }
    }
}

std::uint32_t CardScores::interview_in(CalibrationData& data,
                                       const InterviewHead& head,
                                       Timestamp at) {
    // Ids are new with each invitation: people are known by their names.
    const auto person = [](const std::string& id, const std::string& name) {
        const std::string known(trimmed(name));
        return known.empty() ? CalibrationData::Person{id, id}
                             : CalibrationData::Person{lowered(known), known};
    };
    const CalibrationData::Interview interview{
        place_of(data.candidates, person(head.candidate.id.text(), head.candidate.name)),
        place_of(data.interviewers, person(head.interviewer.id.text(), head.interviewer.name)),
        {},
        at,
        head.role};
    data.interviews.push_back(interview);
    return static_cast<std::uint32_t>(data.interviews.size() - 1);
}

Parsed<CalibrationData> CardScores::take(const std::string& source) {
    const auto most = std::ranges::max_element(
        by_scale_, {}, [](const CalibrationData& data) { return data.scores.size(); });
    if (most == by_scale_.end() || most->scores.empty()) {
        return {std::nullopt,
                {{Severity::error,
                  "calibrate.empty",
                  "There is no score in " + source + " yet.",
                  source}}};
    }
    Parsed<CalibrationData> taken;
    std::size_t left_out = 0;
    for (const CalibrationData& data : by_scale_) {
        left_out += &data == &*most ? 0 : data.scores.size();
    }
    if (left_out > 0) {
        taken.findings.push_back({Severity::warning,
                                  "calibrate.scales",
                                  "Left out: " + report::figures::counted(left_out, "score") +
                                      " on another scale than " + std::to_string(most->lowest) +
                                      " to " + std::to_string(most->highest) + ".",
                                  source});
    }
    taken.value = std::move(*most);
    taken.value->source = source;
    number_by_time(*taken.value);
    return taken;
}

}  // namespace evenhand::workflow
