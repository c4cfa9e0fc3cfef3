#include "formats/internal/svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "core/number_text.h"
#include "core/utf8.h"
#include "formats/internal/svg_path.h"
#include "formats/internal/svg_values.h"

namespace evenhand::formats::internal {

namespace {

using Kind = LogoStep::Kind;

constexpr int deepest = 64;
constexpr std::size_t most_steps = 20'000;
constexpr std::size_t most_findings = 10;
constexpr double farthest = 1e9;     ///< As far as a number may say.
constexpr double least_size = 1e-3;  ///< Of what is made as large as a page.

/// What of its surroundings holds for an element.
struct Surroundings {
    SvgTransform transform;
    std::optional<Colour> fill = Colour{};
    bool even_odd = false;
};

template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<std::string_view, count>& names) {
    return std::ranges::find(names, name) != names.end();
}

/// A property of an element: of its style attribute, else an attribute of its own.
std::string property(const pugi::xml_node& node, std::string_view name) {
    std::string_view rest = node.attribute("style").value();
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        const std::size_t colon = one.find(':');
        if (colon != std::string_view::npos && trimmed(one.substr(0, colon)) == name) {
            return std::string(trimmed(one.substr(colon + 1)));
        }
    }
    return std::string(trimmed(node.attribute(std::string(name).c_str()).value()));
}

/// An element's name, without the prefix that some programs write.
std::string_view name_of(const pugi::xml_node& node) {
    constexpr std::string_view prefix = "svg:";
    std::string_view name = node.name();
    if (name.starts_with(prefix)) {
        name.remove_prefix(prefix.size());
    }
    return name;
}

/// False for what products of transforms and arcs may come to.
bool is_in_reach(const LogoPoint& point) {
    return std::abs(point.x) <= farthest && std::abs(point.y) <= farthest;
}

class SvgReader {
public:
    SvgReader(std::string_view bytes, std::string name) : bytes_(bytes), name_(std::move(name)) {}

    Parsed<Logo> read() {
        constexpr unsigned int flags =
            pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute;
        const auto result =
            document_.load_buffer(bytes_.data(), bytes_.size(), flags, pugi::encoding_utf8);
        if (!result) {
            refuse(static_cast<std::size_t>(result.offset),
                   "logo.damaged",
                   "The SVG is broken here; save the logo anew.");
            return {std::nullopt, std::move(findings_)};
        }
        const pugi::xml_node root = document_.document_element();
        read_frame(root);
        refuse_style_sheets(root);
        read_children(root, surroundings_of(root, {}), 0);
        if (findings_.empty() && drawing_.areas.empty()) {
            refuse_at(root, "logo.empty", "The SVG draws nothing: it needs filled shapes.");
        }
        if (!findings_.empty()) {
            return {std::nullopt, std::move(findings_)};
        }
        return {Logo{width_, height_, std::move(drawing_)}, {}};
    }

private:
    void refuse(std::size_t offset, std::string code, std::string sentence) {
        if (findings_.size() < most_findings) {
            const auto end =
                bytes_.begin() + static_cast<std::ptrdiff_t>(std::min(offset, bytes_.size()));
            const auto line = 1 + std::count(bytes_.begin(), end, '\n');
            findings_.push_back({Severity::error,
                                 std::move(code),
                                 std::move(sentence),
                                 name_ + ":" + std::to_string(line)});
        }
    }

    void refuse_at(const pugi::xml_node& node, std::string code, std::string sentence) {
        refuse(static_cast<std::size_t>(node.offset_debug()), std::move(code), std::move(sentence));
    }

    void refuse_part(const pugi::xml_node& node, const std::string& what) {
        refuse_at(node,
                  "logo.svg-part",
                  "A logo is made of filled shapes; " + what +
                      " is not printed. Turn it into paths with a plain fill, or save the logo as "
                      "PNG.");
    }

    /// They hold for the whole picture, wherever they stand, also where nothing is drawn.
    void refuse_style_sheets(const pugi::xml_node& root) {
        struct Walker : pugi::xml_tree_walker {
            std::vector<pugi::xml_node> found;
            bool for_each(pugi::xml_node& node) override {
                if (name_of(node) == "style") {
                    found.push_back(node);
                }
                return true;
            }
        };
        Walker walker;
        pugi::xml_node whole = root;
        whole.traverse(walker);
        for (const pugi::xml_node& sheet : walker.found) {
            refuse_part(sheet, "<style>");
        }
    }

    void read_frame(const pugi::xml_node& root) {
        const std::vector<double> box = svg_numbers(root.attribute("viewBox").value());
        const auto width = svg_length(root.attribute("width").value());
        const auto height = svg_length(root.attribute("height").value());
        if (box.size() == 4 && box[2] >= least_size && box[3] >= least_size) {
            frame_.transform.e = -box[0];
            frame_.transform.f = -box[1];
            width_ = box[2];
            height_ = box[3];
        } else if (width && height && *width >= least_size && *height >= least_size) {
            width_ = *width;
            height_ = *height;
        } else {
            refuse_at(root,
                      "logo.size",
                      "The SVG does not say how large it is: it needs viewBox=\"0 0 200 50\", for "
                      "instance.");
        }
    }

    Surroundings surroundings_of(const pugi::xml_node& node, std::optional<Surroundings> outer) {
        Surroundings here = outer ? *outer : frame_;
        for (const char* name : {"stroke", "clip-path", "mask", "filter"}) {
            const std::string value = property(node, name);
            if (!value.empty() && value != "none") {
                refuse_part(node, name);
            }
        }
        for (const char* name : {"opacity", "fill-opacity"}) {
            const std::string value = property(node, name);
            if (!value.empty() && to_double(value) != 1) {
                refuse_part(node, "what lets the ground through (" + std::string(name) + ")");
            }
        }
        read_fill(node, here);
        if (const pugi::xml_attribute moved = node.attribute("transform")) {
            if (const auto transform = svg_transform(moved.value())) {
                here.transform = here.transform.after(*transform);
            } else {
                refuse_at(node, "logo.svg-value", "This transform cannot be read.");
            }
        }
        return here;
    }

    void read_fill(const pugi::xml_node& node, Surroundings& here) {
        const std::string fill = property(node, "fill");
        if (fill == "none" || fill == "transparent") {
            here.fill.reset();
        } else if (!fill.empty() && fill != "inherit") {
            here.fill = svg_colour(fill);
            if (!here.fill) {
                refuse_at(node,
                          "logo.svg-fill",
                          "The fill \"" + shorten(fill, 40) +
                              "\" is not printed; a plain colour such as #0B6664 is.");
            }
        }
        const std::string rule = property(node, "fill-rule");
        here.even_odd = rule.empty() ? here.even_odd : rule == "evenodd";
    }

    void read_children(const pugi::xml_node& parent, const Surroundings& here, int depth) {
        if (depth > deepest) {
            refuse_at(parent, "logo.svg-part", "The SVG's groups lie too deep in one another.");
            return;
        }
        for (const pugi::xml_node& node : parent.children()) {
            if (node.type() == pugi::node_element) {
                read_element(node, here, depth);
            }
        }
    }

    void read_element(const pugi::xml_node& node, const Surroundings& outer, int depth) {
        static constexpr std::array<std::string_view, 5> unseen = {
            "title", "desc", "metadata", "defs", "style"};
        const std::string_view name = name_of(node);
        // Other programs note things of their own in their own namespaces.
        const bool foreign = name.find(':') != std::string_view::npos;
        if (foreign || is_one_of(name, unseen) || property(node, "display") == "none" ||
            property(node, "visibility") == "hidden") {
            return;
        }
        if (name == "g") {
            read_children(node, surroundings_of(node, outer), depth + 1);
            return;
        }
        static constexpr std::array<std::string_view, 6> shapes = {
            "path", "rect", "circle", "ellipse", "polygon", "polyline"};
        if (!is_one_of(name, shapes)) {
            refuse_part(node, "<" + shorten(name, 40) + ">");
            return;
        }
        const Surroundings here = surroundings_of(node, outer);
        auto outline = outline_of(node, name);
        if (!outline) {
            refuse_at(node,
                      "logo.svg-value",
                      "This <" + std::string(name) + "> has a value that cannot be read.");
        } else if (here.fill && !outline->empty()) {
            add(node, std::move(*outline), here);
        }
    }

    void add(const pugi::xml_node& node, std::vector<LogoStep> outline, const Surroundings& here) {
        steps_ += outline.size();
        if (steps_ > most_steps) {
            findings_.clear();
            refuse(0, "logo.too-large", "The SVG has too many points for a logo; make it simpler.");
            drawing_.areas.clear();
            return;
        }
        for (LogoStep& step : outline) {
            step.to = here.transform(step.to);
            step.first = here.transform(step.first);
            step.second = here.transform(step.second);
        }
        if (!std::ranges::all_of(outline, [](const LogoStep& step) {
                return is_in_reach(step.to) && is_in_reach(step.first) && is_in_reach(step.second);
            })) {
            refuse_at(node,
                      "logo.svg-value",
                      "This <" + std::string(name_of(node)) +
                          "> lies farther away than 1,000,000,000, with its transforms.");
            return;
        }
        drawing_.areas.push_back({*here.fill, here.even_odd, std::move(outline)});
    }

    static std::optional<double> number(const pugi::xml_node& node, const char* name) {
        const pugi::xml_attribute attribute = node.attribute(name);
        return attribute ? svg_length(attribute.value()) : std::optional(0.0);
    }

    static std::optional<std::vector<LogoStep>> outline_of(const pugi::xml_node& node,
                                                           std::string_view name) {
        if (name == "path") {
            return svg_path(node.attribute("d").value());
        }
        if (name == "rect") {
            return rectangle(node);
        }
        if (name == "polygon" || name == "polyline") {
            return polygon(node);
        }
        const bool round = name == "circle";
        const auto x = number(node, "cx");
        const auto y = number(node, "cy");
        const auto rx = number(node, round ? "r" : "rx");
        const auto ry = number(node, round ? "r" : "ry");
        if (!x || !y || !rx || !ry) {
            return std::nullopt;
        }
        return svg_ellipse({*x, *y}, *rx, *ry);
    }

    static std::optional<std::vector<LogoStep>> rectangle(const pugi::xml_node& node) {
        const auto x = number(node, "x");
        const auto y = number(node, "y");
        const auto width = number(node, "width");
        const auto height = number(node, "height");
        const bool has_rx = !node.attribute("rx").empty();
        const auto rx = number(node, has_rx ? "rx" : "ry");
        const auto ry = number(node, node.attribute("ry").empty() ? "rx" : "ry");
        if (!x || !y || !width || !height || !rx || !ry) {
            return std::nullopt;
        }
        return rounded({*x, *y}, {*x + *width, *y + *height}, {*rx, *ry});
    }

    /// The quarters of an ellipse, moved into the corners.
    static std::vector<LogoStep> rounded(const LogoPoint& low,
                                         const LogoPoint& high,
                                         const LogoPoint& radius) {
        const double rx = std::min(radius.x, (high.x - low.x) / 2);
        const double ry = std::min(radius.y, (high.y - low.y) / 2);
        if (rx <= 0 || ry <= 0) {
            return {{Kind::move, low},
                    {Kind::line, {high.x, low.y}},
                    {Kind::line, high},
                    {Kind::line, {low.x, high.y}},
                    {Kind::close, low}};
        }
        const std::vector<LogoStep> ellipse = svg_ellipse({0, 0}, rx, ry);
        const std::array<LogoPoint, 4> middles = {{{high.x - rx, high.y - ry},
                                                   {low.x + rx, high.y - ry},
                                                   {low.x + rx, low.y + ry},
                                                   {high.x - rx, low.y + ry}}};
        const auto at = [](const LogoPoint& middle, const LogoPoint& point) {
            return LogoPoint{middle.x + point.x, middle.y + point.y};
        };
        std::vector<LogoStep> outline;
        for (std::size_t corner = 0; corner < middles.size(); ++corner) {
            const LogoPoint& middle = middles.at(corner);
            const LogoStep& quarter = ellipse[corner + 1];
            outline.push_back(
                {corner == 0 ? Kind::move : Kind::line, at(middle, ellipse[corner].to)});
            outline.push_back({Kind::curve,
                               at(middle, quarter.to),
                               at(middle, quarter.first),
                               at(middle, quarter.second)});
        }
        outline.push_back({Kind::close, outline.front().to});
        return outline;
    }

    static std::optional<std::vector<LogoStep>> polygon(const pugi::xml_node& node) {
        const std::vector<double> places = svg_numbers(node.attribute("points").value());
        if (places.size() < 4 || places.size() % 2 != 0) {
            return std::nullopt;
        }
        std::vector<LogoStep> outline;
        for (std::size_t at = 0; at < places.size(); at += 2) {
            outline.push_back({at == 0 ? Kind::move : Kind::line, {places[at], places[at + 1]}});
        }
        outline.push_back({Kind::close, outline.front().to});
        return outline;
    }

    std::string_view bytes_;
    std::string name_;
    pugi::xml_document document_;
    Surroundings frame_;
    double width_ = 1;
    double height_ = 1;
    LogoDrawing drawing_;
    std::size_t steps_ = 0;
    Findings findings_;
};

}  // namespace

Parsed<Logo> read_svg(std::string_view bytes, const std::string& name) {
    return SvgReader(bytes, name).read();
}

}  // namespace evenhand::formats::internal
