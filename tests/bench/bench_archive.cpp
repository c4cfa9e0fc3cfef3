// A person's archive in a folder: searches, lists, submits, verifying, erasing and backing up,
// beside what the disk and SHA-256 alone take in the same run.
//
//   bench_archive CARDS [FOLDER] [--light]
//
// --light reads each card's facts by searching for their marks, not by the program's own strict
// reader, whose cost is printed apart.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

#include "archive/archive.h"
#include "archive/internal/sqlite_connection.h"
#include "archive/log_entry.h"
#include "archive/merkle.h"
#include "archive/signing.h"
#include "core/in_parallel.h"
#include "core/number_text.h"
#include "formats/hash.h"
#include "made_up_cards.h"
#include "workflow/archive_facts.h"

namespace {

using namespace evenhand;
using namespace evenhand::archive;
using bench::MadeUpCards;
using internal::Connection;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

constexpr double megabyte = 1e6;

double seconds_of(const std::function<void()>& task) {
    const auto start = Clock::now();
    task();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Figures {
    double middle = 0;  ///< p50, milliseconds.
    double most = 0;    ///< p95
    double worst = 0;   ///< p99
};

Figures timed(int times, const std::function<void(int)>& task) {
    std::vector<double> taken;
    taken.reserve(static_cast<std::size_t>(times));
    for (int i = 0; i < times; ++i) {
        taken.push_back(1000 * seconds_of([&] { task(i); }));
    }
    std::ranges::sort(taken);
    const auto at = [&](std::size_t hundredths) { return taken[taken.size() * hundredths / 100]; };
    return {at(50), at(95), at(99)};
}

const char* met(bool is_met) {
    return is_met ? "met" : "MISSED";
}

void say(const char* what, const Figures& figures, double goal = 0) {
    std::printf("  %-44s p50 %8.2f  p95 %8.2f  p99 %8.2f ms",
                what,
                figures.middle,
                figures.most,
                figures.worst);
    if (goal > 0) {
        std::printf("  (goal p95 %g: %s)", goal, met(figures.most <= goal));
    }
    std::printf("\n");
    std::fflush(stdout);
}

void say_once(const char* what, double seconds, double goal = 0) {
    std::printf("  %-44s %8.3f s", what, seconds);
    if (goal > 0) {
        std::printf("  (goal %g: %s)", goal, met(seconds <= goal));
    }
    std::printf("\n");
    std::fflush(stdout);
}

/// 4 KB appended and synced.
Figures raw_append(const fs::path& file) {
    const int number = ::open(file.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    const std::string block(4096, 'x');
    const Figures figures = timed(500, [&](int) {
        if (::write(number, block.data(), block.size()) < 0 || ::fdatasync(number) != 0) {
            std::perror("bench_archive");
            std::exit(1);
        }
    });
    (void)::close(number);
    return figures;
}

/// MB/s of one processor, of the library that the archive hashes with.
double raw_hashing() {
    constexpr std::size_t length = 64'000'000;
    const std::string bytes(length, 'x');
    return static_cast<double>(length) / megabyte /
           seconds_of([&] { (void)formats::sha256(bytes); });
}

/// MB/s of reading a file from its beginning; `cold`: what the system has of it in memory is let
/// go of before.
double raw_reading(const fs::path& file, bool cold) {
    const int number = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (cold) {
        (void)::fsync(number);
        (void)::posix_fadvise(number, 0, 0, POSIX_FADV_DONTNEED);
    }
    std::string block(1U << 20U, '\0');
    double all = 0;
    const double seconds = seconds_of([&] {
        for (ssize_t some = 1; some > 0;) {
            some = ::read(number, block.data(), block.size());
            all += static_cast<double>(some);
        }
    });
    (void)::close(number);
    return all / megabyte / seconds;
}

void let_go_of(const fs::path& folder) {
    for (const auto& entry : fs::directory_iterator(folder)) {
        const int number = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        (void)::fsync(number);
        (void)::posix_fadvise(number, 0, 0, POSIX_FADV_DONTNEED);
        (void)::close(number);
    }
}

double size_of(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return error ? 0 : static_cast<double>(size) / megabyte;
}

Seed seed_of(const std::string& text) {
    return formats::sha256(text);
}

template <typename Thing>
archive::Token<Thing> token_for(const std::string& text) {
    const Digest digest = formats::sha256(text);
    archive::Token<Thing> token;
    std::copy_n(digest.begin(), token.bytes.size(), token.bytes.begin());
    return token;
}

/// An archive of made-up cards and whoever keeps it.
class Office {
public:
    Office(fs::path folder, const MadeUpCards& cards, FactsReader facts)
        : folder_(std::move(folder)), cards_(cards), facts_(std::move(facts)) {}

    Timestamp now = MadeUpCards::first_day;

    std::unique_ptr<Archive> opened() {
        Means means;
        means.clock = [this] { return now; };
        means.random = [this](std::uint8_t* bytes, std::size_t count) {
            std::generate_n(bytes, count, [this] { return static_cast<std::uint8_t>(draws_()); });
        };
        means.facts = facts_;
        OpenOptions options;
        options.address = folder_.string();
        return Archive::open(options, means);
    }
    std::unique_ptr<Archive> unlocked() {
        auto archive = opened();
        archive->unlock(secrets());
        return archive;
    }
    static Secrets secrets() { return {seed_of("person"), seed_of("archive"), std::nullopt}; }
    /// Puts the cards below `count` into the tables by hand, 5,000 in a transaction.
    void load(int count);

    [[nodiscard]] const fs::path& folder() const { return folder_; }
    [[nodiscard]] const MadeUpCards& cards() const { return cards_; }

private:
    fs::path folder_;
    const MadeUpCards& cards_;
    FactsReader facts_;
    std::mt19937 draws_{1};
};

/// A card with everything that can be made of it before its place in the log is known.
struct Prepared {
    std::vector<Piece> pieces;
    Salt salt{};
    LogEntry entry;
    std::string header;
    Digest leaf{};
    Signature signature{};
};

Prepared prepared(int number, const MadeUpCards& cards, const LogId& log, const SigningKey& key) {
    Prepared card;
    const std::string bytes = cards.card(number);
    card.pieces = workflow::card_pieces(bytes);
    card.salt = formats::sha256("salt " + std::to_string(number));
    card.entry.log = log;
    card.entry.kind = EntryKind::submit;
    card.entry.card = token_for<ArchivedCard>(MadeUpCards::session(number));
    card.entry.revision = 1;
    card.entry.subject = token_for<Subject>(MadeUpCards::candidate_id(number));
    card.entry.body = commitment(card.salt, bytes);
    card.entry.by = key.public_key();
    card.entry.at = cards.submitted(number);
    card.header = header_bytes(card.entry);
    card.leaf = leaf_of(card.header);
    card.signature = key.sign(signed_bytes(card.leaf));
    return card;
}

/// Writes to the tables what keeping the cards one by one would have written.
class Loader {
public:
    explicit Loader(const fs::path& folder)
        : truth_(folder / "archive.db",
                 "The archive",
                 {internal::ConnectionOptions::Access::change, false}) {
        truth_.run("PRAGMA synchronous=OFF; PRAGMA cache_size=-400000;");
        auto head = truth_.prepared("SELECT count, chain, roots, changed FROM head");
        (void)head.step();
        chain_ = head.array<32>(1);
        changed_ = head.integer(3);
        std::vector<Digest> roots;
        for (std::string_view bytes = head.bytes(2); bytes.size() >= 32; bytes.remove_prefix(32)) {
            roots.push_back(*array_of<32>(bytes.substr(0, 32)));
        }
        frontier_ = Frontier(static_cast<std::uint64_t>(head.integer(0)), roots);
    }

    void put(int first, const std::vector<Prepared>& cards) {
        internal::Transaction whole(truth_);
        for (std::size_t i = 0; i < cards.size(); ++i) {
            put(first + static_cast<int>(i), cards[i]);
        }
        whole.commit();
    }

private:
    void put(int number, const Prepared& card) {
        const auto place = static_cast<std::int64_t>(frontier_.size());
        frontier_.append(card.leaf);
        chain_ = chained(chain_, card.leaf);
        truth_.prepared("INSERT INTO log VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)")
            .bind(1, place)
            .bind_bytes(2, card.header)
            .bind_bytes(3, view_of(card.leaf))
            .bind_bytes(4, view_of(chain_))
            .bind_bytes(5, view_of(card.signature))
            .bind_bytes(6, view_of(card.entry.card->bytes))
            .bind_bytes(7, view_of(card.entry.subject->bytes))
            .run();
        put_head();
        if (number % 3 == 0) {
            truth_.prepared("INSERT INTO subject(key, tag) VALUES(?1, ?2)")
                .bind_bytes(1, view_of(card.entry.subject->bytes))
                .bind_bytes(2, MadeUpCards::candidate_id(number))
                .run();
            subject_ = truth_.last_row();
        }
        truth_
            .prepared(
                "INSERT INTO card(key, subject, session_tag, revisions, submitted, changed) "
                "VALUES(?1, ?2, ?3, 1, ?4, ?5)")
            .bind_bytes(1, view_of(card.entry.card->bytes))
            .bind(2, subject_)
            .bind_bytes(3, MadeUpCards::session(number))
            .bind(4, card.entry.at.time_since_epoch().count())
            .bind(5, changed_)
            .run();
        put_body(truth_.last_row(), card);
    }

    void put_head() {
        std::string roots;
        for (const Digest& root : frontier_.roots()) {
            roots += view_of(root);
        }
        truth_
            .prepared(
                "UPDATE head SET count = ?1, chain = ?2, roots = ?3, changed = ?4 WHERE one = 1")
            .bind(1, static_cast<std::int64_t>(frontier_.size()))
            .bind_bytes(2, view_of(chain_))
            .bind_bytes(3, roots)
            .bind(4, ++changed_)
            .run();
    }

    void put_body(std::int64_t number, const Prepared& card) {
        std::string layout;
        std::string own;
        for (const Piece& piece : card.pieces) {
            layout += layout.empty() ? "" : " ";
            if (piece.shared) {
                layout += "s" + std::to_string(part_for(piece.bytes));
            } else {
                layout += "o" + std::to_string(piece.bytes.size());
                own += piece.bytes;
            }
        }
        truth_.prepared("INSERT INTO content VALUES(?1, 1, ?2, 0, ?3, ?4)")
            .bind(1, number)
            .bind_bytes(2, view_of(card.salt))
            .bind_text(3, layout)
            .bind_bytes(4, own)
            .run();
    }

    std::int64_t part_for(const std::string& bytes) {
        const auto known = parts_.find(bytes);
        if (known != parts_.end()) {
            return known->second;
        }
        truth_.prepared("INSERT INTO part(sha256, bytes) VALUES(?1, ?2)")
            .bind_bytes(1, view_of(formats::sha256(bytes)))
            .bind_bytes(2, bytes)
            .run();
        return parts_[bytes] = truth_.last_row();
    }

    Connection truth_;
    Frontier frontier_;
    Digest chain_{};
    std::int64_t changed_ = 0;
    std::int64_t subject_ = 0;
    std::map<std::string, std::int64_t> parts_;
};

void Office::load(int count) {
    LogId log;
    {
        const auto archive = opened();
        archive->begin(secrets(), "Kim Keeper");
        log = archive->log();
    }
    const SigningKey key(secrets().person);
    Loader loader(folder_);
    constexpr int of_a_batch = 5000;
    for (int first = 0; first < count; first += of_a_batch) {
        std::vector<Prepared> batch(static_cast<std::size_t>(std::min(of_a_batch, count - first)));
        in_parallel(batch.size(), [&](std::size_t i) {
            batch[i] = prepared(first + static_cast<int>(i), cards_, log, key);
        });
        loader.put(first, batch);
    }
    now = cards_.submitted(count);
}

Query query_for(std::vector<Term> terms) {
    Query query;
    query.terms = std::move(terms);
    return query;
}

std::string word_of(int from, int i) {
    return "word" + std::to_string(from + i);
}

void search(const Archive& archive, int all) {
    constexpr int times = 60;
    constexpr std::size_t shown = 50;
    constexpr double goal = 5;
    constexpr double prefix_goal = 50;
    std::printf("search, newest 50 with their facts and snippets\n");
    using Kind = Term::Kind;
    const auto newest = [&](const char* what, double limit, const std::function<Query(int)>& of) {
        say(what, timed(times, [&](int i) { (void)archive.newest(of(i), shown); }), limit);
    };
    newest("rare word", goal, [](int i) {
        return query_for({{word_of(20'000, 37 * i), Kind::word}});
    });
    newest("middling word", goal, [](int i) { return query_for({{word_of(800, i), Kind::word}}); });
    newest("common word", goal, [](int i) { return query_for({{word_of(2, i % 5), Kind::word}}); });
    newest("two words", goal, [](int i) {
        return query_for({{word_of(100, i), Kind::word}, {word_of(300, i), Kind::word}});
    });
    newest("phrase", goal, [](int i) {
        return query_for({{word_of(20, i % 9) + " " + word_of(30, i), Kind::phrase}});
    });
    newest("prefix", prefix_goal, [](int i) {
        return query_for({{word_of(150, i), Kind::prefix}});
    });
    newest("word and role", goal, [](int i) {
        Query query = query_for({{word_of(300, i), Kind::word}});
        query.roles = {MadeUpCards::role(3 * i)};
        return query;
    });
    std::printf("lists\n");
    const auto candidate = [&](int i) { return static_cast<int>(all / 100LL * i); };
    newest("newest 50, nothing asked", 1, [](int) { return Query(); });
    newest("cards of a candidate, found by name", 1, [&](int i) {
        Query query;
        query.candidates = {MadeUpCards::candidate(candidate(i))};
        return query;
    });
    newest("newest 50 of an interviewer", 1, [](int i) {
        Query query;
        query.interviewers = {MadeUpCards::interviewer(i)};
        return query;
    });
    say("one card, by its interview",
        timed(times,
              [&](int i) {
                  (void)archive.body(*archive.card_of_session(MadeUpCards::session(candidate(i))));
              }),
        1);
    say("a candidate's standing",
        timed(times,
              [&](int i) {
                  (void)archive.standing(*archive.subject_of(
                      *archive.card_of_session(MadeUpCards::session(candidate(i)))));
              }),
        1);
    std::printf("whole results\n");
    say("rows() of all", timed(5, [&](int) { (void)archive.rows({}); }));
    say("rows() of a middling word", timed(times, [&](int i) {
            (void)archive.rows(query_for({{word_of(800, i), Kind::word}}));
        }));
    say("facet counts of a middling word", timed(times, [&](int i) {
            (void)archive.facets(query_for({{word_of(800, i), Kind::word}}));
        }));
    say("facet counts of all", timed(3, [&](int i) {
            // Not the same twice, for the last counts are kept.
            Query query;
            query.from = MadeUpCards::first_day - std::chrono::hours(1 + i);
            (void)archive.facets(query);
        }));
}

void submits(Office& office, Archive& archive, int all) {
    constexpr int times = 500;
    std::vector<std::vector<Piece>> cards;
    for (int i = 0; i < times; ++i) {
        cards.push_back(workflow::card_pieces(office.cards().card(all + i)));
    }
    office.now = office.cards().submitted(all + times);
    std::printf("submits, durable, read back and checked\n");
    say("a card kept",
        timed(times, [&](int i) { (void)archive.keep(cards[static_cast<std::size_t>(i)]); }),
        10);
    say_once("the search follows these 500", seconds_of([&] { (void)archive.newest({}, 1); }));
}

void opening(Office& office) {
    constexpr double goal = 0.2;
    std::printf("open\n");
    let_go_of(office.folder());
    say_once("open and unlock, nothing of it in memory",
             seconds_of([&] { (void)office.unlocked(); }),
             goal);
    say_once("open and unlock again", seconds_of([&] { (void)office.unlocked(); }), goal);
    say_once("open, unlock and list the newest 50",
             seconds_of([&] { (void)office.unlocked()->newest({}, 50); }),
             goal);
}

void verifying(const Office& office, const Archive& archive) {
    std::printf(
        "verify: every signature, hash, link, text, list row and the database's own check\n");
    const int cards = 200;
    std::vector<std::string> texts;
    for (int i = 0; i < cards; ++i) {
        texts.push_back(office.cards().card(i));
    }
    const auto read_with = [&](const FactsReader& reader) {
        return 1000 * seconds_of([&] {
                   for (const std::string& text : texts) {
                       (void)reader(text);
                   }
               }) /
               cards;
    };
    std::printf("  %-44s %8.3f ms a card, one processor\n",
                "baseline: the program's strict reader",
                read_with(workflow::facts_of));
    const FactsReader knowing = workflow::facts_reader();
    (void)read_with(knowing);
    std::printf("  %-44s %8.3f ms a card, one processor\n",
                "  the same when it knows the rubrics",
                read_with(knowing));
    const SigningKey key(Office::secrets().person);
    const Signature signature = key.sign("baseline");
    const double signatures =
        seconds_of([&] {
            for (int i = 0; i < 2000; ++i) {
                (void)signature_holds(key.public_key(), "baseline", signature);
            }
        }) /
        2000;
    std::printf("  %-44s %8.3f ms, one processor\n", "baseline: one signature", 1000 * signatures);
    const double hashing = raw_hashing();
    std::printf("  %-44s %8.0f MB/s, one processor\n", "baseline: SHA-256", hashing);
    std::printf("  %-44s %8.0f MB/s\n",
                "baseline: reading archive.db",
                raw_reading(office.folder() / "archive.db", true));
    VerifyReport report;
    double walked = 0;
    const auto start = Clock::now();
    const double seconds = seconds_of([&] {
        report = archive.verify({}, [&](std::uint64_t done, std::uint64_t of) {
            if (done == of) {
                walked = std::chrono::duration<double>(Clock::now() - start).count();
            }
            return true;
        });
    });
    const double speed = static_cast<double>(report.bytes) / megabyte / seconds;
    std::printf("  %-44s %8.1f s for %llu entries and %.0f MB of cards (%zu faults)\n",
                "verify",
                seconds,
                static_cast<unsigned long long>(report.entries),
                static_cast<double>(report.bytes) / megabyte,
                report.faults.size());
    std::printf("  %-44s %8.1f s the log and the cards, %.1f s lists and database\n",
                "  of it",
                walked,
                seconds - walked);
    std::printf("  %-44s %8.0f MB/s, %.0f %% of SHA-256  (goal 50 %%: %s)\n",
                "  that is",
                speed,
                100 * speed / hashing,
                met(2 * speed >= hashing));
    const double each = seconds / static_cast<double>(report.entries);
    std::printf("  %-44s %8.3f ms an entry, %.1f times what its signature takes\n",
                "  and",
                1000 * each,
                each / signatures);
    if (!report.faults.empty()) {
        std::printf("  first fault: %s\n", report.faults.front().sentence.c_str());
    }
}

void erasing(Archive& archive, int all) {
    std::printf("erase\n");
    const auto subject =
        archive.subject_of(*archive.card_of_session(MadeUpCards::session(all / 2)));
    say_once("erase a candidate's cards and purge the files",
             seconds_of([&] {
                 (void)archive.ask_erasure(*subject, "Article 17");
                 (void)archive.confirm_erasure(*subject, {});
             }),
             60);
}

void backing_up(Archive& archive, const fs::path& file) {
    std::printf("backup\n");
    const double seconds = seconds_of([&] { archive.backup(file, "a passphrase"); });
    say_once("the whole archive into one encrypted file", seconds);
    std::printf("  %-44s %8.0f MB, %.0f MB/s\n", "  of", size_of(file), size_of(file) / seconds);
    fs::remove(file);
}

void run(int all, const fs::path& scratch, bool light) {
    const MadeUpCards cards(EVENHAND_SOURCE_DIR "/rubrics", all + 1000);
    Office office(scratch / "archive",
                  cards,
                  light ? FactsReader(bench::light_facts) : workflow::facts_reader());
    const Figures raw = raw_append(scratch / "raw");
    const double load = seconds_of([&] { office.load(all); });
    std::printf(
        "%d cards, put into the tables by 5,000 in a transaction and not by submitting: %.1f s; "
        "archive.db %.0f MB; facts read by %s\n",
        all,
        load,
        size_of(office.folder() / "archive.db"),
        light ? "searching for marks" : "the program's strict reader");
    say("baseline: 4 KB appended and fdatasync", raw);
    auto archive = office.unlocked();
    say_once("the search made from nothing", seconds_of([&] { (void)archive->newest({}, 50); }));
    std::printf("  %-44s %8.0f MB\n", "index.db", size_of(office.folder() / "index.db"));
    search(*archive, all);
    submits(office, *archive, all);
    say("baseline again: 4 KB appended and fdatasync", raw_append(scratch / "raw"));
    archive.reset();
    opening(office);
    archive = office.unlocked();
    verifying(office, *archive);
    erasing(*archive, all);
    backing_up(*archive, scratch / "backup");
}

}  // namespace

int main(int count, char** words) {
    int all = 100'000;
    fs::path folder = fs::current_path();
    bool light = false;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--light") {
            light = true;
        } else if (const auto number = to_int(word)) {
            all = *number;
        } else {
            folder = word;
        }
    }
    std::string name = (folder / "bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        std::perror("bench_archive");
        return 1;
    }
    try {
        run(all, name, light);
    } catch (const std::exception& error) {
        std::printf("bench_archive: %s\n", error.what());
        fs::remove_all(name);
        return 1;
    }
    fs::remove_all(name);
    return 0;
}
