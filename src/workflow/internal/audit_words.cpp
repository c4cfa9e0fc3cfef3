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

/// ", where Bo sealed it" of what was taken over.
std::string sealed_there(const LogLine& line) {
    return line.sealed_by.empty() ? "" : ", where " + line.sealed_by + " sealed it";
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
            return line.taken_over ? "took it over from another archive" + sealed_there(line)
                                   : "sealed it";
        case EntryKind::amend:
            return (line.taken_over ? "took over revision " : "sealed revision ") +
                   std::to_string(line.entry.revision) +
                   (line.taken_over ? " from another archive" : "") + sealed_there(line) +
                   with_words(line);
        case EntryKind::decide:
            return "recorded the decision of " + date_in(line.entry.reference);
        case EntryKind::hold:
            return "put it on hold" + with_words(line);
        case EntryKind::release:
            return "lifted the hold" + with_words(line);
        case EntryKind::request:
            return "asked to erase it" + with_words(line);
        case EntryKind::withdraw:
            return "took back the request to erase it" + with_words(line);
        case EntryKind::erase:
            return "erased it" + with_words(line);
        case EntryKind::viewed:
            return "opened it";
        case EntryKind::exported:
            if (line.entry.reference == pages_shown) {
                return "looked at its pages before printing or saving them";
            }
            return "exported it" +
                   (line.entry.reference.empty() ? with_words(line) : ": " + line.entry.reference);
        case EntryKind::key:
            return "enrolled a key" + with_words(line);
        case EntryKind::revoke:
            return "revoked a key" + with_words(line);
        case EntryKind::policy:
            return "chose the retention rules" + with_words(line);
        case EntryKind::link:
            break;
    }
    return about_card ? "took it over from another archive"
                      : "took over the entries of another archive";
}

std::string card_of(const LogLine& line) {
    const auto card = line.entry.card ? line.entry.card : line.of_candidate;
    return card ? archive::hex_of(*card) : "";
}

}  // namespace

std::string audit_sentence(const LogLine& line) {
    if (!line.readable) {
        return "This entry cannot be read: it was changed. Check the whole archive.";
    }
    return (line.by.empty() ? "Somebody unknown" : line.by) + " " + what(line);
}

AuditLine audit_line(const LogLine& line) {
    return {line.index + 1,
            line.entry.at,
            line.readable ? std::string(archive::name_of(line.entry.kind)) : "unreadable",
            line.by,
            card_of(line),
            audit_sentence(line),
            line.readable};
}

}  // namespace evenhand::workflow::internal
