#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/archive.h"
#include "workflow/archive_text.h"

namespace evenhand::cli {

namespace {

namespace fs = std::filesystem;

Exit status(bool json, const ArchiveOption& option) {
    const auto standing = option.desk()->standing();
    std::cout << (json ? workflow::standing_json(standing) : workflow::standing_text(standing));
    if (!standing.fault.empty()) {
        return Exit::refused;
    }
    return standing.counted ? Exit::done : Exit::failure;
}

Exit verify(bool json, const ArchiveOption& option) {
    const workflow::VerifyView verified = option.desk()->verify({});
    std::cout << (json ? workflow::verify_json(verified) : workflow::verify_text(verified));
    return verified.holds ? Exit::done : Exit::refused;
}

constexpr int most_lines = 999'999'999;

struct Audit {
    std::uint64_t from = 1;
    std::size_t most = 1000;
    bool json = false;
};

Exit audit(const Audit& wanted, const ArchiveOption& option) {
    const auto lines = option.desk()->audit(wanted.from, wanted.most);
    std::cout << (wanted.json ? workflow::audit_json(lines) : workflow::audit_text(lines));
    return Exit::done;
}

Exit trust(const std::string& log, const ArchiveOption& option) {
    using Absent = ArchiveOption::Absent;
    const auto desk = option.locked_desk(log == "empty" ? Absent::is_made : Absent::is_error);
    const Findings findings = desk->trust(log);
    print_findings(findings);
    if (exit_for(findings) == Exit::done) {
        std::cout << "The archive " << desk->brief().name << " is accepted as it is.\n";
    }
    return exit_for(findings);
}

struct Proof {
    std::string card;
    fs::path file;
};

Exit prove(const Proof& wanted, const ArchiveOption& option) {
    const Findings findings = option.desk()->prove(wanted.card, wanted.file);
    print_findings(findings);
    if (exit_for(findings) == Exit::done) {
        std::cout << wanted.file.string() << '\n';
    }
    return exit_for(findings);
}

void add_flagged(CLI::App* command,
                 Exit (*act)(bool, const ArchiveOption&),
                 const ArchiveOption& option,
                 ArchiveCommands& commands) {
    const auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print it as JSON");
    commands[command->get_name()] = [json, act, option] { return act(*json, option); };
}

}  // namespace

void add_archive_proof(CLI::App& group, const ArchiveOption& option, ArchiveCommands& commands) {
    add_flagged(add_below(group, "status", "Say which archive it is and how it stands"),
                status,
                option,
                commands);
    add_flagged(add_below(group, "verify", "Check every entry, signature and scorecard"),
                verify,
                option,
                commands);

    CLI::App* known =
        add_below(group,
                  "trust",
                  "Accept an archive that lies where another one was, or an older state of it");
    const auto here = std::make_shared<std::string>();
    known->add_option("LOG", *here, "The id of its log, as status prints it; \"empty\" for none")
        ->required();
    commands["trust"] = [here, option] { return trust(*here, option); };

    CLI::App* log = add_below(group, "audit", "List the log: who did what, and when");
    const auto wanted = std::make_shared<Audit>();
    log->add_option("--from", wanted->from, "The first entry [1]")->check(CLI::PositiveNumber);
    log->add_option("--most", wanted->most, "Print at most so many [1000]")
        ->check(CLI::Range(1, most_lines));
    log->add_flag("--json", wanted->json, "Print it as JSON");
    commands["audit"] = [wanted, option] { return audit(*wanted, option); };

    CLI::App* proof =
        add_below(group, "prove", "Write a proof of a scorecard, and the scorecard beside it");
    const auto proved = std::make_shared<Proof>();
    proof->add_option("CARD", proved->card, "The scorecard's id")->required();
    proof->add_option("-o,--output", proved->file, "The proof to write (*.proof)")->required();
    commands["prove"] = [proved, option] { return prove(*proved, option); };

    (void)add_below(group, "checkpoint", "Sign how far the log has come, and print that");
    commands["checkpoint"] = [option] {
        std::cout << option.desk()->sign_checkpoint();
        return Exit::done;
    };
}

}  // namespace evenhand::cli
