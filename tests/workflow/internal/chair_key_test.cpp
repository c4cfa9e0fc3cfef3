#include "workflow/internal/chair_key.h"

#include <doctest/doctest.h>

#include "../standing_clock.h"
#include "core/error.h"
#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using namespace evenhand::workflow::internal;

namespace {

struct Office {
    testing::ScratchFolder folder;
    testing::StandingClock time;
    ChairKey key{{folder / "data", {}}, services()};

    workflow::Services services() {
        workflow::Services services = time.services();
        services.light_keys = true;
        return services;
    }
};

}  // namespace

TEST_CASE("a chair's key is opened by its passphrase alone, each time anew") {
    Office office;
    CHECK(office.key.public_key().empty());
    CHECK_FALSE(office.key.opened("a"));
    REQUIRE(office.key.make("a"));
    CHECK(office.key.public_key().size() == 64);
    CHECK(office.key.opened("a"));
    CHECK_FALSE(office.key.opened("b"));
    CHECK_FALSE(office.key.opened(""));
    CHECK_FALSE(office.key.make("b"));
    CHECK(office.key.opened("a"));
}

TEST_CASE("the recovery key sets another passphrase for the same chair's key") {
    Office office;
    const auto recovery = office.key.make("a");
    const auto seed = office.key.opened("a");
    CHECK_FALSE(office.key.recover("XXXX", "b"));
    CHECK(office.key.recover(*recovery, "b"));
    CHECK(office.key.opened("b") == seed);
    CHECK_FALSE(office.key.opened("a"));
    CHECK(office.key.recover(*recovery, "c"));
}

TEST_CASE("a chair's key that is damaged is told") {
    Office office;
    REQUIRE(office.key.make("a"));
    formats::write_file(office.key.file(), "evenhand-keys-1\nperson\n");
    CHECK_THROWS_AS((void)office.key.public_key(), Error);
}

TEST_CASE("a signature holds for its text and key alone") {
    Office office;
    REQUIRE(office.key.make("a"));
    const auto seed = *office.key.opened("a");
    const std::string signature = signature_of(seed, "text");
    CHECK(is_signed("text", office.key.public_key(), signature));
    CHECK_FALSE(is_signed("texts", office.key.public_key(), signature));
    CHECK_FALSE(is_signed("text", std::string(64, 'a'), signature));
    CHECK_FALSE(is_signed("text", "zz", signature));
    CHECK_FALSE(is_signed("text", office.key.public_key(), "00"));
}
