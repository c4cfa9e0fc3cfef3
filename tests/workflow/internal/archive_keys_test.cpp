#include "workflow/internal/archive_keys.h"

#include <doctest/doctest.h>

#include "../standing_clock.h"
#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;
using workflow::KeyState;

namespace {

struct Ring {
    testing::ScratchFolder folder;
    testing::StandingClock time;

    ArchiveKeys keys() {
        workflow::Services services = time.services();
        services.light_keys = true;
        return {folder / "archive/keys", SecretShelf({}, "log", {}), services};
    }
};

}  // namespace

TEST_CASE("keys lie in one file that only their owner reads") {
    Ring ring;
    ArchiveKeys keys = ring.keys();
    CHECK(keys.state() == KeyState::none);
    CHECK_FALSE(keys.at_hand());
    CHECK_FALSE(keys.unlock("x"));
    const archive::Secrets secrets = keys.fresh(true, true);
    CHECK(secrets.archive);
    CHECK(secrets.bodies);
    CHECK(secrets != keys.fresh(true, true));
    CHECK_FALSE(keys.fresh(false, false).archive);
    (void)keys.seal(secrets, "");
    CHECK(keys.state() == KeyState::open);
    CHECK(keys.at_hand() == secrets);
    CHECK(ring.keys().at_hand() == secrets);
    const auto mode = std::filesystem::status(keys.file()).permissions();
    CHECK((mode & std::filesystem::perms(077)) == std::filesystem::perms::none);
}

TEST_CASE("sealed keys are at hand after unlocking, until they are locked") {
    Ring ring;
    archive::Secrets secrets;
    archive::RecoveryKey recovery;
    {
        ArchiveKeys keys = ring.keys();
        secrets = keys.fresh(true, false);
        recovery = keys.seal(secrets, "words");
        CHECK(keys.state() == KeyState::unlocked);
    }
    ArchiveKeys keys = ring.keys();
    CHECK(keys.state() == KeyState::locked);
    CHECK_FALSE(keys.unlock("other"));
    CHECK(keys.unlock("words"));
    CHECK(keys.at_hand() == secrets);
    keys.lock();
    CHECK_FALSE(keys.at_hand());
    CHECK_FALSE(keys.recover({}, "new"));
    CHECK(keys.recover(recovery, "new"));
    CHECK(keys.at_hand() == secrets);
    CHECK_FALSE(ring.keys().unlock("words"));
}

TEST_CASE("secrets of another key than the file's are not at hand") {
    Ring ring;
    ArchiveKeys keys = ring.keys();
    (void)keys.seal(keys.fresh(true, false), "one");
    ArchiveKeys other = ring.keys();
    (void)other.seal(other.fresh(true, false), "two");
    CHECK(keys.state() == KeyState::locked);
}

TEST_CASE("a key file that cannot be read is said, not replaced") {
    Ring ring;
    formats::make_folder(ring.folder / "archive");
    formats::write_file(ring.folder / "archive/keys", "nonsense");
    CHECK_THROWS_WITH_AS(
        (void)ring.keys().state(), doctest::Contains("archive/keys cannot be read"), Error);
}

TEST_CASE("prepared keys change nothing until they are used, and the old file is kept") {
    Ring ring;
    ArchiveKeys keys = ring.keys();
    const archive::Secrets old = keys.fresh(true, true);
    (void)keys.seal(old, "");
    const std::string before = formats::read_file(keys.file());
    const archive::Secrets next = keys.fresh(true, true);
    (void)keys.prepare(next, "words");
    CHECK(formats::read_file(keys.file()) == before);
    CHECK(keys.prepared_key() == archive::SigningKey(next.person).public_key());
    keys.use_prepared();
    CHECK_FALSE(keys.prepared_key());
    CHECK(formats::read_file(keys.file().string() + ".1") == before);
    CHECK(keys.unlock("words"));
    CHECK(keys.at_hand() == next);
    (void)keys.prepare(old, "");
    keys.use_prepared();
    CHECK(std::filesystem::exists(keys.file().string() + ".2"));
    CHECK(formats::read_file(keys.file().string() + ".1") == before);
}

TEST_CASE("a nameless key file is named after the log that its key began, and after no other") {
    Ring ring;
    ArchiveKeys keys = ring.keys();
    const archive::Secrets secrets = keys.fresh(true, false);
    (void)keys.seal(secrets, "");
    const auto named = ring.folder / "archive/log.keys";
    name_begun_keys(keys.file(), named, {});
    CHECK_FALSE(std::filesystem::exists(named));
    const auto first = archive::SigningKey(secrets.person).public_key();
    name_begun_keys(keys.file(), named, first);
    CHECK(std::filesystem::exists(named));
    CHECK_FALSE(std::filesystem::exists(keys.file()));
    (void)keys.seal(secrets, "");
    const std::string before = formats::read_file(named);
    name_begun_keys(keys.file(), named, first);
    CHECK(formats::read_file(named) == before);
    CHECK(std::filesystem::exists(keys.file()));
}
