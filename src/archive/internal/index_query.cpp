#include "archive/internal/index_query.h"

#include <algorithm>
#include <vector>

#include "core/error.h"

namespace evenhand::archive::internal {

namespace {

/// More words than these that begin alike are not asked for one by one.
constexpr std::size_t most_words = 512;

/// A text as FTS5 takes any for itself and not for its own language: in quotes.
std::string quoted(const std::string& words) {
    std::string text = "\"";
    for (const char letter : words) {
        text += letter;
        if (letter == '"') {
            text += '"';
        }
    }
    return text + "\"";
}

/// A facet that is asked for: how the full text and the list name it, and the numbers asked for.
struct Asked {
    char letter;
    const char* column;
    std::vector<std::int64_t> numbers;
};

std::string joined(const std::vector<std::int64_t>& numbers,
                   const std::string& before,
                   const std::string& between,
                   const std::string& after) {
    std::string text;
    for (const std::int64_t number : numbers) {
        text += text.empty() ? "" : between;
        text.append(before).append(std::to_string(number)).append(after);
    }
    return text;
}

class Builder {
public:
    Builder(SqliteIndex& index, const Tokenizer& tokenizer, Prefixes prefixes)
        : index_(index), tokenizer_(tokenizer), prefixes_(prefixes) {}

    void terms(const std::vector<Term>& terms) {
        for (const Term& term : terms) {
            if (term.text.find('\0') != std::string::npos) {
                throw Error(ErrorCode::invalid_value, "A word to search for has a zero byte.");
            }
            const std::vector<TextToken> tokens = tokenizer_.tokens(term.text);
            query_.none = query_.none || tokens.empty();
            words_ += (words_.empty() ? "" : " AND ") + asked_for(term, tokens);
        }
    }

    void values(char letter,
                const char* column,
                ValueKind kind,
                const std::vector<std::string>& texts) {
        if (texts.empty()) {
            return;
        }
        std::vector<std::int64_t> numbers;
        for (const std::string& text : texts) {
            if (const auto number = index_.value_of(kind, text)) {
                numbers.push_back(*number);
            }
        }
        asked({letter, column, numbers});
    }

    void rubrics(const std::vector<std::string>& ids) {
        if (ids.empty()) {
            return;
        }
        std::vector<std::int64_t> kits;
        for (const std::string& id : ids) {
            const auto with = index_.kits_with(id);
            kits.insert(kits.end(), with.begin(), with.end());
        }
        asked({'k', "kit", kits});
    }

    void asked(Asked facet) {
        query_.none = query_.none || facet.numbers.empty();
        facets_.push_back(std::move(facet));
    }

    void condition(const std::string& sql) {
        query_.conditions += " AND " + sql;
        query_.of_items = true;
    }

    [[nodiscard]] IndexQuery done() {
        if (words_.empty()) {
            for (const Asked& facet : facets_) {
                condition("item." + std::string(facet.column) + " IN (" +
                          joined(facet.numbers, "", ",", "") + ")");
            }
            return query_;
        }
        query_.match = "{words names} : (" + words_ + ")";
        for (const Asked& facet : facets_) {
            query_.match +=
                " AND facets : (" +
                joined(facet.numbers, "\"" + std::string(1, facet.letter), " OR ", "\"") + ")";
        }
        return query_;
    }

private:
    [[nodiscard]] std::string asked_for(const Term& term, const std::vector<TextToken>& tokens) {
        if (term.kind != Term::Kind::prefix) {
            return quoted(term.text);
        }
        if (prefixes_ == Prefixes::word_by_word && tokens.size() == 1) {
            const auto words = index_.words_beginning(tokens.front().word, most_words + 1);
            if (!words.empty() && words.size() <= most_words) {
                return any_of(words);
            }
        }
        return quoted(term.text) + "*";
    }

    static std::string any_of(const std::vector<std::string>& words) {
        std::string text;
        for (const std::string& word : words) {
            text += (text.empty() ? "(" : " OR ") + quoted(word);
        }
        return text + ")";
    }

