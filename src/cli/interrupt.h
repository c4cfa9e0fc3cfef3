#pragma once

#include <array>
#include <csignal>

namespace evenhand::cli {

/// While one is there, Ctrl+C and a request to end do not end the program but are noted, so that a
/// task of many parts ends behind the one it is at. A signal that was ignored stays ignored.
class Interrupt {
public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();

    /// Whether somebody wants it to end.
    [[nodiscard]] static bool asked();

private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, signals.size()> before_{};
};

}  // namespace evenhand::cli
