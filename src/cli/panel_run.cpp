#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "cli/archive_option.h"
#include "cli/panel.h"
#include "cli/replace_option.h"
#include "workflow/panel_text.h"

namespace evenhand::cli {

namespace {

void add_passphrase(CLI::App& command, std::filesystem::path& file) {
    command.add_option("--passphrase-file",
                       file,
                       "The file whose first line is the passphrase of the chair's key "
                       "[$EVENHAND_PASSPHRASE, else you are asked]");
}

void add_invite_panel(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "invite", "Lock a panel and write everybody's invitation; print their files");
    struct Arguments {
        workflow::PanelLocking locking;
        std::filesystem::path passphrase;
    };
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("PANEL", arguments->locking.panel, "Its file")->required();
    command
        ->add_option("--into",
                     arguments->locking.folder,
                     "The folder that the panel's people share, or archive: for the team's archive")
        ->required();
    command->add_option("--reason",
                        arguments->locking.reason,
                        "Why it is another revision of the panel that is locked there");
    add_passphrase(*command, arguments->passphrase);
    const AddressOption archive(*command);
    commands["invite"] = [arguments, archive] {
        const workflow::PanelDesk desk = panel_desk(archive.folders());
        workflow::PanelLocking locking = arguments->locking;
        const auto passphrase = chair_passphrase(desk, locking.panel, arguments->passphrase);
        if (!passphrase) {
            return Exit::refused;
        }
        locking.passphrase = *passphrase;
        const auto files = desk.invite(locking);
        print_findings(files.findings);
        if (!files.value) {
            return Exit::refused;
        }
        for (const auto& file : *files.value) {
            std::cout << file.string() << '\n';
        }
        return Exit::done;
    };
}

void add_submit(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "submit", "Hand in a card, sealed so that nobody reads it before all are opened");
    struct Arguments {
        std::string card;
        std::filesystem::path folder;
        std::string reason;
        bool waiting = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::Option* card =
        command->add_option("CARD", arguments->card, "Its file, its PDF, or its id in the archive");
    CLI::Option* folder =
        command->add_option("--folder", arguments->folder, panel_place_help)->needs(card);
    card->needs(folder);
    command->add_option("--reason",
                        arguments->reason,
                        "Why it takes the place of the card that was handed in before");
    command
        ->add_flag("--waiting",
                   arguments->waiting,
                   "Instead: all cards of this computer whose panel's folder was away when they "
                   "were submitted; print how many are in now")
        ->excludes(card, folder);
    command->callback([arguments] {
        if (!arguments->waiting && arguments->card.empty()) {
            throw CLI::RequiredError("CARD or --waiting");
        }
    });
    const ArchiveOption archive(*command);
    commands["submit"] = [arguments, archive] {
        const workflow::PanelDesk desk = panel_desk(archive.folders());
        if (arguments->waiting) {
            const auto done = desk.submit_waiting();
            print_findings(done.findings);
            std::cout << *done.value << '\n';
            return Exit::done;
        }
        const workflow::CardPlace place = card_place(arguments->card);
        const auto read = place.archived.empty() ? workflow::read_card(place.path)
                                                 : archive.desk()->read(place.archived, 0);
        print_findings(read.findings);
        if (!read.value) {
            return Exit::refused;
        }
        const auto done =
            desk.submit(read.value->card, arguments->card, arguments->folder, arguments->reason);
        print_findings(done.findings);
        if (!done.value) {
            return Exit::refused;
        }
        std::cout << done.value->file.string() << '\n';
        return Exit::done;
    };
}

struct StatusArguments {
    std::filesystem::path folder;
    bool json = false;
    std::optional<AddressOption> archive;

