#include "workflow/autosave.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

#include <doctest/doctest.h>

#include "core/error.h"
#include "example_interview.h"

using namespace evenhand;
using namespace std::chrono_literals;
using testing::at;
using workflow::Autosave;
using workflow::SaveState;

namespace {

/// A disk that can be full and that can be slow.
struct Disk {
    std::mutex mutex;
    std::vector<SessionEvent> kept;
    std::vector<Timestamp> times;
    std::optional<formats::JournalEnd> end;
    std::atomic<bool> full = false;
    std::atomic<bool> held = false;
    Disk* elsewhere = nullptr;  ///< Where a journal can be gone on with.

    [[nodiscard]] std::size_t size() {
        const std::lock_guard lock(mutex);
        return kept.size();
    }
};

class DiskWriter : public formats::JournalWriter {
public:
    explicit DiskWriter(Disk& disk) : disk_(disk) {}

    void append(std::span<const SessionEvent> events) override {
        while (disk_.held) {
            std::this_thread::sleep_for(1ms);
        }
        if (disk_.full) {
            throw Error(ErrorCode::disk_full, "Cannot write: no space left on device.");
        }
        const std::lock_guard lock(disk_.mutex);
        disk_.kept.insert(disk_.kept.end(), events.begin(), events.end());
    }
    void append_time(Timestamp at) override {
        if (disk_.full) {
            throw Error(ErrorCode::disk_full, "Cannot write: no space left on device.");
        }
        disk_.times.push_back(at);
    }
    void append_end(const formats::JournalEnd& end) override { disk_.end = end; }
    [[nodiscard]] std::unique_ptr<JournalWriter> copy_to(
        const std::filesystem::path& path) const override {
        if (disk_.elsewhere == nullptr) {
            throw Error(ErrorCode::unwritable_file, "Cannot write " + path.string() + ".");
        }
        disk_.elsewhere->kept = disk_.kept;
        return std::make_unique<DiskWriter>(*disk_.elsewhere);
    }

private:
    Disk& disk_;
};

SessionEvent event(int second) {
    return {at(second), Undone{}};
}

bool comes_true(const std::function<bool()>& condition) {
    for (int i = 0; i < 5000 && !condition(); ++i) {
        std::this_thread::sleep_for(1ms);
    }
    return condition();
}

}  // namespace

TEST_CASE("what is kept is on disk after flushing, in its order") {
    Disk disk;
    Autosave autosave(std::make_unique<DiskWriter>(disk));
    for (int i = 0; i < 100; ++i) {
        autosave.keep(event(i));
    }
    autosave.flush();
    REQUIRE(disk.size() == 100);
    for (int i = 0; i < 100; ++i) {
        CHECK(disk.kept[static_cast<std::size_t>(i)].at == at(i));
    }
    CHECK(autosave.state().kind == SaveState::Kind::saved);
}

TEST_CASE("keeping never waits for a slow disk, which shows as saving") {
    Disk disk;
    disk.held = true;
    Autosave autosave(std::make_unique<DiskWriter>(disk));
    autosave.keep(event(1));
    autosave.keep(event(2));
    CHECK(disk.size() == 0);
    CHECK(comes_true([&] { return autosave.state().kind == SaveState::Kind::saving; }));
    disk.held = false;
    autosave.flush();
    CHECK(disk.size() == 2);
    CHECK(autosave.state().kind == SaveState::Kind::saved);
}

TEST_CASE("a full disk is said, and everything is saved once there is room") {
    Disk disk;
    disk.full = true;
    Autosave autosave(std::make_unique<DiskWriter>(disk));
    autosave.keep(event(1));
    autosave.flush();
    CHECK(autosave.state().kind == SaveState::Kind::failed);
    CHECK(autosave.state().message == "disk full");
    autosave.keep(event(2));
    disk.full = false;
    CHECK(comes_true([&] { return disk.size() == 2; }));
    CHECK(disk.kept[0].at == at(1));
    CHECK(comes_true([&] { return autosave.state().kind == SaveState::Kind::saved; }));
}

TEST_CASE("what could not be saved is saved in the other place, with all that was") {
    Disk other;
    Disk disk;
    Autosave autosave(std::make_unique<DiskWriter>(disk));
    autosave.keep(event(1));
    autosave.flush();
    disk.full = true;
    autosave.keep(event(2));
    autosave.flush();
    REQUIRE(autosave.state().kind == SaveState::Kind::failed);
    CHECK_THROWS_AS(autosave.move_to("elsewhere"), Error);
    CHECK(autosave.state().kind == SaveState::Kind::failed);

    disk.elsewhere = &other;
    autosave.move_to("elsewhere");
    CHECK(autosave.state().kind == SaveState::Kind::saved);
    autosave.keep(event(3));
    autosave.flush();
    REQUIRE(other.size() == 3);
    CHECK(other.kept[2].at == at(3));
    CHECK(disk.size() == 1);
}

TEST_CASE("the time is kept every few seconds while nothing else is") {
    Disk disk;
    Autosave autosave(std::make_unique<DiskWriter>(disk));
    autosave.keep(event(10));
    for (int second = 10; second <= 20; ++second) {
        autosave.keep_time(at(second));
        autosave.flush();
    }
    CHECK(disk.times == std::vector{at(13), at(16), at(19)});
    autosave.keep(event(21));
    autosave.flush();
    autosave.keep_time(at(23));
    autosave.flush();
    CHECK(disk.times.size() == 3);
    CHECK(disk.size() == 2);
}

TEST_CASE("a time that cannot be saved is no failure, and the next one is tried") {
    Disk disk;
    disk.full = true;
    Autosave autosave(std::make_unique<DiskWriter>(disk));
    autosave.keep_time(at(1));
    autosave.flush();
    CHECK(autosave.state().kind == SaveState::Kind::saved);
    disk.full = false;
    autosave.keep_time(at(4));
    autosave.end({at(9), "x"});
    CHECK(disk.times == std::vector{at(4)});
}

TEST_CASE("going away saves what is left") {
    Disk disk;
    disk.held = true;
    {
        Autosave autosave(std::make_unique<DiskWriter>(disk));
        autosave.keep(event(1));
        autosave.keep(event(2));
        disk.held = false;
    }
    CHECK(disk.size() == 2);
}

TEST_CASE("going away while the disk stays full ends all the same") {
    Disk disk;
    disk.full = true;
    {
        Autosave autosave(std::make_unique<DiskWriter>(disk));
        autosave.keep(event(1));
    }
    CHECK(disk.size() == 0);
}

TEST_CASE("a journal ends only when everything before is saved") {
    Disk disk;
    disk.full = true;
    Autosave autosave(std::make_unique<DiskWriter>(disk));
    autosave.keep(event(1));
    CHECK_THROWS_WITH_AS(
        autosave.end({at(9), "x"}), doctest::Contains("cannot be saved: disk full"), Error);
    CHECK_FALSE(disk.end);
    disk.full = false;
    autosave.end({at(9), "x"});
    CHECK(disk.size() == 1);
    CHECK(disk.end->card_sha256 == "x");
}
