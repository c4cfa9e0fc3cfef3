#include "formats/question_page_file.h"

#include <utility>

#include "formats/hash.h"
#include "formats/internal/page_decoded.h"
#include "formats/internal/page_lines.h"
#include "formats/internal/page_text.h"

namespace evenhand::formats {

Parsed<QuestionPage> read_question_page(std::string_view bytes, const std::string& source_name) {
    Parsed<internal::PageText> text = internal::decode_page(bytes, source_name);
    if (!text.value) {
        return {std::nullopt, std::move(text.findings)};
    }
    return internal::read_decoded_page(*text.value,
                                       internal::read_sheet(text.value->text),
                                       std::move(text.findings),
                                       source_name,
                                       sha256_hex(bytes));
}

std::vector<std::string> page_text_lines(std::string_view bytes, const std::string& source_name) {
    const Parsed<internal::PageText> text = internal::decode_page(bytes, source_name);
    return text.value ? internal::read_sheet(text.value->text).text : std::vector<std::string>{};
}

}  // namespace evenhand::formats
