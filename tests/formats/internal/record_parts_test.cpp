#include "formats/internal/record_parts.h"

#include <doctest/doctest.h>

#include "example_interview.h"
#include "formats/internal/xml_output.h"

using namespace evenhand;
using namespace evenhand::formats::internal;
using testing::at;

TEST_CASE("notes, ticks and ratings are written in their order, what is not said left out") {
    const Scale scale = default_scale();
    const pugi::xml_document document = new_document("r", "n");
    const pugi::xml_node root = document.document_element();
    add_notes(root,
              {{at(0), NoteMark::quote, "a < b", Id<Criterion>("c")},
               {at(1), NoteMark::none, "", std::nullopt}});
    add_ticks(root, {{Id<Item>("LF1"), at(2)}});
    add_ratings(
        root,
        {{Id<Criterion>("c"), scale.score(4), at(3)}, {Id<Criterion>("d"), std::nullopt, at(4)}});
    const std::string bytes = canonical_bytes(document);
    const std::string at0 = to_iso(at(0));
    CHECK(bytes.find("<note at=\"" + at0 + "\" mark=\"quote\" criterion=\"c\">a &lt; b</note>") !=
          std::string::npos);
    CHECK(bytes.find("mark=\"none\"") < bytes.find("<tick item=\"LF1\""));
    CHECK(bytes.find("<rating criterion=\"c\" score=\"4\"") != std::string::npos);
    CHECK(bytes.find("<rating criterion=\"d\" score=\"not-observed\"") != std::string::npos);
}
