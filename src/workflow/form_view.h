#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/finding.h"
#include "core/rubric.h"
#include "core/rubric_place.h"
#include "workflow/rubric_editor.h"

namespace evenhand::workflow {

/// What is told right under a field: the most severe finding there, in the words of the list of
/// findings.
struct Remark {
    std::string mark;  ///< "!" when it blocks publishing, "?" when it asks, empty when it informs.
    std::string text;  ///< Empty: nothing is to be said.
    std::size_t more = 0;  ///< How many other findings the field has.

    friend bool operator==(const Remark&, const Remark&) = default;
};

/// One field of a form in words, ready to draw.
struct FieldView {
    RubricPlace place;
    std::string label;   ///< "Dimension"
    std::string spoken;  ///< For a screen reader: "Dimension of Owning the gap"
    std::string text;
    std::string size;    ///< "23 words", "14 of 20" characters; empty where no size is kept.
    std::string origin;  ///< "stated, line 33"; empty where the form does not say it.
    Remark remark;

    friend bool operator==(const FieldView&, const FieldView&) = default;
};

/// One of the parts that a tab works on in turn: a criterion, a sample answer.
struct PartTab {
    std::string title;
    std::string remark;  ///< "weight 1, 4 items"
    std::string spoken;  ///< "Criterion 1, Owning the gap"

    friend bool operator==(const PartTab&, const PartTab&) = default;
};

/// The field that a finding speaks of. A location names a part; which of its texts is meant, the
/// finding's code says.
[[nodiscard]] RubricPlace field_of(const Finding& finding);

/// Findings by field. Made once for many fields.
class FieldRemarks {
public:
    FieldRemarks() = default;
    explicit FieldRemarks(const Findings& findings);

    [[nodiscard]] Remark at(const RubricPlace& field) const;
    /// Of no one part, by the beginning of the code: "probe." gives what is said of the list of
    /// probes.
    [[nodiscard]] Remark of_whole(std::string_view code) const;

private:
    std::vector<std::pair<RubricPlace, Finding>> placed_;
};

/// "stated, line 33", "derived from LF1, SA1", "added"; " · not accepted yet" while it is open.
[[nodiscard]] std::string origin_words(const Provenance& provenance);

/// "1 word", "23 words"; empty for an empty text.
[[nodiscard]] std::string word_count(const std::string& text);

/// "14 of 20"; empty for an empty text.
[[nodiscard]] std::string character_count(const std::string& text, std::size_t most);

/// Writes a text as it is typed. Gives in one sentence why it cannot be taken ("" when it is): the
/// rubric stays as it was, and the words are still the author's to mend.
[[nodiscard]] std::string type_or_reason(RubricEditor& editor,
                                         const RubricPlace& place,
                                         const std::string& text);

/// Makes the fields of one form.
class FieldMaker {
public:
    /// Both outlive the maker.
    FieldMaker(const Rubric& rubric, const FieldRemarks& remarks)
        : rubric_(rubric), remarks_(remarks) {}

    /// `owner`: what the field belongs to, for a screen reader; may be empty.
    [[nodiscard]] FieldView plain(const RubricPlace& place,
                                  const std::string& label,
                                  const std::string& owner) const;
    /// The same, its words counted.
    [[nodiscard]] FieldView counted(const RubricPlace& place,
                                    const std::string& label,
                                    const std::string& owner) const;
    /// The same for a handle: characters count.
    [[nodiscard]] FieldView handle(const RubricPlace& place, const std::string& owner) const;

    [[nodiscard]] const Rubric& rubric() const noexcept { return rubric_; }
    [[nodiscard]] const FieldRemarks& remarks() const noexcept { return remarks_; }

private:
    const Rubric& rubric_;
    const FieldRemarks& remarks_;
};

/// "Bonus", "Strongest", "Pitfall"; empty for a plain look-for.
[[nodiscard]] std::string item_kind_words(ItemKind kind);

/// A part's title, or what it is called while it has none: "Criterion 2".
[[nodiscard]] std::string title_or(const std::string& title,
                                   const std::string& kind,
                                   std::size_t index);

}  // namespace evenhand::workflow
