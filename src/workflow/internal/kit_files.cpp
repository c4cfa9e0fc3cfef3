#include "workflow/internal/kit_files.h"

#include <system_error>
#include <utility>

#include "formats/kit_file.h"
#include "formats/shared_folder.h"
#include "workflow/internal/kept_file.h"

namespace evenhand::workflow::internal {

namespace fs = std::filesystem;

namespace {

/// False when a file with other bytes has the name.
bool is_placed(const fs::path& file, const std::string& bytes) {
    return formats::create_file(file, bytes, formats::Permanence::changeable) ||
           bytes_if_readable(file) == bytes;
}

}  // namespace

fs::path shipped_kits(const fs::path& shipped) {
    return shipped / "kits";
}

KitPlan put_kit(const LibraryPaths& paths, const fs::path& shipped, KitPlan kit) {
    formats::make_shared_folder(paths.folder());
    formats::make_shared_folder(paths.kits());
    const Id<Rubric> id(kit.id);
    for (int number = 2;; ++number) {
        std::error_code error;
        const fs::path file = paths.kit(kit.id);
        if (!fs::exists(shipped_kits(shipped) / file.filename(), error) &&
            is_placed(file, formats::kit_bytes(kit))) {
            return kit;
        }
        kit.id = numbered(id, number).text();
    }
}

}  // namespace evenhand::workflow::internal
