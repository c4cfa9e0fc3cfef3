#include "workflow/rubric_author.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "core/rubric_check.h"
#include "core/rubric_draft.h"
#include "formats/draft_json.h"
#include "formats/file.h"
#include "formats/invitation_file.h"
#include "formats/question_page_file.h"
#include "formats/rubric_file.h"
#include "formats/scorecard_file.h"
#include "formats/tag_vocabulary_file.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

void append(Findings& all, Findings more) {
    std::ranges::move(more, std::back_inserter(all));
}

void keep_draft(ImportedPage& page, const fs::path& into) {
    const fs::path file = into / (page.draft->id.text() + ".rubric.xml");
    const std::string bytes = formats::rubric_bytes(*page.draft);
    if (fs::exists(file) && formats::read_file(file) != bytes) {
        page.findings.push_back({Severity::error,
                                 "import.exists",
                                 "Another rubric is already there and was left as it is; move it "
                                 "away, or import into another folder.",
                                 file.string()});
        return;
    }
    formats::make_folder(into);
    formats::write_file(file, bytes);
    page.file = file;
}

}  // namespace

ImportedPage import_page(const fs::path& page, const fs::path& into, const fs::path& vocabulary) {
    ImportedPage result;
    auto words = formats::read_tag_vocabulary(formats::read_file(vocabulary),
                                              vocabulary.filename().string());
    append(result.findings, std::move(words.findings));
    auto read = formats::read_question_page(formats::read_file(page), page.filename().string());
    append(result.findings, std::move(read.findings));
    if (!read.value || !words.value) {
        return result;
    }
    auto draft = draft_rubric(*read.value, *words.value);
    append(result.findings, std::move(draft.findings));
    result.draft = std::move(draft.value);
    if (result.draft) {
        keep_draft(result, into);
    }
    return result;
}

std::string import_json(const ImportedPage& page) {
    return page.draft ? formats::draft_json(*page.draft, page.findings) : "null";
}

Findings check_file(const fs::path& file) {
    const std::string name = file.filename().string();
    const std::string bytes = formats::read_file(file);
    if (name.ends_with(".scorecard.xml")) {
        return formats::read_scorecard(bytes, name).findings;
    }
    if (name.ends_with(".invitation.xml")) {
        return formats::read_invitation(bytes, name).findings;
    }
    auto read = formats::read_rubric(bytes, name);
    Findings findings = std::move(read.findings);
    if (read.value) {
        append(findings, check(read.value->rubric));
        if (read.value->rubric.status == RubricStatus::draft) {
            findings.push_back(
                {Severity::hint,
                 "rubric.draft",
                 "This is a draft; only published rubrics are offered for interviews.",
                 name});
        }
    }
    return findings;
}

}  // namespace evenhand::workflow
