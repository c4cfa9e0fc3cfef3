#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/library_option.h"
#include "cli/round.h"
#include "core/number_text.h"
#include "workflow/own_answers.h"
#include "workflow/practice_text.h"

namespace evenhand::cli {

namespace {

Finding wrong(std::string message) {
    return {Severity::error, "own.typed", std::move(message), ""};
}

/// "CRITERION=WORDS"; nothing without a "=" or an id before it.
std::optional<std::pair<std::string, std::string>> parted(const std::string& typed) {
    const std::size_t sign = typed.find('=');
    if (sign == std::string::npos || sign == 0) {
        return std::nullopt;
    }
    return std::pair(typed.substr(0, sign), typed.substr(sign + 1));
}

struct Arguments {
    std::string rubric;
    std::vector<std::string> keys;
    std::vector<std::string> reasons;
    workflow::NewAnswer answer;
};

/// What was typed as keys and reasons.
Findings read(Arguments& arguments) {
    Findings findings;
    for (const std::string& typed : arguments.keys) {
        const auto key = parted(typed);
        const auto level = key ? to_int(key->second) : std::nullopt;
        if (level) {
            arguments.answer.keys.emplace_back(key->first, *level);
        } else {
            findings.push_back(wrong("\"" + typed +
                                     "\" is no key: it must be a criterion's id, \"=\" and a "
                                     "level, or 0 for \"not observed\"."));
        }
    }
    for (const std::string& typed : arguments.reasons) {
        if (auto reason = parted(typed)) {
            arguments.answer.reasons.push_back(std::move(*reason));
        } else {
            findings.push_back(wrong("\"" + typed +
                                     "\" is no reason: it must be a criterion's id, \"=\" and "
                                     "words."));
        }
    }
    return findings;
}

Exit add(Arguments arguments, const LibraryOption& option) {
    const Findings typed = read(arguments);
    print_findings(typed);
    if (!typed.empty()) {
        return Exit::refused;
    }
    const workflow::OwnAnswers own(option.folders(), workflow::system_services());
    const auto id = own.add(arguments.rubric, arguments.answer);
    print_findings(id.findings);
    if (!id.value) {
        return Exit::refused;
    }
    std::cout << *id.value << '\n';
    return Exit::done;
}

void add_answer(CLI::App& group, RoundCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "answer", "Keep an anonymised answer of your own, with its key, for rounds; print its id");
    const auto arguments = std::make_shared<Arguments>();
    workflow::NewAnswer& answer = arguments->answer;
    command->add_option("RUBRIC", arguments->rubric, "The id of the rubric that it answers")
        ->required();
    command->add_option("--text", answer.file, "A text file with the answer")->required();
    command
        ->add_option("--key",
                     arguments->keys,
                     "CRITERION=LEVEL, 0 for not observed; once for each criterion")
        ->allow_extra_args(false);
    command
        ->add_option(
            "--reason", arguments->reasons, "CRITERION=WORDS, why it is that level; once for each")
        ->allow_extra_args(false);
    command->add_option("--heard", answer.heard, "An item that is heard in it; once for each")
        ->allow_extra_args(false);
    command->add_option("--not-heard", answer.not_heard, "An item that is not; once for each")
        ->allow_extra_args(false);
    const LibraryOption option(*command);
    commands["answer"] = [arguments, option] { return add(*arguments, option); };
}

void add_answers(CLI::App& group, RoundCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "answers", "List the answers that a round could have, with their keys");
    struct Wish {
        std::string rubric;
        bool json = false;
    };
    const auto wish = std::make_shared<Wish>();
    command->add_option("RUBRIC", wish->rubric, "The rubric's id")->required();
    command->add_flag("--json", wish->json, "Print the list as JSON");
    const LibraryOption option(*command);
    commands["answers"] = [wish, option] {
        const workflow::PracticeDesk desk(option.folders(), workflow::system_services());
        const auto offered = desk.offered_answers(wish->rubric);
        print_findings(offered.findings);
        if (!offered.value) {
            return Exit::refused;
        }
        std::cout << (wish->json ? workflow::offered_json(*offered.value)
                                 : workflow::offered_text(*offered.value));
        return Exit::done;
    };
}

void add_forget(CLI::App& group, RoundCommands& commands) {
    CLI::App* command =
        group.add_subcommand("forget", "Take an own answer out; rounds that have it keep it");
    struct Wish {
        std::string rubric;
        std::string answer;
    };
    const auto wish = std::make_shared<Wish>();
    command->add_option("RUBRIC", wish->rubric, "The rubric's id")->required();
    command->add_option("ANSWER", wish->answer, "Its id (round answers)")->required();
    const LibraryOption option(*command);
    commands["forget"] = [wish, option] {
        const workflow::OwnAnswers own(option.folders(), workflow::system_services());
        const Findings findings = own.remove(wish->rubric, wish->answer);
        print_findings(findings);
        return exit_for(findings);
    };
}

}  // namespace

void add_round_answers(CLI::App& group, RoundCommands& commands) {
    add_answers(group, commands);
    add_answer(group, commands);
    add_forget(group, commands);
}

}  // namespace evenhand::cli
