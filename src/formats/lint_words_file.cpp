#include "formats/lint_words_file.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::formats {

namespace {

constexpr std::string_view arrow = "\u2192";

std::string phrase_in_quotes(std::string_view text) {
    return "\u201C" + std::string(text) + "\u201D";
}

/// What stands before the arrow, and behind it.
struct Entry {
    std::string phrase;
    std::string advice;
    bool has_arrow = false;
};

Entry entry_of(std::string_view line) {
    const std::size_t at = line.find(arrow);
    if (at == std::string_view::npos) {
        return {std::string(trimmed(line)), "", false};
    }
    return {std::string(trimmed(line.substr(0, at))),
            std::string(trimmed(line.substr(at + arrow.size()))),
            true};
}

/// Reads the lists line by line.
class ListReader {
public:
    ListReader(std::string source_name, LintWords base)
        : source_name_(std::move(source_name)), words_(std::move(base)) {}

    void read_line(std::string_view line) {
        ++number_;
        if (line.empty() || line.front() == '#') {
            return;
        }
        const Entry entry = entry_of(line);
        if (entry.has_arrow && entry.advice.empty()) {
            warn("words.no-advice",
                 "Nothing stands behind the arrow; write what is better, or leave the arrow out.");
        }
        if (line.front() == '[') {
            begin_section(entry);
        } else if (section_ == nullptr) {
            warn_outside(line);
        } else if (line.front() == '-') {
            take_out(std::string(trimmed(std::string_view(entry.phrase).substr(1))));
        } else {
            add(entry);
        }
    }

    [[nodiscard]] Parsed<LintWords> result() && {
        const bool empty =
            std::ranges::all_of(words_, [](const auto& list) { return list.second.empty(); });
        if (empty) {
            findings_.push_back({Severity::error,
                                 "words.empty",
                                 "The lists have no word; write one a line, below a section.",
                                 source_name_});
            return {std::nullopt, std::move(findings_)};
        }
        return {std::move(words_), std::move(findings_)};
    }

private:
    void begin_section(const Entry& entry) {
        const std::string name = lowered(entry.phrase);
        section_ = nullptr;
        advice_ = entry.advice;
        in_unknown_section_ = true;
        for (const std::string_view known : lint_sections()) {
            if (name == "[" + std::string(known) + "]") {
                section_ = &words_[std::string(known)];
                in_unknown_section_ = false;
            }
        }
        if (section_ == nullptr) {
            warn("words.unknown-section",
                 entry.phrase +
                     " is no section of the word lists, so its words are not looked for; "
                     "the sections are those of the shipped lint.txt.");
        }
    }

    void warn_outside(std::string_view line) {
        // The words of an unknown section are left out with it.
        if (!in_unknown_section_) {
            warn("words.no-section",
                 phrase_in_quotes(line) +
                     " stands in no section; put it below one, such as [quality].");
        }
    }

    [[nodiscard]] auto find(const std::string& phrase) const {
        return std::ranges::find(*section_, lowered(phrase), &LintWord::phrase);
    }

    void take_out(const std::string& phrase) {
        const auto found = find(phrase);
        if (found == section_->end()) {
            warn("words.not-there",
                 phrase_in_quotes(phrase) + " is not in this section, so it cannot be taken out.");
        } else {
            section_->erase(found);
        }
    }

    void add(const Entry& entry) {
        const std::size_t star = entry.phrase.find('*');
        const bool ends_word = star != std::string::npos && star + 1 == entry.phrase.size() &&
                               star > 0 && entry.phrase[star - 1] != ' ';
        if (star != std::string::npos && !ends_word) {
            warn("words.star",
                 phrase_in_quotes(entry.phrase) +
                     " has a \u201C*\u201D that is not at the end of a word; only there it "
                     "stands for any letters.");
        } else if (entry.phrase.empty()) {
            warn("words.no-phrase", "Nothing stands before the arrow; write what to look for.");
        } else if (find(entry.phrase) != section_->end()) {
            warn("words.duplicate",
                 phrase_in_quotes(entry.phrase) + " is in this section already; once is enough.");
        } else {
            section_->push_back({lowered(entry.phrase),
                                 entry.has_arrow ? entry.advice : advice_,
                                 source_name_ + ":" + std::to_string(number_)});
        }
    }

    void warn(std::string code, std::string message) {
        findings_.push_back({Severity::warning,
                             std::move(code),
                             std::move(message),
                             source_name_ + ":" + std::to_string(number_)});
    }

    std::string source_name_;
    LintWords words_;
    int number_ = 0;
    std::vector<LintWord>* section_ = nullptr;
    std::string advice_;  ///< Of the section, for words without their own.
    bool in_unknown_section_ = false;
    Findings findings_;
};

}  // namespace

Parsed<LintWords> read_lint_words(std::string_view bytes,
                                  const std::string& source_name,
                                  LintWords base) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (!is_utf8(bytes)) {
        return {std::nullopt,
                {{Severity::error,
                  "words.not-utf8",
                  "The word lists are not UTF-8 text; save them as UTF-8.",
                  source_name}}};
    }
    const std::string text =
        clean_text(bytes.substr(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0));
    const std::string_view view = text;
    ListReader reader(source_name, std::move(base));
    for (std::size_t begin = 0; begin < view.size();) {
        const std::size_t end = std::min(view.find('\n', begin), view.size());
        reader.read_line(trimmed(view.substr(begin, end - begin)));
        begin = end + 1;
    }
    return std::move(reader).result();
}

}  // namespace evenhand::formats
