#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/internal/store_fixture.h"

namespace evenhand::testing {

/// A person who keeps numbered cards in an archive, made when it is not there.
class Archivist {
public:
    explicit Archivist(const std::filesystem::path& folder, bool read_only = false) {
        archive::Means means;
        means.clock = [] { return moment(1000); };
        means.random = [](std::uint8_t* bytes, std::size_t count) {
            std::random_device device;
            for (std::size_t i = 0; i < count; ++i) {
                bytes[i] = static_cast<std::uint8_t>(device());
            }
        };
        means.facts = facts_in;
        means.due = [](const std::string&, Timestamp, std::optional<Timestamp>) {
            return std::optional<Timestamp>();
        };
        archive::OpenOptions options;
        options.address = folder.string();
        options.read_only = read_only;
        archive_ = archive::Archive::open(options, std::move(means));
        const archive::Secrets secrets{all(1), all(2), all(3)};
        if (read_only) {
            return;
        }
        if (archive_->fresh()) {
            archive_->begin(secrets, "Ana Ferreira");
        } else {
            archive_->unlock(secrets);
        }
    }

    [[nodiscard]] static std::string bytes(int number) {
        CardFacts facts = facts_of(number);
        for (int line = 0; line < 20; ++line) {
            facts.passages.push_back("Note " + std::to_string(number * 100 + line) +
                                     ": he said what he had done, and why it had to be done so.");
        }
        return bytes_with(facts);
    }
    void keep(int number) {
        (void)archive_->keep({{bytes(number), false}, {"\x1dThe rubric that all share.", true}});
    }
    [[nodiscard]] bool has(int number) const {
        const auto card = archive_->card_of_session(facts_of(number).session);
        const auto body = card ? archive_->body(*card) : std::nullopt;
        return body == bytes(number) + "\x1dThe rubric that all share.";
    }
    /// The first card from `first` to `last` that is not there byte for byte; 0 when all are.
    [[nodiscard]] int missing(int first, int last) const {
        for (int number = first; number <= last; ++number) {
            if (!has(number)) {
                return number;
            }
        }
        return 0;
    }
    /// What is wrong with it; empty when all is well.
    [[nodiscard]] std::string fault() const {
        const auto report = archive_->verify({}, {});
        return report.faults.empty() ? std::string() : report.faults.front().sentence;
    }
    [[nodiscard]] archive::Archive& operator*() { return *archive_; }
    [[nodiscard]] archive::Archive* operator->() { return archive_.get(); }

private:
    using CardFacts = archive::CardFacts;
    std::unique_ptr<archive::Archive> archive_;
};

}  // namespace evenhand::testing
