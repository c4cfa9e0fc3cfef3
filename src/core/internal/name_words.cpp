#include "core/internal/name_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "core/words.h"

namespace evenhand::internal {

namespace {

/// Given and family names that are everyday words of English too, function words aside.
const std::set<std::string, std::less<>>& everyday_words() {
    static const std::set<std::string, std::less<>> words = {
        "amber",  "april",   "art",      "august",  "autumn",    "baker",   "ball",
        "banks",  "bar",     "bay",      "bean",    "bell",      "berry",   "best",
        "bill",   "bird",    "bishop",   "black",   "bloom",     "blue",    "bob",
        "bond",   "book",    "booth",    "bridge",  "bridges",   "brook",   "brooks",
        "brown",  "buck",    "bush",     "butler",  "carpenter", "carter",  "case",
        "cash",   "chance",  "chase",    "chip",    "christian", "church",  "clay",
        "cliff",  "coin",    "cole",     "cook",    "cooper",    "cross",   "crystal",
        "dale",   "dawn",    "day",      "dean",    "dong",      "drew",    "duke",
        "earl",   "early",   "east",     "english", "eve",       "faith",   "fan",
        "fields", "field",   "fisher",   "flower",  "flowers",   "ford",    "forest",
        "fox",    "france",  "frank",    "free",    "french",    "frost",   "gay",
        "gene",   "ginger",  "glen",     "golden",  "good",      "grace",   "grant",
        "gray",   "green",   "grey",     "guy",     "hall",      "hand",    "hang",
        "hardy",  "harmony", "hart",     "hazel",   "heath",     "heather", "hill",
        "holly",  "honor",   "hope",     "house",   "hung",      "hunt",    "hunter",
        "iris",   "ivy",     "jack",     "jade",    "jay",       "jean",    "joy",
        "june",   "july",    "justice",  "king",    "knight",    "lake",    "lamb",
        "lance",  "law",     "lily",     "little",  "long",      "lord",    "love",
        "lucky",  "major",   "man",      "march",   "mark",      "marks",   "marsh",
        "mason",  "max",     "may",      "mercy",   "mile",      "miles",   "mill",
        "mills",  "mine",    "moon",     "moss",    "need",      "nice",    "nick",
        "noble",  "north",   "oak",      "olive",   "page",      "pan",     "park",
        "parks",  "pat",     "patience", "peace",   "pearl",     "penny",   "piece",
        "pierce", "pike",    "pink",     "pitt",    "pool",      "pope",    "porter",
        "potter", "power",   "powers",   "price",   "pride",     "prince",  "prudence",
        "rain",   "randy",   "ray",      "read",    "reed",      "rice",    "rich",
        "river",  "rivers",  "rob",      "robin",   "rock",      "rod",     "root",
        "rose",   "royal",   "ruby",     "rush",    "rusty",     "sage",    "sand",
        "sandy",  "sang",    "savage",   "say",     "september", "sharp",   "shaw",
        "short",  "silver",  "singer",   "skip",    "sky",       "smart",   "smith",
        "snow",   "son",     "song",     "south",   "spring",    "star",    "stone",
        "street", "strong",  "sue",      "summer",  "summers",   "sun",     "swift",
        "tan",    "taylor",  "ten",      "tiger",   "tony",      "trinity", "turner",
        "verity", "victor",  "violet",   "wade",    "walker",    "walks",   "wall",
        "walls",  "ward",    "waters",   "weaver",  "webb",      "wells",   "west",
        "white",  "wild",    "will",     "win",     "winter",    "winters", "wise",
        "wolf",   "wood",    "woods",    "young"};
    return words;
}

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_everyday_word(const std::string& form) {
    return is_function_word(form) || everyday_words().contains(form);
}

bool is_no_name(std::string_view form) {
    constexpr std::array<std::string_view, 20> no_names = {
        "monday",  "tuesday",   "wednesday", "thursday", "friday",   "saturday", "sunday",
        "january", "february",  "march",     "april",    "may",      "june",     "july",
        "august",  "september", "october",   "november", "december", "english"};
    return contains(no_names, form);
}

bool is_month(std::string_view form) {
    constexpr std::array<std::string_view, 7> months = {
        "april", "august", "january", "july", "june", "march", "may"};
    return contains(months, form);
}

bool goes_before_month(std::string_view form) {
    constexpr std::array<std::string_view, 16> before = {"in",
                                                         "of",
                                                         "since",
                                                         "until",
                                                         "till",
                                                         "by",
                                                         "last",
                                                         "next",
                                                         "this",
                                                         "early",
                                                         "late",
                                                         "every",
                                                         "mid",
                                                         "from",
                                                         "during",
                                                         "before"};
    return contains(before, form);
}

bool is_particle(std::string_view form) {
    constexpr std::array<std::string_view, 26> particles = {
        "von", "van", "der", "den", "de",  "del", "della", "di",  "da", "do",  "dos", "du", "la",
        "le",  "el",  "al",  "bin", "ibn", "ben", "bint",  "abu", "zu", "ter", "ten", "y",  "e"};
    return contains(particles, form);
}

bool is_title(std::string_view form) {
    constexpr std::array<std::string_view, 9> titles = {
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam"};
    return contains(titles, form);
}

bool tells_of_person(std::string_view form) {
    constexpr std::array<std::string_view, 38> telling = {
        "woman",    "man",       "lady",      "girl",      "boy",       "gentleman",  "female",
        "male",     "wife",      "husband",   "mother",    "father",    "mum",        "mom",
        "dad",      "daughter",  "son",       "sister",    "brother",   "girlfriend", "boyfriend",
        "widow",    "pregnant",  "pregnancy", "maternity", "paternity", "mr",         "mrs",
        "ms",       "miss",      "sir",       "madam",     "hijab",     "born",       "birth",
        "birthday", "birthdate", "dob"};
    return contains(telling, form);
}

std::string neutral_pronoun(std::string_view form, bool owns) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> plain = {
        {{"he", "[they]"},
         {"she", "[they]"},
         {"him", "[them]"},
         {"hers", "[theirs]"},
         {"himself", "[themself]"},
         {"herself", "[themself]"}}};
    const auto* found =
        std::ranges::find(plain, form, &std::pair<std::string_view, std::string_view>::first);
    if (found != plain.end()) {
        return std::string(found->second);
    }
    if (form == "his") {
        return owns ? "[their]" : "[theirs]";
    }
    if (form == "her") {
        return owns ? "[their]" : "[them]";
    }
    return "";
}

}  // namespace evenhand::internal
