#pragma once

#include <algorithm>
#include <string>

#include "formats/file.h"
#include "formats/hash.h"
#include "formats/practice_file.h"
#include "formats/round_file.h"
#include "formats/rubric_file.h"
#include "practice_example.h"
#include "scratch_folder.h"
#include "shell.h"

namespace evenhand::testing {

/// The example round with an own answer, invited raters and the hash that its rubric really has.
inline formats::PinnedRound pinned_round() {
    CalibrationRound round = example_round();
    round.rubric.sha256 = formats::sha256_hex(formats::rubric_bytes(round.rubric.rubric));
    round.own.push_back(own_answer(round.rubric.rubric, "X1", 2));
    round.own[0].passages.push_back({"Interviewer <1>", "And \"then\" & \u65e5?"});
    round.own[0].keys[1].score.reset();
    round.own[0].keys[1].not_neighbour = "not 3: nothing is told";
    round.own[0].panel = 4;
    round.invited = {"Rater One", "Zo\u00eb <R>"};
    round.repeats = "missed-bugs-october";
    std::string hash = formats::sha256_hex(formats::round_bytes(round));
    return {std::move(round), std::move(hash)};
}

/// Rater One has sealed two answers of it.
inline Practice two_sealed(const formats::PinnedRound& round) {
    Practice practice{round.round.id,
                      round.sha256,
                      "Rater One",
                      {rated_answer(round.round, "B", {2, 4}, {"LF1", "PF1"}, 60),
                       rated_answer(round.round, "X1", {3, 0}, {}, 200)}};
    practice.answers[0].notes = {{practice_time(70),
                                  NoteMark::plus,
                                  "told <them> & \"us\"",
                                  round.round.rubric.rubric.criteria[0].id},
                                 {practice_time(75), NoteMark::none, "then", std::nullopt}};
    return practice;
}

/// A fault that is made by putting `to` in the place of the first `from`.
struct Broken {
    std::string from;
    std::string to;
    std::string code;
    std::string message;  ///< A part of it.
    bool schema_sees_it = true;
};

inline constexpr bool beyond_the_schema = false;

struct Damaged {
    std::string bytes;
    int line = 0;  ///< Of the first changed byte.
};

inline Damaged damaged(const std::string& whole, const Broken& broken) {
    const std::size_t at = whole.find(broken.from);
    if (at == std::string::npos) {
        return {};
    }
    Damaged damaged{whole, 1};
    damaged.bytes.replace(at, broken.from.size(), broken.to);
    damaged.line += static_cast<int>(
        std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    return damaged;
}

/// Whether the bytes follow a grammar of docs/.
inline bool follows(const ScratchFolder& folder,
                    const std::string& bytes,
                    const std::string& grammar) {
    formats::write_file(folder / "file.xml", bytes);
    return validate(folder / "file.xml", grammar).status == 0;
}

}  // namespace evenhand::testing
