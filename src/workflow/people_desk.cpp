#include "workflow/people_desk.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/json_writer.h"
#include "formats/merge_ledger_file.h"
#include "formats/people_file.h"
#include "formats/shared_folder.h"
#include "workflow/internal/kept_file.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

constexpr const char* table_name = "people.csv";
constexpr const char* ledger_name = "merges";
constexpr std::chrono::seconds patience(2);

Finding fault(const char* code, const std::string& message) {
    return {Severity::error, code, message, ""};
}

formats::FolderLock locked(const fs::path& folder) {
    formats::make_folder(folder);
    return {folder / ".lock", patience};
}

/// Keeps the table of before under the next free number.
fs::path kept_before(const fs::path& folder, const std::string& bytes) {
    for (int number = 1;; ++number) {
        fs::path file = folder / ("people." + std::to_string(number) + ".csv");
        if (formats::create_file(file, bytes, formats::Permanence::changeable)) {
            return file;
        }
    }
}

/// Takes the new ones into the known ones.
ImportedPeople taken(std::vector<Person>& known, const std::vector<Person>& fresh) {
    ImportedPeople counts;
    for (const Person& person : fresh) {
        const auto place = std::ranges::find(known, person.id, &Person::id);
        if (place == known.end()) {
            known.push_back(person);
            ++counts.added;
        } else if (*place == person) {
            ++counts.same;
        } else {
            *place = person;
            ++counts.changed;
        }
    }
    std::ranges::sort(known, {}, &Person::id);
    return counts;
}

}  // namespace

PeopleDesk::PeopleDesk(const Folders& folders, Services services)
    : folder_(folders.data / "people"), services_(std::move(services)) {}

Parsed<std::vector<Person>> PeopleDesk::table() const {
    const auto bytes = internal::bytes_of(folder_ / table_name);
    return bytes ? formats::read_people(*bytes, (folder_ / table_name).string())
                 : Parsed<std::vector<Person>>{std::vector<Person>(), {}};
}

Parsed<MergeLedger> PeopleDesk::ledger() const {
    const auto bytes = internal::bytes_of(folder_ / ledger_name);
    return bytes ? formats::read_ledger(*bytes, (folder_ / ledger_name).string())
                 : Parsed<MergeLedger>{MergeLedger(), {}};
}

Parsed<ImportedPeople> PeopleDesk::import(const fs::path& file) const {
    auto fresh = formats::read_people(formats::read_file(file), file.filename().string());
    if (!fresh.value) {
        return {std::nullopt, std::move(fresh.findings)};
    }
    const formats::FolderLock lock = locked(folder_);
    auto known = table();
    if (!known.value) {
        append(fresh.findings, std::move(known.findings));
        return {std::nullopt, std::move(fresh.findings)};
    }
    const std::vector<Person> before = *known.value;
    ImportedPeople counts = taken(*known.value, *fresh.value);
    if (counts.changed > 0) {
        counts.before = kept_before(folder_, formats::people_bytes(before));
    }
    if (*known.value != before) {
        formats::replace_file(folder_ / table_name, formats::people_bytes(*known.value));
    }
    return {counts, std::move(fresh.findings)};
}

Parsed<std::vector<PersonRow>> PeopleDesk::people() const {
    auto known = table();
    auto merges = ledger();
    append(known.findings, std::move(merges.findings));
    if (!known.value || !merges.value) {
        return {std::nullopt, std::move(known.findings)};
    }
    std::vector<PersonRow> rows;
    for (Person& person : *known.value) {
        const Id<Person> now = stands_for(*merges.value, person.id);
        rows.push_back({std::move(person), ""});
        if (now != rows.back().person.id) {
            rows.back().stands_for = now.text();
        }
    }
    return {std::move(rows), std::move(known.findings)};
}

Findings PeopleDesk::note(PersonMerge entry) const {
    const formats::FolderLock lock = locked(folder_);
    auto known = table();
    auto merges = ledger();
    append(known.findings, std::move(merges.findings));
    if (!known.value || !merges.value) {
        return std::move(known.findings);
    }
    if (entry.kind == PersonMerge::Kind::unmerge) {
        const auto last =
            std::find_if(merges.value->rbegin(), merges.value->rend(), [&](const PersonMerge& one) {
                return one.from == entry.from;
            });
        entry.into = last == merges.value->rend() ? entry.from : last->into;
    }
    if (auto wrong = merge_fault(*known.value, *merges.value, entry)) {
        return {std::move(*wrong)};
    }
    merges.value->push_back(std::move(entry));
    formats::replace_file(folder_ / ledger_name, formats::ledger_bytes(*merges.value));
    return {};
}

