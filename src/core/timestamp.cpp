#include "core/timestamp.h"

#include <array>

namespace evenhand {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hh_mm_ss;
using std::chrono::year_month_day;

/// `value` in decimal with leading zeros; 0 or more, at most `width` digits.
std::string padded(int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// The number that fills the whole text, digits only.
std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

year_month_day day_of(Timestamp moment) {
    return year_month_day(floor<days>(moment));
}

bool has_separators(std::string_view text) {
    return text.size() == 20 && text[4] == '-' && text[7] == '-' && text[10] == 'T' &&
           text[13] == ':' && text[16] == ':' && text[19] == 'Z';
}

/// The month by its first letters, or by all of them.
std::string date_text(Timestamp moment, std::size_t letters) {
    static constexpr std::array<std::string_view, 12> months = {"January",
                                                                "February",
                                                                "March",
                                                                "April",
                                                                "May",
                                                                "June",
                                                                "July",
                                                                "August",
                                                                "September",
                                                                "October",
                                                                "November",
                                                                "December"};
    const year_month_day date = day_of(moment);
    const std::string_view month = months.at(static_cast<unsigned>(date.month()) - 1);
    return std::to_string(static_cast<unsigned>(date.day())) + " " +
           std::string(month.substr(0, letters)) + " " +
           std::to_string(static_cast<int>(date.year()));
}

}  // namespace

std::string to_iso(Timestamp moment) {
    const hh_mm_ss time(moment - floor<days>(moment));
    return iso_date(moment) + "T" + padded(static_cast<int>(time.hours().count()), 2) + ":" +
           padded(static_cast<int>(time.minutes().count()), 2) + ":" +
           padded(static_cast<int>(time.seconds().count()), 2) + "Z";
}

std::optional<Timestamp> from_iso(std::string_view text) {
    if (!has_separators(text)) {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    const auto hour = digits(text.substr(11, 2));
    const auto minute = digits(text.substr(14, 2));
    const auto second = digits(text.substr(17, 2));
    if (!year || !month || !day || !hour || !minute || !second) {
        return std::nullopt;
    }
    const year_month_day date(std::chrono::year(*year),
                              std::chrono::month(static_cast<unsigned>(*month)),
                              std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 59) {
        return std::nullopt;
    }
    return std::chrono::sys_days(date) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
           std::chrono::seconds(*second);
}

std::string iso_date(Timestamp moment) {
    const year_month_day date = day_of(moment);
    return padded(static_cast<int>(date.year()), 4) + "-" +
           padded(static_cast<int>(static_cast<unsigned>(date.month())), 2) + "-" +
           padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string long_date(Timestamp moment) {
    return date_text(moment, std::string_view::npos);
}

std::string short_date(Timestamp moment) {
    return date_text(moment, 3);
}

std::string clock_text(std::chrono::seconds elapsed) {
    const auto seconds = static_cast<int>(elapsed.count());
    return std::to_string(seconds / 60) + ":" + padded(seconds % 60, 2);
}

}  // namespace evenhand
