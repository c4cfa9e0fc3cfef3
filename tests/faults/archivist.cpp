// archivist FOLDER CARDS [ACK]: keeps so many cards in the archive FOLDER, tries each again however
// often the disk fails meanwhile, then verifies all. Writes the number of each card that is kept
// into the file ACK, four bytes each (0: the archive is begun). Prints "kept CARDS, failures N";
// exit 1 when a card is missing, something is wrong, or the disk never recovers.
// archivist --check FOLDER CARDS: only reads, and verifies that all are there.

#include "archivist.h"

#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <unistd.h>

#include "core/error.h"

using namespace evenhand;
using testing::Archivist;

namespace {

class Acknowledged {
public:
    explicit Acknowledged(const char* file)
        : number_(file == nullptr ? -1 : ::open(file, O_WRONLY | O_CREAT | O_APPEND, 0600)) {}
    Acknowledged(const Acknowledged&) = delete;
    Acknowledged& operator=(const Acknowledged&) = delete;
    ~Acknowledged() {
        if (number_ >= 0) {
            (void)::close(number_);
        }
    }
    void say(int card) const {
        if (number_ >= 0 && ::write(number_, &card, sizeof card) != sizeof card) {
            std::abort();
        }
    }

private:
    int number_;
};

/// Tries for at most a minute.
void done_at_last(const std::function<void()>& step, int& failures) {
    for (int tries = 0;; ++tries) {
        try {
            step();
            return;
        } catch (const Error&) {
            ++failures;
            if (tries == 600) {
                throw;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(tries < 20 ? 1 : 100));
        }
    }
}

int verified(const Archivist& archivist, int cards) {
    if (const int missing = archivist.missing(1, cards)) {
        std::cerr << "card " << missing << " is missing\n";
        return 1;
    }
    const std::string fault = archivist.fault();
    if (!fault.empty()) {
        std::cerr << fault << '\n';
        return 1;
    }
    return 0;
}

int keep(const char* folder, int cards, const char* ack) {
    const Acknowledged acknowledged(ack);
    std::unique_ptr<Archivist> archivist;
    int failures = 0;
    const auto opened = [&] {
        archivist.reset();
        archivist = std::make_unique<Archivist>(folder);
    };
    done_at_last(opened, failures);
    acknowledged.say(0);
    for (int number = 1; number <= cards; ++number) {
        done_at_last([&] { archivist->keep(number); }, failures);
        acknowledged.say(number);
        // The search writes beside the truth, and an archive that is closed is brought into one
        // file.
        if (number % 10 == 0) {
            done_at_last([&] { (void)(*archivist)->newest({}, 5); }, failures);
        }
        if (number % 25 == 0) {
            done_at_last(opened, failures);
        }
    }
    done_at_last(opened, failures);
    if (verified(*archivist, cards) != 0) {
        return 1;
    }
    std::cout << "kept " << cards << ", failures " << failures << '\n';
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: archivist FOLDER CARDS [ACK] | archivist --check FOLDER CARDS\n";
        return 2;
    }
    try {
        if (std::string(argv[1]) == "--check") {
            Archivist reader(argv[2], true);
            std::cout << (reader->read_only() ? "read only" : "writable") << '\n';
            return verified(reader, std::atoi(argv[3]));
        }
        return keep(argv[1], std::atoi(argv[2]), argc > 3 ? argv[3] : nullptr);
    } catch (const Error& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
