#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "workflow/form_view.h"

namespace evenhand::workflow {

/// The form of one sample answer and its key.
struct SampleForm {
    /// The key for one criterion.
    struct KeyBlock {
        struct Level {
            int level = 0;       ///< 0 stands for "Not observed".
            std::string spoken;  ///< "5, Well above, key for Owning the gap"
            bool chosen = false;
        };
        std::string criterion;  ///< Its id; empty for what a page says of the whole answer.
        std::string title;
        std::string summary;        ///< "5, Well above", "Not observed", "No key yet"
        std::vector<Level> levels;  ///< Highest first, "Not observed" last.
        std::string anchor;         ///< What the chosen level says, ready to read.
        FieldView reason;
        FieldView not_neighbour;
        Remark remark;  ///< Of the score itself.
    };
    /// Whether one item is heard.
    struct TickRow {
        std::string item;  ///< Its id.
        std::string text;
        std::string kind;  ///< "Bonus", …, as in the criterion's form.
        std::string spoken;
        std::string state;  ///< "heard", "not heard", "not said yet"
        bool heard = false;
        bool pitfall = false;
        FieldView reason;
    };

    std::string heading;  ///< "Sample 2 of 4"
    std::string origin;
    FieldView speaker;
    FieldView panel;  ///< "0": the author's key.
    bool is_panel = false;
    FieldView answer;
    std::vector<KeyBlock> keys;
    std::vector<TickRow> ticks;
    Remark remark;  ///< Of the sample's count and profile.
};

/// "5-4-5 · 243 words" under who speaks; the name alone, before the first comma.
[[nodiscard]] std::vector<PartTab> sample_tabs(const Rubric& rubric);

/// `index` is below the number of samples.
[[nodiscard]] SampleForm sample_form(const FieldMaker& maker, std::size_t index);

/// "5-4-5": the keys in the order of the criteria; "0" for not observed, "?" for none yet.
[[nodiscard]] std::string key_profile(const Rubric& rubric, const SampleAnswer& sample);

/// The reason with words chosen in the answer added as exact quotations, and an arrow after which
/// the act is named. Each line that the choice spans is quoted for itself, without the label of its
/// passage: only so are the words those of the answer. Unchanged when nothing is chosen.
[[nodiscard]] std::string with_quotation(const std::string& reason, const std::string& chosen);

[[nodiscard]] RubricPlace sample_place(const std::string& sample, RubricField field);
[[nodiscard]] RubricPlace key_place(const std::string& sample,
                                    const std::string& criterion,
                                    RubricField field);
[[nodiscard]] RubricPlace tick_place(const std::string& sample,
                                     const std::string& item,
                                     RubricField field);

}  // namespace evenhand::workflow
