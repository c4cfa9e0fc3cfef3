#include "workflow/private_page.h"

#include "formats/file.h"

namespace evenhand::workflow {

void write_private_page(const std::filesystem::path& file, std::string_view page) {
    formats::write_file(file, page);
}

}  // namespace evenhand::workflow
