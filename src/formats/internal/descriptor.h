#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace evenhand::formats::internal {

/// An open file of the system, closed when it goes.
class Descriptor {
public:
    explicit Descriptor(int number = -1) noexcept : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() {
        if (number_ >= 0) {
            (void)::close(number_);
        }
    }

    [[nodiscard]] bool open() const noexcept { return number_ >= 0; }
    [[nodiscard]] int number() const noexcept { return number_; }

private:
    int number_;
};

// Each returns 0, or the number of the error that stopped it.

[[nodiscard]] int write_all(const Descriptor& file, std::string_view bytes) noexcept;

/// Appends to `bytes`; stops with EFBIG beyond `most` bytes: the file may grow while it is read.
[[nodiscard]] int read_all(const Descriptor& file, std::string& bytes, std::size_t most);

/// Makes the folder's entries durable.
[[nodiscard]] int sync_folder(const std::filesystem::path& folder) noexcept;

}  // namespace evenhand::formats::internal
