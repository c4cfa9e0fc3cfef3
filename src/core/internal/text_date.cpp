#include "core/internal/text_date.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/internal/find_in.h"
#include "core/internal/word_place.h"
#include "core/number_text.h"

namespace evenhand::internal {

namespace {

std::string with_plain_blanks(std::string gap) {
    constexpr std::string_view hard_blank = "\u00A0";
    for (std::size_t at = gap.find(hard_blank); at != std::string::npos;
         at = gap.find(hard_blank)) {
        gap.replace(at, hard_blank.size(), " ");
    }
    return gap;
}

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

/// The number that so many digits or fewer write; 0: they are none.
std::uint64_t number_of(std::string_view digits, std::size_t most) {
    return digits.size() > most ? 0 : to_unsigned(digits).value_or(0);
}

bool is_year(std::string_view form) {
    constexpr std::uint64_t first = 1900;
    constexpr std::uint64_t last = 2099;
    const std::uint64_t year = number_of(form, 4);
    return year >= first && year <= last;
}

bool is_month_number(std::string_view form) {
    constexpr std::uint64_t months = 12;
    const std::uint64_t month = number_of(form, 2);
    return month >= 1 && month <= months;
}

bool is_day(std::string_view form) {
    constexpr std::uint64_t days = 31;
    const std::uint64_t day = number_of(form, 2);
    return day >= 1 && day <= days;
}

/// Also "12th".
bool is_counted_day(std::string_view form) {
    constexpr std::array<std::string_view, 4> endings = {"st", "nd", "rd", "th"};
    const bool counted = form.size() > 2 && is_any(endings, form.substr(form.size() - 2));
    return is_day(counted ? form.substr(0, form.size() - 2) : form);
}

bool is_month_name(std::string_view form) {
    constexpr std::array<std::string_view, 24> names = {
        "january",   "february", "march",    "april",    "may",  "june", "july", "august",
        "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
        "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"};
    return is_any(names, form);
}

/// Some words of a text, from one on.
class Words {
public:
    Words(const WordedText& text, std::size_t first) : text_(text), first_(first) {}

    [[nodiscard]] bool has(std::size_t count) const { return first_ + count <= text_.words.size(); }
    [[nodiscard]] const std::string& form(std::size_t place) const {
        return text_.words[first_ + place].forms.front();
    }
    [[nodiscard]] std::string gap(std::size_t place) const {
        return with_plain_blanks(std::string(gap_before(text_, first_ + place)));
    }
    /// Whether a number goes on beside them, as that of a version does.
    [[nodiscard]] bool goes_on(std::size_t count, const std::string& mark) const {
        return (first_ > 0 && gap(0) == mark && is_digit(before().back())) ||
               (has(count + 1) && gap(count) == mark && is_digit(form(count).front()));
    }

private:
    [[nodiscard]] const std::string& before() const {
        return text_.words[first_ - 1].forms.front();
    }

    const WordedText& text_;
    std::size_t first_;
};

bool is_in_figures(const Words& words) {
    if (!words.has(3)) {
        return false;
    }
    // "12. 3. 1980" and "12.3. 1980" are written too.
    const auto mark = [&](std::size_t place) {
        const std::string gap = words.gap(place);
        return gap == ". " ? std::string(".") : gap;
    };
    constexpr std::array<std::string_view, 3> marks = {".", "-", "/"};
    if (mark(1) != mark(2) || !is_any(marks, mark(1)) || words.goes_on(3, mark(1))) {
        return false;
    }
    const std::string& first = words.form(0);
    const std::string& second = words.form(1);
    const std::string& third = words.form(2);
    const bool year_first = is_year(first) && is_month_number(second) && is_day(third);
    const bool year_last = is_year(third) && is_day(first) && is_day(second) &&
                           (is_month_number(first) || is_month_number(second));
    return year_first || year_last;
}

bool parts_date(const std::string& gap) {
    constexpr std::array<std::string_view, 5> gaps = {" ", ". ", ", ", "-", "/"};
    return is_any(gaps, gap);
}

bool is_day_with_month(const Words& words) {
    return words.has(3) && is_year(words.form(2)) && parts_date(words.gap(1)) &&
           parts_date(words.gap(2)) &&
           ((is_counted_day(words.form(0)) && is_month_name(words.form(1))) ||
            (is_month_name(words.form(0)) && is_counted_day(words.form(1))));
}

/// "12th of March 1980"
bool is_day_of_month(const Words& words) {
    return words.has(4) && is_counted_day(words.form(0)) && words.form(1) == "of" &&
           is_month_name(words.form(2)) && is_year(words.form(3)) && words.gap(1) == " " &&
           words.gap(2) == " " && parts_date(words.gap(3));
}

}  // namespace

std::size_t date_at(const WordedText& text, std::size_t word) {
    const Words words(text, word);
    if (is_in_figures(words) || is_day_with_month(words)) {
        return 3;
    }
    return is_day_of_month(words) ? 4 : 0;
}

}  // namespace evenhand::internal
