#include "formats/word_finder.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "core/error.h"

namespace evenhand::formats {

namespace {

struct Sign {
    UChar32 code = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Bytes of the code point in UTF-8.
std::size_t size_of(UChar32 code) {
    constexpr UChar32 end_of_one = 0x80;
    constexpr UChar32 end_of_two = 0x800;
    constexpr UChar32 end_of_three = 0x10000;
    const std::size_t beyond_two = code < end_of_three ? 3 : 4;
    const std::size_t beyond_one = code < end_of_two ? 2 : beyond_two;
    return code < end_of_one ? 1 : beyond_one;
}

std::vector<Sign> signs_of(const std::string& text) {
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
    std::vector<Sign> signs;
    std::size_t begin = 0;
    for (std::int32_t at = 0; at < wide.length(); at = wide.moveIndex32(at, 1)) {
        const UChar32 code = wide.char32At(at);
        signs.push_back({code, begin, begin + size_of(code)});
        begin = signs.back().end;
    }
    return signs;
}

bool is_mark(UChar32 code) {
    return (U_MASK(u_charType(code)) & U_GC_M_MASK) != 0;
}

bool is_letter(UChar32 code) {
    return u_isalpha(code) != 0 || is_mark(code);
}

constexpr UChar32 zero_width_space = 0x200B;
constexpr UChar32 non_joiner = 0x200C;

/// A soft hyphen, a joiner, a mark of direction: it takes no room, and hides nothing.
bool is_invisible(UChar32 code) {
    return u_charType(code) == U_FORMAT_CHAR &&
           u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_apostrophe(UChar32 code) {
    return code == '\'' || code == 0x2019 || code == 0x02BC;
}

UScriptCode script_of(UChar32 code) {
    UErrorCode error = U_ZERO_ERROR;
    return uscript_getScript(code, &error);
}

/// Scripts that write words together.
bool is_unspaced(UChar32 code) {
    constexpr UChar32 prolonged = 0x30FC;
    switch (script_of(code)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_HANGUL:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            return true;
        default:
            return code == prolonged;
    }
}

const icu::Normalizer2& normaliser(bool folds) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* found = folds ? icu::Normalizer2::getNFKCCasefoldInstance(error)
                                          : icu::Normalizer2::getNFDInstance(error);
    if (U_FAILURE(error) != 0) {
        throw Error(ErrorCode::unreadable_file,
                    "The library ICU cannot read its Unicode data; install its package anew.");
    }
    return *found;
}

icu::UnicodeString normal(const icu::UnicodeString& text, bool folds) {
    UErrorCode error = U_ZERO_ERROR;
    return normaliser(folds).normalize(text, error);
}

/// An accent; not the vowel signs of Indic scripts, nor the sound marks of kana.
bool is_accent(UChar32 code) {
    constexpr UChar32 voiced = 0x3099;
    constexpr UChar32 half_voiced = 0x309A;
    const UScriptCode script = script_of(code);
    return is_mark(code) && code != voiced && code != half_voiced &&
           (script == USCRIPT_INHERITED || script == USCRIPT_HEBREW || script == USCRIPT_ARABIC);
}

struct Written {
    UChar32 code;
    const char16_t* as;
};

constexpr std::array<Written, 12> plain_letters = {{{0x00F8, u"o"},
                                                    {0x0142, u"l"},
                                                    {0x0111, u"d"},
                                                    {0x00F0, u"d"},
                                                    {0x0131, u"i"},
                                                    {0x00E6, u"ae"},
                                                    {0x0153, u"oe"},
                                                    {0x00FE, u"th"},
                                                    {0x0127, u"h"},
                                                    {0x0167, u"t"},
                                                    {0x0629, u"\u0647"},
                                                    {0x0649, u"\u064A"}}};
constexpr std::array<Written, 5> spelt_out = {
    {{0x00E4, u"ae"}, {0x00F6, u"oe"}, {0x00FC, u"ue"}, {0x00E5, u"aa"}, {0x00F8, u"oe"}}};

template <std::size_t Size>
icu::UnicodeString rewritten(const icu::UnicodeString& text,
                             const std::array<Written, Size>& letters) {
    icu::UnicodeString result;
    for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
        const UChar32 code = text.char32At(at);
        const auto* found = std::ranges::find(letters, code, &Written::code);
        if (found == letters.end()) {
            result.append(code);
        } else {
            result.append(icu::UnicodeString(found->as));
        }
    }
    return result;
}

icu::UnicodeString without_accents(const icu::UnicodeString& text) {
    const icu::UnicodeString apart = normal(text, false);
    icu::UnicodeString result;
    for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
        if (!is_accent(apart.char32At(at))) {
            result.append(apart.char32At(at));
        }
    }
    return rewritten(result, plain_letters);
}

std::string utf8(const icu::UnicodeString& text) {
    std::string bytes;
    text.toUTF8String(bytes);
    return bytes;
}

void add_form(std::vector<std::string>& forms, std::string form) {
    if (!form.empty() && std::ranges::find(forms, form) == forms.end()) {
        forms.push_back(std::move(form));
    }
}

/// "priya99" names whom "priya" names.
void add_without_digits(std::vector<std::string>& forms) {
    const std::string& form = forms.front();
    const std::size_t last = form.find_last_not_of("0123456789");
    if (last != std::string::npos) {
        add_form(forms, form.substr(0, last + 1));
    }
}

/// "Ayşe’nin": what other languages put behind a name.
void add_before_apostrophe(std::vector<std::string>& forms, const icu::UnicodeString& word) {
    constexpr std::int32_t shortest = 3;
    for (std::int32_t at = word.length() - 1; at >= shortest; --at) {
        const icu::UnicodeString tail(word, at + 1);
        if (is_apostrophe(word.charAt(at)) && u_isupper(word.char32At(0)) != 0 &&
            u_isupper(word.char32At(at + 1)) == 0 && tail != u"t") {
            add_form(forms, utf8(without_accents(normal(icu::UnicodeString(word, 0, at), true))));
        }
    }
}

/// "and", "to", "in" and the article are written before a word without a blank.
void add_without_prefix(std::vector<std::string>& forms, const icu::UnicodeString& plain) {
    constexpr std::int32_t shortest = 3;
    const icu::UnicodeString hebrew(u"\u05D5\u05DC\u05D1\u05DE\u05E9\u05D4\u05DB");
    const icu::UnicodeString arabic(u"\u0648\u0641\u0628\u0644\u0643");
    const icu::UnicodeString article(u"\u0627\u0644");
    icu::UnicodeString rest = plain;
    const char16_t first = rest.charAt(0);
    if (rest.length() > shortest && (hebrew.indexOf(first) >= 0 || arabic.indexOf(first) >= 0)) {
        rest.remove(0, 1);
        add_form(forms, utf8(rest));
    }
    for (icu::UnicodeString each : {plain, rest}) {
        if (each.startsWith(article) && each.length() >= shortest + article.length()) {
            add_form(forms, utf8(each.remove(0, article.length())));
        }
    }
}

std::vector<std::string> forms_of(const icu::UnicodeString& word) {
    icu::UnicodeString letters;
    for (std::int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1)) {
        if (!is_apostrophe(word.char32At(at))) {
            letters.append(word.char32At(at));
        }
    }
    const icu::UnicodeString folded = normal(letters, true);
    const icu::UnicodeString plain = without_accents(folded);
    std::vector<std::string> forms;
    add_form(forms, utf8(plain));
    if (forms.empty()) {
        return {utf8(folded)};
    }
    add_form(forms, utf8(without_accents(rewritten(folded, spelt_out))));
    add_without_digits(forms);
    add_without_prefix(forms, plain);
    add_before_apostrophe(forms, word);
    return forms;
}

