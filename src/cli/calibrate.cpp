#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/archive_option.h"
#include "cli/commands.h"
#include "cli/progress.h"
#include "cli/replace_option.h"
#include "cli/style_option.h"
#include "workflow/calibration_files.h"
#include "workflow/calibration_groups.h"
#include "workflow/calibration_print.h"
#include "workflow/calibration_run.h"
#include "workflow/calibration_text.h"
#include "workflow/calibration_view.h"
#include "workflow/mfrm_run.h"
#include "workflow/print_style.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    workflow::CalibrationFiles files;
    workflow::CalibrationOptions options;
    std::string interval = "jackknife";
    bool wide = false;
    bool counts = false;
    bool json = false;
    std::filesystem::path mfrm;    ///< Empty: no many-facet model.
    std::filesystem::path report;  ///< Empty: no PDF.
    std::string own;               ///< Whose own page the PDF is; empty: the report of all.
    bool fair = false;
    bool from_archive = false;
    bool limits = false;
    int group = 0;  ///< Of those that share no candidate, this one alone; 0: all.
};

constexpr int most_groups = 1'000'000;

workflow::RatingLayout layout_of(const Arguments& arguments) {
    if (arguments.wide) {
        return workflow::RatingLayout::wide;
    }
    return arguments.counts ? workflow::RatingLayout::counts : workflow::RatingLayout::lines;
}

calibration::AlphaIntervalMethod method_of(const std::string& name) {
    if (name == "bootstrap") {
        return calibration::AlphaIntervalMethod::cluster_bootstrap;
    }
    return name == "krippendorff" ? calibration::AlphaIntervalMethod::pair_bootstrap
                                  : calibration::AlphaIntervalMethod::jackknife;
}

/// Writes the tables of the many-facet model.
void write_mfrm(const workflow::CalibrationInput& input, const std::filesystem::path& folder) {
    Progress progress("rounds");
    const auto& ratings = std::get<calibration::Ratings>(input.table);
    const auto result = workflow::run_mfrm(
        ratings, input.key.value_or(std::vector<calibration::GoldScore>{}), progress.listener());
    print_findings(result.findings);
    workflow::write_mfrm(result, folder);
}

Parsed<workflow::CalibrationData> scores_of(const Arguments& arguments,
                                            const ArchiveOption& archive) {
    if (!arguments.from_archive) {
        return workflow::read_calibration_data(
            arguments.files.ratings,
            arguments.files.scale.empty() ? "1..5" : arguments.files.scale);
    }
    Progress progress("cards");
    return archive.desk()->scores(progress.listener());
}

/// The report for those who lead interviews, or one interviewer's own page. False when nothing was
/// written.
bool write_report(const Arguments& arguments,
                  const workflow::CalibrationData& data,
                  const workflow::Folders& folders) {
    Progress progress("hundredths");
    workflow::CalibrationFilter filter;
    filter.group = arguments.group > 0 ? std::to_string(arguments.group) : "";
    const workflow::CalibrationView view =
        workflow::calibration_view(data, filter, progress.listener());
    const Findings findings = workflow::in_style(folders, [&](const ReportStyle& style) {
        return arguments.own.empty()
                   ? workflow::print_calibration(view, arguments.fair, arguments.report, style)
                   : workflow::print_own_calibration(view, arguments.own, arguments.report, style);
    });
    print_findings(findings);
    return !has_error(findings);
}

/// What is compared: of the group that is asked for, if one is. A file is read once.
Parsed<workflow::CalibrationInput> input_of(const Arguments& arguments,
                                            const std::optional<workflow::CalibrationData>& data) {
    auto input = data ? workflow::calibration_input(*data, arguments.files)
                      : workflow::read_calibration(arguments.files);
    if (input.value && arguments.group > 0) {
        auto part = workflow::of_group(*input.value, arguments.group);
        append(part.findings, std::move(input.findings));
        return part;
    }
    return input;
}

/// The option that reads a table as it is, when that is what the findings are about.
void print_hint(const Findings& findings, workflow::RatingLayout layout) {
    const bool of_lines = layout == workflow::RatingLayout::lines;
    const auto told = [&](std::string_view code) {
        return std::ranges::find(findings, code, &Finding::code) != findings.end();
    };
    if (told("table.off-scale")) {
        std::cerr << "Name another scale with --scale LOWEST..HIGHEST.\n";
    } else if (of_lines && told("table.no-column")) {
        std::cerr << "A line for each score is read. For a line for each answer and a column for "
                     "each interviewer say --wide, for counts --counts.\n";
    } else if (!of_lines && (told("table.not-whole") || told("table.no-raters"))) {
        std::cerr << "Without --wide and --counts a line for each score is read: person, rater, "
                     "criterion, score.\n";
    }
}

