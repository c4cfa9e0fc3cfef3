#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace evenhand::internal {

constexpr std::size_t unbounded = std::numeric_limits<std::size_t>::max();

/// How long a text of a rubric may be, so that a rater can take it in while listening.
struct SizeRule {
    const char* code;  ///< "anchor.size"
    const char* what;  ///< "The anchor": begins the sentence.
    std::size_t least_words = 1;
    std::size_t most_words = unbounded;
    std::size_t most_characters = unbounded;
};

constexpr SizeRule title_size{"title.size", "The title", 1, unbounded, 40};
constexpr SizeRule question_size{"question.size", "The question", 6, 25};
constexpr SizeRule job_link_size{"job-link.size", "The job link", 1, 30};
constexpr SizeRule criterion_size{"criterion.size", "The criterion's title", 2, 5, 40};
constexpr SizeRule anchor_size{"anchor.size", "The anchor", 8, 40, 240};
constexpr SizeRule handle_size{"handle.size", "The handle", 1, unbounded, 20};
constexpr SizeRule item_size{"item.size", "The text", 2, 14};
constexpr SizeRule signal_size{"item.size", "What it signals", 1, 6};
constexpr SizeRule probe_size{"probe.size", "The probe", 1, 18};
constexpr SizeRule fallback_size{"probe.size", "The fallback", 1, 25};
constexpr SizeRule sample_size{"sample.size", "The sample answer", 120, 250};
constexpr SizeRule reason_size{"key.size", "The reason", 10, 60};

// Each item and probe has a key of its own while an interview goes on.
constexpr std::size_t most_items = 10;
constexpr std::size_t most_probes = 8;

struct SizeRemark {
    bool far_out = false;  ///< More than twice what is allowed.
    std::string sentence;
};

/// What is wrong with the text's size. An empty text has none: whether one is missed differs.
[[nodiscard]] std::vector<SizeRemark> size_remarks(const SizeRule& rule, std::string_view text);

}  // namespace evenhand::internal
