#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/person.h"
#include "workflow/live_interview.h"
#include "workflow/services.h"

namespace evenhand::workflow {

/// What importing a table of people gave.
struct ImportedPeople {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t same = 0;
    std::filesystem::path
        before;  ///< Where the table of before is kept; empty when nobody changed.
};

/// Somebody in the list of people.
struct PersonRow {
    Person person;
    std::string stands_for;  ///< The id of whom this id stands for; empty when it was not merged.
};

/// The people who interview, decide or coordinate: people/ of the data folder (docs/formats.md,
/// "People folder"). Holds nothing but the folder's name. All throw Error when the disk fails or
/// another program is writing (locked).
class PeopleDesk {
public:
    PeopleDesk(const Folders& folders, Services services);

    /// Takes a table in: new ids are added, known ones changed, nobody goes. No value, and errors,
    /// when it has any fault; nothing is changed then.
    [[nodiscard]] Parsed<ImportedPeople> import(const std::filesystem::path& file) const;

    /// By id. No value, and errors, when table or ledger cannot be read.
    [[nodiscard]] Parsed<std::vector<PersonRow>> people() const;

    /// All entries, the oldest first.
    [[nodiscard]] Parsed<MergeLedger> ledger() const;

    /// Lets one id stand for another from now on. Errors as of merge_fault().
    [[nodiscard]] Findings merge(const std::string& from,
                                 const std::string& into,
                                 const std::string& by,
                                 const std::string& reason) const;
    /// Undoes that: an entry of its own.
    [[nodiscard]] Findings unmerge(const std::string& from,
                                   const std::string& by,
                                   const std::string& reason) const;

    /// Whom an id or a whole name means, a merged id whom it stands for. Errors when there is
    /// nobody ("people.unknown") or several of that name ("people.several").
    [[nodiscard]] Parsed<Person> find(const std::string& typed) const;

private:
    [[nodiscard]] Findings note(PersonMerge entry) const;
    [[nodiscard]] Parsed<std::vector<Person>> table() const;

    std::filesystem::path folder_;
    Services services_;
};

/// A line each: id, name, mail, role, and whom an id stands for.
[[nodiscard]] std::string people_text(const std::vector<PersonRow>& people);
/// docs/formats.md, "People as JSON".
[[nodiscard]] std::string people_json(const std::vector<PersonRow>& people,
                                      const MergeLedger& ledger);
/// A line for each entry.
[[nodiscard]] std::string ledger_text(const MergeLedger& ledger);

}  // namespace evenhand::workflow