Findings PeopleDesk::merge(const std::string& from,
                           const std::string& into,
                           const std::string& by,
                           const std::string& reason) const {
    return note({services_.clock(),
                 PersonMerge::Kind::merge,
                 Id<Person>(from),
                 Id<Person>(into),
                 clean_text(by),
                 clean_text(reason)});
}

Findings PeopleDesk::unmerge(const std::string& from,
                             const std::string& by,
                             const std::string& reason) const {
    return note({services_.clock(),
                 PersonMerge::Kind::unmerge,
                 Id<Person>(from),
                 Id<Person>(from),
                 clean_text(by),
                 clean_text(reason)});
}

Parsed<Person> PeopleDesk::find(const std::string& typed) const {
    const auto rows = people();
    if (!rows.value) {
        return {std::nullopt, rows.findings};
    }
    const auto by_id = [&](const std::string& id) {
        return std::ranges::find_if(
            *rows.value, [&](const PersonRow& row) { return row.person.id.text() == id; });
    };
    if (const auto row = by_id(typed); row != rows.value->end()) {
        const auto counting = row->stands_for.empty() ? row : by_id(row->stands_for);
        if (counting == rows.value->end()) {
            return {std::nullopt,
                    {{Severity::error,
                      "people.unknown",
                      "\"" + typed + "\" was merged into \"" + row->stands_for +
                          "\", who is no longer in the list; import that person again.",
                      typed}}};
        }
        return {counting->person, {}};
    }
    std::vector<Person> named;
    for (const PersonRow& row : *rows.value) {
        if (row.stands_for.empty() && lowered(row.person.name) == lowered(typed)) {
            named.push_back(row.person);
        }
    }
    if (named.size() == 1) {
        return {named.front(), {}};
    }
    if (named.empty()) {
        return {std::nullopt,
                {fault("people.unknown",
                       "There is nobody called \u201C" + typed +
                           "\u201D among the people who were imported.")}};
    }
    return {std::nullopt,
            {fault("people.several",
                   "There are " + std::to_string(named.size()) + " people called \u201C" + typed +
                       "\u201D; give the id: " + named[0].id.text() + ", " + named[1].id.text() +
                       ".")}};
}

std::string people_text(const std::vector<PersonRow>& people) {
    std::string text;
    for (const PersonRow& row : people) {
        text += row.person.id.text() + "  " + row.person.name;
        for (const std::string& more : {row.person.mail, row.person.role}) {
            text += more.empty() ? "" : "  " + more;
        }
        text += row.stands_for.empty() ? "\n" : "  (stands for " + row.stands_for + ")\n";
    }
    return text.empty() ? "Nobody was imported yet.\n" : text;
}

std::string ledger_text(const MergeLedger& ledger) {
    std::string text;
    for (const PersonMerge& entry : ledger) {
        const bool merge = entry.kind == PersonMerge::Kind::merge;
        text += to_iso(entry.at) + "  " + entry.by + ": " + entry.from.text() +
                (merge ? " stands for " : " stands no longer for ") + entry.into.text() + ": " +
                entry.reason + "\n";
    }
    return text.empty() ? "Nobody was merged yet.\n" : text;
}

std::string people_json(const std::vector<PersonRow>& people, const MergeLedger& ledger) {
    formats::JsonWriter json;
    json.begin_object();
    json.begin_array("people");
    for (const PersonRow& row : people) {
        json.begin_object();
        json.text("id", row.person.id.text());
        json.text("name", row.person.name);
        json.text_or_null("mail", row.person.mail);
        json.text_or_null("role", row.person.role);
        json.text_or_null("stands_for", row.stands_for);
        json.end();
    }
    json.end();
    json.begin_array("ledger");
    for (const PersonMerge& entry : ledger) {
        json.begin_object();
        json.text("at", to_iso(entry.at));
        json.text("kind", entry.kind == PersonMerge::Kind::merge ? "merge" : "unmerge");
        json.text("from", entry.from.text());
        json.text("into", entry.into.text());
        json.text("by", entry.by);
        json.text("reason", entry.reason);
        json.end();
    }
    json.end();
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow
