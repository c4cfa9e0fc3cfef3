#include "archive/internal/sqlite_search.h"

#include "archive/internal/index_facets.h"
#include "archive/internal/snippet.h"

namespace evenhand::archive::internal {

namespace {

constexpr std::size_t batch = 500;       ///< Cards of one transaction of the index.
constexpr std::size_t most_given = 512;  ///< Cards whose facts wait in memory to be indexed.

/// A failure of the truth, which no index anew mends.
class TruthError : public Error {
public:
    explicit TruthError(const Error& error) : Error(error.code(), error.what()) {}
};

/// What is read of the truth, so that its failure is known for one.
template <typename Read>
auto of_truth(const Read& read) {
    try {
        return read();
    } catch (const Error& error) {
        throw TruthError(error);
    }
}

/// What making the index anew can mend.
bool of_the_index(const Error& error) {
    return dynamic_cast<const TruthError*>(&error) == nullptr &&
           (error.code() == ErrorCode::unreadable_file ||
            error.code() == ErrorCode::unwritable_file);
}

}  // namespace

SqliteSearch::SqliteSearch(Place place,
                           const SqliteFolder& folder,
                           SearchFeed& feed,
                           const SearchSource& source)
    : place_(place), folder_(folder), feed_(feed), source_(source) {}

void SqliteSearch::give(const CardKey& card, int revision, const CardFacts& facts) {
    const std::lock_guard lock(state_lock_);
    if (place_ == Place::file && given_.size() < most_given) {
        given_.insert_or_assign({card, revision}, facts);
    }
}

void SqliteSearch::interrupt() noexcept {
    const std::lock_guard lock(state_lock_);
    if (searching_) {
        told_to_stop_ = true;
        if (running_ != nullptr) {
            running_->interrupt();
        }
    }
}

/// While it lives the index is only read, and interrupt() may end the statement that runs: one
/// that writes is never ended in its middle.
class SqliteSearch::Reading {
public:
    explicit Reading(SqliteSearch& search) : search_(search) {
        const std::lock_guard state(search_.state_lock_);
        search_.running_ = &search_.index_->connection();
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    ~Reading() {
        const std::lock_guard state(search_.state_lock_);
        search_.running_ = nullptr;
    }

private:
    SqliteSearch& search_;
};

void SqliteSearch::stop_if_told() const {
    if (told_to_stop_) {
        throw Error(ErrorCode::cancelled, "The search was told to stop.");
    }
}

/// Does it with an index that has caught up; once more with a new one when it was damaged.
template <typename Task>
auto SqliteSearch::searched(const Task& task) {
    const std::lock_guard lock(lock_);
    struct Running {
        SqliteSearch& search;
        explicit Running(SqliteSearch& of) : search(of) {
            const std::lock_guard state(search.state_lock_);
            search.told_to_stop_ = false;
            search.searching_ = true;
        }
        ~Running() {
            const std::lock_guard state(search.state_lock_);
            search.searching_ = false;
        }
        Running(const Running&) = delete;
        Running& operator=(const Running&) = delete;
    } const running(*this);
    try {
        open();
        catch_up();
        return task();
    } catch (const Error& error) {
        if (!of_the_index(error)) {
            throw;
        }
    }
    make_anew();
    catch_up();
    return task();
}

void SqliteSearch::open() {
    if (index_ != nullptr) {
        return;
    }
    std::unique_ptr<SqliteIndex> found;
    if (place_ == Place::file) {
        found = SqliteIndex::open(folder_, ConnectionOptions::Access::change);
    } else if (place_ == Place::file_for_reading) {
        found = SqliteIndex::open(folder_, ConnectionOptions::Access::read);
    }
    if (found == nullptr) {
        make_anew();
        return;
    }
    if (is_of_this_archive(*found)) {
        index_ = std::move(found);
    } else {
        found.reset();
        make_anew();
    }
}

/// Whether the index follows the truth as it is: an earlier archive may have been put back.
bool SqliteSearch::is_of_this_archive(SqliteIndex& index) {
    const IndexMark mark = index.mark();
    const IndexMark now = of_truth([&] { return feed_.changes_after(mark.changed, 0); }).now;
    const bool is_current = mark.changed == now.changed;
    return mark.changed <= now.changed &&
           of_truth([&] { return feed_.chain_at(mark.count); }) == mark.chain &&
           (is_current || place_ == Place::file);
}

void SqliteSearch::close() noexcept {
    index_.reset();
    counted_.reset();
    unreadable_.clear();
}

void SqliteSearch::make_anew() {
    close();
    auto made = place_ == Place::file ? SqliteIndex::make(folder_)
                                      : SqliteIndex::make_in_memory(folder_.thing());
    index_ = std::move(made);
}

void SqliteSearch::catch_up() {
    for (;;) {
        stop_if_told();
        const IndexMark mark = index_->mark();
        const SearchFeed::Changes changes =
            of_truth([&] { return feed_.changes_after(mark.changed, batch); });
        if (changes.cards.empty() && changes.now.changed == mark.changed) {
            break;
        }
        Transaction whole(index_->connection());
        for (const ListedCard& card : changes.cards) {
            stop_if_told();
            follow(card);
        }
        IndexMark reached = changes.now;
        if (changes.cards.size() == batch) {
            reached.changed = changes.cards.back().changed;
        }
        index_->set_mark(reached);
        whole.commit();
    }
    {
        const std::lock_guard state(state_lock_);
        given_.clear();
    }
    if (place_ == Place::memory) {
        read_unread();
    }
}

/// What was locked when it was looked at may be open now. What cannot be read though it is open is
/// tried once and then left, so that it costs no search anything.
void SqliteSearch::read_unread() {
    if (source_.locked && source_.locked()) {
        unreadable_.clear();
        return;
    }
    std::int64_t last = 0;
    for (auto cards = index_->unread(last, batch); !cards.empty();
         cards = index_->unread(last, batch)) {
        last = cards.back();
        std::erase_if(cards, [&](std::int64_t card) { return unreadable_.contains(card); });
        Transaction whole(index_->connection());
        for (const std::int64_t number : cards) {
            stop_if_told();
            read_again(number);
        }
        whole.commit();
    }
}

void SqliteSearch::read_again(std::int64_t number) {
    const auto card = of_truth([&] { return feed_.listed(number); });
    const auto facts = card ? facts_of(*card) : std::nullopt;
    if (facts) {
        index_->put(*card, facts);
        counted_.reset();
    } else {
        unreadable_.insert(number);
    }
}

void SqliteSearch::follow(const ListedCard& card) {
    if (card.erased) {
        index_->put(card, std::nullopt);
    } else if (index_->revision_of(card.id) == card.revisions) {
        index_->put_standing(card);
    } else {
        index_->put(card, facts_of(card));
    }
}

std::optional<CardFacts> SqliteSearch::facts_of(const ListedCard& card) {
    {
        const std::lock_guard state(state_lock_);
        const auto given = given_.find({card.key, card.revisions});
        if (given != given_.end()) {
            return given->second;
        }
    }
    try {
        const auto body = source_.body ? source_.body(card.key, card.revisions) : std::nullopt;
        return body && source_.facts ? source_.facts(*body) : std::nullopt;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::unreadable_file) {
            throw TruthError(error);
        }
        // A card that was tampered with is listed all the same; verifying says what is wrong.
        return std::nullopt;
    }
}

std::vector<RowId> SqliteSearch::matching(const Query& query, std::optional<std::size_t> most) {
    const IndexQuery asked =
        index_query(query, *index_, tokenizer_, most ? Prefixes::word_by_word : Prefixes::merged);
    std::vector<RowId> rows;
    if (asked.none) {
        return rows;
    }
    std::string sql = std::string("SELECT ") + asked.row_name() + " " + asked.source(false) +
                      " ORDER BY " + asked.row_name() + " DESC";
    if (most) {
        sql += " LIMIT " + std::to_string(*most);
    }
    const Reading reading(*this);
    stop_if_told();
    Statement found = index_->connection().fresh(sql);
    if (!asked.match.empty()) {
        found.bind_text(1, asked.match);
    }
    while (found.step()) {
        rows.push_back(found.integer(0));
    }
    return rows;
}

std::vector<FoundCard> SqliteSearch::found_at(const std::vector<RowId>& rows, const Query& query) {
    std::vector<FoundCard> cards;
    for (const RowId row : rows) {
        stop_if_told();
        if (auto listed = index_->at(row)) {
            listed->card.snippet = best_snippet(listed->passages, query.terms, tokenizer_);
            cards.push_back(std::move(listed->card));
        }
    }
    return cards;
}

std::vector<FoundCard> SqliteSearch::newest(const Query& query, std::size_t most) {
    return searched([&] { return found_at(matching(query, most), query); });
}

std::vector<RowId> SqliteSearch::rows(const Query& query) {
    return searched([&] { return matching(query, std::nullopt); });
}

std::vector<FoundCard> SqliteSearch::at(const std::vector<RowId>& rows, const Query& query) {
    return searched([&] { return found_at(rows, query); });
}

std::vector<FoundCard> SqliteSearch::found_all(const std::vector<CardKey>& cards) {
    return searched([&] {
        std::vector<RowId> rows;
        for (const CardKey& card : cards) {
            const auto number = of_truth([&] { return feed_.number_of(card); });
            if (const auto row = number ? index_->row_of(*number) : std::nullopt) {
                rows.push_back(*row);
            }
        }
        return found_at(rows, {});
    });
}

FacetCounts SqliteSearch::facets(const Query& query, Timestamp now) {
    return searched([&] {
        const std::int64_t watermark = index_->mark().changed;
        if (counted_ && counted_->query == query && counted_->now == now &&
            counted_->watermark == watermark) {
            return counted_->counts;
        }
        FacetCounts counts;
        const IndexQuery asked = index_query(query, *index_, tokenizer_);
        if (!asked.none) {
            const Reading reading(*this);
            stop_if_told();
            Statement found =
                index_->connection().fresh(facet_columns(now + soon_is) + " " + asked.source(true));
            if (!asked.match.empty()) {
                found.bind_text(1, asked.match);
            }
            counts = facet_counts(found, *index_);
        }
        counted_ = Counted{query, now, watermark, counts};
        return counts;
    });
}

void SqliteSearch::purge() {
    if (place_ != Place::file) {
        return;
    }
    searched([&] { index_->purge(); });
}

}  // namespace evenhand::archive::internal