    SqliteIndex& index_;
    const Tokenizer& tokenizer_;
    Prefixes prefixes_;
    IndexQuery query_;
    std::string words_;
    std::vector<Asked> facets_;
};

std::string seconds(Timestamp moment) {
    return std::to_string(moment.time_since_epoch().count());
}

template <typename Value>
std::vector<std::int64_t> numbers_of(const std::vector<Value>& values) {
    std::vector<std::int64_t> numbers;
    numbers.reserve(values.size());
    for (const Value& value : values) {
        numbers.push_back(static_cast<std::int64_t>(value));
    }
    return numbers;
}

/// What the cards may say, as the index numbers it.
std::vector<std::int64_t> says_of(const Query& query) {
    std::vector<std::int64_t> says = numbers_of(query.recommendations);
    for (const Decision decision : query.decisions) {
        says.push_back(first_decision + static_cast<std::int64_t>(decision));
    }
    return says;
}

void ranges(const Query& query, Builder& builder) {
    if (query.from) {
        builder.condition("item.interviewed >= " + seconds(*query.from));
    }
    if (query.before) {
        builder.condition("item.interviewed < " + seconds(*query.before));
    }
    if (query.lowest) {
        builder.condition("item.score >= " + std::to_string(*query.lowest));
    }
    if (query.highest) {
        builder.condition("item.score <= " + std::to_string(*query.highest));
    }
}

/// Dates as row numbers, which both tables are ordered by: only that part of them is looked at.
void row_range(const Query& query, IndexQuery& asked) {
    const std::string row = asked.row_name();
    if (query.from) {
        asked.conditions += " AND " + row + " >= " + std::to_string(first_row_at(*query.from));
    }
    if (query.before) {
        asked.conditions += " AND " + row + " < " + std::to_string(first_row_at(*query.before));
    }
}

}  // namespace

std::string state_sql(std::optional<Timestamp> soon) {
    const auto number = [](CardState state) { return std::to_string(static_cast<int>(state)); };
    std::string sql = "CASE WHEN item.erased IS NOT NULL THEN " + number(CardState::erased) +
                      " WHEN item.held THEN " + number(CardState::on_hold);
    if (soon) {
        sql += " WHEN item.due <= " + seconds(*soon) + " THEN " + number(CardState::due_soon);
    }
    return sql + " WHEN item.revisions > 1 THEN " + number(CardState::revised) + " ELSE " +
           number(CardState::sealed) + " END";
}

std::string rounded_score_sql() {
    return "(item.score + 50) / 100";
}

std::string IndexQuery::source(bool needs_items) const {
    if (match.empty()) {
        return "FROM item WHERE 1" + conditions;
    }
    // CROSS: the full text gives the rows in the order that is wanted, and is to be asked first.
    const std::string items =
        of_items || needs_items ? " CROSS JOIN item ON item.row = fts.rowid" : "";
    return "FROM fts" + items + " WHERE fts MATCH ?1" + conditions;
}

IndexQuery index_query(const Query& query,
                       SqliteIndex& index,
                       const Tokenizer& tokenizer,
                       Prefixes prefixes) {
    Builder builder(index, tokenizer, prefixes);
    builder.terms(query.terms);
    builder.values('c', "candidate", ValueKind::candidate, query.candidates);
    builder.values('r', "role", ValueKind::role, query.roles);
    builder.values('i', "interviewer", ValueKind::interviewer, query.interviewers);
    builder.rubrics(query.rubrics);
    if (const auto says = says_of(query); !says.empty()) {
        builder.asked({'v', "says", says});
    }
    if (!query.years.empty()) {
        builder.asked({'y', "year", numbers_of(query.years)});
    }
    ranges(query, builder);
    if (!query.scores.empty()) {
        builder.condition(rounded_score_sql() + " IN (" +
                          joined(numbers_of(query.scores), "", ",", "") + ")");
    }
    if (!query.states.empty()) {
        const auto soon = query.now ? std::optional<Timestamp>(*query.now + soon_is) : std::nullopt;
        builder.condition("(" + state_sql(soon) + ") IN (" +
                          joined(numbers_of(query.states), "", ",", "") + ")");
    }
    IndexQuery asked = builder.done();
    row_range(query, asked);
    return asked;
}

}  // namespace evenhand::archive::internal
