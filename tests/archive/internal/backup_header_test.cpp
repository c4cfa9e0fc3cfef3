#include "archive/internal/backup_header.h"

#include <doctest/doctest.h>

#include "archive/internal/sqlite_fixture.h"

using namespace evenhand;
using namespace evenhand::archive::internal;
using testing::error_of;

namespace {

BackupHeader header() {
    BackupHeader header;
    header.operations = 1;
    header.memory = 8192;
    header.size = 65536;
    header.salt.fill(1);
    header.check.fill(2);
    header.stream.fill(3);
    return header;
}

}  // namespace

TEST_CASE("a header is read as it was written, and every changed bit is seen") {
    const std::string bytes = header_bytes_of(header());
    REQUIRE(bytes.size() == backup_header_size);
    const BackupHeader read = read_backup_header(bytes, "x");
    CHECK(header_bytes_of(read) == bytes);
    CHECK(read.size == 65536);
    for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
        std::string changed = bytes;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        CAPTURE(bit);
        CHECK(error_of([&] { (void)read_backup_header(changed, "x"); }));
    }
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CHECK(error_of([&] { (void)read_backup_header(bytes.substr(0, size), "x"); }));
    }
}

TEST_CASE("a header that asks for too much work is refused") {
    BackupHeader much = header();
    much.memory = std::uint64_t{1} << 40U;
    CHECK(error_of([&] { (void)read_backup_header(header_bytes_of(much), "x"); }));
    much = header();
    much.operations = 1000;
    CHECK(error_of([&] { (void)read_backup_header(header_bytes_of(much), "x"); }));
}

TEST_CASE("the size of the file follows from its header") {
    BackupHeader one = header();
    one.size = 0;
    CHECK(backup_file_size(one) == backup_header_size + 17);
    one.size = 65535;
    CHECK(backup_file_size(one) == backup_header_size + 65535 + 17);
    one.size = 65536;
    CHECK(backup_file_size(one) == backup_header_size + 65536 + 34);
}

TEST_CASE("a key depends on the passphrase and on the salt") {
    BackupHeader one = header();
    const BackupKey key = backup_key(one, "a");
    CHECK(backup_key(one, "a").key == key.key);
    CHECK(backup_key(one, "b").check != key.check);
    one.salt.fill(9);
    CHECK(backup_key(one, "a").key != key.key);
    CHECK(number_of_eight(eight_bytes(0x0102030405060708)) == 0x0102030405060708);
}
