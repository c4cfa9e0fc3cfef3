#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "archive/archive.h"
#include "archive/internal/store_fixture.h"
#include "archive/made_up_keys.h"
#include "core/error.h"
#include "core/number_text.h"
#include "formats/hash.h"
#include "scratch_folder.h"

namespace evenhand::testing {

/// Keys that are told apart by a number below 80.
inline archive::Secrets secrets_of(std::uint8_t number) {
    const auto seed = [&](int more) { return all(static_cast<std::uint8_t>(3 * number + more)); };
    return {seed(0), seed(1), seed(2)};
}
inline archive::PublicKey key_of(const archive::Secrets& secrets) {
    return archive::SigningKey(secrets.person).public_key();
}

/// A card that facts_in() reads; its last passage is a rubric, the same in all cards.
inline std::vector<archive::Piece> pieces_of(const archive::CardFacts& facts) {
    return {{bytes_with(facts), false}, {"\x1dThe rubric that all cards share.", true}};
}
inline std::vector<archive::Piece> card(int number) {
    return pieces_of(facts_of(number));
}
inline std::string bytes_of(const std::vector<archive::Piece>& pieces) {
    std::string bytes;
    for (const archive::Piece& piece : pieces) {
        bytes += piece.bytes;
    }
    return bytes;
}
/// The same interview with another verdict.
inline std::vector<archive::Piece> corrected(int number) {
    archive::CardFacts facts = facts_of(number);
    facts.recommendation = Recommendation::no;
    return pieces_of(facts);
}

/// The sentence of the Error that `work` throws, which must be of this code.
inline std::string refusal(ErrorCode code, const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        CHECK(error.code() == code);
        return error.what();
    }
    FAIL("Nothing was thrown.");
    return {};
}

/// A folder archive in a scratch folder, a clock that stands still, and people with keys.
class Office {
public:
    explicit Office(std::uint8_t draw = 1) : drawn_(draw) {}

    Timestamp now = moment(100000);

    [[nodiscard]] archive::Means means() {
        archive::Means means;
        means.clock = [this] { return now; };
        means.random = [this](std::uint8_t* bytes, std::size_t count) {
            for (std::size_t i = 0; i < count; ++i) {
                if (i % 32 == 0) {
                    block_ =
                        formats::sha256(std::to_string(drawn_) + " " + std::to_string(++draws_));
                }
                bytes[i] = block_.at(i % 32);
            }
        };
        means.facts = facts_in;
        means.due = due;
        means.hardness = archive::Hardness::light;
        return means;
    }

    /// A policy "7" keeps cards seven days from the submission, or from the decision if later.
    static std::optional<Timestamp> due(const std::string& policy,
                                        Timestamp submitted,
                                        std::optional<Timestamp> decided) {
        const auto days = to_int(policy);
        return days ? std::optional(std::max(submitted, decided.value_or(submitted)) +
                                    std::chrono::days(*days))
                    : std::nullopt;
    }

    [[nodiscard]] std::string folder() const { return (scratch_ / "archive").string(); }
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const {
        return scratch_ / name;
    }

    /// Closes it first, for one opening keeps others out.
    archive::Archive& open(bool encrypt = false, bool read_only = false) {
        archive_.reset();
        archive::OpenOptions options;
        options.address = folder();
        options.encrypt = encrypt;
        options.read_only = read_only;
        archive_ = archive::Archive::open(options, means());
        return *archive_;
    }
    /// Opened anew and unlocked by Ana.
    archive::Archive& again() {
        open();
        archive_->unlock(secrets_of(1));
        return *archive_;
    }
    /// With Ana, who is alone and keeps it.
    archive::Archive& begun(bool encrypt = false) {
        open(encrypt);
        archive_->begin(secrets_of(1), "Ana Ferreira");
        return *archive_;
    }
    archive::Archive& operator*() { return *archive_; }
    archive::Archive* operator->() { return archive_.get(); }
    void close() { archive_.reset(); }

    /// Changes the closed archive behind its back, triggers out of the way.
    void tamper(const std::string& sql) {
        archive_.reset();
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open((folder() + "/archive.db").c_str(), &database) == SQLITE_OK);
        char* message = nullptr;
        const std::string all =
            "DROP TRIGGER IF EXISTS log_unchanged; DROP TRIGGER IF EXISTS log_whole; DROP TRIGGER "
            "IF EXISTS foreign_unchanged;"
            "DROP TRIGGER IF EXISTS foreign_whole; PRAGMA foreign_keys=OFF;" +
            sql;
        const int result = sqlite3_exec(database, all.c_str(), nullptr, nullptr, &message);
        CAPTURE(std::string(message == nullptr ? "" : message));
        CHECK(result == SQLITE_OK);
        CHECK((sqlite3_total_changes(database) > 0 || sql.starts_with("CREATE")));
        sqlite3_free(message);
        sqlite3_close(database);
    }

    /// "archive.body-changed: The text of …", a line each.
    [[nodiscard]] std::string faults(const std::vector<std::string>& kept = {}) {
        std::string lines;
        for (const auto& fault : archive_->verify(kept, {}).faults) {
            lines += fault.code + ": " + fault.sentence + "\n";
        }
        return lines;
    }

private:
    ScratchFolder scratch_;
    std::uint8_t drawn_;
    std::uint64_t draws_ = 0;
    formats::Digest block_{};
    std::unique_ptr<archive::Archive> archive_;
};

}  // namespace evenhand::testing