class Finder {
public:
    explicit Finder(const std::string& text) : text_(text), signs_(signs_of(text)) {}

    std::vector<TextWord> find() {
        for (std::size_t at = 0; at < signs_.size();) {
            if (!is_letter(signs_[at].code) && u_isdigit(signs_[at].code) == 0) {
                ++at;
                continue;
            }
            const std::size_t end =
                is_unspaced(signs_[at].code) ? end_of_sign(at) : end_of_word(at);
            add(at, without_ending(at, end));
            at = end;
        }
        return std::move(words_);
    }

private:
    [[nodiscard]] std::size_t end_of_sign(std::size_t at) const {
        ++at;
        while (at < signs_.size() && is_mark(signs_[at].code)) {
            ++at;
        }
        const std::size_t next = behind_invisible(at);
        return next < signs_.size() && is_unspaced(signs_[next].code) ? next : at;
    }

    [[nodiscard]] std::size_t behind_invisible(std::size_t at) const {
        while (at < signs_.size() && is_invisible(signs_[at].code)) {
            ++at;
        }
        return at;
    }

    /// Where a word goes on behind what is not seen; a joiner's absence parts Arabic words, and a
    /// place to break a line parts all.
    [[nodiscard]] std::size_t behind_hidden(std::size_t at) const {
        const std::size_t next = behind_invisible(at);
        for (std::size_t i = at; i < next; ++i) {
            const UChar32 code = signs_[i].code;
            if (code == zero_width_space ||
                (code == non_joiner && script_of(signs_[at - 1].code) == USCRIPT_ARABIC)) {
                return at;
            }
        }
        return continues(next) ? next : at;
    }

