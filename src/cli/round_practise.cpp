#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/round.h"
#include "core/number_text.h"
#include "workflow/practice_text.h"

namespace evenhand::cli {

namespace {

constexpr int no_level = -1;  // On no scale: scales start at 0 or higher.

struct Arguments {
    std::string round;
    std::string rater;
    std::vector<std::string> scores;
    std::vector<std::string> ticks;
    std::vector<std::string> notes;
    bool seal = false;
    bool json = false;
};

Finding wrong(const char* code, std::string message) {
    return {Severity::error, code, std::move(message), ""};
}

template <typename Part>
std::optional<std::size_t> place_of(const std::vector<Part>& parts, const std::string& id) {
    const auto found =
        std::ranges::find_if(parts, [&](const Part& part) { return part.id.text() == id; });
    return found == parts.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - parts.begin()));
}

/// "CRITERION=LEVEL", 0 for "not observed".
std::optional<Finding> score(workflow::SessionEditor& editor, const std::string& typed) {
    const std::size_t sign = typed.find('=');
    const auto criterion = place_of(editor.rubric().criteria, typed.substr(0, sign));
    const int level =
        sign == std::string::npos ? no_level : to_int(typed.substr(sign + 1)).value_or(no_level);
    const Scale& scale = editor.rubric().scale;
    if (!criterion || (level != 0 && !scale.score(level))) {
        return wrong("practice.score-typed",
                     "\"" + typed +
                         "\" is no score: it must be a criterion's id, \"=\" and a "
                         "level from " +
                         std::to_string(scale.lowest()) + " to " + std::to_string(scale.highest()) +
                         ", or 0 for \"not observed\".");
    }
    if (level == 0) {
        editor.mark_not_observed(*criterion);
    } else {
        editor.score(*criterion, level);
    }
    return std::nullopt;
}

/// Ticks what is not ticked yet.
std::optional<Finding> tick(workflow::SessionEditor& editor, const std::string& id) {
    const auto item = place_of(editor.rubric().items, id);
    if (!item) {
        return wrong("practice.unknown-item", "The rubric has no item '" + id + "' to tick.");
    }
    if (find_tick(editor.record(), Id<Item>(id)) == nullptr) {
        editor.toggle_item(*item);
    }
    return std::nullopt;
}

Findings rate(workflow::SessionEditor& editor, const Arguments& arguments) {
    Findings findings;
    for (const std::string& typed : arguments.scores) {
        if (auto finding = score(editor, typed)) {
            findings.push_back(std::move(*finding));
        }
    }
    for (const std::string& id : arguments.ticks) {
        if (auto finding = tick(editor, id)) {
            findings.push_back(std::move(*finding));
        }
    }
    if (!arguments.notes.empty()) {
        editor.set_notes(arguments.notes);
    }
    return findings;
}

void show_result(const workflow::PracticeRun& run, bool json) {
    const std::vector<workflow::RoundResultView> result = {run.result()};
    std::cout << (json ? workflow::results_json(result) : workflow::results_text(result));
}

Exit seal(workflow::PracticeRun& run, bool json) {
    const Findings findings = run.seal();
    print_findings(findings);
    if (exit_for(findings) == Exit::refused) {
        return Exit::refused;
    }
    const workflow::ComparisonView view = run.comparison(run.sealed() - 1);
    std::cout << (json ? workflow::comparison_json(view) : workflow::comparison_text(view));
    return Exit::done;
}

/// The id of the round; a file is taken in first. Empty when it cannot be.
std::string round_id(const std::string& name) {
    if (!workflow::names_a_file(name)) {
        return name;
    }
    const auto taken = practice_desk().take(name);
    print_findings(taken.findings);
    return taken.value.value_or("");
}

Exit practise(const Arguments& arguments) {
    const std::string id = round_id(arguments.round);
    if (id.empty()) {
        return Exit::refused;
    }
    auto opened = practice_desk().practise(id, arguments.rater);
    print_findings(opened.findings);
    if (!opened.value) {
        return Exit::refused;
    }
    workflow::PracticeRun& run = **opened.value;
    if (run.finished()) {
        if (!arguments.scores.empty() || !arguments.ticks.empty() || !arguments.notes.empty() ||
            arguments.seal) {
            print_findings({wrong("practice.finished",
                                  "Every answer of this round is sealed; nothing of it changes.")});
            return Exit::refused;
        }
        show_result(run, arguments.json);
        return Exit::done;
    }
    const Findings begun = run.go_on();
    print_findings(begun);
    if (!run.rating()) {
        return Exit::refused;
    }
    const Findings findings = rate(run.editor(), arguments);
    print_findings(findings);
    if (exit_for(findings) == Exit::refused) {
        return Exit::refused;
    }
    if (arguments.seal) {
        return seal(run, arguments.json);
    }
    const workflow::PracticeView view = run.view();
    std::cout << (arguments.json ? workflow::answer_json(view, run.editor().rubric())
                                 : workflow::answer_text(view, run.editor().rubric()));
    run.flush();
    const workflow::SaveState saved = run.save_state();
    if (saved.kind == workflow::SaveState::Kind::failed) {
        print_findings({wrong("practice.not-saved", "This is not saved: " + saved.message + ".")});
        return Exit::failure;
    }
    return Exit::done;
}

void add_practise(CLI::App& group, RoundCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "practise", "Show the next answer of a round, blind; rate it; seal it and see the key");
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("ROUND", arguments->round, "Its id, or its file")->required();
    command->add_option("--rater", arguments->rater, "Your name")->required();
    command
        ->add_option("--score",
                     arguments->scores,
                     "CRITERION=LEVEL, 0 for not observed; once for each criterion")
        ->allow_extra_args(false);
    command->add_option("--tick", arguments->ticks, "An item that is heard; once for each")
        ->allow_extra_args(false);
    command->add_option("--note", arguments->notes, "A line of your notes; once for each")
        ->allow_extra_args(false);
    command->add_flag("--seal", arguments->seal, "Seal the answer; nothing of it changes then");
    command->add_flag("--json", arguments->json, "Print what is shown as JSON");
    commands["practise"] = [arguments] { return practise(*arguments); };
}

void add_take(CLI::App& group, RoundCommands& commands) {
    CLI::App* command =
        group.add_subcommand("take", "Keep the round of a file, to practise it; print its id");
    const auto file = std::make_shared<std::string>();
    command->add_option("FILE", *file, "The *.round.xml; results are handed in beside it")
        ->required();
    commands["take"] = [file] {
        const auto id = practice_desk().take(*file);
        print_findings(id.findings);
        if (!id.value) {
            return Exit::refused;
        }
        std::cout << *id.value << '\n';
        return Exit::done;
    };
}

void add_progress(CLI::App& group, RoundCommands& commands) {
    CLI::App* command =
        group.add_subcommand("progress", "Say how a rater's scores lie to the key, round by round");
    struct Wish {
        std::string rater;
        bool json = false;
    };
    const auto wish = std::make_shared<Wish>();
    command->add_option("--rater", wish->rater, "Whose")->required();
    command->add_flag("--json", wish->json, "Print it as JSON");
    commands["progress"] = [wish] {
        const auto results = practice_desk().results(wish->rater);
        std::cout << (wish->json ? workflow::results_json(results)
                                 : workflow::results_text(results));
        return Exit::done;
    };
}

}  // namespace

void add_round_practise(CLI::App& group, RoundCommands& commands) {
    add_practise(group, commands);
    add_take(group, commands);
    add_progress(group, commands);
}

}  // namespace evenhand::cli
