#include "formats/page_set_file.h"

#include <iterator>
#include <utility>

#include "formats/hash.h"
#include "formats/internal/mock_interview.h"
#include "formats/internal/page_decoded.h"

namespace evenhand::formats {

Parsed<PageSet> read_pages(std::string_view bytes, const std::string& source_name) {
    Parsed<internal::PageText> text = internal::decode_page(bytes, source_name);
    if (!text.value) {
        return {std::nullopt, std::move(text.findings)};
    }
    const std::string sha256 = sha256_hex(bytes);
    internal::PageSheet sheet = internal::read_sheet(text.value->text);
    if (auto mock = internal::read_mock_interview(sheet, source_name, sha256)) {
        if (mock->value) {
            mock->findings.insert(mock->findings.begin(),
                                  std::make_move_iterator(text.findings.begin()),
                                  std::make_move_iterator(text.findings.end()));
        }
        return *std::move(mock);
    }
    Parsed<QuestionPage> page = internal::read_decoded_page(
        *text.value, std::move(sheet), std::move(text.findings), source_name, sha256);
    if (!page.value) {
        return {std::nullopt, std::move(page.findings)};
    }
    PageSet set;
    set.pages.push_back(*std::move(page.value));
    return {std::move(set), std::move(page.findings)};
}

}  // namespace evenhand::formats
