#include "workflow/recovery_key_file.h"

#include "formats/file.h"

namespace evenhand::workflow {

void write_recovery_key(const std::filesystem::path& file, std::string_view page) {
    formats::write_file(file, page);
}

}  // namespace evenhand::workflow
