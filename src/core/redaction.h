#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/scorecard.h"
#include "core/text_word.h"

namespace evenhand {

/// For whom a redacted copy of a card is.
enum class CopyKind {
    anonymised,     ///< For a committee that is not to know who the candidate is.
    subject_access  ///< For the candidate, who asked what is kept about them.
};

/// "Anonymised copy", "Copy for the candidate".
[[nodiscard]] std::string words(CopyKind kind);

/// Copies of rubrics by the hash of the rubric's own file.
using RubricCopies = std::map<std::string, PinnedRubric>;

/// What a copy is to be.
struct CopyOrder {
    CopyKind kind = CopyKind::anonymised;
    /// Further names and words to take out: nicknames, colleagues, employers. UTF-8.
    std::vector<std::string> also = {};
    Id<Session> id;  ///< Stands in place of the interview's own.
    Salt salt = {};  ///< Stands in place of the card's own.
    /// Made before, and used as they are: several cards' one rubric stays one.
    RubricCopies rubrics = {};
};

/// What other folders know.
struct CopyMeans {
    WordFinder words_in;
    std::function<std::string(const Rubric&)> hash_of;  ///< Of a rubric's file, 64 hex digits.
};

/// What was taken out, where, and what stands there now.
struct Replacement {
    std::string place;  ///< "question 2, note 3"
    std::string words;
    std::string shown;  ///< "[candidate]"; empty: nothing does.

    friend bool operator==(const Replacement&, const Replacement&) = default;
};

/// What a person has to look at, for a program cannot tell.
struct Doubt {
    std::string place;
    std::string words;
    std::string reason;  ///< A sentence.

    friend bool operator==(const Doubt&, const Doubt&) = default;
};

/// A card with less in it, for people who may not read all of it. It is no record.
struct CardCopy {
    CopyKind kind = CopyKind::anonymised;
    Scorecard card;
    std::vector<Replacement> replaced;  ///< In the order of the card, as is the next.
    std::vector<Doubt> doubts;
};

/// Whether people may write an id in the place of a name: "mtheo", not "z5mqdgm58scq".
[[nodiscard]] bool is_written_as_name(std::string_view id) noexcept;

/// Whether an id is no ordinary word, so that it can be taken out wherever it stands: it has
/// letters and a digit, five digits or more, or a mark between letters. "c-9", "p_anon"; not
/// "test", "42".
[[nodiscard]] bool is_told_from_words(std::string_view id) noexcept;

/// The copy of a card.
///
/// anonymised: marks in square brackets stand for the candidate's name in every form that can be
/// told (parts, initials, joined, in e-mail addresses), for every link and telephone number, for
/// every e-mail address but the interviewer's, for he, she and their kin, whoever they mean, and
/// for the candidate's and the panel's id where is_told_from_words(). Dates with their year are
/// doubts. subject_access: the same is done with the interviewer's name, and with the id where
/// is_written_as_name() or is_told_from_words(); e-mail addresses go but the candidate's, links
/// when they hold the interviewer's name, and telephone numbers stay as doubts. The note to the
/// next interviewer and the hints to the interviewer are left out. Both: `also` is taken out, names
/// and addresses also of the rubrics' texts, and of the rubrics what pitfalls signal, sample
/// answers, notes for raters and quotations of their page.
///
/// A part of a name that is a word too ("Will", "May") goes where it is written as a name; wherever
/// that is not sure, and where it stays, a doubt says so. So it does where a longer word holds the
/// name, and where a word inside a sentence has a capital that no name explains. Further names at
/// the beginning of a sentence are not told from words; where a text's script has no capitals, one
/// doubt says so for all of it. Same card, order and means, same copy.
[[nodiscard]] CardCopy copy_of(const Scorecard& card,
                               const CopyOrder& order,
                               const CopyMeans& means);

}  // namespace evenhand
