#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "archive/key_file.h"
#include "archive/made_up_keys.h"

using namespace evenhand;
using namespace evenhand::archive;
using testing::all;

namespace {

RecoveryKey counting() {
    RecoveryKey key;
    for (std::size_t i = 0; i < key.bytes.size(); ++i) {
        key.bytes[i] = static_cast<std::uint8_t>(3 * i);
    }
    return key;
}

}  // namespace

TEST_CASE("a recovery key is fourteen groups of four") {
    const std::string words = words_of(counting());
    CHECK(words.size() == 14 * 4 + 13);
    for (std::size_t i = 0; i < words.size(); ++i) {
        CHECK((words[i] == '-') == (i % 5 == 4));
    }
    CHECK(words.find_first_of("ILOU") == std::string::npos);
    CHECK(words_of(RecoveryKey()).substr(0, 9) == "0000-0000");
    CHECK(words_of(RecoveryKey{all(0xff)}).substr(0, 9) == "ZZZZ-ZZZZ");
}

TEST_CASE("a recovery key is read however it was typed") {
    const std::string words = words_of(counting());
    CHECK(recovery_key_of(words) == counting());
    std::string small = words;
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    CHECK(recovery_key_of(small) == counting());
    std::string blanks = " " + words + "\n";
    std::ranges::replace(blanks, '-', ' ');
    CHECK(recovery_key_of(blanks) == counting());
    std::string mistaken = words;
    REQUIRE(mistaken.find('0') != std::string::npos);
    REQUIRE(mistaken.find('1') != std::string::npos);
    std::ranges::replace(mistaken, '0', 'O');
    mistaken[mistaken.find('1')] = 'l';
    std::ranges::replace(mistaken, '1', 'I');
    CHECK(recovery_key_of(mistaken) == counting());
}

TEST_CASE("a recovery key with one letter mistyped is told at once") {
    const std::string words = words_of(counting());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '-') {
            continue;
        }
        for (const char letter : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
            std::string typed = words;
            typed[i] = letter;
            CHECK(recovery_key_of(typed).has_value() == (typed == words));
        }
    }
}

TEST_CASE("recovery keys that were printed before are read") {
    const std::string printed = "001G-C28C-1W91-A60V-3RGJ-89SA-5MR3-6DHS-7GZM-4HA8-9D75-2N2Q-B9EX";
    CHECK(recovery_key_of(printed) == counting());
    std::string typed = printed;
    typed.back() = typed.back() == 'Q' ? 'R' : 'Q';
    CHECK_FALSE(recovery_key_of(typed));
    CHECK_FALSE(recovery_key_of(printed + "-00"));
}

TEST_CASE("a letter too many, one too few, or one that is none is no recovery key") {
    const std::string words = words_of(counting());
    CHECK_FALSE(recovery_key_of(""));
    CHECK_FALSE(recovery_key_of(words + "0"));
    CHECK_FALSE(recovery_key_of(words.substr(1)));
    CHECK_FALSE(recovery_key_of("U" + words.substr(1)));
    CHECK_FALSE(recovery_key_of("\xC3\xA4" + words.substr(1)));
}
