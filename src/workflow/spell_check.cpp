#include "workflow/spell_check.h"

#include <array>
#include <cstdlib>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "core/words.h"
#include "formats/dictionary.h"
#include "formats/line_file.h"
#include "workflow/internal/text_keeper.h"

namespace evenhand::workflow {

namespace {

constexpr std::size_t most_suggestions = 6;
const std::string curly_apostrophe = "\u2019";

/// As dictionaries have it: with a straight apostrophe.
std::string plain(std::string word) {
    for (std::size_t at = 0; (at = word.find(curly_apostrophe, at)) != std::string::npos;) {
        word.replace(at, curly_apostrophe.size(), "'");
    }
    return word;
}

std::string word_at(std::string_view line, const WordPlace& place) {
    const std::size_t first = bytes_of(line, place.first);
    return plain(std::string(line.substr(first, bytes_of(line.substr(first), place.count))));
}

std::string without_possessive(const std::string& word) {
    return word.ends_with("'s") ? word.substr(0, word.size() - 2) : word;
}

void add_words(std::string_view text, std::set<std::string>& words) {
    for (const std::string_view piece : words_of(text)) {
        for (const WordPlace& place : formats::words_to_spell(piece)) {
            words.insert(lowered(word_at(piece, place)));
        }
    }
}

}  // namespace

SpellCheck::SpellCheck(const std::string& language, std::filesystem::path own_words)
    : dictionary_(formats::open_dictionary(language)),
      own_words_(std::move(own_words)),
      keeper_(std::make_unique<internal::TextKeeper>(formats::add_lines)) {
    try {
        add_words(keeper_->text(own_words_), own_);
    } catch (const Error&) {
        // An interview does not wait for a list of words.
        readable_ = false;
    }
}

SpellCheck::~SpellCheck() = default;

void SpellCheck::know(std::string_view text) {
    judged_.clear();
    add_words(text, known_);
}

void SpellCheck::forget_interview() {
    judged_.clear();
    known_.clear();
}

void SpellCheck::know(const LiveView& view) {
    for (const std::string* text :
         {&view.candidate, &view.role, &view.interviewer, &view.question, &view.read_aloud}) {
        know(*text);
    }
    for (const LiveView::ItemRow& item : view.items) {
        know(item.text + " " + item.handle + " " + item.signal);
    }
    for (const LiveView::ProbeRow& probe : view.probes) {
        know(probe.text);
    }
    for (const LiveView::CriterionBlock& criterion : view.criteria) {
        know(criterion.title + " " + criterion.dimension);
        for (const LiveView::LevelRow& level : criterion.levels) {
            know(level.text);
        }
    }
}

void SpellCheck::add(const std::string& word) {
    judged_.clear();
    add_words(word, own_);
    if (readable_) {
        added_ += word + "\n";
        keeper_->keep(own_words_, added_);
    }
}

bool SpellCheck::is_right(const std::string& word) const {
    const auto judged = judged_.find(word);
    if (judged != judged_.end()) {
        return judged->second;
    }
    const std::string low = lowered(word);
    const std::string owner = without_possessive(low);
    const bool right = known_.contains(low) || known_.contains(owner) || own_.contains(low) ||
                       own_.contains(owner) || dictionary_->knows(word);
    judged_.emplace(word, right);
    return right;
}

std::vector<WordPlace> SpellCheck::misspelled(std::string_view line) const {
    std::vector<WordPlace> places;
    if (!available()) {
        return places;
    }
    for (const WordPlace& place : formats::words_to_spell(line)) {
        const std::string word = word_at(line, place);
        if (!is_right(word)) {
            places.push_back(place);
        }
    }
    return places;
}

std::vector<std::string> SpellCheck::suggestions(const std::string& word) const {
    return available() ? dictionary_->suggestions(plain(word), most_suggestions)
                       : std::vector<std::string>();
}

std::string language_of_notes(const std::string& chosen) {
    if (!chosen.empty()) {
        return chosen;
    }
    for (const char* name : std::array{"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* locale = std::getenv(name);
        if (locale != nullptr && *locale != '\0') {
            const std::string_view text = locale;
            const std::string language(text.substr(0, text.find_first_of(".@")));
            return language == "C" || language == "POSIX" ? "" : language;
        }
    }
    return "";
}

std::filesystem::path own_words_in(const std::filesystem::path& data) {
    return data / "words.txt";
}

std::string spelling_fault(const std::string& language) {
    if (language.empty()) {
        return "The spelling of notes is not checked: the desktop names no language. "
               "Set one there, and start Evenhand anew.";
    }
    if (formats::open_dictionary(language) == nullptr) {
        return "The spelling of notes is not checked: no dictionary of " + language +
               " is installed. On Debian it is in hunspell-" +
               language.substr(0, language.find('_')) + " or a package whose name begins so.";
    }
    return "";
}

std::string spelling_words(const std::string& language) {
    const std::string what = "Underline misspelled words in notes";
    if (language.empty()) {
        return what + " (the desktop names no language)";
    }
    if (formats::open_dictionary(language) == nullptr) {
        return what + " (no dictionary of " + language + " is installed)";
    }
    return what + " (" + language + ")";
}

}  // namespace evenhand::workflow
