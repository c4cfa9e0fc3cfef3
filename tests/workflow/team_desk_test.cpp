#include "workflow/team_desk.h"

#include <functional>

#include <doctest/doctest.h>

#include "core/error.h"

using namespace evenhand;

namespace {

/// Nobody listens there.
const std::string nowhere = "postgresql://nobody@127.0.0.1:1/none?connect_timeout=2";

ErrorCode code_of(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.code();
    }
    return ErrorCode::invalid_value;
}

}  // namespace

TEST_CASE("what cannot be meant is said before a server is asked") {
    CHECK(workflow::put_team_person(nowhere, {"ana", "Ana", {"boss"}, ""}).findings.front().code ==
          "team.group");
    CHECK(
        workflow::put_team_panel(nowhere, {"c1", "", {"ana"}, "sometimes"}).findings.front().code ==
        "team.peers");
}

TEST_CASE("a server that does not answer is said as that") {
    CHECK(code_of([] { (void)workflow::prepare_team(nowhere); }) == ErrorCode::unreachable);
    CHECK(code_of([] { (void)workflow::team_text(nowhere); }) == ErrorCode::unreachable);
}
