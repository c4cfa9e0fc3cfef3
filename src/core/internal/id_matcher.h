#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/internal/name_matcher.h"
#include "core/text_word.h"

namespace evenhand::internal {

/// Finds one id in texts, without regard to case.
class IdMatcher {
public:
    IdMatcher(const std::string& id, const WordFinder& words_in);

    /// How many words from this one on are the id; 0: it does not begin here.
    [[nodiscard]] std::size_t at(const WordedText& text, std::size_t word) const;

private:
    std::vector<std::string> words_;
    std::vector<std::string> gaps_;  ///< What stands between them.
};

/// An id that is taken out, and what stands for it.
struct MarkedId {
    IdMatcher id;
    std::string mark;
};

struct FoundId {
    std::size_t words = 0;
    bool whole = true;  ///< It is no part of something longer: "c-9", not in "c-9-b".
    const std::string* mark = nullptr;
};

/// The id that begins at this word; of several a whole one, then the longest, then the first.
[[nodiscard]] std::optional<FoundId> id_at(const std::vector<MarkedId>& ids,
                                           const WordedText& text,
                                           std::size_t word);

/// Adds an id that is_told_from_words(); others would take ordinary words out.
void add_id(std::vector<MarkedId>& ids,
            const std::string& id,
            const std::string& mark,
            const WordFinder& words_in);

/// Whether only the whole of it names somebody: "c-9", whose parts are no name's, as those of
/// "mtheo7" and "anne-marie" may be.
[[nodiscard]] bool is_id_alone(const std::string& name);

}  // namespace evenhand::internal
