#include <mutex>

#include "archive/internal/archive_impl.h"
#include "archive/internal/backup.h"
#include "archive/internal/removal.h"

namespace evenhand::archive {

Archive::MoveReport Archive::take_over(const Archive& other, const Progress& progress) {
    internal::Vault& vault = impl_->vault;
    if (&other == this || other.log() == vault.log()) {
        internal::refuse("An archive cannot take over its own cards.");
    }
    const std::lock_guard lock(vault.changing());
    (void)vault.signer();
    return internal::Removal(vault, other.impl_->vault, progress).run();
}

void Archive::backup(const std::filesystem::path& file, const std::string& passphrase) {
    internal::Vault& vault = impl_->vault;
    const std::lock_guard lock(vault.changing());
    vault.store().back_up(file, {passphrase, vault.drawn<16>(), vault.means().hardness});
}

void Archive::restore(const std::filesystem::path& file,
                      const std::string& passphrase,
                      const std::filesystem::path& folder) {
    internal::read_backup(file, passphrase, folder);
}

}  // namespace evenhand::archive
