#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/word_place.h"
#include "workflow/live_view.h"

namespace evenhand::formats {
class Dictionary;
}

namespace evenhand::workflow {

namespace internal {
class TextKeeper;
}

/// What of the notes is misspelled. Known are the words of the installed dictionary, those of the
/// interview, and those that the person has added.
class SpellCheck {
public:
    /// `language`: "en_GB", or as a locale says it. `own_words`: the file of the words that the
    /// person has added, one a line; it need not be there, and other programs may add to it. One
    /// that cannot be read is left as it is: added words hold until the program ends.
    SpellCheck(const std::string& language, std::filesystem::path own_words);
    ~SpellCheck();
    SpellCheck(const SpellCheck&) = delete;
    SpellCheck& operator=(const SpellCheck&) = delete;

    /// Whether there is a dictionary; without one nothing is misspelled.
    [[nodiscard]] bool available() const noexcept { return dictionary_ != nullptr; }

    /// The words of this text are known while the interview is open, in upper and lower case.
    void know(std::string_view text);
    /// Names, role, rubric and probes of what is shown.
    void know(const LiveView& view);
    /// The words of the interview are known no more: another may be about other people.
    void forget_interview();
    /// The word is known from now on and kept; the disk is written on a thread of its own.
    void add(const std::string& word);

    [[nodiscard]] std::vector<WordPlace> misspelled(std::string_view line) const;
    /// What the word could be meant for, the likeliest first; at most six.
    [[nodiscard]] std::vector<std::string> suggestions(const std::string& word) const;

private:
    [[nodiscard]] bool is_right(const std::string& word) const;

    std::unique_ptr<formats::Dictionary> dictionary_;
    std::filesystem::path own_words_;
    std::unique_ptr<internal::TextKeeper> keeper_;
    std::set<std::string> known_;  ///< Words of the interview, in lower case.
    std::set<std::string> own_;    ///< Those that the person has added, in lower case.
    bool readable_ = true;         ///< own_words_ is added to only if it could be read.
    std::string added_;            ///< Since then, one a line.
    /// Whether words are right, as far as they were asked for: a dictionary takes its time.
    mutable std::unordered_map<std::string, bool> judged_;
};

/// The language of the notes: `chosen`, else that of the locale in LC_ALL, LC_MESSAGES or LANG.
/// Empty when there is none.
[[nodiscard]] std::string language_of_notes(const std::string& chosen);

/// Where the added words are kept.
[[nodiscard]] std::filesystem::path own_words_in(const std::filesystem::path& data);

/// Why notes are not spelled by anything, and what helps; empty when they are.
[[nodiscard]] std::string spelling_fault(const std::string& language);

/// "Underline misspelled words in notes (en_GB)", or why none are underlined.
[[nodiscard]] std::string spelling_words(const std::string& language);

}  // namespace evenhand::workflow
