#include "formats/internal/web_furniture.h"

#include <algorithm>
#include <array>

#include "core/words.h"
#include "formats/internal/page_parts.h"

namespace evenhand::formats::internal {

namespace {

using namespace std::string_view_literals;

/// How a site speaks of itself, at any length.
constexpr std::array site_openings = {"we use cookies"sv,
                                      "this site uses cookies"sv,
                                      "this website uses cookies"sv,
                                      "by continuing to browse"sv,
                                      "\u00A9"sv,
                                      "(c) "sv,
                                      "copyright"sv,
                                      "all rights reserved"sv,
                                      "skip to "sv};

/// What short lines around a page begin with.
constexpr std::array short_openings = {
    "previous question"sv, "next question"sv,     "back to "sv,         "share this"sv,
    "share on"sv,          "copy link"sv,         "print this"sv,       "accept all"sv,
    "accept cookies"sv,    "sign up"sv,           "sign in"sv,          "log in"sv,
    "subscribe"sv,         "all questions"sv,     "view all"sv,         "see all"sv,
    "more questions"sv,    "table of contents"sv, "on this page"sv,     "last updated"sv,
    "updated on"sv,        "published on"sv,      "was this helpful"sv, "related questions:"sv};

/// What links begin with that lead to another page.
constexpr std::array link_openings = {"previous"sv,
                                      "prev"sv,
                                      "next"sv,
                                      "home"sv,
                                      "back"sv,
                                      "share"sv,
                                      "tweet"sv,
                                      "print"sv,
                                      "edit"sv,
                                      "menu"sv,
                                      "\u2190"sv,
                                      "\u2192"sv,
                                      "\u00AB"sv,
                                      "\u00BB"sv,
                                      "\u2039"sv,
                                      "\u203A"sv};

template <std::size_t n>
bool begins_with_any(std::string_view text, const std::array<std::string_view, n>& openings) {
    return std::ranges::any_of(openings,
                               [&](std::string_view opening) { return text.starts_with(opening); });
}

}  // namespace

bool is_page_furniture(std::string_view text, Linked linked) {
    constexpr std::size_t short_line = 6;
    constexpr std::size_t most_words_of_a_tag = 3;
    const std::string lower = lowered(text);
    const std::size_t words = words_of(text).size();
    const bool leads_away =
        linked == Linked::whole &&
        (words > most_words_of_a_tag || begins_with_any(lower, link_openings) || read_header(text));
    const bool trail =
        lower.starts_with("home ") && lower.find_first_of(">/\u203A\u00BB") != std::string::npos;
    return leads_away || trail || begins_with_any(lower, site_openings) ||
           (words <= short_line && begins_with_any(lower, short_openings));
}

}  // namespace evenhand::formats::internal
