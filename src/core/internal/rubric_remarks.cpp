#include "core/internal/rubric_remarks.h"

#include <algorithm>
#include <utility>

#include "core/rubric_check.h"
#include "core/utf8.h"

namespace evenhand::internal {

namespace {

std::string place(const char* kind, const std::string& id) {
    return std::string(kind) + " '" + id + "'";
}

}  // namespace

std::string place_of(const Criterion& criterion) {
    return place("criterion", criterion.id.text());
}

std::string place_of(const Item& item) {
    return place("item", item.id.text());
}

std::string place_of(const Probe& probe) {
    return place("probe", probe.id.text());
}

std::string place_of(const CoverageItem& part) {
    return place("coverage", part.id.text());
}

std::string place_of(const SampleAnswer& sample) {
    return place("sample", sample.id.text());
}

bool is_blank(const std::string& text) {
    return trimmed(text).empty();
}

void RubricRemarks::fault(const char* code, std::string message, std::string where) {
    add(Severity::error, code, std::move(message), std::move(where));
}

void RubricRemarks::gap(const char* code, std::string message, std::string where) {
    add(is_draft() ? Severity::hint : Severity::error, code, std::move(message), std::move(where));
}

void RubricRemarks::wish(const char* code, std::string message, std::string where) {
    add(is_draft() ? Severity::hint : Severity::warning,
        code,
        std::move(message),
        std::move(where));
}

void RubricRemarks::advice(const char* code, std::string message, std::string where) {
    add(Severity::warning, code, std::move(message), std::move(where));
}

void RubricRemarks::tip(const char* code, std::string message, std::string where) {
    add(Severity::hint, code, std::move(message), std::move(where));
}

void RubricRemarks::add(Severity severity,
                        const char* code,
                        std::string message,
                        std::string where) {
    findings_.push_back({severity, code, std::move(message), std::move(where)});
}

void RubricRemarks::size(const SizeRule& rule, const std::string& text, const std::string& where) {
    for (SizeRemark& remark : size_remarks(rule, text)) {
        add(remark.far_out ? Severity::error : Severity::warning,
            rule.code,
            std::move(remark.sentence),
            where);
    }
}

void RubricRemarks::missing(const SizeRule& rule,
                            const std::string& text,
                            const std::string& where) {
    if (is_blank(text)) {
        gap(rule.code, std::string(rule.what) + " is not written yet.", where);
    }
}

void RubricRemarks::needed(const SizeRule& rule,
                           const std::string& text,
                           const std::string& where) {
    missing(rule, text, where);
    size(rule, text, where);
}

void RubricRemarks::wanted(const SizeRule& rule,
                           const std::string& text,
                           const std::string& where) {
    if (is_blank(text)) {
        wish(rule.code, std::string(rule.what) + " is not written yet.", where);
    }
    size(rule, text, where);
}

void RubricRemarks::mark(const Provenance& provenance, const std::string& where) {
    const auto is_nowhere = [](const SourcePlace& place) {
        return place.line < 1 || place.column < 1;
    };
    if (std::ranges::any_of(provenance.places, is_nowhere)) {
        fault("item.mark", "Lines and columns of a page count from 1.", where);
    }
    if (provenance.origin == Origin::stated && provenance.places.empty()) {
        gap("item.mark", "Say where on the page it is stated.", where);
    }
    if (provenance.origin == Origin::derived && provenance.places.empty() &&
        is_blank(provenance.basis)) {
        wish("item.mark", "Say what it is derived from.", where);
    }
}

void RubricRemarks::known_criterion(const char* code,
                                    const std::optional<Id<Criterion>>& criterion,
                                    const std::string& where) {
    if (criterion && find_criterion(rubric_, *criterion) == nullptr) {
        fault(code,
              "There is no criterion '" + criterion->text() + "'; name one that there is.",
              where);
    }
}

void RubricRemarks::id(const std::string& id,
                       std::set<std::string>& seen,
                       const std::string& where) {
    if (!is_part_id(id)) {
        fault("rubric.id",
              "The id must be letters, digits, \".\", \"-\" and \"_\", a letter or digit first, at "
              "most 64.",
              where);
    }
    if (!seen.insert(id).second) {
        fault("rubric.duplicate-id",
              "The id is used twice; each part of a kind needs its own.",
              where);
    }
}

}  // namespace evenhand::internal
