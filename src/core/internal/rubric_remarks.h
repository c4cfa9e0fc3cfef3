#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/internal/rubric_sizes.h"
#include "core/rubric.h"

namespace evenhand::internal {

/// Where a part of a rubric stands, for people: "item 'LF1'".
[[nodiscard]] std::string place_of(const Criterion& criterion);
[[nodiscard]] std::string place_of(const Item& item);
[[nodiscard]] std::string place_of(const Probe& probe);
[[nodiscard]] std::string place_of(const CoverageItem& part);
[[nodiscard]] std::string place_of(const SampleAnswer& sample);

[[nodiscard]] bool is_blank(const std::string& text);

/// Collects what there is to say about one rubric, which must outlive it. What is only not written
/// yet weighs less in a draft than in a published version.
class RubricRemarks {
public:
    explicit RubricRemarks(const Rubric& rubric) : rubric_(rubric) {}

    /// Wrong, also in a draft.
    void fault(const char* code, std::string message, std::string where);
    /// Not written yet, and no interview can be held without it.
    void gap(const char* code, std::string message, std::string where);
    /// Not written yet, and missed by those who use the rubric.
    void wish(const char* code, std::string message, std::string where);
    /// Written, and better written otherwise.
    void advice(const char* code, std::string message, std::string where);
    /// Good to know; nothing has to be done.
    void tip(const char* code, std::string message, std::string where);

    /// Advice for a text outside its bounds, a fault for one far out.
    void size(const SizeRule& rule, const std::string& text, const std::string& where);
    /// A gap when there is no text.
    void missing(const SizeRule& rule, const std::string& text, const std::string& where);
    /// Both, or the size and a wish when there is no text.
    void needed(const SizeRule& rule, const std::string& text, const std::string& where);
    void wanted(const SizeRule& rule, const std::string& text, const std::string& where);

    /// Where the words come from must be told.
    void mark(const Provenance& provenance, const std::string& where);
    /// A criterion that is named must be there.
    void known_criterion(const char* code,
                         const std::optional<Id<Criterion>>& criterion,
                         const std::string& where);
    void id(const std::string& id, std::set<std::string>& seen, const std::string& where);

    /// Each part of a kind needs an id of its own.
    template <typename Part>
    void ids(const std::vector<Part>& parts) {
        std::set<std::string> seen;
        for (const Part& part : parts) {
            id(part.id.text(), seen, place_of(part));
        }
    }

    [[nodiscard]] Findings findings() && { return std::move(findings_); }

private:
    void add(Severity severity, const char* code, std::string message, std::string where);
    [[nodiscard]] bool is_draft() const noexcept { return rubric_.status == RubricStatus::draft; }

    const Rubric& rubric_;
    Findings findings_;
};

}  // namespace evenhand::internal
