#include "archive/internal/foreign_logs.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "archive/internal/log_walk.h"
#include "core/number_text.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::size_t page = 500;

std::string short_name(const LogId& log) {
    return hex_of(log).substr(0, 8);
}

void note_links_within(Store& store, const LogId& log, Links& links) {
    std::uint64_t next = 0;
    for (auto some = store.foreign_entries(log, next, page); !some.empty();
         some = store.foreign_entries(log, next, page)) {
        for (const StoredEntry& stored : some) {
            if (const auto entry = read_header(stored.header)) {
                note_link(links, *entry);
            }
        }
        next = some.back().index + 1;
    }
}

/// The logs that links lead to, from the archive's own on; what these link to is added to `links`.
std::set<LogId> bound_logs(Store& store, const std::vector<LogId>& logs, Links& links) {
    std::set<LogId> bound;
    for (bool more = true; more;) {
        more = false;
        for (const LogId& log : logs) {
            if (links.contains(log) && bound.insert(log).second) {
                note_links_within(store, log, links);
                more = true;
            }
        }
    }
    return bound;
}

void check_log(Store& store, const LogId& log, const std::vector<Link>& links, Faults& faults) {
    LogWalk walk(faults, " of the log " + short_name(log) + ", which was taken over,");
    std::multimap<std::uint64_t, std::string> roots;
    std::uint64_t size = 0;
    for (const Link& link : links) {
        roots.emplace(link.size, link.root);
        size = std::max(size, link.size);
    }
    for (auto some = store.foreign_entries(log, 0, page); !some.empty();
         some = store.foreign_entries(log, walk.next(), page)) {
        for (StoredEntry& stored : some) {
            walk.take(lone(std::move(stored)));
            const auto [first, last] = roots.equal_range(walk.next());
            const bool other = std::any_of(first, last, [&](const auto& root) {
                return hex_of(walk.frontier().root()) != root.second;
            });
            if (walk.whole() && other) {
                faults.add("archive.foreign-rewritten",
                           "The log " + short_name(log) +
                               ", which was taken over, is not the one that was linked.");
            }
        }
    }
    walk.end(size);
}

}  // namespace

void note_link(Links& links, const LogEntry& entry) {
    if (entry.kind != EntryKind::link) {
        return;
    }
    // "<log>:<size>:<root>"
    const std::string_view reference = entry.reference;
    const std::size_t first = reference.find(':');
    const std::size_t second = reference.find(':', first + 1);
    const auto log = token_of<LogIdentity>(reference.substr(0, first));
    if (!log || second == std::string_view::npos) {
        return;
    }
    if (const auto size = to_unsigned(reference.substr(first + 1, second - first - 1))) {
        links[*log].push_back({*size, std::string(reference.substr(second + 1))});
    }
}

void check_foreign_logs(Store& store, Links links, Faults& faults) {
    const std::vector<LogId> logs = store.foreign_logs();
    const std::set<LogId> bound = bound_logs(store, logs, links);
    for (const LogId& log : logs) {
        if (!bound.contains(log)) {
            faults.add("archive.foreign-unlinked",
                       "The log " + short_name(log) +
                           " is kept as evidence, but no entry says that it was taken over.");
        }
        check_log(store, log, links[log], faults);
    }
}

}  // namespace evenhand::archive::internal
