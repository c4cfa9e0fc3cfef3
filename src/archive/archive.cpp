#include "archive/archive.h"

#include <utility>

#include "archive/internal/archive_impl.h"
#include "archive/internal/saved_searches.h"
#include "core/error.h"

namespace evenhand::archive {

using internal::Vault;

namespace {

Query as_of(Query query, Timestamp now) {
    query.now = query.now.value_or(now);
    return query;
}

}  // namespace

bool is_server(std::string_view address) noexcept {
    return address.starts_with("postgresql://") || address.starts_with("postgres://");
}

std::unique_ptr<Archive> Archive::open(const OpenOptions& options, Means means) {
    std::unique_ptr<Archive> archive(
        new Archive(std::make_unique<Impl>(options, std::move(means))));
    Vault& vault = archive->impl_->vault;
    if (vault.purge_pending() && !archive->read_only() && !options.read_only) {
        try {
            vault.purge();
        } catch (const Error&) {
            // It stays pending, and confirm_erasure() says why; the archive can be read meanwhile.
        }
    }
    return archive;
}

Archive::Archive(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Archive::~Archive() = default;

bool Archive::fresh() const {
    // A beginning that was cut off after its first entry is to be ended by begin().
    return impl_->vault.store().fresh() ||
           (impl_->vault.size() <= 1 && impl_->vault.store().people().empty());
}

bool Archive::read_only() const {
    return impl_->vault.store().read_only();
}

bool Archive::encrypted() const {
    return impl_->vault.encrypted();
}

LogId Archive::log() const {
    return impl_->vault.log();
}

std::uint64_t Archive::size() const {
    return impl_->vault.size();
}

PublicKey Archive::archive_key() const {
    return impl_->vault.archive_key();
}

std::string Archive::login() const {
    return impl_->vault.store().login();
}

// Find

std::vector<FoundCard> Archive::newest(const Query& query, std::size_t most) const {
    return impl_->vault.store().newest(as_of(query, impl_->vault.means().clock()), most);
}

std::vector<RowId> Archive::rows(const Query& query) const {
    return impl_->vault.store().rows(as_of(query, impl_->vault.means().clock()));
}

std::vector<FoundCard> Archive::at(const std::vector<RowId>& rows, const Query& query) const {
    return impl_->vault.store().at(rows, query);
}

FacetCounts Archive::facets(const Query& query) const {
    const Timestamp now = impl_->vault.means().clock();
    return impl_->vault.store().facets(as_of(query, now), now);
}

std::optional<FoundCard> Archive::found(const CardKey& card) const {
    return impl_->vault.store().found(card);
}

std::vector<SavedSearch> Archive::searches() const {
    return internal::saved_searches(impl_->vault);
}

void Archive::put_search(const SavedSearch& search) {
    impl_->vault.need_writable();
    internal::put_saved_search(impl_->vault, search);
}

void Archive::drop_search(const std::string& name) {
    impl_->vault.need_writable();
    internal::drop_saved_search(impl_->vault, name);
}

void Archive::interrupt() noexcept {
    impl_->vault.store().interrupt();
}

}  // namespace evenhand::archive
