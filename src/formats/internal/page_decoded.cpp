#include "formats/internal/page_decoded.h"

#include <iterator>
#include <utility>

#include "formats/internal/page_foreign.h"
#include "formats/internal/page_reader.h"

namespace evenhand::formats::internal {

Parsed<QuestionPage> read_decoded_page(const PageText& text,
                                       PageSheet sheet,
                                       Findings guesses,
                                       const std::string& source_name,
                                       const std::string& sha256) {
    Parsed<QuestionPage> page = read_page(std::move(sheet), source_name, sha256);
    if (!page.value) {
        return page.findings.empty()
                   ? Parsed<QuestionPage>{std::nullopt, {why_foreign(text, source_name)}}
                   : std::move(page);
    }
    page.findings.insert(page.findings.begin(),
                         std::make_move_iterator(guesses.begin()),
                         std::make_move_iterator(guesses.end()));
    return page;
}

}  // namespace evenhand::formats::internal
