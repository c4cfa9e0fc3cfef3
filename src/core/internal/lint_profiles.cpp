#include "core/internal/lint_profiles.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include "core/internal/lint_keys.h"
#include "core/internal/sample_speech.h"
#include "core/number_text.h"

namespace evenhand::internal {

namespace {

// On five levels; other scales in proportion to their width.
constexpr double apart_in_mean = 1.5;
constexpr double apart_in_profile = 2;
constexpr double usual_width = 4;

struct Profile {
    const SampleAnswer* sample;
    std::vector<std::optional<int>> keys;  ///< For each criterion; empty: not observed.
    std::vector<int> levels;               ///< Of the criteria that are observed, at least one.

    [[nodiscard]] double mean() const {
        const int sum = std::accumulate(levels.begin(), levels.end(), 0);
        return static_cast<double>(sum) / static_cast<double>(levels.size());
    }
    [[nodiscard]] int width() const {
        const auto [least, most] = std::ranges::minmax(levels);
        return most - least;
    }
};

/// Nothing when a criterion has no key or none is observed.
std::optional<Profile> profile_of(const Rubric& rubric, const SampleAnswer& sample) {
    Profile profile{&sample, {}, {}};
    for (const Criterion& criterion : rubric.criteria) {
        const Key* const key = key_for(sample, criterion.id);
        if (key == nullptr) {
            return std::nullopt;
        }
        profile.keys.emplace_back();
        if (key->score) {
            profile.keys.back() = key->score->value();
            profile.levels.push_back(key->score->value());
        }
    }
    return profile.levels.empty() ? std::nullopt : std::optional(profile);
}

std::string joined(const std::vector<std::optional<int>>& keys) {
    std::string text;
    for (const std::optional<int>& key : keys) {
        text += text.empty() ? "" : "-";
        text += key ? std::to_string(*key) : "not observed";
    }
    return text;
}

void lint_doubled(const LintRun& run, const std::vector<Profile>& profiles) {
    for (std::size_t i = 1; i < profiles.size(); ++i) {
        const auto end = profiles.begin() + static_cast<std::ptrdiff_t>(i);
        const auto same = std::find_if(profiles.begin(), end, [&](const Profile& earlier) {
            return earlier.keys == profiles[i].keys;
        });
        if (same != end) {
            run.remarks.advice("sample.profile",
                               "The keys " + joined(profiles[i].keys) + " are those of " +
                                   place_of(*same->sample) +
                                   " too; samples that differ teach more.",
                               place_of(*profiles[i].sample));
        }
    }
}

void lint_spread(const LintRun& run, const std::vector<Profile>& profiles) {
    const double width = (run.rubric.scale.highest() - run.rubric.scale.lowest()) / usual_width;
    const auto [worst, best] = std::ranges::minmax_element(profiles, {}, &Profile::mean);
    if (best->mean() - worst->mean() < apart_in_mean * width) {
        run.remarks.advice("sample.profile",
                           "The best and the worst sample are " +
                               one_decimal(best->mean() - worst->mean()) +
                               " apart in their mean key; " + one_decimal(apart_in_mean * width) +
                               " or more show what a level is.",
                           "samples");
    }
    const auto is_uneven = [&](const Profile& profile) {
        return profile.width() >= apart_in_profile * width;
    };
    if (run.rubric.criteria.size() > 1 && std::ranges::none_of(profiles, is_uneven)) {
        run.remarks.advice("sample.profile",
                           "In no sample are two keys " + one_decimal(apart_in_profile * width) +
                               " or more apart; one that is strong in one criterion and weak in "
                               "another keeps raters from scoring an overall impression.",
                           "samples");
    }
}

void lint_keys_together(const LintRun& run) {
    std::vector<Profile> profiles;
    for (const SampleAnswer& sample : run.rubric.samples) {
        if (auto profile = profile_of(run.rubric, sample)) {
            profiles.push_back(std::move(*profile));
        }
    }
    if (profiles.size() > 1) {
        lint_spread(run, profiles);
        lint_doubled(run, profiles);
    }
}

struct Use {
    std::size_t told = 0;   ///< In how many samples yes or no is said.
    std::size_t heard = 0;  ///< In how many it is yes.
};

Use use_of(const Rubric& rubric, const Item& item) {
    Use use;
    for (const SampleAnswer& sample : rubric.samples) {
        const auto tick = std::ranges::find(sample.ticks, item.id, &KeyTick::item);
        if (tick != sample.ticks.end()) {
            ++use.told;
            use.heard += tick->heard ? 1 : 0;
        }
    }
    return use;
}

std::string use_remark(const Item& item, const Use& use) {
    const bool pitfall = item.kind == ItemKind::pitfall;
    if (use.heard == 0) {
        return std::string(pitfall ? "This pitfall" : "This look-for") +
               " is heard in no sample; let one have it, so that raters learn to hear it.";
    }
    if (use.heard == use.told && !pitfall) {
        return "This look-for is heard in all samples; leave it out of one, so that raters learn "
               "to miss it.";
    }
    return "";
}

void lint_use(const LintRun& run) {
    const std::size_t samples = run.rubric.samples.size();
    for (const Item& item : run.rubric.items) {
        const Use use = use_of(run.rubric, item);
        // One sample cannot show both; ticks that are missing are told elsewhere.
        if (samples < 2 || use.told < samples) {
            continue;
        }
        if (std::string remark = use_remark(item, use); !remark.empty()) {
            run.remarks.advice("sample.use", std::move(remark), place_of(item));
        }
    }
}

void lint_people(const LintRun& run) {
    constexpr std::array<const char*, 3> kinds = {"name", "job", "industry"};
    std::array<std::map<std::string, std::string>, 3> seen;
    for (const SampleAnswer& sample : run.rubric.samples) {
        auto parts = speaker_parts(sample);
        if (parts.size() == kinds.size()) {
            parts.back() = industry_of(parts.back(), run.lists.industry);
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto [earlier, is_new] = seen.at(i).try_emplace(parts[i], place_of(sample));
            if (!is_new && !parts[i].empty()) {
                run.remarks.advice("sample.person",
                                   "The " + std::string(kinds.at(i)) + " \u201C" + parts[i] +
                                       "\u201D is that of " + earlier->second +
                                       " too; let different people speak.",
                                   place_of(sample));
            }
        }
    }
}

}  // namespace

void lint_profiles(const LintRun& run) {
    lint_keys_together(run);
    lint_use(run);
    lint_people(run);
}

}  // namespace evenhand::internal