    [[nodiscard]] workflow::PanelDesk desk() const { return panel_desk(archive->folders()); }
};

std::shared_ptr<StatusArguments> status_arguments(CLI::App& command) {
    auto arguments = std::make_shared<StatusArguments>();
    command.add_option("PANEL", arguments->folder, panel_place_help)->required();
    command.add_flag("--json", arguments->json, "Print it as JSON");
    arguments->archive.emplace(command);
    return arguments;
}

void add_status(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "status", "Say whose cards are in and who is late; nothing of what they say");
    const auto arguments = status_arguments(*command);
    commands["status"] = [arguments] {
        const auto status = arguments->desk().status(arguments->folder);
        print_findings(status.findings);
        if (!status.value) {
            return Exit::refused;
        }
        std::cout << (arguments->json ? workflow::status_json(*status.value)
                                      : workflow::status_text(*status.value));
        return exit_for(status.findings);
    };
}

Exit print_opened(const Parsed<workflow::OpenedPanel>& opened, bool json) {
    print_findings(opened.findings);
    if (!opened.value) {
        return Exit::refused;
    }
    std::cout << (json ? workflow::opened_json(*opened.value)
                       : workflow::opened_text(*opened.value));
    return Exit::done;
}

void add_reveal(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "reveal", "Open all cards of a panel together, as its chair; print their files");
    struct Closing {
        bool close = false;
        std::string reason;
        std::filesystem::path passphrase;
    };
    const auto arguments = status_arguments(*command);
    const auto closing = std::make_shared<Closing>();
    CLI::Option* close =
        command->add_flag("--close", closing->close, "Do not wait for cards that are missing");
    CLI::Option* reason =
        command->add_option("--reason", closing->reason, "Why they are not")->check(is_reason);
    close->needs(reason);
    reason->needs(close);
    add_passphrase(*command, closing->passphrase);
    commands["reveal"] = [arguments, closing] {
        const workflow::PanelDesk desk = arguments->desk();
        const auto passphrase = chair_passphrase(desk, arguments->folder, closing->passphrase);
        return passphrase
                   ? print_opened(desk.reveal(arguments->folder, closing->reason, *passphrase),
                                  arguments->json)
                   : Exit::refused;
    };
}

void add_opened(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "opened", "Check the opened cards against the chair's record, and list them");
    const auto arguments = status_arguments(*command);
    commands["opened"] = [arguments] {
        return print_opened(arguments->desk().opened(arguments->folder), arguments->json);
    };
}

void add_reminders(CLI::App& group, PanelCommands& commands) {
    CLI::App* command = group.add_subcommand(
        "reminders", "Write a message to each whose card is missing, or print the list");
    struct Arguments {
        std::filesystem::path folder;
        bool text = false;
        std::filesystem::path pdf;
    };
    const auto arguments = std::make_shared<Arguments>();
    command->add_option("PANEL", arguments->folder, panel_place_help)->required();
    CLI::Option* text =
        command->add_flag("--text", arguments->text, "Print the messages [unless --pdf]");
    CLI::Option* pdf = command->add_option("--pdf", arguments->pdf, "Print the list into this PDF")
                           ->excludes(text);
    const ReplaceOption replace(*command, pdf);
    const AddressOption archive(*command);
    commands["reminders"] = [arguments, replace, archive] {
        if (replace.refuses(arguments->pdf)) {
            return Exit::refused;
        }
        const workflow::PanelDesk desk = panel_desk(archive.folders());
        const auto status = desk.status(arguments->folder);
        print_findings(status.findings);
        if (!status.value) {
            return Exit::refused;
        }
        if (arguments->pdf.empty()) {
            std::cout << workflow::reminders_text(*status.value);
            return Exit::done;
        }
        const Findings findings = desk.print_reminders(*status.value, arguments->pdf);
        print_findings(findings);
        if (!has_error(findings)) {
            std::cout << arguments->pdf.string() << '\n';
        }
        return exit_for(findings);
    };
}

}  // namespace

void add_panel_run(CLI::App& group, PanelCommands& commands) {
    add_invite_panel(group, commands);
    add_submit(group, commands);
    add_status(group, commands);
    add_reveal(group, commands);
    add_opened(group, commands);
    add_reminders(group, commands);
}

}  // namespace evenhand::cli
