#include "core/internal/draft_anchors.h"

#include <doctest/doctest.h>

#include "core/utf8.h"

using namespace evenhand;
using evenhand::internal::draft_anchors;
using evenhand::internal::DraftItems;
using evenhand::internal::longest_anchor;

namespace {

Item item(const char* id, ItemKind kind, const std::string& text) {
    return {Id<Item>(id),
            kind,
            text,
            "handle " + std::string(id),
            "",
            "",
            "",
            std::nullopt,
            {Origin::stated, {{1, 1, text}}, ""},
            {}};
}

CoverageItem part(const char* id, const std::string& text) {
    return {Id<CoverageItem>(id), "", text, std::nullopt, {Origin::stated, {{2, 1, text}}, ""}};
}

std::string text_at(const std::vector<Anchor>& anchors, int level) {
    return anchors.at(static_cast<std::size_t>(level - 1)).text;
}

}  // namespace

TEST_CASE("top, middle and bottom are joined from items, and the levels between are empty") {
    const DraftItems from = {
        {item("LF1", ItemKind::look_for, "ownership"),
         item("LF2", ItemKind::bonus, "sharing"),
         item("SA1", ItemKind::strongest, "state the gap"),
         item("PF1", ItemKind::pitfall, "blame")},
        {part("CV1", "the bug"), part("CV2", "the fix"), part("CV3", "the change")},
        {}};
    const std::vector<Anchor> anchors = draft_anchors(default_scale(), from);
    REQUIRE(anchors.size() == 5);
    CHECK(text_at(anchors, 5) == "Ownership; state the gap.");
    CHECK(text_at(anchors, 4).empty());
    CHECK(text_at(anchors, 3) == "The bug; the fix.");
    CHECK(text_at(anchors, 2).empty());
    CHECK(text_at(anchors, 1) == "Blame.");
    CHECK(anchors[4].provenance ==
          Provenance{
              Origin::derived, {{1, 1, "ownership"}, {1, 1, "state the gap"}}, "LF1, SA1", true});
    CHECK(anchors[2].provenance.basis == "CV1, CV2");
    CHECK(anchors[4].handle == "handle LF1");
    CHECK(anchors[3].handle.empty());
    CHECK_FALSE(anchors[3].provenance.open);
}

TEST_CASE("what two acts have in common is said once") {
    const DraftItems from = {{item("LF1", ItemKind::look_for, "what they did: the fix"),
                              item("LF2", ItemKind::look_for, "what they did: the change"),
                              item("LF3", ItemKind::look_for, "candour")},
                             {},
                             {}};
    CHECK(text_at(draft_anchors(default_scale(), from), 5) ==
          "What they did: the fix; the change; candour.");
}

TEST_CASE("an anchor that would be too long leaves out whole items") {
    const std::string fits(100, 'a');
    const std::string does_not_fit(140, 'b');
    const std::string fits_still(137, 'c');
    const DraftItems from = {{item("LF1", ItemKind::look_for, fits),
                              item("LF2", ItemKind::look_for, does_not_fit),
                              item("LF3", ItemKind::look_for, fits_still)},
                             {},
                             {}};
    const Anchor top = draft_anchors(default_scale(), from).back();
    CHECK(length(top.text) == longest_anchor);
    CHECK(top.provenance.basis == "LF1, LF3");
}

TEST_CASE("an item too long for any anchor leaves the anchor empty") {
    const DraftItems from = {{item("LF1", ItemKind::look_for, std::string(240, 'a'))}, {}, {}};
    CHECK(text_at(draft_anchors(default_scale(), from), 5).empty());
}

TEST_CASE("without parts of a story the middle is half of the look-fors, never all") {
    DraftItems from = {{item("LF1", ItemKind::look_for, "a fix"),
                        item("LF2", ItemKind::look_for, "a plan"),
                        item("LF3", ItemKind::look_for, "a date")},
                       {},
                       {}};
    CHECK(text_at(draft_anchors(default_scale(), from), 3) == "A fix; a plan.");
    from.items.resize(1, from.items.front());
    CHECK(text_at(draft_anchors(default_scale(), from), 3).empty());
}

TEST_CASE("a scale of two levels has no middle") {
    const DraftItems from = {
        {item("LF1", ItemKind::look_for, "a fix"), item("PF1", ItemKind::pitfall, "blame")},
        {part("CV1", "the bug"), part("CV2", "the fix")},
        {}};
    const std::vector<Anchor> anchors = draft_anchors(Scale(1, {"No", "Yes"}), from);
    REQUIRE(anchors.size() == 2);
    CHECK(anchors[0].text == "Blame.");
    CHECK(anchors[1].text == "A fix.");
}
