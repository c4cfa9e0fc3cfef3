#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "app/window/driver.h"
#include "app/window/made_up_archive.h"

namespace evenhand::testing {

/// The window at an archive of made-up cards.
class ArchiveDriver : public WindowDriver {
public:
    explicit ArchiveDriver(std::size_t cards = 40);

    /// What `look` finds in the archive, or does to it; the window's threads are kept out of it
    /// meanwhile.
    template <typename Look>
    auto with_world(Look look) const {
        const std::lock_guard lock(world_->guard);
        return look(*world_);
    }
    /// Waits until it holds of the archive.
    template <typename Look>
    [[nodiscard]] bool comes_to(Look look) const {
        return wait_for([&] { return with_world(look); });
    }
    /// Waits until nothing is being read any more.
    void settle();
    /// Types the words into the search field and waits for what they find.
    void find(const std::string& words);
    /// Goes away and comes back: what was changed in the world is read.
    void come_back();
    /// Turns to the button by Tab and presses it.
    void push(const std::string& button);
    /// What the archive was asked to do last; empty when it was not.
    [[nodiscard]] std::string last_act() const;

private:
    explicit ArchiveDriver(std::shared_ptr<MadeUpArchive::World> world);

    std::shared_ptr<MadeUpArchive::World> world_;
};

}  // namespace evenhand::testing
