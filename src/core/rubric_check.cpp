#include "core/rubric_check.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/internal/evidence_check.h"
#include "core/internal/rubric_remarks.h"
#include "core/internal/sample_check.h"
#include "core/number_text.h"
#include "core/utf8.h"

namespace evenhand {

namespace {

using internal::place_of;
using internal::RubricRemarks;

constexpr std::size_t most_criteria = 4;
constexpr std::size_t longest_id = 64;
constexpr int longest_minutes = 240;
constexpr int highest_level = 7;

bool is_lower_or_digit(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_letter_or_digit(char c) noexcept {
    return is_lower_or_digit(c) || (c >= 'A' && c <= 'Z');
}

bool is_sha256(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

void check_number_in_set(const Rubric& rubric, RubricRemarks& remarks) {
    const int number = rubric.number.value_or(1);
    const int size = rubric.set_size.value_or(number);
    if (number < 1 || size < number) {
        remarks.fault("rubric.number",
                      "The number in the set must be from 1 to the size of the set.",
                      "number");
    }
}

void check_frame(const Rubric& rubric, RubricRemarks& remarks) {
    if (rubric.minutes < 1 || rubric.minutes > longest_minutes) {
        remarks.fault("rubric.minutes",
                      "The planned time must be 1 to " + std::to_string(longest_minutes) +
                          " minutes; it is " + std::to_string(rubric.minutes) + ".",
                      "minutes");
    }
    if (rubric.scale.lowest() < 1 || rubric.scale.highest() > highest_level) {
        remarks.fault("scale.levels",
                      "The scale must lie between 1 and 7, so that each level has a key and 0 is "
                      "left for \"not observed\".",
                      "scale");
    }
    if (!rubric.source_sha256.empty() && !is_sha256(rubric.source_sha256)) {
        remarks.fault(
            "rubric.page", "The page's SHA-256 must be 64 lower-case hexadecimal digits.", "page");
    }
}

void check_head(const Rubric& rubric, RubricRemarks& remarks) {
    if (!is_rubric_id(rubric.id.text())) {
        remarks.fault("rubric.id",
                      "The rubric's id \"" + shorten(rubric.id.text(), 40) +
                          "\" must be lower-case letters, digits and hyphens, at most 64.",
                      "");
    }
    if (rubric.version < 1) {
        remarks.fault("rubric.version", "Versions count from 1.", "");
    }
    remarks.needed(internal::title_size, rubric.title, "title");
    check_number_in_set(rubric, remarks);
    remarks.needed(internal::question_size, rubric.question, "question");
    remarks.mark(rubric.question_provenance, "question");
    remarks.size(internal::job_link_size, rubric.job_link, "job link");
    check_frame(rubric, remarks);
}

void check_level(const Criterion& criterion, int level, RubricRemarks& remarks) {
    const std::string where = place_of(criterion) + ", level " + std::to_string(level);
    const auto is_of_level = [level](const Anchor& anchor) {
        return anchor.score.value() == level;
    };
    if (std::ranges::count_if(criterion.anchors, is_of_level) > 1) {
        remarks.fault("anchor.complete", "This level has two anchors; it must have one.", where);
    }
    const auto anchor = std::ranges::find_if(criterion.anchors, is_of_level);
    if (anchor == criterion.anchors.end() || internal::is_blank(anchor->text)) {
        remarks.gap("anchor.complete", "This level has no anchor yet; say what is heard.", where);
        return;
    }
    remarks.size(internal::anchor_size, anchor->text, where);
    remarks.size(internal::handle_size, anchor->handle, where);
    remarks.mark(anchor->provenance, where);
}

void check_anchors(const Criterion& criterion, const Scale& scale, RubricRemarks& remarks) {
    for (int level = scale.lowest(); level <= scale.highest(); ++level) {
        check_level(criterion, level, remarks);
    }
    const auto is_off_scale = [&](const Anchor& anchor) {
        return !scale.score(anchor.score.value());
    };
    if (std::ranges::any_of(criterion.anchors, is_off_scale)) {
        remarks.fault("anchor.complete",
                      "An anchor is for a level that the scale does not have.",
                      place_of(criterion));
    }
    if (!std::ranges::is_sorted(criterion.anchors, {}, &Anchor::score)) {
        remarks.fault("anchor.order",
                      "The anchors must rise from the lowest level to the highest.",
                      place_of(criterion));
    }
}

/// Whether there is something to hear, and something to ask, for the criterion.
void check_cover(const Criterion& criterion, const Rubric& rubric, RubricRemarks& remarks) {
    const bool has_look_for = std::ranges::any_of(rubric.items, [&](const Item& item) {
        return item.kind == ItemKind::look_for && item.criterion == criterion.id;
    });
    if (!has_look_for) {
        remarks.gap("item.link",
                    "No look-for belongs to this criterion; it needs one at least.",
                    place_of(criterion));
    }
    const bool has_probe = std::ranges::any_of(rubric.probes, [&](const Probe& probe) {
        return probe.kind == ProbeKind::criterion && probe.criterion == criterion.id;
    });
    if (!has_probe) {
        remarks.gap("probe.cover",
                    "No probe belongs to this criterion; plan one that draws it out.",
                    place_of(criterion));
    }
}

void check_criterion(const Criterion& criterion, const Rubric& rubric, RubricRemarks& remarks) {
    const std::string where = place_of(criterion);
    remarks.needed(internal::criterion_size, criterion.title, where);
    remarks.wanted(internal::handle_size, criterion.handle, where);
    if (internal::is_blank(criterion.dimension)) {
        remarks.wish(
            "criterion.dimension", "Say in one sentence what varies from low to high.", where);
    }
    if (!std::isfinite(criterion.weight) || criterion.weight <= 0) {
        remarks.fault(
            "criterion.weight",
            "The weight must be a number above 0; it is " + exact_text(criterion.weight) + ".",
            where);
    }
    remarks.mark(criterion.provenance, where);
    check_anchors(criterion, rubric.scale, remarks);
    check_cover(criterion, rubric, remarks);
}

void check_count(const Rubric& rubric, RubricRemarks& remarks) {
    const std::size_t count = rubric.criteria.size();
    if (count == 0 || count > most_criteria) {
        remarks.fault(
            "criterion.count",
            "A rubric must have 1 to 4 criteria; this one has " + std::to_string(count) + ".",
            "criteria");
    } else if (count == 1) {
        remarks.wish(
            "criterion.count",
            "One criterion is one judgement; two to four tell the sides of an answer apart.",
            "criteria");
    }
}

void check_weights(const Rubric& rubric, RubricRemarks& remarks) {
    const auto is_unequal = [&](const Criterion& criterion) {
        return std::abs(criterion.weight - rubric.criteria.front().weight) > 0;
    };
    const auto has_reason = [](const Criterion& criterion) {
        return !internal::is_blank(criterion.weight_reason);
    };
    if (std::ranges::any_of(rubric.criteria, is_unequal) &&
        std::ranges::none_of(rubric.criteria, has_reason)) {
        remarks.fault("criterion.weight",
                      "The weights are unequal; write the reason, or make them equal.",
                      "criteria");
    }
}

void check_criteria(const Rubric& rubric, RubricRemarks& remarks) {
    check_count(rubric, remarks);
    remarks.ids(rubric.criteria);
    check_weights(rubric, remarks);
    for (const Criterion& criterion : rubric.criteria) {
        check_criterion(criterion, rubric, remarks);
    }
}

}  // namespace

Findings check(const Rubric& rubric) {
    RubricRemarks remarks(rubric);
    check_head(rubric, remarks);
    check_criteria(rubric, remarks);
    internal::check_items(rubric, remarks);
    internal::check_probes(rubric, remarks);
    internal::check_coverage(rubric, remarks);
    internal::check_samples(rubric, remarks);
    return std::move(remarks).findings();
}

bool is_part_id(std::string_view text) noexcept {
    return !text.empty() && text.size() <= longest_id && is_letter_or_digit(text.front()) &&
           std::ranges::all_of(text, [](char c) {
               return is_letter_or_digit(c) || c == '.' || c == '-' || c == '_';
           });
}

bool is_rubric_id(std::string_view text) noexcept {
    return !text.empty() && text.size() <= longest_id && text.front() != '-' &&
           std::ranges::all_of(text, [](char c) { return is_lower_or_digit(c) || c == '-'; });
}

}  // namespace evenhand