Exit run(Arguments arguments, const ArchiveOption& archive, const StyleOption& style) {
    arguments.files.layout = layout_of(arguments);
    arguments.options.alpha_interval.method = method_of(arguments.interval);
    if (arguments.limits) {
        arguments.options.reml_limits =
            calibration::BandOptions{.seed = arguments.options.alpha_interval.seed};
    }
    if (arguments.from_archive != arguments.files.ratings.empty()) {
        print_findings({{Severity::error,
                         "calibrate.source",
                         "Either a file of ratings is named, or --from-archive.",
                         ""}});
        return Exit::refused;
    }
    Parsed<workflow::CalibrationData> data;
    const bool of_lines = arguments.files.layout == workflow::RatingLayout::lines;
    if (arguments.from_archive || !arguments.report.empty() ||
        (of_lines && workflow::holds_scorecards(arguments.files.ratings))) {
        data = scores_of(arguments, archive);
        print_findings(data.findings);
        if (!data.value) {
            return Exit::refused;
        }
    }
    const auto input = input_of(arguments, data.value);
    print_findings(input.findings);
    if (!input.value) {
        print_hint(input.findings, arguments.files.layout);
        return Exit::refused;
    }
    if (!arguments.report.empty() &&
        !write_report(arguments, *data.value, style.in(archive.folders()))) {
        return Exit::refused;
    }
    workflow::CalibrationResult result;
    {
        Progress progress("parts");
        result = workflow::run_calibration(*input.value, arguments.options, progress.listener());
    }
    if (!arguments.mfrm.empty()) {
        write_mfrm(*input.value, arguments.mfrm);
    }
    std::cout << (arguments.json ? workflow::calibration_json(result)
                                 : workflow::calibration_text(result));
    return Exit::done;
}

}  // namespace

Run add_calibrate(CLI::App& program) {
    CLI::App* command =
        program.add_subcommand("calibrate", "Say how well interviewers agree, and with a key");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option(
        "RATINGS",
        arguments->files.ratings,
        "CSV with the columns person, rater, criterion, score and perhaps sequence, or scorecards "
        "as JSON of applicant tracking systems");
    const ArchiveOption archive(*command);
    CLI::Option* from_archive =
        command->add_flag("--from-archive",
                          arguments->from_archive,
                          "Compare the scores of the archive's cards instead of a file's");
    CLI::Option* report = command->add_option(
        "--report", arguments->report, "A PDF to write: the report for those who lead interviews");
    const ReplaceOption replace(*command, report);
    CLI::Option* fair =
        command->add_flag("--fair", arguments->fair, "Fair scores in the report, too")
            ->needs(report);
    command
        ->add_option("--own",
                     arguments->own,
                     "The PDF is this interviewer's own page instead; it names nobody else")
        ->needs(report)
        ->excludes(fair);
    CLI::Option* gold = command->add_option(
        "--gold", arguments->files.key, "CSV with the columns person, criterion, gold: the key");
    CLI::Option* scale = command->add_option(
        "--scale", arguments->files.scale, "Lowest and highest score of the rubric: 1..5");
    command->add_flag("--pairs", arguments->options.pairs, "Every pair of raters by itself, too");
    CLI::Option* wide = command->add_flag(
        "--wide", arguments->wide, "RATINGS has a row for each unit and a column for each rater");
    CLI::Option* counts =
        command->add_flag("--counts",
                          arguments->counts,
                          "RATINGS counts: units by categories, or a table of two raters");
    CLI::Option* mfrm = command->add_option(
        "--mfrm", arguments->mfrm, "A folder that takes the tables of the many-facet Rasch model");
    CLI::Option* group =
        command
            ->add_option("--group",
                         arguments->group,
                         "Of interviewers in groups that share no candidate, this one alone; 1 is "
                         "the largest")
            ->check(CLI::Range(1, most_groups));
    wide->excludes(counts)->excludes(group)->excludes(gold)->excludes(mfrm)->excludes(report);
    counts->excludes(group)->excludes(gold)->excludes(mfrm)->excludes(report);
    from_archive->excludes(gold)->excludes(scale)->excludes(wide)->excludes(counts);
    command
        ->add_option("--interval",
                     arguments->interval,
                     "How the limits of alpha are found: jackknife, bootstrap or krippendorff")
        ->check(CLI::IsMember({"jackknife", "bootstrap", "krippendorff"}));
    command
        ->add_option("--resamples",
                     arguments->options.alpha_interval.resamples,
                     "So many resamples of a bootstrap (2000)")
        ->check(CLI::Range(1, 1000000));
    command->add_option("--seed",
                        arguments->options.alpha_interval.seed,
                        "A number from which a bootstrap follows (1)");
    CLI::Option* limits = command->add_flag(
        "--limits",
        arguments->limits,
        "Limits of the intraclass correlations with missing cells, from 200 resamples; may take "
        "minutes");
    limits->excludes(wide)->excludes(counts);
    command->add_flag("--json", arguments->json, "Print every number as a line of JSON");
    const StyleOption style(*command);
    return [arguments, archive, replace, style] {
        return replace.refuses(arguments->report) ? Exit::refused : run(*arguments, archive, style);
    };
}

}  // namespace evenhand::cli
