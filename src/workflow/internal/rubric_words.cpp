#include "workflow/internal/rubric_words.h"

#include <algorithm>

namespace evenhand::workflow::internal {

namespace {

/// A letter or digit, or a byte of a character beyond ASCII.
bool is_word_byte(unsigned char byte) {
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z');
}

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

void add(std::string& words, std::string_view text) {
    bool inside = false;
    for (const char byte : text) {
        const bool counts = is_word_byte(static_cast<unsigned char>(byte));
        if (counts && !inside) {
            words += ' ';
        }
        if (counts) {
            words += lower(byte);
        }
        inside = counts;
    }
}

void add_criteria(std::string& words, const Rubric& rubric) {
    for (const Criterion& criterion : rubric.criteria) {
        for (const std::string* text : {&criterion.title,
                                        &criterion.handle,
                                        &criterion.dimension,
                                        &criterion.terms,
                                        &criterion.weight_reason}) {
            add(words, *text);
        }
        for (const Anchor& anchor : criterion.anchors) {
            add(words, anchor.text);
        }
    }
}

void add_items(std::string& words, const Rubric& rubric) {
    for (const Item& item : rubric.items) {
        for (const std::string* text :
             {&item.text, &item.signal, &item.tick_when, &item.not_when}) {
            add(words, *text);
        }
    }
    for (const Probe& probe : rubric.probes) {
        add(words, probe.text);
        add(words, probe.ask_when);
    }
    for (const CoverageItem& part : rubric.coverage) {
        add(words, part.text);
    }
}

void add_samples(std::string& words, const Rubric& rubric) {
    for (const SampleAnswer& sample : rubric.samples) {
        for (const Passage& passage : sample.passages) {
            add(words, passage.text);
        }
        for (const Key& key : sample.keys) {
            add(words, key.reason);
        }
    }
}

}  // namespace

std::string search_words(std::string_view text) {
    std::string words;
    add(words, text);
    return words;
}

std::string search_words(const Rubric& rubric) {
    std::string words;
    for (const std::string* text : {&rubric.id.text(),
                                    &rubric.title,
                                    &rubric.category,
                                    &rubric.level,
                                    &rubric.competency,
                                    &rubric.question,
                                    &rubric.construct,
                                    &rubric.job_link,
                                    &rubric.read_aloud,
                                    &rubric.source_name}) {
        add(words, *text);
    }
    for (const std::string& tag : rubric.tags) {
        add(words, tag);
    }
    add_criteria(words, rubric);
    add_items(words, rubric);
    add_samples(words, rubric);
    for (const std::string& note : rubric.rater_notes) {
        add(words, note);
    }
    return words;
}

bool has_all_words(std::string_view found_in, std::string_view wanted) {
    for (std::size_t at = 0; at < wanted.size();) {
        const std::size_t end = std::min(wanted.find(' ', at + 1), wanted.size());
        if (found_in.find(wanted.substr(at, end - at)) == std::string_view::npos) {
            return false;
        }
        at = end;
    }
    return true;
}

}  // namespace evenhand::workflow::internal
