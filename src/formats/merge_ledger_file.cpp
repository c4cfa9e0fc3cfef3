#include "formats/merge_ledger_file.h"

#include <optional>
#include <utility>

#include "formats/internal/journal_record.h"

namespace evenhand::formats {

namespace {

using internal::Fields;

constexpr std::string_view first_line = "evenhand-merges-1\n";
constexpr std::string_view any_version = "evenhand-merges-";
constexpr std::string_view merge_word = "merge";
constexpr std::string_view unmerge_word = "unmerge";

Fields fields_of(const PersonMerge& entry) {
    const bool merge = entry.kind == PersonMerge::Kind::merge;
    return {to_iso(entry.at),
            std::string(merge ? merge_word : unmerge_word),
            entry.from.text(),
            entry.into.text(),
            entry.by,
            entry.reason};
}

std::optional<PersonMerge> entry_of(const Fields& fields) {
    const auto at = fields.size() == 6 ? from_iso(fields[0]) : std::nullopt;
    if (!at || (fields[1] != merge_word && fields[1] != unmerge_word)) {
        return std::nullopt;
    }
    return PersonMerge{
        *at,
        fields[1] == merge_word ? PersonMerge::Kind::merge : PersonMerge::Kind::unmerge,
        Id<Person>(fields[2]),
        Id<Person>(fields[3]),
        fields[4],
        fields[5]};
}

Parsed<MergeLedger> refused(const char* code, const char* message, const std::string& place) {
    return {std::nullopt, {{Severity::error, code, message, place}}};
}

}  // namespace

std::string ledger_bytes(const MergeLedger& ledger) {
    std::string bytes(first_line);
    std::string check;
    for (const PersonMerge& entry : ledger) {
        const std::string line = internal::record_line(fields_of(entry), check);
        check = internal::check_of(std::string_view(line).substr(0, line.size() - 1));
        bytes += line;
    }
    return bytes;
}

Parsed<MergeLedger> read_ledger(std::string_view bytes, const std::string& name) {
    if (!bytes.starts_with(first_line)) {
        return bytes.starts_with(any_version) && bytes.find('\n') != std::string_view::npos
                   ? refused("merges.newer",
                             "The ledger was written by a newer Evenhand; open it with that one.",
                             name + ":1")
                   : refused("merges.foreign",
                             "This is no ledger of merged people: its first line must read "
                             "\"evenhand-merges-1\".",
                             name + ":1");
    }
    bytes.remove_prefix(first_line.size());
    MergeLedger ledger;
    std::string check;
    for (int number = 2; !bytes.empty(); ++number) {
        const std::size_t feed = bytes.find('\n');
        const std::string_view line = bytes.substr(0, feed);
        const auto fields =
            feed == std::string_view::npos ? std::nullopt : internal::fields_of(line, check);
        const auto entry = fields ? entry_of(*fields) : std::nullopt;
        if (!entry) {
            return refused("merges.damaged",
                           "From this line on the ledger is not what was written; bring the file "
                           "back from a backup.",
                           name + ":" + std::to_string(number));
        }
        check = internal::check_of(line);
        ledger.push_back(*entry);
        bytes.remove_prefix(feed + 1);
    }
    return {std::move(ledger), {}};
}

}  // namespace evenhand::formats
