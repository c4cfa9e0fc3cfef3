#include "workflow/internal/desk.h"
#include "workflow/print_style.h"
#include "workflow/redacted_copy.h"

namespace evenhand::workflow::internal {

Findings Desk::export_copy(const std::string& card,
                           const CopyWish& wish,
                           const std::filesystem::path& file) {
    const std::lock_guard lock(working_);
    const Parsed<Key> key = key_of(card);
    if (!key.value) {
        return key.findings;
    }
    Findings obstacles = refused_copy(file);
    if (!obstacles.empty()) {
        return obstacles;
    }
    Parsed<ReportStyle> style = output_named(file) == CardOutput::pdf
                                    ? style_of(folders_)
                                    : Parsed<ReportStyle>{ReportStyle(), {}};
    if (!style.value) {
        return std::move(style.findings);
    }
    archive::Archive& archive = open_to_view();
    const Parsed<formats::SealedCard> content = content_of(*key.value, 0);
    if (!content.value) {
        return content.findings;
    }
    const RedactedCopy copy = redacted_copy(content.value->card, wish);
    if (!archive.read_only()) {
        archive.note_exported(
            *key.value, wish.kind == CopyKind::anonymised ? "anonymisedCopy" : "subjectAccessCopy");
    }
    append(style.findings, write_copy(copy, file, *style.value));
    return std::move(style.findings);
}

}  // namespace evenhand::workflow::internal
