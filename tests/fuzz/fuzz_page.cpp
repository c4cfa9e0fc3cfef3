#include <cstddef>
#include <cstdint>

#include "core/rubric_draft.h"
#include "formats/question_page_file.h"

namespace {

using namespace evenhand;

/// A reader gives a value or an error, whatever the bytes are, and quotes what stands on the page.
void read(std::string_view bytes, const char* name) {
    const auto page = formats::read_question_page(bytes, name);
    if (!page.value && page.findings.empty()) {
        __builtin_trap();
    }
    if (!page.value) {
        return;
    }
    if (page.value->text != formats::page_text_lines(bytes, name)) {
        __builtin_trap();
    }
    const auto draft = draft_rubric(*page.value, {});
    for (const Item& item : draft.value ? draft.value->items : std::vector<Item>{}) {
        for (const SourcePlace& place : item.provenance.places) {
            if (!stands_at(page.value->text, place)) {
                __builtin_trap();
            }
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    read(bytes, "page.txt");
    read(bytes, "page.html");
    return 0;
}
