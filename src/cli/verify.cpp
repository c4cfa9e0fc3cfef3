#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "core/words.h"
#include "workflow/copy_check.h"
#include "workflow/pdf_check.h"
#include "workflow/proof_check.h"

namespace evenhand::cli {

namespace {

struct Arguments {
    std::filesystem::path file;
    std::filesystem::path card;
    bool json = false;
};

void tell(const std::string& title, const std::vector<std::string>& lines) {
    std::cout << title << '\n';
    for (const std::string& line : lines) {
        std::cout << "  " << line << '\n';
    }
}

Exit tell_check(const Arguments& arguments, const workflow::PdfCheck& check) {
    if (arguments.json) {
        std::cout << workflow::pdf_check_json(check);
    } else {
        tell(check.title, check.lines);
    }
    using Result = workflow::PdfCheck::Result;
    const bool whole = check.result == Result::intact || check.result == Result::redacted_copy;
    return whole ? Exit::done : Exit::refused;
}

/// A damaged one may not begin like a PDF; its name may be in capitals.
bool named_pdf(const std::filesystem::path& file) {
    return lowered(file.extension().string()) == ".pdf";
}

Exit run(const Arguments& arguments) {
    if (workflow::is_pdf_file(arguments.file) || named_pdf(arguments.file)) {
        return tell_check(arguments, workflow::check_pdf(arguments.file));
    }
    if (workflow::is_copy_file(arguments.file)) {
        return tell_check(arguments, workflow::check_copy(arguments.file));
    }
    const workflow::ProofView view = workflow::check_proof(arguments.file, arguments.card);
    if (arguments.json) {
        std::cout << workflow::proof_json(view);
    } else {
        tell(view.title, view.lines);
    }
    return view.holds ? Exit::done : Exit::refused;
}

}  // namespace

Run add_verify(CLI::App& program) {
    CLI::App* command = program.add_subcommand("verify",
                                               "Check a scorecard’s PDF, a packet, a redacted "
                                               "copy, or a scorecard against its proof, without "
                                               "any archive");
    const auto arguments = std::make_shared<Arguments>();
    command
        ->add_option("FILE",
                     arguments->file,
                     "The PDF of a scorecard or a committee packet, a redacted copy, a proof "
                     "(*.proof), the scorecard beside "
                     "it, or the record of a decision (*.debrief.xml)")
        ->required();
    command->add_option("CARD", arguments->card, "The scorecard, when it lies elsewhere");
    command->add_flag("--json", arguments->json, "Print it as JSON");
    return [arguments] { return run(*arguments); };
}

}  // namespace evenhand::cli
