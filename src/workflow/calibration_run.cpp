#include "workflow/calibration_run.h"

#include <utility>

#include "calibration/progress.h"
#include "core/error.h"
#include "formats/file.h"
#include "formats/rating_table_file.h"
#include "formats/score_matrix_file.h"
#include "workflow/internal/calibration_files.h"

namespace evenhand::workflow {

namespace {

using calibration::Ratings;
using calibration::ScopeReport;
using formats::ScoreRange;

Finding fault(std::string code, std::string message, std::string place = {}) {
    return {Severity::error, std::move(code), std::move(message), std::move(place)};
}

std::string bytes_of(const std::filesystem::path& file) {
    return formats::read_file(file, formats::largest_rating_table);
}

/// What is wrong with what is asked for, whatever the files say.
Findings faults_of(const CalibrationFiles& files) {
    Findings findings;
    if (!files.scale.empty() && !formats::to_score_range(files.scale)) {
        findings.push_back(internal::no_scale(files.scale));
    }
    if (files.key && files.layout != RatingLayout::lines) {
        findings.push_back(fault("calibration.key",
                                 "A key goes with ratings in lines (person, rater, criterion, "
                                 "score), not with a wide table or counts."));
    }
    return findings;
}

/// Reads the key beside the ratings, and says when it does not fit them.
void read_key(const std::filesystem::path& file,
              ScoreRange scale,
              Parsed<CalibrationInput>& parsed) {
    const std::string name = file.filename().string();
    auto table = formats::read_gold_table(bytes_of(file), name, scale);
    append(parsed.findings, std::move(table.findings));
    if (!table.value) {
        parsed.value.reset();
        return;
    }
    auto key = internal::key_of(*table.value, std::get<Ratings>(parsed.value->table));
    if (key.empty()) {
        parsed.findings.push_back(
            fault("calibration.key-apart",
                  "Nobody rated what the key is about; persons and criteria are called the same in "
                  "both files.",
                  name));
        parsed.value.reset();
        return;
    }
    if (key.size() < table.value->lines.size()) {
        parsed.findings.push_back({Severity::warning,
                                   "calibration.key-part",
                                   "Of the key's " + std::to_string(table.value->lines.size()) +
                                       " scores " +
                                       std::to_string(table.value->lines.size() - key.size()) +
                                       " are about persons or criteria that nobody rated.",
                                   name});
    }
    parsed.value->key = std::move(key);
}

Parsed<CalibrationInput> read_lines(const CalibrationFiles& files) {
    const ScoreRange scale = formats::to_score_range(files.scale).value_or(ScoreRange{});
    auto table = formats::read_rating_table(
        bytes_of(files.ratings), files.ratings.filename().string(), scale);
    Parsed<CalibrationInput> parsed{std::nullopt, std::move(table.findings)};
    if (table.value) {
        parsed.value = {internal::ratings_of(std::move(*table.value), scale), std::nullopt};
        if (files.key) {
            read_key(*files.key, scale, parsed);
        }
    }
    return parsed;
}

Parsed<CalibrationInput> read_wide(const CalibrationFiles& files) {
    auto matrix = formats::read_score_matrix(bytes_of(files.ratings),
                                             files.ratings.filename().string(),
                                             formats::to_score_range(files.scale));
    if (!matrix.value) {
        return {std::nullopt, std::move(matrix.findings)};
    }
    return {{{internal::scores_of(std::move(*matrix.value)), std::nullopt}},
            std::move(matrix.findings)};
}

Parsed<CalibrationInput> read_counts(const CalibrationFiles& files) {
    const std::string name = files.ratings.filename().string();
    auto counts = formats::read_category_counts(bytes_of(files.ratings), name);
    if (!counts.value) {
        return {std::nullopt, std::move(counts.findings)};
    }
    const auto columns = static_cast<int>(counts.value->categories.size());
    const auto scale = formats::to_score_range(files.scale).value_or(ScoreRange{1, columns});
    if (scale.highest - scale.lowest + 1 != columns) {
        counts.findings.push_back(fault("calibration.categories",
                                        "The table has " + std::to_string(columns) +
                                            " categories, and the scale " + files.scale +
                                            " has not as many levels.",
                                        name));
        return {std::nullopt, std::move(counts.findings)};
    }
    if (counts.value->contingency) {
        return {{{internal::contingency_of(*counts.value, scale.lowest), std::nullopt}},
                std::move(counts.findings)};
    }
    return {{{internal::counts_of(*counts.value, scale.lowest), std::nullopt}},
            std::move(counts.findings)};
}

using Task = std::function<ScopeReport()>;

/// What is to be done for each kind of table, scope by scope.
class Plan {
public:
    Plan(const CalibrationInput& input, const CalibrationOptions& options)
        : input_(input), options_(options) {}

