#include "workflow/version_view.h"

#include <utility>

namespace evenhand::workflow {

namespace {

Parsed<Rubric> read_row(const RubricLibrary& library, const Id<Rubric>& id, const VersionRow& row) {
    if (row.draft) {
        return library.draft(id);
    }
    Parsed<PinnedRubric> pinned = library.version(id, row.version);
    Parsed<Rubric> read;
    read.findings = std::move(pinned.findings);
    if (pinned.value) {
        read.value = std::move(pinned.value->rubric);
    }
    return read;
}

}  // namespace

std::vector<VersionRow> read_versions(const RubricLibrary& library, const Id<Rubric>& id) {
    std::vector<VersionRow> rows = version_rows(library.versions(id));
    if (const Parsed<Rubric> draft = library.draft(id); draft.value) {
        VersionRow row;
        row.version = draft.value->version;
        row.draft = true;
        row.title = "Draft of version " + std::to_string(row.version);
        rows.insert(rows.begin(), row);
    }
    return rows;
}

Parsed<DifferenceView> compare_versions(const RubricLibrary& library,
                                        const Id<Rubric>& id,
                                        const VersionRow& older,
                                        const VersionRow& newer) {
    Parsed<Rubric> before = read_row(library, id, older);
    Parsed<Rubric> after = read_row(library, id, newer);
    Parsed<DifferenceView> compared;
    compared.findings = std::move(before.findings);
    append(compared.findings, std::move(after.findings));
    if (before.value && after.value) {
        compared.value =
            difference_view(differences(*before.value, *after.value), *before.value, *after.value);
    }
    return compared;
}

}  // namespace evenhand::workflow
