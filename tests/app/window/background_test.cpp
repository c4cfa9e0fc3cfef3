#include "app/background.h"

#include <atomic>
#include <future>
#include <vector>

#include <doctest/doctest.h>
#include <wx/log.h>

#include "app/window/person.h"
#include "core/error.h"

using namespace evenhand;
using testing::wait_for;

TEST_CASE("work that fails has ended too, and gives nothing") {
    const wxLogNull quiet;
    int ended = 0;
    int done = 0;
    app::Background background;
    background.run([]() -> int { throw Error(ErrorCode::unreadable_file, "It is away."); },
                   [&](int /*value*/) { ++done; },
                   [&] { ++ended; });
    CHECK(wait_for([&] { return ended == 1; }));
    CHECK(done == 0);
}

TEST_CASE("what was asked for last is shown, though the reading before it ends later") {
    std::promise<void> gate;
    const std::shared_future<void> opened = gate.get_future().share();
    std::vector<int> shown;
    app::LatestReading reading;
    const auto show = [&](int value) { shown.push_back(value); };
    reading.run(
        [opened] {
            opened.wait();
            return 1;
        },
        show);
    reading.run([] { return 2; }, show);
    CHECK(wait_for([&] { return !shown.empty(); }));
    gate.set_value();
    CHECK(wait_for([&] { return !reading.running(); }));
    CHECK(shown == std::vector{2});
}

TEST_CASE("of many things asked for at once the first few and the last are read") {
    std::promise<void> gate;
    const std::shared_future<void> opened = gate.get_future().share();
    std::atomic<int> begun = 0;
    std::vector<int> shown;
    app::LatestReading reading;
    for (int i = 0; i < 20; ++i) {
        reading.run(
            [opened, &begun, i] {
                ++begun;
                opened.wait();
                return i;
            },
            [&](int value) { shown.push_back(value); });
    }
    gate.set_value();
    CHECK(wait_for([&] { return !reading.running(); }));
    CHECK(begun == 4);
    CHECK(shown == std::vector{19});
}

TEST_CASE("what is not wanted any more is not shown") {
    std::vector<int> shown;
    app::LatestReading reading;
    reading.run([] { return 1; }, [&](int value) { shown.push_back(value); });
    reading.forget();
    CHECK(wait_for([&] { return !reading.running(); }));
    CHECK(shown.empty());
}
