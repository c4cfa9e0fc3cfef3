#include "report/internal/evidence.h"

#include <functional>
#include <string>
#include <utility>

namespace evenhand::report {

namespace {

/// Collects what belongs to the criteria that `wanted` accepts.
class EntryCollector {
public:
    using Wanted = std::function<bool(const std::optional<Id<Criterion>>&)>;

    EntryCollector(const Rubric& rubric, const QuestionRecord& record, Wanted wanted)
        : rubric_(rubric), record_(record), wanted_(std::move(wanted)) {}

    void add_notes() {
        for (const NoteLine& line : record_.notes) {
            if (wanted_(line.criterion)) {
                const EntryKind kind =
                    line.mark == NoteMark::quote ? EntryKind::quote : EntryKind::note;
                entries_.push_back({kind, clock_at(line.at), words(line.mark), line.text});
            }
        }
    }

    /// Look-fors before pitfalls.
    void add_items_heard() {
        for (const bool pitfalls : {false, true}) {
            for (const Item& item : rubric_.items) {
                const Tick* tick = find_tick(record_, item.id);
                const bool is_pitfall = item.kind == ItemKind::pitfall;
                if (is_pitfall == pitfalls && tick != nullptr && wanted_(item.criterion)) {
                    entries_.push_back(
                        {EntryKind::item, clock_at(tick->at), words(item.kind), item.text});
                }
            }
        }
    }

    /// A pitfall that was not hit is nothing to tell.
    void add_items_not_heard() {
        for (const Item& item : rubric_.items) {
            if (item.kind != ItemKind::pitfall && wanted_(item.criterion) &&
                find_tick(record_, item.id) == nullptr) {
                entries_.push_back({EntryKind::absent, {}, "Not heard", item.text});
            }
        }
    }

    void add_probes_asked() {
        for (const ProbeUse& use : record_.probes) {
            const Probe* probe = find_probe(rubric_, use.probe);
            if (probe != nullptr && wanted_(probe->criterion)) {
                entries_.push_back({EntryKind::item, clock_at(use.at), "Probe asked", probe->text});
            }
        }
    }

    void add_probes_not_asked() {
        for (const Probe& probe : rubric_.probes) {
            if (wanted_(probe.criterion) && find_use(record_, probe.id) == nullptr) {
                entries_.push_back({EntryKind::absent, {}, "Not asked", probe.text});
            }
        }
    }

    std::vector<Entry> take() { return std::move(entries_); }

private:
    [[nodiscard]] std::string clock_at(Timestamp moment) const {
        return clock_text(time_on(record_, moment));
    }

    const Rubric& rubric_;
    const QuestionRecord& record_;
    Wanted wanted_;
    std::vector<Entry> entries_;
};

}  // namespace

std::vector<Entry> evidence_entries(const Rubric& rubric,
                                    const QuestionRecord& record,
                                    const std::optional<Id<Criterion>>& criterion) {
    EntryCollector collector(rubric, record, [&](const auto& own) { return own == criterion; });
    collector.add_notes();
    collector.add_items_heard();
    collector.add_items_not_heard();
    collector.add_probes_asked();
    collector.add_probes_not_asked();
    return collector.take();
}

std::vector<Entry> recorded_entries(const Rubric& rubric, const QuestionRecord& record) {
    EntryCollector collector(rubric, record, [](const auto&) { return true; });
    collector.add_notes();
    collector.add_items_heard();
    collector.add_probes_asked();
    return collector.take();
}

}  // namespace evenhand::report
