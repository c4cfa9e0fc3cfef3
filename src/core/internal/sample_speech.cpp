#include "core/internal/sample_speech.h"

#include <algorithm>

#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

template <typename Wanted>
std::string joined(const SampleAnswer& sample, Wanted wanted) {
    std::string text;
    for (const Passage& passage : sample.passages) {
        if (wanted(passage)) {
            text += text.empty() ? "" : "\n\n";
            text += passage.text;
        }
    }
    return text;
}

}  // namespace

bool is_interviewer(const Passage& passage) {
    return lowered(trimmed(passage.label)) == "interviewer";
}

std::string speech_of(const SampleAnswer& sample) {
    return joined(sample, [](const Passage& passage) { return !is_interviewer(passage); });
}

std::string answer_of(const SampleAnswer& sample) {
    return joined(sample, [](const Passage&) { return true; });
}

std::vector<std::string> speaker_parts(const SampleAnswer& sample) {
    std::vector<std::string> parts;
    const std::string_view text = sample.speaker;
    for (std::size_t begin = 0; begin < text.size() && parts.size() < 3;) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        parts.push_back(lowered(trimmed(text.substr(begin, end - begin))));
        begin = end + 1;
    }
    return parts;
}

std::string industry_of(const std::string& text, const PhraseList& industries) {
    const auto matches = industries.in(LintText(text));
    return matches.empty() || matches.back().word->advice.empty() ? text
                                                                  : matches.back().word->advice;
}

}  // namespace evenhand::internal
