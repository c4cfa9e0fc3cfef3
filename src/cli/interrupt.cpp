#include "cli/interrupt.h"

#include <cstddef>

namespace evenhand::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void note(int /*signal*/) {
    interrupted = 1;
}

}  // namespace

Interrupt::Interrupt() {
    interrupted = 0;
    struct sigaction noting {};
    noting.sa_handler = note;
    noting.sa_flags = SA_RESTART;  // The part at hand is to be written whole.
    for (std::size_t at = 0; at < signals.size(); ++at) {
        ::sigaction(signals.at(at), nullptr, &before_.at(at));
        if (before_.at(at).sa_handler != SIG_IGN) {
            ::sigaction(signals.at(at), &noting, nullptr);
        }
    }
}

Interrupt::~Interrupt() {
    for (std::size_t at = 0; at < signals.size(); ++at) {
        ::sigaction(signals.at(at), &before_.at(at), nullptr);
    }
}

bool Interrupt::asked() {
    return interrupted != 0;
}

}  // namespace evenhand::cli
