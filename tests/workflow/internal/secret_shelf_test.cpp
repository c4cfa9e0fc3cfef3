#include "workflow/internal/secret_shelf.h"

#include <map>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "formats/file.h"
#include "scratch_folder.h"

using namespace evenhand;
using namespace evenhand::workflow;
using namespace evenhand::workflow::internal;
namespace fs = std::filesystem;

namespace {

archive::Secrets example(bool all) {
    archive::Secrets secrets;
    secrets.person.fill(1);
    if (all) {
        secrets.archive.emplace().fill(2);
        secrets.bodies.emplace().fill(3);
    }
    return secrets;
}

/// A folder in memory and this person's own; empty where there is no such file system.
fs::path memory_folder() {
    std::string name = "/dev/shm/evenhand-XXXXXX";
    return ::access("/dev/shm", W_OK) == 0 && ::mkdtemp(name.data()) != nullptr ? fs::path(name)
                                                                                : fs::path();
}

/// Whether another run of the program finds what is put on a shelf there.
bool kept_for_another_run(const fs::path& runtime) {
    SecretShelf shelf(runtime, "probe", {});
    shelf.put(example(true));
    const bool found = SecretShelf(runtime, "probe", {}).get().has_value();
    shelf.clear();
    return found;
}

}  // namespace

TEST_CASE("secrets are read back from their lines, and nothing else is") {
    for (const bool all : {true, false}) {
        CHECK(read_secret_lines(secret_lines(example(all))) == example(all));
    }
    for (const char* wrong : {"", "person", "person 12", "archive 00", "person zz x"}) {
        CHECK_FALSE(read_secret_lines(wrong));
    }
}

TEST_CASE("a folder on a disk, or one that others may read, keeps no secret") {
    const testing::ScratchFolder folder;
    SecretShelf shelf(folder.path(), "log", {});
    SecretShelf none({}, "log", {});
    for (SecretShelf* each : {&shelf, &none}) {
        if (each == &shelf && kept_for_another_run(folder.path())) {
            MESSAGE("skipped: temporary files lie in memory here");
            continue;
        }
        CHECK_FALSE(each->get());
        each->put(example(true));
        CHECK(each->get() == example(true));
        each->clear();
        CHECK_FALSE(each->get());
    }
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("in memory of one's own, secrets are there for the next run and gone when locked") {
    const fs::path memory = memory_folder();
    if (memory.empty() || !kept_for_another_run(memory)) {
        MESSAGE("skipped: there is no file system in memory here");
        return;
    }
    SecretShelf(memory, "log", {}).put(example(true));
    SecretShelf next(memory, "log", {});
    CHECK(next.get() == example(true));
    CHECK_FALSE(SecretShelf(memory, "other", {}).get());
    struct stat status {};
    CHECK(::stat((memory / "evenhand/log.secrets").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    next.clear();
    CHECK_FALSE(SecretShelf(memory, "log", {}).get());
    ::chmod(memory.c_str(), 0755);
    CHECK_FALSE(kept_for_another_run(memory));
    fs::remove_all(memory);
}

TEST_CASE("without a run-time folder they are found again for as long as the program runs") {
    std::map<std::string, std::string> run;
    Services services = system_services();
    services.remember = [&](const std::string& name, const std::string& text) { run[name] = text; };
    services.recall = [&](const std::string& name) { return run[name]; };
    SecretShelf({}, "log", services).put(example(true));
    CHECK(SecretShelf({}, "log", services).get() == example(true));
    CHECK_FALSE(SecretShelf({}, "other", services).get());
    SecretShelf({}, "log", services).clear();
    CHECK_FALSE(SecretShelf({}, "log", services).get());
}
