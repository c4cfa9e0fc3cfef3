#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/library_option.h"
#include "cli/progress.h"
#include "workflow/interview_desk.h"
#include "workflow/library_text.h"
#include "workflow/page_import.h"

namespace evenhand::cli {

namespace {

namespace fs = std::filesystem;
using workflow::ImportReport;
using workflow::PageReport;
using workflow::PageSource;

struct Arguments {
    std::vector<fs::path> paths;
    fs::path into;
    bool json = false;
    bool quiet = false;
};

std::vector<PageSource> sources_of(const std::vector<fs::path>& paths) {
    std::vector<PageSource> sources;
    for (const fs::path& path : paths) {
        if (path == "-") {
            const std::string text(std::istreambuf_iterator<char>(std::cin), {});
            sources.push_back({"", text, "standard input"});
        } else {
            std::ranges::move(workflow::sources_of({path}), std::back_inserter(sources));
        }
    }
    return sources;
}

ImportReport import(const Arguments& arguments, const LibraryOption& option) {
    const std::vector<PageSource> sources = sources_of(arguments.paths);
    Progress progress;
    if (!arguments.into.empty()) {
        return workflow::import_pages_into(sources,
                                           arguments.into,
                                           workflow::usual_folders().shipped / "tags.txt",
                                           progress.listener());
    }
    workflow::RubricLibrary library = option.library();
    return workflow::import_pages(sources, library, progress.listener());
}

/// Of a single page everything is said, as of many only what became of each.
void print_single(const PageReport& page, const Arguments& arguments) {
    Findings findings = page.findings;
    if (arguments.quiet) {
        std::erase_if(findings, [](const Finding& finding) { return !is_error(finding); });
    }
    print_findings(findings);
}

void print_many(const ImportReport& report, const Arguments& arguments) {
    for (const PageReport& page : report.pages) {
        if (page.outcome == PageReport::Outcome::refused) {
            std::cerr << page.name << ": error: " << page.sentence << '\n';
        } else if (!arguments.quiet) {
            std::cerr << page.name << ": " << page.sentence << '\n';
        }
    }
    if (!arguments.quiet) {
        std::cerr << report.sentence << '\n';
    }
}

void print_files(const ImportReport& report) {
    for (const PageReport& page : report.pages) {
        if (page.outcome != PageReport::Outcome::refused) {
            for (const fs::path& file : page.files) {
                std::cout << file.string() << '\n';
            }
        }
    }
}

void print(const ImportReport& report, bool single, const Arguments& arguments) {
    if (single) {
        print_single(report.pages.front(), arguments);
    } else {
        print_many(report, arguments);
    }
    if (!arguments.json) {
        print_files(report);
    } else if (!single) {
        std::cout << workflow::import_json(report);
    } else if (report.refused == 0) {
        const std::string draft = workflow::page_json(report.pages.front());
        std::cout << (draft.empty() ? workflow::import_json(report) : draft);
    }
}

Exit run(const Arguments& arguments, const LibraryOption& option) {
    const bool single = arguments.paths.size() == 1 && !fs::is_directory(arguments.paths.front());
    const ImportReport report = import(arguments, option);
    print(report, single, arguments);
    return report.refused == 0 ? Exit::done : Exit::refused;
}

}  // namespace

Run add_import(CLI::App& program) {
    CLI::App* command = program.add_subcommand("import", "Make draft rubrics from question pages");
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option("PATH",
                     arguments->paths,
                     "Question pages, folders of them (*.txt *.md *.html ...), or - for standard "
                     "input")
        ->required();
    command->add_option(
        "--into", arguments->into, "A plain folder that takes the drafts instead of the library");
    command->add_flag("--json",
                      arguments->json,
                      "Print the draft of a single page, or the whole report, as JSON");
    command->add_flag("--quiet", arguments->quiet, "Say only what was refused");
    const LibraryOption option(*command);
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
