#include "formats/internal/svg.h"

#include <doctest/doctest.h>

using namespace evenhand;
using formats::internal::read_svg;
using Kind = LogoStep::Kind;

namespace {

std::string svg(const std::string& content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\">\n" + content +
           "\n</svg>";
}

std::vector<LogoArea> areas(const std::string& content) {
    const auto logo = read_svg(svg(content), "a.svg");
    REQUIRE(logo.value);
    CHECK(logo.findings.empty());
    return std::get<LogoDrawing>(logo.value->picture).areas;
}

std::vector<std::string> told(const std::string& bytes) {
    const auto logo = read_svg(bytes, "a.svg");
    CHECK_FALSE(logo.value);
    std::vector<std::string> all;
    for (const Finding& finding : logo.findings) {
        all.push_back(finding.code + " " + finding.location);
    }
    return all;
}
using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("filled shapes are areas, each in its colour") {
    const auto all = areas(
        "<path d='M0 0L1 0 1 1z'/><rect x='1' y='2' width='3' height='4' fill='#0B6664'/>\n"
        "<circle cx='5' cy='5' r='2' style='fill: red; stroke:none'/>\n"
        "<ellipse cx='5' cy='5' rx='2' ry='1' fill='rgb(1,2,3)'/>\n"
        "<polygon points='0,0 1,0 1,1'/><polyline points='0,0 1,0 1,1'/>");
    REQUIRE(all.size() == 6);
    CHECK(all[0].fill == Colour{});
    CHECK(all[0].outline.size() == 4);
    CHECK(all[1].fill == Colour{0x0B, 0x66, 0x64});
    CHECK(all[1].outline[0].to == LogoPoint{1, 2});
    CHECK(all[1].outline[2].to == LogoPoint{4, 6});
    CHECK(all[2].fill == Colour{255, 0, 0});
    CHECK(all[2].outline.size() == 6);
    CHECK(all[3].fill == Colour{1, 2, 3});
    CHECK(all[4].outline.back().kind == Kind::close);
    CHECK(all[5].outline.size() == 4);
}

TEST_CASE("groups hand on fill, rule and transform, and a frame need not begin at zero") {
    const auto logo = read_svg(
        "<svg viewBox='10 10 20 10'><g fill='blue' transform='translate(10 10)' "
        "fill-rule='evenodd'><g transform='scale(2)'><rect width='1' height='1'/></g></g></svg>",
        "a.svg");
    REQUIRE(logo.value);
    CHECK(logo.value->width == 20);
    const LogoArea area = std::get<LogoDrawing>(logo.value->picture).areas.at(0);
    CHECK(area.fill == Colour{0, 0, 255});
    CHECK(area.even_odd);
    CHECK(area.outline[0].to == LogoPoint{0, 0});
    CHECK(area.outline[2].to == LogoPoint{2, 2});
}

TEST_CASE("a rounded rectangle has its corners inside") {
    const auto all = areas("<rect width='10' height='6' rx='2'/>");
    REQUIRE(all.size() == 1);
    CHECK(all[0].outline.size() == 9);
    for (const LogoStep& step : all[0].outline) {
        CHECK(step.to.x >= 0);
        CHECK(step.to.x <= 10);
        CHECK(step.to.y >= 0);
        CHECK(step.to.y <= 6);
    }
}

TEST_CASE("what is not seen is left alone") {
    CHECK(areas("<title>A</title><desc>b</desc><metadata><x/></metadata>\n"
                "<defs><linearGradient id='g'/></defs><sodipodi:namedview/>\n"
                "<text display='none'>x</text><g style='display:none'><image/></g>\n"
                "<rect width='1' height='1' fill='none'/><path d=''/>\n"
                "<svg:rect width='1' height='1' opacity='1' clip-path='none'/>")
              .size() == 1);
}

TEST_CASE("anything else that would be seen is named with its line, and nothing is drawn") {
    for (const char* part : {"<text>Fairview</text>",
                             "<image href='a.png'/>",
                             "<use href='#a'/>",
                             "<style>rect { fill: red }</style>",
                             "<line x2='3'/>",
                             "<rect width='1' height='1' stroke='black'/>",
                             "<rect width='1' height='1' opacity='0.5'/>",
                             "<rect width='1' height='1' style='fill-opacity:.5'/>",
                             "<g filter='url(#f)'/>",
                             "<g mask='url(#f)'/>",
                             "<g clip-path='url(#f)'/>"}) {
        CHECK(told(svg(std::string("\n") + part)) == Told{"logo.svg-part a.svg:3"});
    }
    CHECK(told(svg("<rect width='1' height='1' fill='url(#g)'/>")) ==
          Told{"logo.svg-fill a.svg:2"});
    CHECK(told(svg("<rect width='1em' height='1'/>")) == Told{"logo.svg-value a.svg:2"});
    CHECK(told(svg("<path d='M0 0 X'/>")) == Told{"logo.svg-value a.svg:2"});
    CHECK(told(svg("<polygon points='1 2 3'/>")) == Told{"logo.svg-value a.svg:2"});
    CHECK(told(svg("<g transform='turn(3)'/>")).front() == "logo.svg-value a.svg:2");
}

TEST_CASE("an SVG that is broken, empty or of no size is refused") {
    CHECK(told("<svg").front().starts_with("logo.damaged a.svg:"));
    CHECK(told(svg("")) == Told{"logo.empty a.svg:1"});
    CHECK(told("<svg><rect width='1' height='1'/></svg>") == Told{"logo.size a.svg:1"});
    CHECK(read_svg("<svg width='20px' height='10'><rect width='1' height='1'/></svg>", "a").value);
}

TEST_CASE("an SVG without end is refused") {
    std::string deep;
    for (int depth = 0; depth < 100; ++depth) {
        deep += "<g>";
    }
    for (int depth = 0; depth < 100; ++depth) {
        deep += "</g>";
    }
    CHECK(told(svg(deep)) == Told{"logo.svg-part a.svg:2"});
    std::string long_path = "M0 0";
    for (int at = 0; at < 30'000; ++at) {
        long_path += "L1 1";
    }
    CHECK(told(svg("<path d='" + long_path + "'/>")) == Told{"logo.too-large a.svg:1"});
    std::string many;
    for (int at = 0; at < 100; ++at) {
        many += "<text/>";
    }
    CHECK(told(svg(many)).size() == 10);
}

TEST_CASE("a style sheet is refused with its line, wherever it stands") {
    const std::string shape = "<rect width='1' height='1'/>\n";
    CHECK(told(svg(shape + "<defs>\n<style>rect { fill: red }</style></defs>")) ==
          Told{"logo.svg-part a.svg:4"});
    CHECK(told(svg(shape + "<metadata><svg:style>x</svg:style></metadata>")) ==
          Told{"logo.svg-part a.svg:3"});
    CHECK(told(svg(shape + "<g display='none'><style>x</style>\n</g>\n<style/>")) ==
          Told{"logo.svg-part a.svg:3", "logo.svg-part a.svg:5"});
    CHECK(areas(shape + "<defs><path d='M0 0'/></defs>").size() == 1);
}

TEST_CASE("what lies out of reach, or nowhere, is refused with its line") {
    for (const std::string far :
         {"<g transform='scale(1e8)'>\n<rect width='20' height='1'/></g>",
          "<g transform='scale(1e9) scale(1e9) scale(1e9)'><g transform='scale(1e9) scale(1e9) "
          "scale(1e9) scale(1e9)'><g transform='scale(1e9) scale(1e9) scale(1e9) scale(1e9)'><g "
          "transform='scale(1e9) scale(1e9) scale(1e9) scale(1e9)'><g transform='scale(1e9) "
          "scale(1e9) scale(1e9) scale(1e9)'><g transform='scale(1e9) scale(1e9) scale(1e9) "
          "scale(1e9) scale(1e9)'><g transform='scale(1e9) scale(1e9) scale(1e9) scale(1e9) "
          "scale(1e9) scale(1e9) scale(1e9) scale(1e9) scale(1e9) scale(1e9) scale(1e9) "
          "scale(1e9)'><g transform='scale(-1)'>\n<rect width='0' height='0'/>"
          "</g></g></g></g></g></g></g></g>",
          "\n<path d='M0 0A1e-308 1e-308 0 0 1 100 100z'/>",
          "<g transform='translate(9e8)'>\n<path d='M9e8 0L1 1 0 1z'/></g>"}) {
        CAPTURE(far);
        CHECK(told(svg(far)) == Told{"logo.svg-value a.svg:3"});
    }
    CHECK(areas("<g transform='scale(1e8)'><rect width='10' height='1'/></g>").size() == 1);
}

TEST_CASE("a picture is at least as large as can be made as large as a page") {
    CHECK(told("<svg viewBox='0 0 1e-9 1'><rect width='1' height='1'/></svg>") ==
          Told{"logo.size a.svg:1"});
}
