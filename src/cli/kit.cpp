#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "cli/commands.h"
#include "cli/library_option.h"
#include "workflow/kit_desk.h"
#include "workflow/kit_text.h"

namespace evenhand::cli {

namespace {

using Opened = Parsed<std::unique_ptr<workflow::OpenKit>>;

struct Arguments {
    std::string id;
    std::optional<std::string> made;  ///< The title of a new one.
    workflow::KitOrder order;
    bool discard = false;
    bool json = false;
};

Opened opened(const workflow::KitLibrary& library, const Arguments& arguments) {
    if (!arguments.made) {
        return library.open(arguments.id);
    }
    return library.begin(*arguments.made, arguments.id);
}

Exit discard(const workflow::KitLibrary& library, const std::string& id) {
    std::cout << library.discard(id).string() << '\n';
    return Exit::done;
}

Exit run(const Arguments& arguments, const LibraryOption& option) {
    const workflow::KitLibrary library(option.library(), workflow::system_services());
    if (arguments.discard) {
        return discard(library, arguments.id);
    }
    const auto words = library.rubrics().words();
    auto kit = opened(library, arguments);
    print_findings(words.findings);
    print_findings(kit.findings);
    if (!kit.value || !words.value) {
        return Exit::refused;
    }
    workflow::OpenKit& open = **kit.value;
    Findings findings = workflow::change_kit(open, arguments.order);
    if (exit_for(findings) == Exit::done) {
        const Findings kept = open.save();
        findings.insert(findings.end(), kept.begin(), kept.end());
    }
    print_findings(findings);
    if (exit_for(findings) == Exit::refused) {
        return Exit::refused;
    }
    const KitPlan plan = open.plan();
    const auto rubrics = open.rubrics();
    const workflow::KitView view = workflow::kit_view(plan, rubrics, *words.value);
    std::cout << (arguments.json ? workflow::kit_json(plan, rubrics, view)
                                 : plan.id + ": " + workflow::kit_text(plan, view));
    print_findings(view.findings);
    // A kit that was changed is kept, whatever is still to be done about it.
    const bool changed = arguments.made || !arguments.order.empty();
    return changed ? Exit::done : exit_for(view.findings);
}

}  // namespace

Run add_kit(CLI::App& program) {
    CLI::App* command = program.add_subcommand(
        "kit",
        "Show a kit: its questions in order, their times, what it covers; make or change it");
    const auto arguments = std::make_shared<Arguments>();
    workflow::KitOrder& order = arguments->order;
    CLI::Option* id = command->add_option("KIT", arguments->id, "The kit's id");
    CLI::Option* made = command->add_option(
        "--new", arguments->made, "Make a kit of this title, with the questions of KIT if given");
    command->add_option("--title", order.title, "Its title");
    command->add_option("--role", order.role, "The role that it is for");
    command->add_option("--level", order.level, "The level that it is for");
    command->add_option("--length", order.length, "Minutes of the whole interview");
    command->add_option("--opening", order.opening, "Minutes before the first question");
    command->add_option("--closing", order.closing, "Minutes for the candidate's questions");
    command
        ->add_option("--cover",
                     order.covers,
                     "A competency that it is to cover, in place of the earlier ones; once for "
                     "each")
        ->allow_extra_args(false);
    command
        ->add_option("--ask",
                     order.questions,
                     "Ask this rubric, at the end: ID or ID=MINUTES; once for each")
        ->allow_extra_args(false);
    command->add_option("--drop", order.dropped, "Do not ask this rubric; once for each")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--move", order.moved, "Ask this rubric at that place: ID=PLACE, from 1; once for each")
        ->allow_extra_args(false);
    command->add_flag("--newest", order.newest, "Ask the newest version of each rubric");
    command
        ->add_flag("--discard", arguments->discard, "Move the library's own kit to kits/discarded/")
        ->needs(id)
        ->excludes(made);
    command->add_flag("--json", arguments->json, "Print the kit as JSON");
    const LibraryOption option(*command);
    command->callback([id, made, arguments] {
        if (id->count() == 0 && made->count() == 0) {
            throw CLI::RequiredError("KIT or --new TITLE");
        }
        if (arguments->discard && !arguments->order.empty()) {
            throw CLI::ExcludesError("--discard", "a change of the kit");
        }
    });
    return [arguments, option] { return run(*arguments, option); };
}

}  // namespace evenhand::cli
