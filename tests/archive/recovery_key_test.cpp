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

TEST_CASE("a recovery key is thirteen groups of four") {
    const std::string words = words_of(counting());
    CHECK(words.size() == 13 * 4 + 12);
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

TEST_CASE("most mistyped recovery keys are told at once") {
    const std::string words = words_of(counting());
    int wrong = 0;
    int told = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '-') {
            continue;
        }
        for (const char letter : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
            std::string typed = words;
            typed[i] = letter;
            if (typed == words) {
                continue;
            }
            ++wrong;
            const auto read = recovery_key_of(typed);
            CHECK(read != counting());
            told += read ? 0 : 1;
        }
    }
    CHECK(wrong == 52 * 31);
    CHECK(told > wrong * 9 / 10);
}

TEST_CASE("a letter too many, one too few, or one that is none is no recovery key") {
    const std::string words = words_of(counting());
    CHECK_FALSE(recovery_key_of(""));
    CHECK_FALSE(recovery_key_of(words + "0"));
    CHECK_FALSE(recovery_key_of(words.substr(1)));
    CHECK_FALSE(recovery_key_of("U" + words.substr(1)));
    CHECK_FALSE(recovery_key_of("\xC3\xA4" + words.substr(1)));
}