    std::vector<Task> operator()(const Ratings& ratings) {
        size_ = {ratings.persons.size(),
                 ratings.raters.size(),
                 ratings.criteria.size(),
                 ratings.ratings.size(),
                 ratings.lowest,
                 ratings.highest};
        add([&] {
            return calibration::report_on_scores(
                "pooled", calibration::pooled_units(ratings), options_.alpha_interval);
        });
        for (std::uint32_t criterion = 0; criterion < ratings.criteria.size(); ++criterion) {
            add([&, criterion] {
                return calibration::report_on_scores(
                    ratings.criteria[criterion],
                    calibration::units_of_criterion(ratings, criterion),
                    options_.alpha_interval);
            });
        }
        add([&] {
            return calibration::report_on_measures("person_mean",
                                                   calibration::person_means(ratings));
        });
        if (input_.key) {
            add_key(ratings);
        }
        if (options_.pairs) {
            add_pairs(calibration::pooled_units(ratings), ratings.raters);
        }
        return std::move(tasks_);
    }

    std::vector<Task> operator()(const RaterScores& table) {
        size_ = {0,
                 table.raters.size(),
                 0,
                 table.scores.scores.size(),
                 table.scores.lowest,
                 table.scores.highest};
        add([&] {
            return calibration::report_on_scores("all", table.scores, options_.alpha_interval);
        });
        if (options_.pairs) {
            add_pairs(table.scores, table.raters);
        }
        return std::move(tasks_);
    }

    std::vector<Task> operator()(const calibration::CountTable& counts) {
        size_.lowest = counts.lowest;
        size_.highest = counts.lowest + static_cast<int>(counts.levels) - 1;
        for (const std::uint32_t total : counts.totals) {
            size_.ratings += total;
        }
        add([&] { return calibration::report_on_counts("all", counts, options_.alpha_interval); });
        return std::move(tasks_);
    }

    [[nodiscard]] const CalibrationSize& size() const noexcept { return size_; }

private:
    void add(Task task) { tasks_.push_back(std::move(task)); }

    void add_key(const Ratings& ratings) {
        auto pairs = calibration::pairs_with_gold(ratings, *input_.key);
        for (std::size_t rater = 0; rater < pairs.size(); ++rater) {
            add([scope = ratings.raters[rater] + "|gold", of = std::move(pairs[rater])] {
                return calibration::report_on_gold(scope, of);
            });
        }
    }

    void add_pairs(const calibration::ScoreTable& scores, const std::vector<std::string>& raters) {
        for (auto& [pair, table] : calibration::rater_pairs(scores)) {
            add([scope = raters[pair.first] + "|" + raters[pair.second], of = table] {
                return calibration::report_on_pair(scope, of);
            });
        }
    }

    const CalibrationInput& input_;
    const CalibrationOptions& options_;
    CalibrationSize size_;
    std::vector<Task> tasks_;
};

/// Lines alone tell persons, raters and criteria apart. Throws Error (cancelled).
void add_g_study(CalibrationResult& result,
                 const CalibrationInput& input,
                 const std::optional<calibration::BandOptions>& limits,
                 const CalibrationProgress& progress) {
    const auto* ratings = std::get_if<Ratings>(&input.table);
    if (ratings == nullptr) {
        return;
    }
    const std::size_t scopes = result.scopes.size();
    const calibration::Progress going_on = [&](std::uint64_t, std::uint64_t) {
        return !progress || progress(scopes, scopes + 1);
    };
    result.g_study = calibration::g_study_report(*ratings, going_on);
    if (limits) {
        result.g_study->limits = calibration::intraclass_reml_band(
            calibration::person_means(*ratings), *limits, going_on);
    }
}

}  // namespace

Parsed<CalibrationInput> read_calibration(const CalibrationFiles& files) {
    if (Findings faults = faults_of(files); !faults.empty()) {
        return {std::nullopt, std::move(faults)};
    }
    switch (files.layout) {
        case RatingLayout::wide:
            return read_wide(files);
        case RatingLayout::counts:
            return read_counts(files);
        case RatingLayout::lines:
            break;
    }
    return read_lines(files);
}

Parsed<CalibrationInput> calibration_input(const CalibrationData& data,
                                           const CalibrationFiles& files) {
    Parsed<CalibrationInput> parsed;
    parsed.value = CalibrationInput{filtered(data, {}).ratings, std::nullopt};
    if (files.key) {
        read_key(*files.key, {data.lowest, data.highest}, parsed);
    }
    return parsed;
}

CalibrationResult run_calibration(const CalibrationInput& input,
                                  const CalibrationOptions& options,
                                  const CalibrationProgress& progress) {
    Plan plan(input, options);
    const std::vector<Task> tasks = std::visit(plan, input.table);
    CalibrationResult result;
    result.size = plan.size();
    const bool with_g_study = std::holds_alternative<Ratings>(input.table);
    const std::size_t all = tasks.size() + (with_g_study ? 1 : 0);
    try {
        for (const Task& task : tasks) {
            calibration::report_progress(progress, result.scopes.size(), all);
            result.scopes.push_back(task());
        }
        add_g_study(result, input, options.reml_limits, progress);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::cancelled) {
            throw;
        }
        result.stopped = true;
    }
    return result;
}

}  // namespace evenhand::workflow