    [[nodiscard]] bool continues(std::size_t at) const {
        return at < signs_.size() && !is_unspaced(signs_[at].code) &&
               (is_letter(signs_[at].code) || u_isdigit(signs_[at].code) != 0);
    }

    [[nodiscard]] std::size_t end_of_word(std::size_t at) const {
        for (;;) {
            const bool apostrophe = at < signs_.size() && is_apostrophe(signs_[at].code);
            const std::size_t next = apostrophe ? at + 1 : behind_hidden(at);
            if (!continues(next)) {
                return at;
            }
            at = next + 1;
        }
    }

    /// Without "’s", "’d", "’ll" and their like.
    [[nodiscard]] std::size_t without_ending(std::size_t begin, std::size_t end) const {
        constexpr std::array<std::string_view, 12> endings = {
            "s", "S", "d", "D", "m", "M", "ll", "LL", "re", "RE", "ve", "VE"};
        std::size_t mark = end;
        while (mark > begin && !is_apostrophe(signs_[mark - 1].code)) {
            --mark;
        }
        if (mark <= begin + 1) {
            return end;
        }
        const std::string_view tail = std::string_view(text_).substr(
            signs_[mark].begin, signs_[end - 1].end - signs_[mark].begin);
        return std::ranges::find(endings, tail) == endings.end() ? end : mark - 1;
    }

    void add(std::size_t begin, std::size_t end) {
        TextWord word;
        word.begin = signs_[begin].begin;
        word.end = signs_[end - 1].end;
        icu::UnicodeString letters;
        int small = 0;
        int capitals = 0;
        for (std::size_t at = begin; at < end; ++at) {
            letters.append(signs_[at].code);
            capitals += u_isupper(signs_[at].code) != 0 ? 1 : 0;
            small += u_islower(signs_[at].code) != 0 ? 1 : 0;
        }
        word.forms = forms_of(letters);
        word.capital = u_isupper(signs_[begin].code) != 0 || u_istitle(signs_[begin].code) != 0;
        word.all_capitals = capitals > 1 && small == 0;
        word.unspaced = is_unspaced(signs_[begin].code);
        word.cased = u_isdigit(signs_[begin].code) != 0 ||
                     u_hasBinaryProperty(signs_[begin].code, UCHAR_CASED) != 0;
        words_.push_back(std::move(word));
    }

    const std::string& text_;
    std::vector<Sign> signs_;
    std::vector<TextWord> words_;
};

}  // namespace

std::vector<TextWord> words_in(const std::string& text) {
    return Finder(text).find();
}

}  // namespace evenhand::formats
