#include "workflow/file_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/words.h"
#include "formats/file.h"
#include "formats/rating_table_file.h"
#include "formats/style_file.h"
#include "report/copy_document.h"
#include "report/packet_document.h"
#include "report/pdf_reading.h"
#include "report/scorecard_pdf.h"
#include "workflow/calibration_files.h"
#include "workflow/internal/card_pdf.h"

namespace evenhand::workflow {

namespace {

struct Document {
    std::string_view ending;  ///< Of the file's name.
    std::string_view root;    ///< The element that names it, with its namespace.
    FileKind kind;
};

constexpr std::array<Document, 10> documents = {
    {{".invitation.xml", "<invitation xmlns=\"urn:evenhand:invitation:", FileKind::invitation},
     {".scorecard.xml", "<scorecard xmlns=\"urn:evenhand:scorecard:", FileKind::scorecard},
     {".redacted.xml",
      "<redacted-scorecard xmlns=\"urn:evenhand:redacted-scorecard:",
      FileKind::copy},
     {".rubric.xml", "<rubric xmlns=\"urn:evenhand:rubric:", FileKind::rubric},
     {".kit.xml", "<kit xmlns=\"urn:evenhand:kit:", FileKind::kit},
     {".round.xml", "<round xmlns=\"urn:evenhand:round:", FileKind::round},
     {".practice.xml", "<practice xmlns=\"urn:evenhand:practice:", FileKind::practice},
     {".debrief.xml", "<debrief xmlns=\"urn:evenhand:debrief:", FileKind::decision},
     {".panel.xml", "<panel xmlns=\"urn:evenhand:panel:", FileKind::panel},
     {".style.xml", "<style xmlns=\"urn:evenhand:style:", FileKind::style}}};

/// What is in a PDF tells what it is; what its pages say is checked when it is opened.
FileKind kind_of_pdf(const std::filesystem::path& file) {
    std::optional<std::map<std::string, std::string>> files;
    try {
        files = report::attached_files(formats::read_file(file));
    } catch (const Error&) {
        return FileKind::scorecard;  // What is wrong with it is told when it is opened.
    }
    const auto has = [&](std::string_view name) {
        return files && files->contains(std::string(name));
    };
    // A packet holds scorecards, too, each under a number.
    const bool printed = has(report::attached_copy) || has(report::attached_packet);
    return printed && !has(report::attached_scorecard) ? FileKind::printed : FileKind::scorecard;
}

FileKind kind_by_beginning(const std::filesystem::path& file, const std::string& bytes) {
    if (internal::is_pdf(bytes)) {
        return kind_of_pdf(file);
    }
    if (formats::begins_rating_table(bytes)) {
        return FileKind::ratings;
    }
    const auto* found = std::ranges::find_if(documents, [&](const Document& document) {
        return bytes.find(document.root) != std::string::npos;
    });
    return found == documents.end() ? FileKind::other : found->kind;
}

}  // namespace

std::optional<FileKind> kind_by_name(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    const auto* named = std::ranges::find_if(
        documents, [&](const Document& document) { return name.ends_with(document.ending); });
    if (named != documents.end()) {
        return named->kind;
    }
    return name == formats::style_name ? std::optional(FileKind::style) : std::nullopt;
}

FileKind kind_of_file(const std::filesystem::path& file) {
    constexpr std::size_t beginning = 256;  // As far as the desktop looks for the root.
    if (const auto named = kind_by_name(file)) {
        return *named;
    }
    try {
        if (lowered(file.extension().string()) == ".json" && holds_scorecards(file)) {
            return FileKind::ratings;
        }
        return kind_by_beginning(file, formats::read_beginning(file, beginning));
    } catch (const Error&) {
        return FileKind::other;
    }
}

}  // namespace evenhand::workflow
