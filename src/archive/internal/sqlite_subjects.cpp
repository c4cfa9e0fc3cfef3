#include "archive/internal/sqlite_store.h"

namespace evenhand::archive::internal {

namespace {

/// The number of a subject that must be there and not erased.
std::int64_t standing_subject(Connection& truth, const SubjectKey& key) {
    Statement found = truth.prepared("SELECT id, erased FROM subject WHERE key = ?1");
    found.bind_bytes(1, view_of(key.bytes));
    if (!found.step()) {
        refuse(truth, "knows no such candidate.");
    }
    if (!found.is_null(1)) {
        refuse(truth, "takes nothing more of a candidate who was erased.");
    }
    return found.integer(0);
}

bool held(Connection& truth, std::int64_t subject) {
    Statement found = truth.prepared("SELECT 1 FROM hold WHERE subject = ?1 LIMIT 1");
    found.bind(1, subject);
    return found.step();
}

void require_texts(const CardFacts& facts) {
    for (const std::string* text : {&facts.session,
                                    &facts.candidate_id,
                                    &facts.candidate,
                                    &facts.role,
                                    &facts.interviewer_id,
                                    &facts.interviewer}) {
        require_text(*text);
    }
    for (const FactRubric& rubric : facts.rubrics) {
        require_text(rubric.id);
        require_text(rubric.title);
    }
    for (const std::string& passage : facts.passages) {
        require_text(passage);
    }
}

/// Removes what can be read of a subject from every table.
void erase_words(Connection& truth, std::int64_t subject) {
    for (const char* sql :
         {"DELETE FROM content WHERE card IN (SELECT id FROM card WHERE subject = ?1)",
          "DELETE FROM words WHERE place IN (SELECT log.place FROM log "
          "JOIN subject ON log.subject = subject.key WHERE subject.id = ?1)",
          "DELETE FROM words WHERE place IN (SELECT log.place FROM card "
          "JOIN log ON log.card = card.key WHERE card.subject = ?1)",
          "UPDATE card SET session_tag = NULL, due = NULL WHERE subject = ?1",
          "UPDATE subject SET tag = NULL, wrapped_key = NULL, decided = NULL, request = NULL, "
          "asked = NULL WHERE id = ?1"}) {
        truth.prepared(sql).bind(1, subject).run();
    }
}

}  // namespace

std::int64_t SqliteStore::subject_for(Connection& truth, const KeepCard& card) {
    if (subject_number(truth, card.subject) == 0) {
        Statement put = truth.prepared("INSERT INTO subject(key, tag) VALUES(?1, ?2)");
        put.bind_bytes(1, view_of(card.subject.bytes));
        if (!card.candidate_tag.empty()) {
            put.bind_bytes(2, card.candidate_tag);
        }
        put.run();
    }
    const std::int64_t subject = standing_subject(truth, card.subject);
    if (card.wrapped_key) {
        truth.prepared("UPDATE subject SET wrapped_key = ?2 WHERE id = ?1 AND wrapped_key IS NULL")
            .bind(1, subject)
            .bind_bytes(2, *card.wrapped_key)
            .run();
    }
    return subject;
}

void SqliteStore::effect(Connection& truth, const KeepCard& card, const Appended&) {
    require_texts(card.facts);
    const std::int64_t subject = subject_for(truth, card);
    std::int64_t number = 0;
    if (card.revision == 1) {
        Statement put = truth.prepared(
            "INSERT INTO card(key, subject, session_tag, revisions, submitted, due, changed) "
            "VALUES(?1, ?2, ?3, 1, ?4, ?5, 0)");
        put.bind_bytes(1, view_of(card.card.bytes))
            .bind(2, subject)
            .bind(4, card.submitted.time_since_epoch().count())
            .bind_maybe(5, card.due);
        if (!card.session_tag.empty()) {
            put.bind_bytes(3, card.session_tag);
        }
        put.run();
        number = truth.last_row();
    } else {
        Statement found = truth.prepared(
            "UPDATE card SET revisions = ?3, submitted = ?4, due = ?5 "
            "WHERE key = ?1 AND subject = ?2 AND revisions = ?3 - 1 RETURNING id");
        found.bind_bytes(1, view_of(card.card.bytes))
            .bind(2, subject)
            .bind(3, card.revision)
            .bind(4, card.submitted.time_since_epoch().count())
            .bind_maybe(5, card.due);
        if (!found.step()) {
            refuse(truth, "has no revision that this one would follow.");
        }
        number = found.integer(0);
    }
    put_body(truth, number, card);
    touch(truth, number);
}

void SqliteStore::effect(Connection& truth, const SetDecision& decision, const Appended&) {
    const std::int64_t subject = standing_subject(truth, decision.subject);
    truth.prepared("UPDATE subject SET decided = ?2 WHERE id = ?1")
        .bind(1, subject)
        .bind(2, decision.decided.time_since_epoch().count())
        .run();
    truth.prepared("UPDATE card SET due = ?2 WHERE subject = ?1")
        .bind(1, subject)
        .bind_maybe(2, decision.due)
        .run();
    touch_cards_of(truth, subject);
}

void SqliteStore::effect(Connection& truth, const PlaceHold& hold, const Appended&) {
    const std::int64_t subject = standing_subject(truth, hold.subject);
    truth.prepared("INSERT INTO hold VALUES(?1, ?2)")
        .bind(1, subject)
        .bind_text(2, hold.hold)
        .run();
    touch_cards_of(truth, subject);
}

void SqliteStore::effect(Connection& truth, const ReleaseHold& hold, const Appended&) {
    const std::int64_t subject = standing_subject(truth, hold.subject);
    truth.prepared("DELETE FROM hold WHERE subject = ?1 AND id = ?2")
        .bind(1, subject)
        .bind_text(2, hold.hold)
        .run();
    if (truth.changes() == 0) {
        refuse(truth, "knows no such hold.");
    }
    touch_cards_of(truth, subject);
}

void SqliteStore::effect(Connection& truth, const AskErasure& ask, const Appended& entry) {
    const std::int64_t subject = standing_subject(truth, ask.subject);
    truth.prepared("UPDATE subject SET request = ?2, asked = ?3 WHERE id = ?1")
        .bind(1, subject)
        .bind_text(2, ask.request)
        .bind(3, static_cast<std::int64_t>(entry.place))
        .run();
}

void SqliteStore::effect(Connection& truth, const WithdrawRequest& withdrawn, const Appended&) {
    const std::int64_t subject = standing_subject(truth, withdrawn.subject);
    truth.prepared("UPDATE subject SET request = NULL, asked = NULL WHERE id = ?1 AND request = ?2")
        .bind(1, subject)
        .bind_text(2, withdrawn.request)
        .run();
    if (truth.changes() == 0) {
        refuse(truth, "knows no such request.");
    }
}

void SqliteStore::effect(Connection& truth, const EraseSubject& erase, const Appended& entry) {
    const std::int64_t subject = standing_subject(truth, erase.subject);
    if (held(truth, subject)) {
        refuse(truth, "erases nothing of a candidate under a legal hold.");
    }
    Statement asked = truth.prepared("SELECT 1 FROM subject WHERE id = ?1 AND request = ?2");
    asked.bind(1, subject).bind_text(2, erase.request);
    if (!asked.step()) {
        refuse(truth, "erases nobody whose erasure was not asked for.");
    }
    erase_words(truth, subject);
    const std::int64_t at = entry.at.time_since_epoch().count();
    truth.prepared("UPDATE card SET erased = ?2 WHERE subject = ?1")
        .bind(1, subject)
        .bind(2, at)
        .run();
    truth.prepared("UPDATE subject SET erased = ?2, certificate = ?3 WHERE id = ?1")
        .bind(1, subject)
        .bind(2, at)
        .bind_text(3, erase.request)
        .run();
    touch_cards_of(truth, subject);
}

void SqliteStore::effect(Connection& truth, const PutPerson& put, const Appended&) {
    require_text(put.person.name);
    require_text(put.person.login);
    truth.prepared("INSERT INTO person VALUES(?1, ?2, ?3, ?4, ?5)")
        .bind_bytes(1, view_of(put.person.key))
        .bind_text(2, put.person.name)
        .bind_text(3, put.person.login)
        .bind(4, put.person.enrolled.time_since_epoch().count())
        .bind_maybe(5, put.person.revoked)
        .run();
}

void SqliteStore::effect(Connection& truth, const RevokePerson& revoked, const Appended& entry) {
    truth.prepared("UPDATE person SET revoked = ?2 WHERE key = ?1 AND revoked IS NULL")
        .bind_bytes(1, view_of(revoked.key))
        .bind(2, entry.at.time_since_epoch().count())
        .run();
    if (truth.changes() == 0) {
        refuse(truth, "knows no such key, or it is revoked already.");
    }
}

void SqliteStore::effect(Connection& truth, const PutPolicy& policy, const Appended& entry) {
    truth.prepared("INSERT INTO policy VALUES(?1, ?2)")
        .bind(1, static_cast<std::int64_t>(entry.place))
        .bind_bytes(2, policy.bytes)
        .run();
}

std::optional<StoredSubject> SqliteStore::subject(const SubjectKey& subject) {
    return with_truth([&](Connection& truth) -> std::optional<StoredSubject> {
        Statement found = truth.prepared(
            "SELECT id, decided, request, erased, wrapped_key FROM subject WHERE key = ?1");
        found.bind_bytes(1, view_of(subject.bytes));
        if (!found.step()) {
            return std::nullopt;
        }
        StoredSubject stored;
        stored.key = subject;
        stored.decided = found.maybe_moment(1);
        stored.erased = found.maybe_moment(3);
        if (!found.is_null(2)) {
            stored.request = found.text(2);
        }
        if (!found.is_null(4)) {
            stored.wrapped_key = found.text(4);
        }
        Statement holds = truth.prepared("SELECT id FROM hold WHERE subject = ?1 ORDER BY id");
        holds.bind(1, found.integer(0));
        while (holds.step()) {
            stored.holds.push_back(holds.text(0));
        }
        return stored;
    });
}

std::optional<SubjectKey> SqliteStore::subject_tagged(const std::string& tag) {
    return with_truth([&](Connection& truth) {
        Statement found = truth.prepared("SELECT key FROM subject WHERE tag = ?1");
        found.bind_bytes(1, tag);
        return found.step() ? std::optional(SubjectKey{found.array<16>(0)}) : std::nullopt;
    });
}

std::vector<SubjectKey> SqliteStore::asked() {
    return with_truth([](Connection& truth) {
        std::vector<SubjectKey> subjects;
        Statement found =
            truth.prepared("SELECT key FROM subject WHERE asked IS NOT NULL ORDER BY asked");
        while (found.step()) {
            subjects.push_back({found.array<16>(0)});
        }
        return subjects;
    });
}

std::vector<Person> SqliteStore::people() {
    return with_truth([](Connection& truth) {
        std::vector<Person> people;
        Statement found =
            truth.prepared("SELECT name, login, key, enrolled, revoked FROM person ORDER BY rowid");
        while (found.step()) {
            people.push_back({found.text(0),
                              found.text(1),
                              found.array<32>(2),
                              found.moment(3),
                              found.maybe_moment(4)});
        }
        return people;
    });
}

std::string SqliteStore::policy() {
    return with_truth([](Connection& truth) {
        Statement found = truth.prepared("SELECT bytes FROM policy ORDER BY place DESC LIMIT 1");
        return found.step() ? found.text(0) : std::string();
    });
}

void SqliteStore::put_checkpoint(std::uint64_t size, const std::string& note) {
    require_text(note);
    with_truth([&](Connection& truth) {
        const auto number = static_cast<std::int64_t>(size);
        Statement kept = truth.prepared("SELECT note FROM checkpoint WHERE size = ?1");
        kept.bind(1, number);
        if (!kept.step()) {
            truth.prepared("INSERT INTO checkpoint VALUES(?1, ?2)")
                .bind(1, number)
                .bind_text(2, note)
                .run();
        } else if (kept.text(0) != note) {
            // It may be what proves that the log was exchanged.
            refuse(truth, "keeps another checkpoint of this size already, and none is changed.");
        }
    });
}

std::vector<std::string> SqliteStore::checkpoints() {
    return with_truth([](Connection& truth) {
        std::vector<std::string> notes;
        Statement found = truth.prepared("SELECT note FROM checkpoint ORDER BY size");
        while (found.step()) {
            notes.push_back(found.text(0));
        }
        return notes;
    });
}

std::vector<SavedSearch> SqliteStore::searches() {
    return with_truth([](Connection& truth) {
        std::vector<SavedSearch> searches;
        Statement found = truth.prepared("SELECT name, words FROM search ORDER BY name");
        while (found.step()) {
            searches.push_back({found.text(0), found.text(1)});
        }
        return searches;
    });
}

void SqliteStore::put_search(const SavedSearch& search) {
    require_text(search.name);
    require_text(search.words);
    with_truth([&](Connection& truth) {
        truth
            .prepared(
                "INSERT INTO search VALUES(?1, ?2) "
                "ON CONFLICT(name) DO UPDATE SET words = excluded.words")
            .bind_text(1, search.name)
            .bind_text(2, search.words)
            .run();
    });
}

void SqliteStore::drop_search(const std::string& name) {
    with_truth([&](Connection& truth) {
        truth.prepared("DELETE FROM search WHERE name = ?1").bind_text(1, name).run();
    });
}

}  // namespace evenhand::archive::internal
