#include "workflow/internal/file_digest.h"

#include <doctest/doctest.h>

using namespace evenhand;
using namespace evenhand::workflow::internal;

namespace {

std::string made_pdf() {
    const std::string half(32, 'a');
    return "%PDF-1.7 drawn <</ID [<" + half + "><" + half + ">] >> end";
}

}  // namespace

TEST_CASE("a PDF has the digest of its own bytes, and any changed byte is told") {
    const std::string pdf = with_file_digest(made_pdf());
    CHECK(pdf.size() == made_pdf().size());
    CHECK(is_as_made(pdf));
    CHECK(with_file_digest(pdf) == pdf);
    for (std::size_t at = 0; at < pdf.size(); ++at) {
        CAPTURE(at);
        std::string changed = pdf;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(is_as_made(changed));
        CHECK(with_file_digest(changed) == changed);
    }
    CHECK_FALSE(is_as_made(pdf + " "));
}

TEST_CASE("a PDF without a digest, and what is no PDF, are left as they are") {
    CHECK_FALSE(is_as_made(made_pdf()));
    for (const char* text : {"", "%PDF-1.7", "/ID [<", "/ID [<00><00>]", "/ID [<x"}) {
        CAPTURE(text);
        CHECK_FALSE(is_as_made(text));
        CHECK(with_file_digest(text) == text);
    }
}
