#include "formats/dictionary.h"

#include <algorithm>
#include <enchant.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <utility>

namespace evenhand::formats {

namespace {

constexpr UChar32 curly_apostrophe = 0x2019;

struct FreeBroker {
    void operator()(EnchantBroker* broker) const { enchant_broker_free(broker); }
};
using Broker = std::unique_ptr<EnchantBroker, FreeBroker>;

bool is_letter(UChar32 sign) {
    return u_isalpha(sign) != 0 || u_charType(sign) == U_NON_SPACING_MARK;
}

bool is_apostrophe(UChar32 sign) {
    return sign == '\'' || sign == curly_apostrophe;
}

/// What makes a run of signs an address, a name of a program, a path or a number.
bool is_technical(UChar32 sign) {
    return u_isdigit(sign) != 0 || sign == '_' || sign == '@' || sign == '/' || sign == '\\' ||
           sign == '#' || sign == '.' || sign == ':' || sign == '=';
}

std::vector<UChar32> signs_of(std::string_view text) {
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    std::vector<UChar32> signs;
    for (int32_t at = 0; at < wide.length(); at = wide.moveIndex32(at, 1)) {
        signs.push_back(wide.char32At(at));
    }
    return signs;
}

bool is_ordinary(const std::vector<UChar32>& signs, const WordPlace& word) {
    const auto first = signs.begin() + static_cast<std::ptrdiff_t>(word.first);
    const auto end = first + static_cast<std::ptrdiff_t>(word.count);
    return word.count > 1 &&
           std::none_of(first + 1, end, [](UChar32 sign) { return u_isupper(sign) != 0; });
}

/// The letters from `from` on, with apostrophes between them.
WordPlace word_at(const std::vector<UChar32>& signs, std::size_t from, std::size_t end) {
    std::size_t last = from;
    while (last < end && (is_letter(signs[last]) || (is_apostrophe(signs[last]) && last + 1 < end &&
                                                     is_letter(signs[last + 1])))) {
        ++last;
    }
    return {from, last - from};
}

/// Full stops and colons that end a run belong to the sentence.
bool has_technical(const std::vector<UChar32>& signs, std::size_t first, std::size_t end) {
    while (end > first && !is_letter(signs[end - 1]) && u_isdigit(signs[end - 1]) == 0) {
        --end;
    }
    return std::any_of(signs.begin() + static_cast<std::ptrdiff_t>(first),
                       signs.begin() + static_cast<std::ptrdiff_t>(end),
                       is_technical);
}

class EnchantDictionary final : public Dictionary {
public:
    EnchantDictionary(Broker broker, EnchantDict* dict, std::string language)
        : broker_(std::move(broker)), dict_(dict), language_(std::move(language)) {}
    EnchantDictionary(const EnchantDictionary&) = delete;
    EnchantDictionary& operator=(const EnchantDictionary&) = delete;
    ~EnchantDictionary() override { enchant_broker_free_dict(broker_.get(), dict_); }

    [[nodiscard]] const std::string& language() const noexcept override { return language_; }

    [[nodiscard]] bool knows(const std::string& word) const override {
        return enchant_dict_check(dict_, word.data(), static_cast<ssize_t>(word.size())) == 0;
    }

    [[nodiscard]] std::vector<std::string> suggestions(const std::string& word,
                                                       std::size_t most) const override {
        std::size_t count = 0;
        char** found =
            enchant_dict_suggest(dict_, word.data(), static_cast<ssize_t>(word.size()), &count);
        std::vector<std::string> words(found, found + std::min(count, most));
        if (found != nullptr) {
            enchant_dict_free_string_list(dict_, found);
        }
        return words;
    }

private:
    Broker broker_;
    EnchantDict* dict_;
    std::string language_;
};

}  // namespace

std::vector<WordPlace> words_to_spell(std::string_view line) {
    const std::vector<UChar32> signs = signs_of(line);
    std::vector<WordPlace> words;
    for (std::size_t first = 0; first < signs.size();) {
        std::size_t end = first;
        while (end < signs.size() && u_isUWhiteSpace(signs[end]) == 0) {
            ++end;
        }
        const bool plain = !has_technical(signs, first, end);
        while (first < end) {
            const WordPlace word = word_at(signs, first, end);
            if (plain && is_ordinary(signs, word)) {
                words.push_back(word);
            }
            first += std::max<std::size_t>(1, word.count);
        }
        first = end + 1;
    }
    return words;
}

std::unique_ptr<Dictionary> open_dictionary(const std::string& language) {
    const std::string tag = language.substr(0, language.find_first_of(".@"));
    if (tag.empty() || tag == "C" || tag == "POSIX") {
        return nullptr;
    }
    Broker broker(enchant_broker_init());
    EnchantDict* dict = enchant_broker_request_dict(broker.get(), tag.c_str());
    if (dict == nullptr) {
        return nullptr;
    }
    return std::make_unique<EnchantDictionary>(std::move(broker), dict, tag);
}

}  // namespace evenhand::formats
