#include "core/panel_formula.h"

#include <optional>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/session_change.h"
#include "panel_example.h"

using namespace evenhand;
using testing::at;

namespace {

Kit kit_of_panel() {
    Kit kit = testing::example_kit(1);
    kit[0].sha256 = std::string(64, 'a');
    return kit;
}

/// A card with these scores for owning and repair; nothing is "not observed".
Scorecard card(std::optional<int> owning, std::optional<int> repair, Kit kit = kit_of_panel()) {
    Session session = new_session(testing::example_head(), kit, at(0));
    for (const SessionChange& change :
         std::initializer_list<SessionChange>{QuestionOpened{0},
                                              NotesEdited{0, 0, 0, {"said so", "did so"}},
                                              LineTied{0, 0, Id<Criterion>("owning")},
                                              LineTied{0, 1, Id<Criterion>("repair")},
                                              RatingGiven{0, Id<Criterion>("owning"), owning},
                                              RatingGiven{0, Id<Criterion>("repair"), repair}}) {
        session = apply(std::move(session), change, kit, at(10));
    }
    auto finished = finish(session, kit, {}, {}, at(600));
    REQUIRE(finished.value);
    return std::move(*finished.value);
}

}  // namespace

TEST_CASE("the formula is the weighted mean of the criteria's means over who observed them") {
    Panel panel = testing::example_panel();
    panel.questions[0].criteria[1].weight = 3;
    const auto formula = formula_of(panel, {card(4, 5), card(3, {})});
    REQUIRE(formula.means.size() == 2);
    CHECK(formula.means[0].mean == 3.5);
    CHECK(formula.means[0].scores == 2);
    CHECK(formula.means[1].mean == 5);
    CHECK(formula.means[1].scores == 1);
    CHECK(formula.mean == (1 * 3.5 + 3 * 5.0) / 4);
    CHECK(formula.met == true);
    CHECK(formula.not_seen.empty());
}

TEST_CASE("a mean at the bar meets it, one below does not, and neither does a weak criterion") {
    const Panel panel = testing::example_panel();
    CHECK(formula_of(panel, {card(4, 3)}).met == true);
    CHECK(formula_of(panel, {card(3, 3)}).met == false);
    const auto weak = formula_of(panel, {card(5, 1), card(5, 2)});
    CHECK(weak.met == false);
    REQUIRE(weak.below.size() == 1);
    CHECK(weak.below[0].criterion == Id<Criterion>("repair"));
    CHECK(formula_of(panel, {card(5, 2)}).met == true);
}

TEST_CASE("what nobody observed is named and counts nothing") {
    const Panel panel = testing::example_panel();
    const auto one = formula_of(panel, {card(4, {})});
    CHECK(one.mean == 4);
    REQUIRE(one.not_seen.size() == 1);
    CHECK(one.not_seen[0].criterion == Id<Criterion>("repair"));
    const auto none = formula_of(panel, {});
    CHECK_FALSE(none.mean);
    CHECK_FALSE(none.met);
    CHECK(none.not_seen.size() == 2);
}

TEST_CASE("scores for another version of a question count nothing") {
    Kit other = kit_of_panel();
    other[0].sha256 = std::string(64, 'b');
    CHECK_FALSE(formula_of(testing::example_panel(), {card(4, 4, other)}).mean);
}

TEST_CASE("the formula of means that were kept is that of their cards") {
    const Panel panel = testing::example_panel();
    for (const auto& cards : {std::vector{card(5, 1), card(4, {})}, std::vector<Scorecard>{}}) {
        const PanelFormula formula = formula_of(panel, cards);
        CHECK(formula_of_means(panel, formula.means) == formula);
    }
}
