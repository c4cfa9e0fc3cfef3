#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/archive.h"
#include "cli/copy_option.h"
#include "core/error.h"
#include "workflow/card_files.h"
#include "workflow/decision_file.h"
#include "workflow/panel_view.h"
#include "workflow/report_desk.h"

namespace evenhand::cli {

namespace {

namespace fs = std::filesystem;
using workflow::ArchivedCard;

const std::map<std::string, Recommendation> choices = {
    {"strong-no", Recommendation::strong_no},
    {"no", Recommendation::no},
    {"yes", Recommendation::yes},
    {"strong-yes", Recommendation::strong_yes},
    {"no-decision", Recommendation::no_decision},
};

Exit say(const Parsed<ArchivedCard>& kept) {
    print_findings(kept.findings);
    if (kept.value) {
        std::cout << kept.value->card << " revision " << kept.value->revision << " entry "
                  << kept.value->entry << (kept.value->kept_before ? " kept before" : "")
                  << "\nseal " << kept.value->sha256 << '\n';
    }
    return exit_for(kept.findings);
}

/// What comes from elsewhere, and who keeps it.
struct Incoming {
    std::vector<fs::path> files;
    std::string from;
    std::string name;
};

void add_name(CLI::App* command, Incoming& incoming) {
    command->add_option("--name", incoming.name, "Your name, when the archive has not begun yet");
}

/// Of a panel in the team's archive ("archive:p-014") the record of what it decided.
Parsed<std::string> bytes_of(const std::string& file, const ArchiveOption& option) {
    if (workflow::is_in_archive(file)) {
        return workflow::decision_record(option.folders(), file);
    }
    return {workflow::card_bytes(file), {}};
}

Exit keep_one(workflow::ArchiveDesk& desk, const std::string& file, const ArchiveOption& option) {
    try {
        const Parsed<std::string> bytes = bytes_of(file, option);
        return say(bytes.value ? desk.keep(*bytes.value, file)
                               : Parsed<ArchivedCard>{std::nullopt, bytes.findings});
    } catch (const Error& error) {
        if (error.code() != ErrorCode::refused && error.code() != ErrorCode::unreadable_file) {
            throw;
        }
        print_findings({{Severity::error, "archive.refused", error.what(), file}});
        return Exit::refused;
    }
}

/// One that is refused keeps none of the others out.
Exit keep(const Incoming& incoming, const ArchiveOption& option) {
    const auto desk = option.desk(ArchiveOption::Absent::is_made, incoming.name);
    Exit exit = Exit::done;
    for (const fs::path& file : incoming.files) {
        const Exit one = keep_one(*desk, file.string(), option);
        exit = one == Exit::done ? exit : one;
    }
    return exit;
}

struct Revision {
    std::string card;
    fs::path file;
    std::string reason;
    std::string recommendation;
    std::string summary;
    std::string departure;
    std::vector<std::string> scores;
};

Exit revise(const Revision& revision, const ArchiveOption& option) {
    return say(option.desk()->revise(revision.card,
                                     workflow::card_bytes(revision.file),
                                     revision.file.string(),
                                     revision.reason));
}

Exit correct(const Revision& revision, const ArchiveOption& option) {
    workflow::CardCorrection correction{
        {choices.at(revision.recommendation), revision.summary, "", revision.departure}};
    for (const std::string& typed : revision.scores) {
        const std::size_t sign = std::min(typed.find('='), typed.size());
        correction.scores.push_back(
            {typed.substr(0, sign), typed.substr(std::min(sign + 1, typed.size()))});
    }
    return say(option.desk()->correct(revision.card, correction, revision.reason));
}

struct Export {
    std::string card;
    fs::path file;
    int revision = 0;
    bool replace = false;
    std::optional<CopyOption> copies;  ///< Set when the command is made.
};

Findings exported(const Export& wanted, const ArchiveOption& option) {
    Findings taken = workflow::taken_target(wanted.file, wanted.replace);
    if (!taken.empty()) {
        return taken;
    }
    const auto wish = wanted.copies->wish();
    return wish ? option.desk()->export_copy(wanted.card, *wish, wanted.file)
                : option.desk()->export_file(wanted.card, wanted.revision, wanted.file);
}

Exit export_it(const Export& wanted, const ArchiveOption& option) {
    if (wanted.copies->preview()) {
        return wanted.copies->show(option.desk()->read(wanted.card, 0));
    }
    const Findings findings = exported(wanted, option);
    print_findings(findings);
    if (exit_for(findings) == Exit::done) {
        std::cout << wanted.file.string() << '\n';
    }
    return exit_for(findings);
}

Exit import(const Incoming& incoming, const ArchiveOption& option) {
    const auto desk = option.desk(ArchiveOption::Absent::is_made, incoming.name);
    const std::string& from = incoming.from;
    const auto moved =
        workflow::is_archive(from) ? desk->import_archive(from, {}) : desk->import_folder(from, {});
    print_findings(moved.findings);
    if (moved.value) {
        std::cout << moved.value->sentence << '\n';
    }
    return exit_for(moved.findings);
}

void add_revision(CLI::App& group, const ArchiveOption& option, ArchiveCommands& commands) {
    CLI::App* command =
        add_below(group, "revise", "Keep a later version of a scorecard beside the earlier ones");
    const auto revision = std::make_shared<Revision>();
    command->add_option("CARD", revision->card, "The scorecard's id")->required();
    command->add_option("FILE", revision->file, "The later one (*.scorecard.xml)")->required();
    command->add_option("--reason", revision->reason, "Why; it stays beside it")->required();
    commands["revise"] = [revision, option] { return revise(*revision, option); };

    CLI::App* verdict =
        add_below(group,
                  "correct",
                  "Correct recommendation, take-aways or scores, as a revision with its reason");
    const auto corrected = std::make_shared<Revision>();
    verdict->add_option("CARD", corrected->card, "The scorecard's id")->required();
    verdict
        ->add_option("--recommend",
                     corrected->recommendation,
                     "strong-no, no, yes, strong-yes or no-decision")
        ->required()
        ->check(CLI::IsMember(choices));
    verdict->add_option("--summary", corrected->summary, "The key take-aways")->required();
    verdict->add_option("--reason", corrected->reason, "Why; it stays beside it")->required();
    verdict->add_option(
        "--departure",
        corrected->departure,
        "Why the recommendation departs from the scores, where it does; needed with "
        "another one that departs [as it was]");
    verdict
        ->add_option("--score",
                     corrected->scores,
                     "RUBRIC/CRITERION=LEVEL, or =not-observed: a score that was wrong; once for "
                     "each")
        ->allow_extra_args(false);
    commands["correct"] = [corrected, option] { return correct(*corrected, option); };
}

}  // namespace

void add_archive_keep(CLI::App& group, const ArchiveOption& option, ArchiveCommands& commands) {
    CLI::App* command = add_below(group, "keep", "Keep sealed scorecards, and what panels decided");
    const auto kept = std::make_shared<Incoming>();
    command
        ->add_option("FILE",
                     kept->files,
                     "Scorecards (*.scorecard.xml) and decisions (*.debrief.xml, or archive:ID)")
        ->required();
    add_name(command, *kept);
    commands["keep"] = [kept, option] { return keep(*kept, option); };

    add_revision(group, option, commands);

    CLI::App* paper =
        add_below(group, "export", "Write a scorecard as PDF, XML, JSON, CSV or Markdown");
    const auto wanted = std::make_shared<Export>();
    paper->add_option("CARD", wanted->card, "The scorecard's id")->required();
    CLI::Option* file = paper->add_option(
        "-o,--output", wanted->file, "The file to write (*.pdf, *.xml, *.json, *.csv or *.md)");
    wanted->copies.emplace(*paper);
    CLI::Option_group* where = paper->add_option_group("where");
    where->add_options(file, &wanted->copies->preview_option());
    where->require_option(1);
    paper->add_flag("--replace", wanted->replace, "Replace what is there; an XML never is");
    paper
        ->add_option(
            "--revision", wanted->revision, "Which revision [the newest]; a copy is of the newest")
        ->check(CLI::Range(1, 999'999))
        ->excludes("--anonymised")
        ->excludes("--subject-access");
    commands["export"] = [wanted, option] { return export_it(*wanted, option); };

    CLI::App* all =
        add_below(group,
                  "import",
                  "Take over the scorecards and decisions of a folder, or of another archive");
    const auto moved = std::make_shared<Incoming>();
    all->add_option("FROM",
                    moved->from,
                    "A folder of *.scorecard.xml and *.debrief.xml, or an archive's address")
        ->required();
    add_name(all, *moved);
    commands["import"] = [moved, option] { return import(*moved, option); };
}

}  // namespace evenhand::cli
