#pragma once

#include <stdexcept>
#include <string>

namespace evenhand {

/// What kind of failure stopped an operation; callers branch on this, never on the message.
enum class ErrorCode {
    invalid_value,  ///< A value that breaks a type's invariant.
    unreadable_file,
    unwritable_file,
    disk_full,
    locked,        ///< Another program holds what was to be changed.
    missing_font,  ///< A font that printing needs is not installed.
    refused,       ///< A rule, or the database, forbids it to this person.
    unreachable,   ///< A server does not answer.
    cancelled      ///< Whoever asked for it has called it off.
};

/// A failure that the caller of the operation cannot repair: a full disk, a lost database, or a
/// value that breaks a type's invariant. Mistakes in a user's document are Findings, not Errors.
///
/// Message: UTF-8, one sentence, names the thing ("Cannot write /x/card.pdf: no space left.").
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}

    [[nodiscard]] ErrorCode code() const noexcept { return code_; }

private:
    ErrorCode code_;
};

}  // namespace evenhand
