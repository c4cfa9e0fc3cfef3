#include "core/internal/part_words.h"

#include <optional>

#include "core/internal/answer_text.h"
#include "core/internal/part_access.h"
#include "core/internal/place_words.h"
#include "core/internal/text_member.h"
#include "core/number_text.h"

namespace evenhand::internal {

namespace {

std::string tags_text(const std::vector<std::string>& tags) {
    std::string text;
    for (const std::string& tag : tags) {
        text += text.empty() ? tag : ", " + tag;
    }
    return text;
}

std::string number_in_set_text(const Rubric& rubric) {
    const std::string number = rubric.number ? std::to_string(*rubric.number) : "";
    return rubric.set_size ? number + " of " + std::to_string(*rubric.set_size) : number;
}

/// The texts of parts that are more than text_member() knows.
class OtherWords {
public:
    OtherWords(const Rubric& rubric, RubricField field, Choices choices)
        : rubric_(rubric), field_(field), choices_(choices) {}

    std::string operator()(const Rubric& rubric) const {
        switch (field_) {
            case RubricField::number:
                return number_in_set_text(rubric);
            case RubricField::tags:
                return tags_text(rubric.tags);
            case RubricField::minutes:
                return std::to_string(rubric.minutes);
            case RubricField::scale:
                return scale_text(rubric.scale);
            case RubricField::page:
                return rubric.source_name +
                       (choices_ == Choices::by_id ? " " + rubric.source_sha256 : "");
            default:
                return text(rubric);
        }
    }

    std::string operator()(const Criterion& criterion) const {
        return field_ == RubricField::weight ? exact_text(criterion.weight) : text(criterion);
    }

    std::string operator()(const Anchor& anchor) const { return text(anchor); }

    std::string operator()(const Item& item) const {
        return field_ == RubricField::kind        ? std::string(words_for(item.kind))
               : field_ == RubricField::criterion ? chosen(item.criterion)
                                                  : text(item);
    }

    std::string operator()(const Probe& probe) const {
        return field_ == RubricField::kind        ? std::string(words_for(probe.kind))
               : field_ == RubricField::criterion ? chosen(probe.criterion)
                                                  : text(probe);
    }

    std::string operator()(const CoverageItem& part) const {
        return field_ == RubricField::probe ? chosen(part.probe) : text(part);
    }

    std::string operator()(const SampleAnswer& sample) const {
        return field_ == RubricField::answer  ? answer_text(sample.passages)
               : field_ == RubricField::panel ? std::to_string(sample.panel)
                                              : text(sample);
    }

    std::string operator()(const Key& key) const {
        if (field_ != RubricField::score) {
            return text(key);
        }
        return key.score ? std::to_string(key.score->value()) : "not observed";
    }

    std::string operator()(const KeyTick& tick) const {
        return field_ == RubricField::heard ? (tick.heard ? "yes" : "no") : text(tick);
    }

    std::string operator()(const std::string& note) const {
        return field_ == RubricField::text ? note : "";
    }

private:
    template <typename Part>
    [[nodiscard]] std::string text(const Part& part) const {
        const std::string* const found = text_member(part, field_);
        return found == nullptr ? "" : *found;
    }

    template <typename Part>
    [[nodiscard]] std::string chosen(const std::optional<Id<Part>>& id) const {
        if (!id || choices_ == Choices::by_id) {
            return id ? id->text() : "";
        }
        return words_of_part(*id);
    }

    [[nodiscard]] std::string words_of_part(const Id<Criterion>& id) const {
        const Criterion* const criterion = find_criterion(rubric_, id);
        return criterion == nullptr ? "" : criterion->title;
    }

    [[nodiscard]] std::string words_of_part(const Id<Probe>& id) const {
        const Probe* const probe = find_probe(rubric_, id);
        return probe == nullptr ? "" : probe->text;
    }

    const Rubric& rubric_;
    RubricField field_;
    Choices choices_;
};

}  // namespace

std::string text_at(const Rubric& rubric, const RubricPlace& place, Choices choices) {
    const RubricField field =
        place.field == RubricField::none ? main_field(place.part) : place.field;
    return visit_part(rubric, place, OtherWords(rubric, field, choices));
}

std::string scale_text(const Scale& scale) {
    std::string text;
    for (int level = scale.lowest(); level <= scale.highest(); ++level) {
        text += text.empty() ? "" : ", ";
        text += std::to_string(level) + " " + scale.label(*scale.score(level));
    }
    return text;
}

bool is_scale_label(const RubricPlace& place) noexcept {
    return place.part == RubricPart::rubric && place.field == RubricField::scale && place.level > 0;
}

}  // namespace evenhand::internal
