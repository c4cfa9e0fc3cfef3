#include <doctest/doctest.h>

#include "app/settings.h"
#include "app/window/driver.h"

using namespace evenhand;
using testing::wait_for;
using testing::WindowDriver;

namespace {

constexpr std::string_view offered = "The right arrow adds ernetes. ";

}  // namespace

TEST_CASE_FIXTURE(WindowDriver, "a word of the notes is offered, and the right arrow takes it") {
    start_interview();
    type("moved to Kubernetes");
    press(WXK_RETURN);
    type("then kub");
    CHECK(wait_for([&] { return description("Notes").find(offered) != std::string::npos; }));
    CHECK(focused_text() == "moved to Kubernetes\nthen kub");
    press(WXK_RIGHT);
    CHECK(wait_for([&] { return focused_text() == "moved to Kubernetes\nthen kubernetes"; }));
    CHECK(wait_for([&] { return description("Notes").find(offered) == std::string::npos; }));
}

TEST_CASE_FIXTURE(WindowDriver, "Enter and every other key go on as if nothing were offered") {
    start_interview();
    type("Kubernetes kub");
    CHECK(wait_for([&] { return description("Notes").find(offered) != std::string::npos; }));
    press(WXK_RETURN);
    type("kub");
    CHECK(wait_for([&] { return description("Notes").find(offered) != std::string::npos; }));
    type("ic");
    CHECK(wait_for([&] { return description("Notes").find(offered) == std::string::npos; }));
    press(WXK_LEFT);
    press(WXK_RIGHT);
    press(WXK_RIGHT);
    CHECK(wait_for([&] { return focused_text() == "Kubernetes kub\nkubic"; }));
}

TEST_CASE_FIXTURE(WindowDriver, "a word that the caret has left is no longer said to be offered") {
    start_interview();
    type("Kubernetes kub");
    CHECK(wait_for([&] { return description("Notes").find(offered) != std::string::npos; }));
    press(WXK_LEFT);
    CHECK(wait_for([&] { return description("Notes").find(offered) == std::string::npos; }));
    CHECK(focused_text() == "Kubernetes kub");
}

TEST_CASE_FIXTURE(WindowDriver, "nothing is offered to whoever has turned it off") {
    restart([] {
        app::Settings settings = app::load_settings();
        settings.completes = false;
        app::save_settings(settings);
    });
    start_interview();
    type("Kubernetes kub");
    REQUIRE(wait_for([&] { return focused_text() == "Kubernetes kub"; }));
    CHECK(description("Notes").find(offered) == std::string::npos);
}

TEST_CASE_FIXTURE(WindowDriver, "a word is offered on a line that has taken a mark, too") {
    start_interview();
    type("moved to Kubernetes");
    press(WXK_RETURN);
    type("a:kub");
    CHECK(wait_for([&] { return description("Notes").find(offered) != std::string::npos; }));
    press(WXK_RIGHT);
    CHECK(wait_for([&] { return focused_text() == "moved to Kubernetes\nkubernetes"; }));
    CHECK(description("Notes").find(", action") != std::string::npos);
    press(WXK_RETURN);
    type("t: moved to kub");
    CHECK(wait_for([&] { return description("Notes").find(offered) != std::string::npos; }));
    press(WXK_RIGHT);
    CHECK(wait_for(
        [&] { return focused_text() == "moved to Kubernetes\nkubernetes\nmoved to kubernetes"; }));
}
