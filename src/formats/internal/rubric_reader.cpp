#include "formats/internal/rubric_reader.h"

#include <set>
#include <utility>

#include "core/number_text.h"
#include "formats/internal/enum_words.h"

namespace evenhand::formats::internal {

namespace {

std::vector<std::string> texts(const std::vector<XmlElement>& elements) {
    std::vector<std::string> found;
    found.reserve(elements.size());
    for (const XmlElement& element : elements) {
        found.push_back(element.text());
    }
    return found;
}

Scale scale_of(const XmlElement& rubric) {
    const XmlElement scale = *rubric.child("scale");
    return {scale.number("lowest"), texts(scale.children("label"))};
}

std::optional<int> optional_number(const XmlElement& element, const char* attribute) {
    return element.has(attribute) ? std::optional(element.number(attribute)) : std::nullopt;
}

Provenance provenance_of(const XmlElement& element) {
    Provenance provenance;
    provenance.origin = *value_of(origin_words, element.attribute("origin"));
    provenance.basis = element.attribute("basis");
    provenance.open = element.has("review");
    for (const XmlElement& source : element.children("source")) {
        provenance.places.push_back(
            {source.number("line"), source.number("column"), source.text()});
    }
    return provenance;
}

/// Reads one rubric; knows which ids there are.
class RubricReader {
public:
    RubricReader(const XmlElement& root, XmlDocument& document)
        : root_(root), document_(document), scale_(scale_of(root)) {}

    Rubric read() {
        criteria_ = ids_of(root_.members("criteria", "criterion"));
        items_ = ids_of(root_.members("items", "item"));
        probes_ = ids_of(root_.members("probes", "probe"));
        (void)ids_of(root_.members("coverage", "part"));
        (void)ids_of(root_.members("samples", "sample"));
        Rubric rubric = head();
        rubric.criteria = all(root_.members("criteria", "criterion"), &RubricReader::criterion);
        rubric.items = all(root_.members("items", "item"), &RubricReader::item);
        rubric.probes = all(root_.members("probes", "probe"), &RubricReader::probe);
        rubric.coverage = all(root_.members("coverage", "part"), &RubricReader::coverage);
        rubric.samples = all(root_.members("samples", "sample"), &RubricReader::sample);
        rubric.rater_notes = texts(root_.members("rater-notes", "note"));
        return rubric;
    }

private:
    using Ids = std::set<std::string>;

    template <typename Part>
    std::vector<Part> all(const std::vector<XmlElement>& elements,
                          Part (RubricReader::*part)(const XmlElement&)) {
        std::vector<Part> parts;
        parts.reserve(elements.size());
        for (const XmlElement& element : elements) {
            parts.push_back((this->*part)(element));
        }
        return parts;
    }

    Ids ids_of(const std::vector<XmlElement>& elements) {
        Ids ids;
        for (const XmlElement& element : elements) {
            const std::string id = element.attribute("id");
            if (!ids.insert(id).second) {
                document_.error(element,
                                "rubric.duplicate-id",
                                "Another <" + element.name() + "> has the id \"" + id +
                                    "\" already; each needs its own.");
            }
        }
        return ids;
    }

    Rubric head() {
        Rubric rubric{Id<Rubric>(root_.attribute("id")),
                      root_.number("version"),
                      *value_of(status_words, root_.attribute("status")),
                      root_.text_of("title"),
                      std::nullopt,
                      std::nullopt,
                      root_.text_of("category"),
                      root_.text_of("level"),
                      texts(root_.members("tags", "tag")),
                      root_.text_of("competency"),
                      {},
                      {},
                      root_.text_of("construct"),
                      root_.text_of("job-link"),
                      root_.text_of("read-aloud"),
                      scale_,
                      *to_int(root_.text_of("minutes")),
                      {},
                      {},
                      {},
                      {},
                      {},
                      {},
                      {},
                      {}};
        if (const auto set = root_.child("set")) {
            rubric.number = optional_number(*set, "number");
            rubric.set_size = optional_number(*set, "size");
        }
        if (const auto page = root_.child("page")) {
            rubric.source_name = page->attribute("name");
            rubric.source_sha256 = page->attribute("sha256");
        }
        const XmlElement question = *root_.child("question");
        rubric.question = question.text_of("text");
        rubric.question_provenance = provenance_of(question);
        return rubric;
    }

    Criterion criterion(const XmlElement& element) {
        return {Id<Criterion>(element.attribute("id")),
                element.text_of("title"),
                element.attribute("handle"),
                element.text_of("dimension"),
                element.text_of("terms"),
                *to_double(element.attribute("weight")),
                element.text_of("weight-reason"),
                anchors(element),
                provenance_of(element)};
    }

