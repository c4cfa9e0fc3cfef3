#include "workflow/internal/page_drafts.h"

#include <iterator>
#include <utility>

#include "core/error.h"
#include "formats/file.h"
#include "formats/page_set_file.h"
#include "formats/tag_vocabulary_file.h"

namespace evenhand::workflow::internal {

namespace {

/// A name that says nothing of the question, so that the draft is named after its words.
const std::string pasted = "pasted";

/// The name that a person knows the text by.
void name_after(const std::string& name, Parsed<DraftSet>& drafts) {
    for (Finding& finding : drafts.findings) {
        if (finding.location == pasted || finding.location.starts_with(pasted + ":")) {
            finding.location.replace(0, pasted.size(), name);
        }
    }
    if (drafts.value) {
        for (Rubric& draft : drafts.value->drafts) {
            draft.source_name = name;
        }
    }
}

}  // namespace

TagVocabulary read_vocabulary(const std::filesystem::path& file) {
    auto words = formats::read_tag_vocabulary(formats::read_file(file), file.filename().string());
    if (!words.value) {
        throw Error(ErrorCode::unreadable_file,
                    "Cannot use " + file.string() + ": " + words.findings.front().message);
    }
    return std::move(*words.value);
}

std::string bytes_of(const PageSource& source) {
    return source.file.empty() ? source.text : formats::read_file(source.file);
}

Parsed<DraftSet> drafts_of(const PageSource& source,
                           const std::string& bytes,
                           const TagVocabulary& vocabulary) {
    const bool is_pasted = source.file.empty();
    auto set = formats::read_pages(bytes, is_pasted ? pasted : source.name);
    Parsed<DraftSet> drafts = set.value ? draft_all(*set.value, vocabulary) : Parsed<DraftSet>();
    drafts.findings.insert(drafts.findings.begin(),
                           std::make_move_iterator(set.findings.begin()),
                           std::make_move_iterator(set.findings.end()));
    if (is_pasted) {
        name_after(source.name, drafts);
    }
    return drafts;
}

}  // namespace evenhand::workflow::internal
