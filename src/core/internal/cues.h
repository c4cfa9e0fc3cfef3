#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/internal/openers.h"
#include "core/internal/stretch.h"
#include "core/rubric.h"

namespace evenhand::internal {

// The cue words with which a page says what counts for or against an answer:
//
//   sentence := [opener] [subject] body | body "is a red flag"
//   opener   := "Look for" | "Bonus points for" | "The strongest answers" | "Avoid:" | ...
//   body     := [context] "both" act "and" act | [context] "either" act "or" act | list of acts
//   act      := words ["(signals" words ")" | ", which signals" words | "a sign of" words]

/// One act that a sentence names.
struct Act {
    ItemKind kind = ItemKind::look_for;
    std::string text;    ///< In the page's words, as it stands inside a sentence. Empty where
                         ///< a sentence gives but a signal: "This signals fragility."
    std::string handle;  ///< At most 20 characters.
    std::vector<Stretch> from;  ///< The stretches it is made of, the most telling one last.
    std::string signal;         ///< What a pitfall signals; may be empty.
    std::optional<Stretch> signal_from;
};

/// What a sentence was understood to say.
struct Reading {
    std::vector<Act> acts;
    bool cued =
        false;  ///< A cue word, a list, a bullet or the brevity of a phrase says what it is.
    bool doubtful = false;  ///< It may name several acts, but cutting it could turn its meaning: it
                            ///< is one act, whole.
    std::optional<ItemKind> announced;  ///< "Bonus points:" alone: of the lines that follow.
};

/// Whether the sentence opens with a cue that says, in this setting, what kind of act follows, or
/// ends with one: "... is a red flag".
[[nodiscard]] bool has_cue(const Stretch& sentence, Setting setting);

/// The acts that a sentence names. `plain` is their kind where no cue says otherwise.
[[nodiscard]] Reading read_sentence(const Stretch& sentence, ItemKind plain, Setting setting);

/// The kind of the acts under a heading such as "What signals seniority", or `plain`.
[[nodiscard]] ItemKind kind_under(std::string_view heading, ItemKind plain);

}  // namespace evenhand::internal
