#include "cli/passphrase.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <termios.h>
#include <unistd.h>

#include "core/error.h"

namespace evenhand::cli {

namespace {

termios before_silence{};

/// A program that is ended while somebody types must not leave the terminal without its echo.
void end_with_echo(int signal) {
    ::tcsetattr(STDIN_FILENO, TCSANOW, &before_silence);
    (void)std::signal(signal, SIG_DFL);
    (void)::raise(signal);
}

/// Puts the terminal's echo off while it lives. One at a time.
class Silence {
public:
    Silence() {
        ::tcgetattr(STDIN_FILENO, &before_silence);
        struct sigaction ending {};
        ending.sa_handler = end_with_echo;
        for (std::size_t at = 0; at < signals.size(); ++at) {
            ::sigaction(signals[at], &ending, &before_[at]);
        }
        termios silent = before_silence;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;
    ~Silence() {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_silence);
        for (std::size_t at = 0; at < signals.size(); ++at) {
            ::sigaction(signals[at], &before_[at], nullptr);
        }
    }

private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    std::array<struct sigaction, signals.size()> before_{};
};

}  // namespace

std::optional<std::string> given_passphrase(const std::filesystem::path& file) {
    if (file.empty()) {
        const char* value = std::getenv("EVENHAND_PASSPHRASE");
        return value == nullptr || *value == '\0' ? std::nullopt
                                                  : std::optional<std::string>(value);
    }
    return first_line(file);
}

std::string first_line(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::string line;
    if (!stream || !std::getline(stream, line) || line.empty()) {
        throw Error(ErrorCode::unreadable_file,
                    "The first line of " + file.string() + " cannot be read, or is empty.");
    }
    return line;
}

std::optional<std::string> asked_passphrase(const std::string& question) {
    if (::isatty(STDIN_FILENO) != 1) {
        return std::nullopt;
    }
    std::string line;
    {
        const Silence silence;
        std::cerr << question << ": " << std::flush;
        std::getline(std::cin, line);
    }
    std::cerr << '\n';
    return line;
}

std::optional<std::string> asked_new_passphrase(const std::string& question) {
    auto first = asked_passphrase(question);
    if (first && first != asked_passphrase("Once more")) {
        throw Error(ErrorCode::invalid_value, "The two passphrases are not the same.");
    }
    return first;
}

}  // namespace evenhand::cli
