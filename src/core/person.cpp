#include "core/person.h"

#include <algorithm>

#include "core/utf8.h"

namespace evenhand {

namespace {

Finding fault(const char* code, const std::string& message) {
    return {Severity::error, code, message, ""};
}

std::optional<Finding> undo_fault(const MergeLedger& ledger, const PersonMerge& entry) {
    const Id<Person> now = stands_for(ledger, entry.from);
    if (now == entry.from) {
        return fault(
            "merge.none",
            "'" + entry.from.text() + "' is merged into nobody, so there is nothing to be undone.");
    }
    return std::nullopt;
}

}  // namespace

const Person* find_person(const std::vector<Person>& people, const Id<Person>& id) {
    const auto found = std::ranges::find(people, id, &Person::id);
    return found == people.end() ? nullptr : &*found;
}

Id<Person> stands_for(const MergeLedger& ledger, const Id<Person>& id) {
    // The last entry about an id counts. What takes another in is never merged itself at that
    // time, but may be later.
    Id<Person> now = id;
    for (std::size_t step = 0; step <= ledger.size(); ++step) {
        const auto last = std::find_if(ledger.rbegin(),
                                       ledger.rend(),
                                       [&](const PersonMerge& entry) { return entry.from == now; });
        if (last == ledger.rend() || last->kind == PersonMerge::Kind::unmerge) {
            break;
        }
        now = last->into;
    }
    return now;
}

std::optional<Finding> merge_fault(const std::vector<Person>& people,
                                   const MergeLedger& ledger,
                                   const PersonMerge& entry) {
    for (const Id<Person>& id : {entry.from, entry.into}) {
        if (find_person(people, id) == nullptr) {
            return fault("merge.unknown",
                         "There is nobody with the id '" + id.text() +
                             "'; import the table that has it first.");
        }
    }
    if (trimmed(entry.reason).empty()) {
        return fault("merge.reason", "Say why: the reason is kept with the entry.");
    }
    if (trimmed(entry.by).empty()) {
        return fault("merge.by", "Say who does it: the name is kept with the entry.");
    }
    if (entry.kind == PersonMerge::Kind::unmerge) {
        return undo_fault(ledger, entry);
    }
    if (entry.from == entry.into) {
        return fault("merge.same", "'" + entry.from.text() + "' cannot be merged into itself.");
    }
    for (const Id<Person>& id : {entry.from, entry.into}) {
        if (const Id<Person> now = stands_for(ledger, id); now != id) {
            return fault("merge.already",
                         "'" + id.text() + "' stands for '" + now.text() +
                             "' already; undo that first, or name '" + now.text() + "'.");
        }
    }
    return std::nullopt;
}

}  // namespace evenhand
