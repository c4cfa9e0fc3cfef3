#include "formats/tag_vocabulary_file.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::formats {

namespace {

/// Reads the list line by line.
class VocabularyReader {
public:
    explicit VocabularyReader(std::string source_name) : source_name_(std::move(source_name)) {}

    void read_line(std::string_view line) {
        ++number_;
        if (line.empty() || line.front() == '#') {
            return;
        }
        if (line.front() == '[') {
            begin_section(line);
        } else if (section_ == nullptr) {
            remark(
                Severity::warning,
                "tags.no-section",
                "\u201C" + std::string(line) +
                    "\u201D stands in no section; put it under [categories], [levels] or [tags].");
        } else {
            add_word(line);
        }
    }

    [[nodiscard]] Parsed<TagVocabulary> result() && {
        const bool empty = vocabulary_.tags.empty() && vocabulary_.levels.empty() &&
                           vocabulary_.categories.empty();
        if (empty) {
            number_ = 1;
            remark(Severity::error, "tags.empty", "The list has no word; it needs one a line.");
            return {std::nullopt, std::move(findings_)};
        }
        return {std::move(vocabulary_), std::move(findings_)};
    }

private:
    void begin_section(std::string_view line) {
        const std::string name = lowered(line);
        section_ = name == "[categories]" ? &vocabulary_.categories
                   : name == "[levels]"   ? &vocabulary_.levels
                   : name == "[tags]"     ? &vocabulary_.tags
                                          : nullptr;
        if (section_ == nullptr) {
            remark(Severity::warning,
                   "tags.unknown-section",
                   std::string(line) +
                       " is no section of this list; it may be [categories], [levels] or [tags].");
        }
    }

    void add_word(std::string_view word) {
        if (words_.insert(lowered(word)).second) {
            section_->emplace_back(word);
        } else {
            remark(Severity::warning,
                   "tags.duplicate",
                   "\u201C" + std::string(word) + "\u201D is in the list already; once is enough.");
        }
    }

    void remark(Severity severity, std::string code, std::string message) {
        findings_.push_back({severity,
                             std::move(code),
                             std::move(message),
                             source_name_ + ":" + std::to_string(number_)});
    }

    std::string source_name_;
    int number_ = 0;
    std::vector<std::string>* section_ = nullptr;
    std::set<std::string> words_;
    TagVocabulary vocabulary_;
    Findings findings_;
};

}  // namespace

Parsed<TagVocabulary> read_tag_vocabulary(std::string_view bytes, const std::string& source_name) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (!is_utf8(bytes)) {
        return {std::nullopt,
                {{Severity::error,
                  "tags.not-utf8",
                  "The list is not UTF-8 text; save it as UTF-8.",
                  source_name}}};
    }
    const std::string text =
        clean_text(bytes.substr(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0));
    const std::string_view view = text;
    VocabularyReader reader(source_name);
    for (std::size_t begin = 0; begin < view.size();) {
        const std::size_t end = std::min(view.find('\n', begin), view.size());
        reader.read_line(trimmed(view.substr(begin, end - begin)));
        begin = end + 1;
    }
    return std::move(reader).result();
}

}  // namespace evenhand::formats
