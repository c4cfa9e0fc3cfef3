#include "core/internal/text_address.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/words.h"

namespace evenhand::internal {

namespace {

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

bool is_letter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

bool is_of_word(char sign) {
    return is_digit(sign) || is_letter(sign) || static_cast<unsigned char>(sign) >= 0x80;
}

bool is_blank(char sign) {
    return sign == ' ' || sign == '\n' || sign == '\t';
}

constexpr std::array<std::string_view, 13> openers = {
    "(", "<", "[", "{", "\"", "'", "“", "„", "‘", "«", "（", "「", "¿"};
constexpr std::array<std::string_view, 21> closers = {")", ">", "]", "}",  "\"", "'",  ".",
                                                      ",", ";", ":", "!",  "?",  "”",  "“",
                                                      "’", "»", "…", "）", "」", "。", "、"};

/// Without what stands around a word.
TextAddress without_marks(std::string_view text, TextAddress chunk) {
    const auto inside = [&] { return text.substr(chunk.begin, chunk.end - chunk.begin); };
    const auto shorten = [&](const auto& marks, bool front) {
        const auto found = std::ranges::find_if(marks, [&](std::string_view mark) {
            return front ? inside().starts_with(mark) : inside().ends_with(mark);
        });
        if (found != marks.end()) {
            front ? chunk.begin += found->size() : chunk.end -= found->size();
        }
        return found != marks.end();
    };
    while (shorten(openers, true) || shorten(closers, false)) {
    }
    return chunk;
}

/// "github.com/priya": a host by its ending, and a path.
bool is_bare_link(std::string_view chunk) {
    constexpr std::array<std::string_view, 16> endings = {"com",
                                                          "org",
                                                          "net",
                                                          "io",
                                                          "dev",
                                                          "me",
                                                          "co",
                                                          "app",
                                                          "edu",
                                                          "gov",
                                                          "info",
                                                          "uk",
                                                          "de",
                                                          "in",
                                                          "eu",
                                                          "ai"};
    const std::size_t slash = chunk.find('/');
    const std::string_view host = chunk.substr(0, slash);
    const std::size_t dot = host.rfind('.');
    return slash != std::string_view::npos && dot != std::string_view::npos && dot > 0 &&
           std::ranges::find(endings, lowered(host.substr(dot + 1))) != endings.end();
}

std::optional<TextAddress::Kind> kind_of(std::string_view chunk) {
    const std::string small = lowered(chunk);
    const bool link = small.find("://") != std::string::npos || small.starts_with("www.") ||
                      small.starts_with("tel:") || is_bare_link(chunk);
    if (link) {
        return TextAddress::Kind::link;
    }
    const std::size_t at = chunk.find('@');
    const bool mail =
        at != std::string_view::npos && at + 1 < chunk.size() && is_of_word(chunk[at + 1]);
    return mail ? std::optional(TextAddress::Kind::mail) : std::nullopt;
}

/// Digits in groups, as far as they may be one number.
class Digits {
public:
    Digits(std::string_view text, std::size_t begin) : text_(text), begin_(begin), end_(begin) {
        read();
    }

    /// Where to go on looking: what stands behind a colon may be the end of a time.
    [[nodiscard]] std::size_t next() const { return is_alone_before() ? end_ : first_group_end_; }

    [[nodiscard]] std::optional<TextAddress> address() const {
        constexpr std::size_t least = 7;
        constexpr std::size_t most = 15;  // Of a number by ITU-T E.164.
        if (!is_alone_before() || !is_alone_behind() || all_.size() < least || is_other_number()) {
            return std::nullopt;
        }
        if (all_.size() <= most && is_phone()) {
            return TextAddress{begin_, end_, TextAddress::Kind::phone};
        }
        constexpr std::size_t doubtful = 9;
        const bool local = groups_.size() == 2 && groups_[0] == 3 && groups_[1] == 4;
        return all_.size() >= doubtful || local
                   ? std::optional(TextAddress{begin_, end_, TextAddress::Kind::number})
                   : std::nullopt;
    }

private:
    void read() {
        std::string gap;
        for (std::size_t at = begin_; at < text_.size() && goes_on(at); ++at) {
            if (!is_digit(text_[at])) {
                gap += text_[at];
                continue;
            }
            if (is_next_number(gap, text_[at])) {
                break;
            }
            add_digit(at, gap);
            gap.clear();
        }
        end_ = std::max(end_, begin_ + 1);
        first_group_end_ = std::max(first_group_end_, begin_ + 1);
    }

    /// `gap`: what stands between it and the digit before.
    void add_digit(std::size_t at, const std::string& gap) {
        if (groups_.empty() || !gap.empty()) {
            separators_ += groups_.empty() ? "" : gap;
            groups_.push_back(0);
        }
        ++groups_.back();
        all_ += text_[at];
        end_ = at + 1;
        if (groups_.size() == 1) {
            first_group_end_ = end_;
        }
    }

