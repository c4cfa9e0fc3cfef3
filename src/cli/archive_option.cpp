#include "cli/archive_option.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>
#include <system_error>

#include "cli/passphrase.h"
#include "core/error.h"
#include "workflow/interview_desk.h"

namespace evenhand::cli {

namespace {

std::unique_ptr<workflow::ArchiveDesk> opened(const workflow::Folders& folders,
                                              const workflow::Services& services,
                                              workflow::ArchiveDesk::Options options) {
    options.waiting = [](const std::string& archive) {
        std::cerr << "Waiting for another program to close the archive " << archive << "\u2026\n";
    };
    return workflow::ArchiveDesk::open(folders, services, options);
}

}  // namespace

AddressOption::AddressOption(CLI::App& command)
    : given_(std::make_shared<std::string>()),
      option_(command.add_option("--archive",
                                 *given_,
                                 "The archive: a folder, or postgresql://... [$EVENHAND_ARCHIVE, "
                                 "else archive of your data folder]")) {}

workflow::Folders AddressOption::folders() const {
    workflow::Folders folders = workflow::usual_folders();
    if (!given_->empty()) {
        folders.archive = *given_;
    }
    return folders;
}

ArchiveOption::ArchiveOption(CLI::App& command)
    : address_(command), file_(std::make_shared<std::filesystem::path>()) {
    command.add_option("--passphrase-file",
                       *file_,
                       "The file whose first line is your passphrase [$EVENHAND_PASSPHRASE, else "
                       "you are asked]");
}

std::unique_ptr<workflow::ArchiveDesk> ArchiveOption::locked_desk(Absent absent,
                                                                  bool encrypt,
                                                                  const std::string& person) const {
    workflow::ArchiveDesk::Options options;
    options.create = absent == Absent::is_made;
    options.encrypt = encrypt;
    options.person = person;
    return opened(folders(), workflow::system_services(), options);
}

std::unique_ptr<workflow::ArchiveDesk> ArchiveOption::desk(Absent absent,
                                                           const std::string& person) const {
    auto desk = locked_desk(absent, false, person);
    unlock(*desk);
    return desk;
}

void ArchiveOption::unlock(const workflow::Folders& folders,
                           const workflow::Services& services) const {
    workflow::ArchiveDesk::Options options;
    options.create = false;
    unlock(*opened(folders, services, options));
}

void ArchiveOption::unlock(workflow::ArchiveDesk& desk) const {
    if (desk.keys() != workflow::KeyState::locked) {
        return;
    }
    auto passphrase = given_passphrase(*file_);
    if (!passphrase) {
        passphrase = asked_passphrase("Passphrase");
    }
    if (passphrase && !desk.unlock(*passphrase)) {
        throw Error(ErrorCode::refused, "This is not the passphrase of your signing key.");
    }
}

workflow::Services unlocking_services() {
    workflow::Services services = workflow::system_services();
    const auto texts = std::make_shared<std::map<std::string, std::string>>();
    services.remember = [texts](const std::string& name, const std::string& text) {
        (*texts)[name] = text;
    };
    services.recall = [texts](const std::string& name) { return (*texts)[name]; };
    return services;
}

workflow::CardPlace card_place(const std::string& typed) {
    constexpr std::size_t fewest = 6;
    constexpr std::size_t most = 32;
    const bool is_id = typed.size() >= fewest && typed.size() <= most &&
                       typed.find_first_not_of("0123456789abcdef") == std::string::npos;
    std::error_code none;
    if (is_id && !std::filesystem::exists(typed, none)) {
        return {{}, typed};
    }
    return {typed, ""};
}

}  // namespace evenhand::cli
