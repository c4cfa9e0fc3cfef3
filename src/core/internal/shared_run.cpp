#include "core/internal/shared_run.h"

#include <algorithm>
#include <set>
#include <utility>

namespace evenhand::internal {

namespace {

std::vector<std::string> words_in(const LintText& text) {
    std::vector<std::string> words;
    words.reserve(text.words().size());
    for (std::size_t i = 0; i < text.words().size(); ++i) {
        words.emplace_back(text.word(i));
    }
    return words;
}

/// FNV-1a over `length` words and their parting blanks.
std::uint64_t hash_of(const std::vector<std::string>& words, std::size_t from, std::size_t length) {
    std::uint64_t hash = 14695981039346656037U;
    const auto add = [&](char c) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211U;
    };
    for (std::size_t i = from; i < from + length; ++i) {
        std::ranges::for_each(words[i], add);
        add(' ');
    }
    return hash;
}

}  // namespace

void SharedRuns::add(const LintText& text, std::string source) {
    sources_.push_back({std::move(source), words_in(text)});
    const auto& words = sources_.back().words;
    for (std::size_t from = 0; from + length_ <= words.size(); ++from) {
        places_.try_emplace(hash_of(words, from, length_), Place{sources_.size() - 1, from});
    }
}

std::size_t SharedRuns::shared_from(const std::vector<std::string>& words,
                                    std::size_t from,
                                    const Place& place) const {
    const auto& others = sources_[place.source].words;
    std::size_t count = 0;
    while (from + count < words.size() && place.word + count < others.size() &&
           words[from + count] == others[place.word + count]) {
        ++count;
    }
    return count;
}

std::optional<SharedRuns::Place> SharedRuns::place_of(const std::vector<std::string>& words,
                                                      std::size_t from) const {
    const auto found = places_.find(hash_of(words, from, length_));
    return found == places_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<SharedRuns::Hit> SharedRuns::in(const LintText& text) const {
    const auto words = words_in(text);
    std::vector<Hit> hits;
    std::set<std::size_t> told;
    for (std::size_t from = 0; from + length_ <= words.size();) {
        const auto place = place_of(words, from);
        const std::size_t shared = place ? shared_from(words, from, *place) : 0;
        if (shared < length_) {
            ++from;
            continue;
        }
        if (told.insert(place->source).second) {
            const std::size_t begin = text.words()[from].begin;
            const std::size_t end = text.words()[from + shared - 1].end;
            hits.push_back({sources_[place->source].name, std::string(text.written(begin, end))});
        }
        from += shared;
    }
    return hits;
}

}  // namespace evenhand::internal
