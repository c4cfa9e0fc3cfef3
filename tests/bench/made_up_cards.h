#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/card_facts.h"
#include "core/timestamp.h"

namespace evenhand::bench {

/// Cards as the program seals them, with made-up people and notes: about 2 KB of take-aways and
/// notes by Zipf's law ("word1" is in nearly every card, "word20000" in few), and one of the 32
/// rubrics of `rubrics`. The same number gives the same card.
class MadeUpCards {
public:
    /// `all`: over how many cards the five years of interviews are spread.
    MadeUpCards(const std::string& rubrics, int all);

    [[nodiscard]] std::string card(int number) const;

    [[nodiscard]] static std::string session(int number);
    /// Three cards in a row are about one candidate.
    [[nodiscard]] static std::string candidate_id(int number);
    [[nodiscard]] static std::string candidate(int number);
    [[nodiscard]] static std::string role(int number);
    [[nodiscard]] static std::string interviewer(int number);
    [[nodiscard]] Timestamp opened(int number) const;
    [[nodiscard]] Timestamp submitted(int number) const;

    static constexpr Timestamp first_day{std::chrono::seconds(1'600'000'000)};

private:
    /// What stands at the end of a stretch of fixed text.
    enum class Slot { session, candidate_id, candidate, role, rater_id, rater, text, time, seal };
    struct Stretch {
        std::string fixed;
        Slot slot = Slot::seal;
        int number = 0;  ///< Words of a text; seconds of a time.
    };
    struct Template {
        std::vector<Stretch> stretches;
        std::string end;
    };
    [[nodiscard]] static Template template_of(const std::string& card);

    std::vector<Template> templates_;
    std::chrono::seconds apart_;
};

/// The facts of a made-up card by searching for its marks, without reading it as XML or proving it
/// whole: what the archive's own work costs without the program's reader.
[[nodiscard]] std::optional<archive::CardFacts> light_facts(std::string_view card);

}  // namespace evenhand::bench
