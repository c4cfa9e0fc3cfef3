#include "workflow/internal/desk.h"

#include <algorithm>
#include <system_error>

#include "core/error.h"
#include "core/utf8.h"
#include "workflow/internal/archive_words.h"
#include "workflow/internal/decision_record.h"
#include "workflow/internal/library_paths.h"

namespace evenhand::workflow::internal {

namespace fs = std::filesystem;

namespace {

bool is_hex(const std::string& text) {
    return text.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos;
}

Folders with_archive(Folders folders, const std::string& address) {
    if (!address.empty()) {
        folders.archive = address;
    }
    return folders;
}

void add(std::string& text, const std::string& sentence) {
    text += (text.empty() || sentence.empty() ? "" : " ") + sentence;
}

}  // namespace

Finding card_error(const std::string& card, const char* code, const std::string& sentence) {
    return {Severity::error, code, sentence, card};
}

Desk::Desk(const Folders& folders, const Services& services, const Options& options)
    : folders_(with_archive(folders, options.address)),
      services_(services),
      access_(folders, services, options),
      person_(trimmed(clean_text(options.person))) {}

void Desk::rest() {
    const std::lock_guard lock(working_);
    access_.rest();
}

ArchiveBrief Desk::told_in_brief() {
    const archive::Archive& archive = open();
    return {access_.address().name(),
            access_.address().server ? "PostgreSQL" : "folder",
            archive.size(),
            archive.encrypted(),
            archive.read_only()};
}

ArchiveBrief Desk::brief() {
    const std::lock_guard lock(working_);
    return told_in_brief();
}

ArchiveStanding Desk::standing() {
    const std::lock_guard lock(working_);
    archive::Archive& archive = open();
    ArchiveStanding standing;
    static_cast<ArchiveBrief&>(standing) = told_in_brief();
    standing.person = archive.person();
    standing.log = access_.log();
    standing.counted = !is_dark();
    if (!archive.fresh() && standing.counted) {
        const KeptCounts kept = kept_counts(known());
        standing.cards = known().all - kept.decisions;
        standing.decisions = kept.decisions;
        standing.due = due_now(rules_of(archive.policy())).size();
    }
    standing.fault = access_.stranger();
    standing.notice = notice();
    return standing;
}

std::string Desk::notice() {
    std::string notice = access_.key_fault();
    if (!access_.options().read_only && notice.empty()) {
        notice = key_notice();
    }
    if (const std::size_t waiting = waiting_cards(); waiting > 0) {
        add(notice,
            counted_thousands(waiting, "scorecard") + (waiting == 1 ? " lies" : " lie") + " in " +
                (folders_.data / "cards").string() +
                (waiting == 1 ? " and is not in the archive: import that folder."
                              : " and are not in the archive: import that folder."));
    }
    return notice;
}

std::string Desk::key_notice() {
    switch (access_.keys().state()) {
        case KeyState::open:
            return "Your signing key has no passphrase: whoever can read your files can sign in "
                   "your name.";
        case KeyState::locked:
            return "Your signing key is locked: nothing can be kept until you unlock it.";
        case KeyState::unlocked:
            return "";
        case KeyState::none:
            break;
    }
    if (open().fresh()) {
        return "";
    }
    const std::string file = access_.keys().file().string();
    return access_.address().server
               ? "You have no key for this archive on this computer (" + file +
                     "): nothing can be kept. Bring the file back, or make a key with a "
                     "passphrase of yours and have a keeper enrol it."
               : "The key file " + file +
                     " is gone: nothing can be kept. Bring it back from a backup, or go on with "
                     "new keys (evenhand-cli archive replace-keys).";
}

/// Cards that an earlier version, or a run without an archive, left as files.
std::size_t Desk::waiting_cards() {
    if (access_.address().server || access_.options().read_only) {
        return 0;
    }
    if (is_dark()) {
        return 0;
    }
    const archive::Archive& archive = open();
    const auto files = files_in(folders_.data / "cards", formats::scorecard_ending);
    return static_cast<std::size_t>(std::ranges::count_if(files, [&](const fs::path& file) {
        const std::string name = file.filename().string();
        return !archive.card_of_session(
            name.substr(0, name.size() - formats::scorecard_ending.size()));
    }));
}

archive::Archive& Desk::open_to_view() {
    return access_.options().read_only ? open() : open_to_write();
}

Parsed<archive::CardKey> Desk::key_of(const std::string& card) {
    archive::Archive& archive = open();
    std::string digits(trimmed(card));
    std::erase(digits, ' ');
    if (digits.size() < archive::least_token_digits || digits.size() > archive::token_digits ||
        !is_hex(digits)) {
        return {std::nullopt,
                {card_error(card,
                            "archive.no-card",
                            "A scorecard is named by its id, or by at least the first 6 of its 32 "
                            "digits (0 to 9, a to f).")}};
    }
    std::optional<Key> key = archive.card_beginning(digits);
    if (digits.size() == archive::token_digits && !key) {
        key = archive::token_of<archive::ArchivedCard>(digits);
    }
    if (!key || !archive.found(*key)) {
        return {std::nullopt,
                {access_.stranger().empty()
                     ? card_error(card,
                                  "archive.no-card",
                                  "There is no one scorecard in the archive whose id begins so.")
                     : card_error(card, "archive.replaced", access_.stranger())}};
    }
    return {key, {}};
}

Parsed<Desk::Named> Desk::named(const std::string& card) {
    const Parsed<Key> key = key_of(card);
    if (!key.value) {
        return {std::nullopt, key.findings};
    }
    const auto subject = open().subject_of(*key.value);
    if (!subject) {
        return {std::nullopt,
                {card_error(card, "archive.no-card", "The archive knows no candidate of it.")}};
    }
    return {Named{*key.value, *subject}, {}};
}

Parsed<std::string> Desk::body_of(const Key& key, int revision) {
    archive::Archive& archive = open();
    const std::string id = archive::hex_of(key);
    if (auto body = archive.body(key, revision)) {
        return {std::move(body), {}};
    }
    const auto found = archive.found(key);
    if (found && found->erased) {
        return {std::nullopt,
                {card_error(id,
                            "archive.erased",
                            "The scorecard was erased on " + long_date(*found->erased) + ".")}};
    }
    return {std::nullopt,
            {card_error(id,
                        "archive.no-revision",
                        "The scorecard has no revision " + std::to_string(revision) + ".")}};
}

Parsed<formats::SealedCard> Desk::content_of(const Key& key, int revision) {
    const Parsed<std::string> body = body_of(key, revision);
    if (!body.value) {
        return {std::nullopt, body.findings};
    }
    if (is_decision_record(*body.value)) {
        return {std::nullopt,
                {card_error(archive::hex_of(key),
                            "archive.decision",
                            "This is a panel\u2019s decision, not a scorecard: export it as XML "
                            "(*.debrief.xml).")}};
    }
    return formats::read_scorecard(*body.value, archive::hex_of(key));
}

}  // namespace evenhand::workflow::internal
