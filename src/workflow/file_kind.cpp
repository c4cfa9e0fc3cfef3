#include "workflow/file_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/error.h"
#include "formats/file.h"
#include "workflow/internal/card_pdf.h"

namespace evenhand::workflow {

namespace {

struct Document {
    std::string_view ending;  ///< Of the file's name.
    std::string_view root;    ///< The element that names it, with its namespace.
    FileKind kind;
};

constexpr std::array<Document, 8> documents = {
    {{".invitation.xml", "<invitation xmlns=\"urn:evenhand:invitation:", FileKind::invitation},
     {".scorecard.xml", "<scorecard xmlns=\"urn:evenhand:scorecard:", FileKind::scorecard},
     {".redacted.xml",
      "<redacted-scorecard xmlns=\"urn:evenhand:redacted-scorecard:",
      FileKind::copy},
     {".rubric.xml", "<rubric xmlns=\"urn:evenhand:rubric:", FileKind::rubric},
     {".kit.xml", "<kit xmlns=\"urn:evenhand:kit:", FileKind::kit},
     {".round.xml", "<round xmlns=\"urn:evenhand:round:", FileKind::round},
     {".practice.xml", "<practice xmlns=\"urn:evenhand:practice:", FileKind::practice},
     {".debrief.xml", "<debrief xmlns=\"urn:evenhand:debrief:", FileKind::decision}}};

FileKind kind_by_beginning(const std::string& bytes) {
    if (internal::is_pdf(bytes)) {
        return FileKind::scorecard;
    }
    const auto* found = std::ranges::find_if(documents, [&](const Document& document) {
        return bytes.find(document.root) != std::string::npos;
    });
    return found == documents.end() ? FileKind::other : found->kind;
}

}  // namespace

FileKind kind_of_file(const std::filesystem::path& file) {
    constexpr std::size_t beginning = 256;  // As far as the desktop looks for the root.
    const std::string name = file.filename().string();
    const auto* named = std::ranges::find_if(
        documents, [&](const Document& document) { return name.ends_with(document.ending); });
    if (named != documents.end()) {
        return named->kind;
    }
    try {
        return kind_by_beginning(formats::read_beginning(file, beginning));
    } catch (const Error&) {
        return FileKind::other;
    }
}

}  // namespace evenhand::workflow
