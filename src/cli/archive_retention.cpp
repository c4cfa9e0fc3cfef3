#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/archive.h"
#include "workflow/archive_text.h"
#include "workflow/report_desk.h"

namespace evenhand::cli {

namespace {

namespace fs = std::filesystem;

struct Step {
    std::string card;
    std::string words;
    bool confirm = false;
    std::string back;     ///< Why the request is taken back.
    std::string request;  ///< The one that is confirmed; "": whichever stands.
    fs::path certificate;
    bool replace = false;
};

Exit say(const Findings& findings, const std::string& done) {
    print_findings(findings);
    if (exit_for(findings) == Exit::done) {
        std::cout << done << '\n';
    }
    return exit_for(findings);
}

Exit decide(const Step& step, const ArchiveOption& option) {
    return say(option.desk()->decide(step.card, step.words),
               "The decision of " + step.words + " is recorded.");
}

Exit hold(const Step& step, const ArchiveOption& option) {
    return say(option.desk()->hold(step.card, step.words),
               "On hold: nothing of this candidate is erased until the hold is lifted.");
}

Exit release(const Step& step, const ArchiveOption& option) {
    return say(option.desk()->release(step.card, step.words), "The hold is lifted.");
}

Exit erase(const Step& step, const ArchiveOption& option) {
    const auto desk = option.desk();
    if (!step.back.empty()) {
        return say(desk->withdraw_erasure(step.card, step.back),
                   "Taken back: nothing is erased. The log keeps that it was asked for.");
    }
    if (!step.confirm) {
        return say(desk->ask_erasure(step.card, step.words),
                   "Asked for: it is erased when it is confirmed (--confirm).");
    }
    Findings findings = step.certificate.empty()
                            ? Findings()
                            : workflow::taken_document(step.certificate, step.replace);
    if (findings.empty()) {
        findings = desk->confirm_erasure(step.card, {step.certificate, step.request}, {});
    }
    const Exit exit = say(
        findings, "Erased." + (step.certificate.empty() ? "" : "\n" + step.certificate.string()));
    const bool only_paper_fails =
        std::ranges::find(findings, std::string_view("archive.certificate"), &Finding::code) !=
        findings.end();
    return only_paper_fails ? Exit::failure : exit;
}

Exit certificate(const Step& step, const ArchiveOption& option) {
    Findings findings = workflow::taken_document(step.certificate, step.replace);
    if (findings.empty()) {
        findings = option.desk()->certificate(step.card, step.certificate);
    }
    return say(findings, step.certificate.string());
}

Exit due(bool json, const ArchiveOption& option) {
    const auto desk = option.desk();
    const auto rules = desk->rules();
    const bool chosen = std::ranges::any_of(rules, &workflow::RuleView::used);
    const auto list = desk->due_list();
    std::cout << (json ? workflow::due_json(list) : workflow::due_text(list, chosen));
    return Exit::done;
}

struct Rules {
    std::vector<std::string> used;
    bool none = false;
};

Exit rules(const Rules& wanted, const ArchiveOption& option) {
    const auto desk = option.desk();
    Findings findings;
    if (!wanted.used.empty() || wanted.none) {
        findings = desk->use_rules(wanted.used);
    }
    print_findings(findings);
    std::cout << workflow::rules_text(desk->rules()) << "None of these rules is legal advice.\n";
    return exit_for(findings);
}

std::shared_ptr<Step> add_step(CLI::App* command,
                               Exit (*act)(const Step&, const ArchiveOption&),
                               const ArchiveOption& option,
                               ArchiveCommands& commands) {
    auto step = std::make_shared<Step>();
    command->add_option("CARD", step->card, "A scorecard of the candidate, by its id")->required();
    commands[command->get_name()] = [step, act, option] { return act(*step, option); };
    return step;
}

}  // namespace

void add_archive_retention(CLI::App& group,
                           const ArchiveOption& option,
                           ArchiveCommands& commands) {
    CLI::App* decided =
        add_below(group, "decide", "Record when the decision on a candidate was taken");
    decided->add_option("--on", add_step(decided, decide, option, commands)->words, "2026-03-14")
        ->required();
    CLI::App* held = add_below(group, "hold", "Stop erasure: a legal hold");
    held->add_option("--matter", add_step(held, hold, option, commands)->words, "Why")->required();
    CLI::App* released = add_below(group, "release", "Lift a candidate's holds");
    released->add_option("--reason", add_step(released, release, option, commands)->words, "Why")
        ->required();

    CLI::App* erased =
        add_below(group,
                  "erase",
                  "Erase a candidate's scorecards: ask for it, then confirm it, or take it back");
    const auto step = add_step(erased, erase, option, commands);
    CLI::Option* ground = erased->add_option("--ground", step->words, "Ask for it, and say why");
    CLI::Option* confirm = erased->add_flag("--confirm", step->confirm, "The second step: erase");
    ground->excludes(confirm);
    erased->add_option("--withdraw", step->back, "Take the request back, and say why")
        ->excludes(ground)
        ->excludes(confirm);
    erased
        ->add_option(
            "--request", step->request, "Confirm this request alone (due --json has its id)")
        ->needs(confirm);
    erased->add_option("--certificate", step->certificate, "The certificate (PDF) to write")
        ->needs(confirm);
    erased->add_flag("--replace", step->replace, "Replace a certificate that is there");
    erased->callback([step] {
        if (!step->confirm && step->words.empty() && step->back.empty()) {
            throw CLI::RequiredError("--ground WHY, --confirm or --withdraw WHY");
        }
    });

    CLI::App* paper = add_below(
        group, "certificate", "Write the certificate of an erasure that is done, once more");
    const auto wanted_paper = add_step(paper, certificate, option, commands);
    paper->add_option("-o,--output", wanted_paper->certificate, "The certificate (*.pdf) to write")
        ->required();
    paper->add_flag("--replace", wanted_paper->replace, "Replace a certificate that is there");

    CLI::App* list =
        add_below(group, "due", "List what is due for erasure, and what was asked for");
    const auto json = std::make_shared<bool>(false);
    list->add_flag("--json", *json, "Print it as JSON");
    commands["due"] = [json, option] { return due(*json, option); };

    CLI::App* policy = add_below(group, "rules", "List the retention rules, or choose among them");
    const auto wanted = std::make_shared<Rules>();
    policy->add_option("--use", wanted->used, "Use these, and no others");
    policy->add_flag("--none", wanted->none, "Use none")->excludes("--use");
    commands["rules"] = [wanted, option] { return rules(*wanted, option); };
}

}  // namespace evenhand::cli