    std::vector<Anchor> anchors(const XmlElement& criterion) {
        std::vector<Anchor> anchors;
        for (const XmlElement& element : criterion.children("anchor")) {
            const auto score = on_scale(element);
            if (!score) {
                continue;
            }
            if (!anchors.empty() && *score <= anchors.back().score) {
                document_.error(element,
                                "rubric.anchor-order",
                                "The anchor for " + std::to_string(score->value()) +
                                    " stands after that for " +
                                    std::to_string(anchors.back().score.value()) +
                                    "; anchors rise from the lowest level, one for each.");
            }
            anchors.push_back({*score,
                               element.text_of("text"),
                               element.attribute("handle"),
                               provenance_of(element)});
        }
        return anchors;
    }

    Item item(const XmlElement& element) {
        Item item{Id<Item>(element.attribute("id")),
                  *value_of(item_words, element.attribute("kind")),
                  element.text_of("text"),
                  element.attribute("handle"),
                  {},
                  element.text_of("tick-when"),
                  element.text_of("not-when"),
                  criterion_named(element),
                  provenance_of(element),
                  {}};
        if (const auto signal = element.child("signal")) {
            item.signal = signal->text_of("text");
            item.signal_provenance = provenance_of(*signal);
        }
        return item;
    }

    Probe probe(const XmlElement& element) {
        return {Id<Probe>(element.attribute("id")),
                *value_of(probe_words, element.attribute("kind")),
                element.text_of("text"),
                element.text_of("ask-when"),
                criterion_named(element),
                provenance_of(element)};
    }

    CoverageItem coverage(const XmlElement& element) {
        CoverageItem part{Id<CoverageItem>(element.attribute("id")),
                          element.attribute("element"),
                          element.text_of("text"),
                          std::nullopt,
                          provenance_of(element)};
        if (element.has("probe")) {
            part.probe = Id<Probe>(named(element, "probe", probes_));
        }
        return part;
    }

    SampleAnswer sample(const XmlElement& element) {
        SampleAnswer sample{Id<SampleAnswer>(element.attribute("id")),
                            element.attribute("speaker"),
                            {},
                            element.number("panel"),
                            all(element.children("key"), &RubricReader::key),
                            all(element.children("tick"), &RubricReader::tick),
                            provenance_of(element)};
        for (const XmlElement& passage : element.children("passage")) {
            sample.passages.push_back({passage.attribute("label"), passage.text()});
        }
        return sample;
    }

    Key key(const XmlElement& element) {
        const bool observed = element.attribute("score") != not_observed;
        return {criterion_named(element),
                observed ? on_scale(element) : std::nullopt,
                element.text_of("reason"),
                element.text_of("not-neighbour"),
                provenance_of(element)};
    }

    KeyTick tick(const XmlElement& element) {
        return {Id<Item>(named(element, "item", items_)),
                *value_of(heard_words, element.attribute("heard")),
                element.text()};
    }

    std::optional<Id<Criterion>> criterion_named(const XmlElement& element) {
        if (!element.has("criterion")) {
            return std::nullopt;
        }
        return Id<Criterion>(named(element, "criterion", criteria_));
    }

    /// The id that the attribute holds, noted when no part has it. The attribute is called as the
    /// kind of part is.
    std::string named(const XmlElement& element, const char* attribute, const Ids& known) {
        std::string id = element.attribute(attribute);
        if (!known.contains(id)) {
            document_.error(element,
                            std::string("rubric.unknown-") + attribute,
                            "There is no " + std::string(attribute) + " with the id \"" + id +
                                "\" in this rubric; <" + element.name() +
                                "> must name one that there is.");
        }
        return id;
    }

    std::optional<Score> on_scale(const XmlElement& element) {
        const auto score = scale_.score(element.number("score"));
        if (!score) {
            document_.error(element,
                            "rubric.score",
                            "The score " + element.attribute("score") +
                                " is not on the scale; it must be from " +
                                std::to_string(scale_.lowest()) + " to " +
                                std::to_string(scale_.highest()) + ".");
        }
        return score;
    }

    XmlElement root_;
    XmlDocument& document_;
    Scale scale_;
    Ids criteria_;
    Ids items_;
    Ids probes_;
};

}  // namespace

std::optional<Rubric> to_rubric(const XmlElement& element, XmlDocument& document) {
    Rubric rubric = RubricReader(element, document).read();
    return document.has_errors() ? std::nullopt : std::optional(std::move(rubric));
}

}  // namespace evenhand::formats::internal
