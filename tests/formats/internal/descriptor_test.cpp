#include "formats/internal/descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <utility>

#include <doctest/doctest.h>

using namespace evenhand::formats::internal;

TEST_CASE("a full disk is an error of writing, with the system's number") {
    const Descriptor full(::open("/dev/full", O_WRONLY));
    REQUIRE(full.open());
    CHECK(write_all(full, "x") == ENOSPC);
}

TEST_CASE("reading stops when there is more than allowed") {
    const Descriptor zero(::open("/dev/zero", O_RDONLY));
    std::string bytes;
    CHECK(read_all(zero, bytes, 1000) == EFBIG);
}

TEST_CASE("a moved descriptor is closed once, by its new owner") {
    Descriptor first(::open("/dev/null", O_RDONLY));
    const int number = first.number();
    {
        const Descriptor second(std::move(first));
        CHECK(second.number() == number);
    }
    CHECK(::fcntl(number, F_GETFD) == -1);
}

TEST_CASE("a folder that is not there cannot be synced") {
    CHECK(sync_folder("/no/such/folder") == ENOENT);
    CHECK(sync_folder(".") == 0);
}