    /// Two numbers, one behind the other: the second begins as it is dialled.
    [[nodiscard]] bool is_next_number(const std::string& gap, char sign) const {
        constexpr std::size_t whole = 9;
        return gap == " " && sign == '0' && all_.size() >= whole;
    }

    /// Whether a sign may stand in a number: "+", "(" at its beginning; never two blanks.
    [[nodiscard]] bool goes_on(std::size_t at) const {
        const char sign = text_[at];
        if (is_digit(sign)) {
            return true;
        }
        const char before = at == begin_ ? '\0' : text_[at - 1];
        if (sign == '+') {
            return at == begin_;
        }
        if (sign == '(') {
            return !(is_digit(before) && all_.size() > 3);
        }
        return std::string_view(" -./)").find(sign) != std::string_view::npos && before != ' ' &&
               at != begin_;
    }

    [[nodiscard]] bool is_alone_before() const {
        return begin_ == 0 ||
               (!is_of_word(text_[begin_ - 1]) &&
                std::string_view("$#%.,:-_/").find(text_[begin_ - 1]) == std::string_view::npos);
    }

    [[nodiscard]] bool is_alone_behind() const {
        const bool time =
            text_.substr(end_, 1) == ":" && end_ + 1 < text_.size() && is_digit(text_[end_ + 1]);
        return end_ >= text_.size() || (!is_of_word(text_[end_]) && text_[end_] != '%' && !time);
    }

    [[nodiscard]] bool are_years() const {
        for (std::size_t at = 0; at < all_.size(); at += 4) {
            const std::string century = all_.substr(at, 2);
            if (century != "19" && century != "20") {
                return false;
            }
        }
        return std::ranges::all_of(groups_, [](std::size_t group) { return group == 4; });
    }

    [[nodiscard]] bool is_date() const {
        const auto is = [&](std::size_t at, std::size_t least, std::size_t most) {
            return groups_[at] >= least && groups_[at] <= most;
        };
        return groups_.size() == 3 && ((is(0, 4, 4) && is(1, 1, 2) && is(2, 1, 2)) ||
                                       (is(0, 1, 2) && is(1, 1, 2) && is(2, 4, 4)));
    }

    /// "10.000.000", "10 000 000"; and "192.168.100.200".
    [[nodiscard]] bool is_thousands_or_host() const {
        const bool alike = !separators_.empty() &&
                           separators_.find_first_not_of(separators_.front()) == std::string::npos;
        const bool thousands =
            groups_.size() > 1 && groups_[0] <= 3 && all_.front() != '0' &&
            std::all_of(
                groups_.begin() + 1, groups_.end(), [](std::size_t each) { return each == 3; });
        const bool host = groups_.size() == 4 && separators_ == "...";
        return alike && (host || (thousands && separators_.front() != '-'));
    }

    [[nodiscard]] bool is_other_number() const {
        return text_[begin_] != '+' && (are_years() || is_date() || is_thousands_or_host());
    }

    [[nodiscard]] bool is_phone() const {
        constexpr std::size_t telling = 8;
        const std::vector<std::size_t> north_american = {3, 3, 4};
        const bool american =
            groups_ == north_american ||
            (groups_.size() == 4 && groups_[0] == 1 &&
             std::equal(groups_.begin() + 1, groups_.end(), north_american.begin()));
        const bool dialled = text_[begin_] == '+' || text_[begin_] == '(' || all_.front() == '0';
        return american || (dialled && all_.size() >= telling);
    }

    std::string_view text_;
    std::size_t begin_;
    std::size_t end_;
    std::size_t first_group_end_ = 0;
    std::string all_;                  ///< The digits.
    std::vector<std::size_t> groups_;  ///< How many stand together.
    std::string separators_;           ///< What stands between the groups.
};

void add_chunks(std::string_view text, std::vector<TextAddress>& found) {
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && !is_blank(text[end])) {
            ++end;
        }
        TextAddress chunk = without_marks(text, {at, end});
        if (const auto kind = kind_of(text.substr(chunk.begin, chunk.end - chunk.begin))) {
            chunk.kind = *kind;
            found.push_back(chunk);
        }
        at = std::max(end, at + 1);
    }
}

void add_numbers(std::string_view text, std::vector<TextAddress>& found) {
    const auto taken = [&](std::size_t at) {
        return std::ranges::any_of(found, [&](const TextAddress& address) {
            return at >= address.begin && at < address.end;
        });
    };
    for (std::size_t at = 0; at < text.size();) {
        if ((!is_digit(text[at]) && text[at] != '+' && text[at] != '(') || taken(at)) {
            ++at;
            continue;
        }
        const Digits digits(text, at);
        if (const auto address = digits.address()) {
            found.push_back(*address);
        }
        const bool aside = text[at] == '(' && !digits.address();
        at = aside ? at + 1 : digits.next();
    }
}

}  // namespace

std::vector<TextAddress> addresses_in(std::string_view text) {
    std::vector<TextAddress> found;
    add_chunks(text, found);
    add_numbers(text, found);
    std::ranges::sort(found, {}, &TextAddress::begin);
    return found;
}

}  // namespace evenhand::internal
