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
#include "workflow/internal/calibration_files.h"

namespace evenhand::workflow {

namespace {

/// The place of the entry with this id, which `places` knows; a new one when it does not.
template <typename Entry>
std::uint32_t place_of(std::vector<Entry>& entries,
                       std::map<std::string, std::uint32_t>& places,
                       const Entry& entry) {
    const auto [place, is_new] =
        places.try_emplace(entry.id, static_cast<std::uint32_t>(entries.size()));
    if (is_new) {
        entries.push_back(entry);
    }
    return place->second;
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
        const std::uint32_t candidate = gathered_.candidate({card.candidate, card.candidate_name});
        const std::uint32_t interviewer =
            gathered_.interviewer({card.interviewer, card.interviewer_name});
        const auto [interview, is_new] = interviews_.try_emplace({candidate, interviewer}, 0U);
        if (is_new) {
            interview->second =
                gathered_.interview({candidate, interviewer, {}, card.at, card.interview});
        }
        for (const auto& score : card.scores) {
            add({interview->second,
                 gathered_.criterion({score.attribute, score.attribute, ""}),
                 score.score});
        }
    }
    CalibrationData take() { return std::move(gathered_.data()); }

private:
    void add(const CalibrationData::Score& score) {
        std::vector<CalibrationData::Score>& scores = gathered_.data().scores;
        const auto [place, is_first] =
            scores_.try_emplace({score.interview, score.criterion}, scores.size());
        if (is_first) {
            scores.push_back(score);
        } else {
            scores[place->second] = score;
        }
    }

    using Key = std::pair<std::uint32_t, std::uint32_t>;
    GatheredScores gathered_;
    std::map<Key, std::uint32_t> interviews_;
    std::map<Key, std::size_t> scores_;
};

CalibrationData::Criterion known_criterion(const Rubric& rubric, const Criterion& criterion) {
    const std::string version = std::to_string(rubric.version);
    const std::string title = rubric.title.empty() ? rubric.id.text() : rubric.title;
    return {rubric.id.text() + "/" + version + "/" + criterion.id.text(),
            criterion.title,
            title + ", version " + version};
}

std::uint32_t interview_in(GatheredScores& gathered, const Session& session) {
    const InterviewHead& head = session.head;
    return gathered.interview(
        {gathered.candidate(known_person(head.candidate.id.text(), head.candidate.name)),
         gathered.interviewer(known_person(head.interviewer.id.text(), head.interviewer.name)),
         {},
         session.opened_at,
         head.role});
}

constexpr std::size_t beginning = 4096;

bool is_json(const std::string& bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string::npos && (bytes[first] == '[' || bytes[first] == '{');
}

}  // namespace

CalibrationData::Person known_person(const std::string& id, const std::string& name) {
    const std::string known(trimmed(name));
    return known.empty() ? CalibrationData::Person{id, id}
                         : CalibrationData::Person{lowered(known), known};
}

bool holds_scorecards(const std::filesystem::path& file) {
    return is_json(formats::read_beginning(file, beginning));
}

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
            read.findings = {internal::no_scale(scale)};
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

std::uint32_t GatheredScores::candidate(const CalibrationData::Person& person) {
    return place_of(data_.candidates, candidates_, person);
}

std::uint32_t GatheredScores::interviewer(const CalibrationData::Person& person) {
    return place_of(data_.interviewers, interviewers_, person);
}

std::uint32_t GatheredScores::criterion(const CalibrationData::Criterion& criterion) {
    return place_of(data_.criteria, criteria_, criterion);
}

std::uint32_t GatheredScores::interview(const CalibrationData::Interview& interview) {
    data_.interviews.push_back(interview);
    return static_cast<std::uint32_t>(data_.interviews.size() - 1);
}

void CardScores::add(const Scorecard& card) {
    std::map<Scale, std::uint32_t> interviews;
    for (std::size_t question = 0; question < card.kit().size(); ++question) {
        const QuestionRecord& record = card.session().questions[question];
        const Rubric& rubric = card.kit()[question].rubric;
        const Scale scale{rubric.scale.lowest(), rubric.scale.highest()};
        for (const Criterion& criterion : rubric.criteria) {
            const Rating* rating = record.skipped ? nullptr : find_rating(record, criterion.id);
            if (rating == nullptr || !rating->score) {
                continue;
            }
            GatheredScores& gathered = by_scale_[scale];
            const auto [interview, is_new] = interviews.try_emplace(scale, 0U);
            if (is_new) {
                interview->second = interview_in(gathered, card.session());
            }
            gathered.data().scores.push_back(
                {interview->second,
                 gathered.criterion(known_criterion(rubric, criterion)),
                 rating->score->value()});
        }
    }
}

Parsed<CalibrationData> CardScores::take(const std::string& source) {
    const auto count = [](const auto& entry) { return entry.second.data().scores.size(); };
    const auto most = std::ranges::max_element(by_scale_, {}, count);
    if (most == by_scale_.end()) {
        return {std::nullopt,
                {{Severity::error,
                  "calibrate.empty",
                  "There is no score in " + source + " yet.",
                  source}}};
    }
    const auto [lowest, highest] = most->first;
    std::size_t left_out = 0;
    for (const auto& entry : by_scale_) {
        left_out += entry.first == most->first ? 0 : count(entry);
    }
    Parsed<CalibrationData> taken;
    if (left_out > 0) {
        taken.findings.push_back({Severity::warning,
                                  "calibrate.scales",
                                  "Left out: " + report::figures::counted(left_out, "score") +
                                      " on another scale than " + std::to_string(lowest) + " to " +
                                      std::to_string(highest) + ".",
                                  source});
    }
    taken.value = std::move(most->second.data());
    taken.value->lowest = lowest;
    taken.value->highest = highest;
    taken.value->source = source;
    number_by_time(*taken.value);
    return taken;
}

}  // namespace evenhand::workflow
