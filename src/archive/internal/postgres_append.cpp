#include <algorithm>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "archive/internal/postgres_store.h"
#include "archive/internal/postgres_words.h"
#include "core/error.h"

namespace evenhand::archive::internal {

namespace {

/// What every function that appends takes first.
PostgresValues entry_values(const Append& append) {
    PostgresValues values;
    values.bytes(append.header).bytes(view_of(append.leaf)).bytes(view_of(append.signature));
    if (append.words) {
        values.bytes(view_of(append.words->salt)).bytes(append.words->text);
    } else {
        values.null().null();
    }
    return values;
}

template <typename Item, typename Read>
auto each(const std::vector<Item>& items, Read read) {
    std::vector<std::decay_t<decltype(read(items.front()))>> values;
    values.reserve(items.size());
    std::ranges::transform(items, std::back_inserter(values), read);
    return values;
}

struct Statement {
    const char* sql = nullptr;
    PostgresValues values;
};

/// Which function writes an effect, and with what.
class StatementOf {
public:
    StatementOf(const Append& append, const Tokenizer& tokenizer)
        : values_(entry_values(append)), tokenizer_(tokenizer) {}

    Statement operator()(const std::monostate&) {
        return {"SELECT * FROM evenhand.append_event($1, $2, $3, $4, $5)", values_};
    }
    Statement operator()(const KeepCard& keep) {
        if (keep.body.encrypted || keep.wrapped_key) {
            refuse_encryption();
        }
        values_.bytes(view_of(keep.card.bytes))
            .bytes(view_of(keep.subject.bytes))
            .number(std::int64_t{keep.revision})
            .bytes(view_of(keep.body.salt))
            .byteses(each(keep.body.pieces, [](const Piece& piece) { return piece.bytes; }))
            .flags(each(keep.body.pieces, [](const Piece& piece) { return piece.shared; }))
            .text(std::string_view(keep.session_tag))
            .text(std::string_view(keep.candidate_tag))
            .moment(keep.submitted)
            .moment(keep.due);
        add(keep.facts);
        return {
            "SELECT * FROM evenhand.append_card($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
            "$12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)",
            values_};
    }
    Statement operator()(const SetDecision& set) {
        values_.bytes(view_of(set.subject.bytes)).moment(set.decided).moment(set.due);
        return {"SELECT * FROM evenhand.decide($1, $2, $3, $4, $5, $6, $7, $8)", values_};
    }
    Statement operator()(const PlaceHold& place) {
        values_.bytes(view_of(place.subject.bytes)).text(std::string_view(place.hold));
        return {"SELECT * FROM evenhand.place_hold($1, $2, $3, $4, $5, $6, $7)", values_};
    }
    Statement operator()(const ReleaseHold& release) {
        values_.bytes(view_of(release.subject.bytes)).text(std::string_view(release.hold));
        return {"SELECT * FROM evenhand.release_hold($1, $2, $3, $4, $5, $6, $7)", values_};
    }
    Statement operator()(const AskErasure& ask) {
        values_.bytes(view_of(ask.subject.bytes)).text(std::string_view(ask.request));
        return {"SELECT * FROM evenhand.ask_erasure($1, $2, $3, $4, $5, $6, $7)", values_};
    }
    Statement operator()(const WithdrawRequest& withdrawn) {
        values_.bytes(view_of(withdrawn.subject.bytes)).text(std::string_view(withdrawn.request));
        return {"SELECT * FROM evenhand.withdraw_request($1, $2, $3, $4, $5, $6, $7)", values_};
    }
    Statement operator()(const EraseSubject& erase) {
        values_.bytes(view_of(erase.subject.bytes)).text(std::string_view(erase.request));
        return {"SELECT * FROM evenhand.erase_subject($1, $2, $3, $4, $5, $6, $7)", values_};
    }
    Statement operator()(const PutPerson& put) {
        values_.bytes(view_of(put.person.key))
            .text(std::string_view(put.person.login))
            .text(std::string_view(put.person.name))
            .moment(put.person.enrolled);
        return {"SELECT * FROM evenhand.enrol($1, $2, $3, $4, $5, $6, $7, $8, $9)", values_};
    }
    Statement operator()(const RevokePerson& revoke) {
        values_.bytes(view_of(revoke.key));
        return {"SELECT * FROM evenhand.revoke($1, $2, $3, $4, $5, $6)", values_};
    }
    Statement operator()(const PutPolicy& put) {
        values_.bytes(put.bytes);
        return {"SELECT * FROM evenhand.put_policy($1, $2, $3, $4, $5, $6)", values_};
    }

private:
    void add(const CardFacts& facts) {
        values_
            .texts({facts.session,
                    facts.candidate_id,
                    facts.candidate,
                    facts.role,
                    facts.interviewer_id,
                    facts.interviewer})
            .moment(facts.interviewed)
            .moment(facts.submitted)
            .text(std::string_view(facts.decision ? name_in_table(*facts.decision)
                                                  : name_in_table(facts.recommendation)))
            .number(facts.score ? std::optional<std::int64_t>(*facts.score) : std::nullopt)
            .texts(each(facts.rubrics, [](const FactRubric& rubric) { return rubric.id; }))
            .numbers(each(facts.rubrics,
                          [](const FactRubric& rubric) { return std::int64_t{rubric.version}; }))
            .texts(each(facts.rubrics, [](const FactRubric& rubric) { return rubric.title; }))
            .texts(facts.passages)
            .text(std::string_view(vector_text(facts, tokenizer_)));
    }

    PostgresValues values_;
    const Tokenizer& tokenizer_;
};

}  // namespace

pqxx::result PostgresStore::written(const Append& append) {
    const Statement statement = std::visit(StatementOf(append, tokenizer_), append.effect);
    const auto ask = [&] {
        if (!append.at_last) {
            return main_.ask(PostgresConnection::Asking::writes, statement.sql, statement.values);
        }
        pqxx::result result;
        main_.in_transaction([&](pqxx::transaction_base& work) {
            result = work.exec_params(
                statement.sql, pqxx::prepare::make_dynamic_params(statement.values.pointers()));
            append.at_last();
        });
        return result;
    };
    try {
        return ask();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::unreachable) {
            throw;
        }
    }
    // The connection was lost: whether the entry was kept is asked over a new one. To ask for it
    // once more is safe, for a leaf is taken into the log only once.
    PostgresValues leaf;
    leaf.bytes(view_of(append.leaf));
    pqxx::result kept = main_.read("SELECT number, chain FROM evenhand.log WHERE leaf = $1", leaf);
    return kept.empty() ? ask() : kept;
}

StoredEntry PostgresStore::append(const Append& append) {
    const pqxx::result result = written(append);
    StoredEntry entry;
    entry.index = static_cast<std::uint64_t>(number_in(result[0][0]));
    entry.header = append.header;
    entry.leaf = append.leaf;
    entry.chain = array_in<32>(result[0][1]);
    entry.signature = append.signature;
    return entry;
}

}  // namespace evenhand::archive::internal
