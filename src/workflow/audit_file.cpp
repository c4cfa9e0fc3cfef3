#include "workflow/audit_file.h"

#include <string>

#include "core/error.h"
#include "core/timestamp.h"
#include "formats/csv_cell.h"
#include "formats/file.h"

namespace evenhand::workflow {

namespace {

using formats::quoted_csv_cell;

constexpr std::size_t page = 1000;  // Entries read together.

std::string row(const AuditLine& line) {
    return std::to_string(line.entry) + "," + (line.readable ? to_iso(line.at) : "") + "," +
           quoted_csv_cell(line.kind) + "," + quoted_csv_cell(line.who) + "," +
           quoted_csv_cell(line.card) + "," + quoted_csv_cell(line.what) + "\r\n";
}

}  // namespace

std::uint64_t write_audit(ArchiveDesk& desk,
                          const std::filesystem::path& file,
                          const Progress& progress) {
    const std::uint64_t all = desk.brief().entries;
    std::string text = "entry,at,kind,who,card,what\r\n";
    std::uint64_t written = 0;
    for (std::uint64_t from = 1; from <= all;) {
        if (!progress(from - 1, all)) {
            throw Error(ErrorCode::cancelled, "The export of the log was stopped.");
        }
        const std::vector<AuditLine> lines = desk.audit(from, page);
        if (lines.empty()) {
            break;
        }
        for (const AuditLine& line : lines) {
            text += row(line);
        }
        written += lines.size();
        from = lines.back().entry + 1;
    }
    formats::write_file(file, text);
    return written;
}

}  // namespace evenhand::workflow
