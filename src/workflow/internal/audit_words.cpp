#include "workflow/internal/audit_words.h"

#include "core/utf8.h"
#include "workflow/internal/archive_words.h"

namespace evenhand::workflow::internal {

namespace {

using archive::EntryKind;
using archive::LogLine;

/// ": the words", without the full stop that a person may have typed.
std::string with_words(const LogLine& line) {
    std::string words(trimmed(line.words));
    while (words.ends_with('.')) {
        words.pop_back();
    }
    return words.empty() ? "" : ": " + words;
}

/// A moment in a reference, or the reference itself.
std::string date_in(const std::string& reference) {
    const auto moment = from_iso(reference);
    return moment ? long_date(*moment) : reference;
}

std::string what(const LogLine& line) {
    const bool about_card = line.entry.card.has_value();
    switch (line.entry.kind) {
        case EntryKind::open:
            return "began the archive";
        case EntryKind::submit:
            return "sealed it";
        case EntryKind::amend:
            return "sealed revision " + std::to_string(line.entry.revision) + with_words(line);
        case EntryKind::decide:
            return "recorded the decision of " + date_in(line.entry.reference);
        case EntryKind::hold:
            return "put it on hold" + with_words(line);
        case EntryKind::release:
            return "lifted the hold" + with_words(line);
        case EntryKind::request:
            return "asked to erase it" + with_words(line);
        case EntryKind::erase:
            return "erased it" + with_words(line);
        case EntryKind::viewed:
            return "opened it";
        case EntryKind::exported:
            return "exported it" + with_words(line);
        case EntryKind::key:
            return "enrolled a key" + with_words(line);
        case EntryKind::revoke:
            return "revoked a key" + with_words(line);
        case EntryKind::policy:
            return "chose the retention rules";
        case EntryKind::link:
            break;
    }
    return about_card ? "took it over from another archive"
                      : "took over the entries of another archive";
}

}  // namespace

std::string audit_sentence(const LogLine& line) {
    return (line.by.empty() ? "Somebody unknown" : line.by) + " " + what(line);
}

AuditLine audit_line(const LogLine& line) {
    return {line.index + 1,
            line.entry.at,
            std::string(archive::name_of(line.entry.kind)),
            line.by,
            line.entry.card ? archive::hex_of(*line.entry.card) : "",
            audit_sentence(line)};
}

}  // namespace evenhand::workflow::internal
