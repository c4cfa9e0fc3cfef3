#include "core/internal/edit_parts.h"
#include "core/rubric_edit.h"

namespace evenhand {

namespace {

constexpr auto probe_word = "probe";
constexpr auto coverage_word = "story part";

ProbeKind kind_for(ProbeKind kind, const std::optional<Id<Criterion>>& criterion) {
    return criterion ? ProbeKind::criterion : kind;
}

}  // namespace

Rubric with_new_probe(Rubric rubric,
                      ProbeKind kind,
                      const std::optional<Id<Criterion>>& criterion) {
    internal::must_know(rubric, criterion);
    rubric.probes.push_back({Id<Probe>(internal::next_id(rubric, "P")),
                             kind_for(kind, criterion),
                             "",
                             "",
                             criterion,
                             {}});
    return rubric;
}

Rubric without_probe(Rubric rubric, const Id<Probe>& id) {
    const Id<Probe> gone(id.text());
    internal::take_out(rubric.probes, gone, probe_word);
    for (CoverageItem& part : rubric.coverage) {
        part.probe = part.probe == gone ? std::nullopt : part.probe;
    }
    return rubric;
}

Rubric with_probe_moved(Rubric rubric, const Id<Probe>& id, int by) {
    internal::move_part(rubric.probes, id, by, probe_word);
    return rubric;
}

Rubric with_probe_tied(Rubric rubric,
                       const Id<Probe>& id,
                       ProbeKind kind,
                       const std::optional<Id<Criterion>>& criterion) {
    internal::must_know(rubric, criterion);
    Probe& probe = internal::part_in(rubric.probes, id, probe_word);
    probe.kind = kind_for(kind, criterion);
    probe.criterion = criterion;
    return rubric;
}

Rubric with_new_coverage(Rubric rubric) {
    rubric.coverage.push_back(
        {Id<CoverageItem>(internal::next_id(rubric, "CV")), "", "", std::nullopt, {}});
    return rubric;
}

Rubric without_coverage(Rubric rubric, const Id<CoverageItem>& id) {
    internal::take_out(rubric.coverage, id, coverage_word);
    return rubric;
}

Rubric with_coverage_moved(Rubric rubric, const Id<CoverageItem>& id, int by) {
    internal::move_part(rubric.coverage, id, by, coverage_word);
    return rubric;
}

Rubric with_coverage_probe(Rubric rubric,
                           const Id<CoverageItem>& id,
                           const std::optional<Id<Probe>>& probe) {
    if (probe) {
        (void)internal::part_in(rubric.probes, *probe, probe_word);
    }
    internal::part_in(rubric.coverage, id, coverage_word).probe = probe;
    return rubric;
}

}  // namespace evenhand
