#include "app/window/archive_driver.h"

#include <chrono>
#include <thread>
#include <utility>

#include <doctest/doctest.h>

namespace evenhand::testing {

namespace {

std::shared_ptr<MadeUpArchive::World> world_of(std::size_t cards) {
    auto world = std::make_shared<MadeUpArchive::World>();
    world->cards = cards;
    return world;
}

/// As a desk waits while another program has the archive.
void wait_for_other(MadeUpArchive::World& world, const app::Waiting& waiting) {
    int left = world.held_ms;
    if (left > 0) {
        waiting("cards");
    }
    for (; left > 0; left -= 10) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

}  // namespace

ArchiveDriver::ArchiveDriver(std::size_t cards) : ArchiveDriver(world_of(cards)) {}

ArchiveDriver::ArchiveDriver(std::shared_ptr<MadeUpArchive::World> world)
    : WindowDriver([world](const std::string& address,
                           const app::Waiting& waiting) -> std::unique_ptr<workflow::ArchiveDesk> {
          wait_for_other(*world, waiting);
          const std::lock_guard lock(world->guard);
          world->addresses.push_back(address);
          return std::make_unique<MadeUpArchive>(world);
      }),
      world_(std::move(world)) {
    ctrl('4');
    settle();
}

void ArchiveDriver::settle() {
    need_page(app::Place::archive);
    REQUIRE(wait_for([&] { return !frame().archive().loading(); }));
}

void ArchiveDriver::find(const std::string& words) {
    ctrl('F');
    REQUIRE(wait_for([&] { return focus() == "Find a card"; }));
    type(words);
    wxMilliSleep(200);
    settle();
}

void ArchiveDriver::come_back() {
    ctrl('1');
    need_page(app::Place::start);
    ctrl('4');
    settle();
}

void ArchiveDriver::push(const std::string& button) {
    for (int i = 0; i < 80 && focus() != button; ++i) {
        press(WXK_TAB);
    }
    REQUIRE(focus() == button);
    press(WXK_SPACE);
}

std::string ArchiveDriver::last_act() const {
    const std::lock_guard lock(world_->guard);
    return world_->done.empty() ? "" : world_->done.back();
}

}  // namespace evenhand::testing
