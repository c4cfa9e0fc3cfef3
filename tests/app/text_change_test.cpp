#include "app/text_change.h"

#include <doctest/doctest.h>

#include "core/utf8.h"

using namespace evenhand::app;

namespace {

/// The change done to the text, by characters.
std::string changed(const std::string& from, const TextChange& change) {
    const auto byte_at = [&](std::size_t character) {
        std::size_t byte = 0;
        while (byte < from.size() && evenhand::length(from.substr(0, byte)) < character) {
            ++byte;
        }
        while (byte < from.size() && (static_cast<unsigned char>(from[byte]) & 0xC0U) == 0x80U) {
            ++byte;
        }
        return byte;
    };
    const std::size_t first = byte_at(change.first);
    const std::size_t end = byte_at(change.first + change.removed);
    return from.substr(0, first) + change.inserted + from.substr(end);
}

}  // namespace

TEST_CASE("a mark taken off its line removes two characters and nothing else") {
    const TextChange change = change_between("one\n+ two", "one\ntwo");
    CHECK(change.first == 4);
    CHECK(change.removed == 2);
    CHECK(change.inserted.empty());
}

TEST_CASE("equal texts need no change") {
    CHECK(change_between("", "").nothing());
    CHECK(change_between("same", "same").nothing());
}

TEST_CASE("positions count characters") {
    const TextChange change = change_between("ä ö", "ä ü ö");
    CHECK(change.first == 2);
    CHECK(change.removed == 0);
    CHECK(changed("ä ö", change) == "ä ü ö");
}

TEST_CASE("characters that share a byte are replaced whole") {
    const TextChange change = change_between("ä", "ö");  // C3 A4 and C3 B6
    CHECK(change.removed == 1);
    CHECK(change.inserted == "ö");
    CHECK(changed("xé€y", change_between("xé€y", "xè₭y")) == "xè₭y");
}

TEST_CASE("a repeated text grows or shrinks by what is missing") {
    CHECK(changed("aaa", change_between("aaa", "aa")) == "aa");
    CHECK(changed("aa", change_between("aa", "aaaa")) == "aaaa");
    CHECK(changed("abcabc", change_between("abcabc", "abc")) == "abc");
}

TEST_CASE("every kind of line break parts lines") {
    CHECK(lines_of("a\nb") == std::vector<std::string>{"a", "b"});
    CHECK(lines_of("a\r\nb\rc") == std::vector<std::string>{"a", "b", "c"});
    CHECK(lines_of("a\xE2\x80\xA9"
                   "b") == std::vector<std::string>{"a", "b"});
}

TEST_CASE("an empty text is one empty line, and a last break begins a line") {
    CHECK(lines_of("") == std::vector<std::string>{""});
    CHECK(lines_of("a\n") == std::vector<std::string>{"a", ""});
}

TEST_CASE("joining gives back what was taken apart") {
    for (const std::string text : {"", "\n", "a", "\na\n\nb", "a\nb\n"}) {
        CHECK(joined(lines_of(text)) == text);
    }
}
