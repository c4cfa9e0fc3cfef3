#pragma once

#include <string>
#include <vector>

#include "archive/internal/vault.h"

namespace evenhand::archive::internal {

/// The searches that a person keeps. In an encrypted archive their names and words are sealed: none
/// is shown while it is locked, and put and drop throw Error (locked).
[[nodiscard]] std::vector<SavedSearch> saved_searches(const Vault& vault);
void put_saved_search(Vault& vault, const SavedSearch& search);
void drop_saved_search(Vault& vault, const std::string& name);

/// Drops those in which the candidate's id, or a word of the candidate's name, stands. To be called
/// while the candidate's cards can still be read. Gives those dropped.
std::vector<SavedSearch> drop_searches_naming(Vault& vault, const SubjectKey& subject);

}  // namespace evenhand::archive::internal
