#include "formats/internal/page_repair.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "core/utf8.h"
#include "formats/internal/encoding.h"

namespace evenhand::formats::internal {

namespace {

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// Calls `use` with each character of a well-formed text and its bytes.
template <typename Use>
void for_each_character(std::string_view utf8, Use use) {
    for (std::size_t at = 0; at < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[at]);
        const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        constexpr std::array<unsigned, 5> first_bits = {0, 0x7F, 0x1F, 0x0F, 0x07};
        char32_t character = first & first_bits[size];
        for (std::size_t i = 1; i < size; ++i) {
            character = (character << 6U) | (static_cast<unsigned char>(utf8[at + i]) & 0x3FU);
        }
        use(character, utf8.substr(at, size));
        at += size;
    }
}

char32_t first_character(std::string_view utf8) {
    char32_t first = 0;
    for_each_character(utf8, [&](char32_t character, std::string_view /*bytes*/) {
        first = first == 0 ? character : first;
    });
    return first;
}

/// Characters beyond ASCII that stand side by side; a garbled character is one or a part of one.
struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    int line = 1;
    bool quoted = false;  ///< Alone between quotation marks: it is spoken of, not used.
};

/// Whether a run is the whole of what stands between two marks, inside or outside of the run.
bool is_quoted(std::string_view text, std::size_t begin, std::size_t end) {
    struct Marks {
        std::string_view open;
        std::string_view close;
    };
    constexpr std::array<Marks, 7> marks = {{{"\"", "\""},
                                             {"'", "'"},
                                             {"`", "`"},
                                             {"(", ")"},
                                             {"\u201C", "\u201D"},
                                             {"\u2018", "\u2019"},
                                             {"\u00AB", "\u00BB"}}};
    const std::string_view run = text.substr(begin, end - begin);
    return std::ranges::any_of(marks, [&](const Marks& mark) {
        const bool around =
            text.substr(0, begin).ends_with(mark.open) && text.substr(end).starts_with(mark.close);
        const bool within = run.size() > mark.open.size() + mark.close.size() &&
                            run.starts_with(mark.open) && run.ends_with(mark.close);
        return around || within;
    });
}

std::vector<Run> runs_of(std::string_view text) {
    std::vector<Run> runs;
    int line = 1;
    for (std::size_t at = 0; at < text.size();) {
        if (is_ascii(text[at])) {
            line += text[at] == '\n' ? 1 : 0;
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && !is_ascii(text[at])) {
            ++at;
        }
        runs.push_back({begin, at, line, is_quoted(text, begin, at)});
    }
    return runs;
}

/// How much a run that turns back says by itself about the page.
enum class Evidence {
    none,    ///< It does not turn back.
    weak,    ///< It may as well be meant: an accented letter before a quotation mark.
    lone,    ///< A middle dot or no-break space between spaces: meant in no English page.
    certain  ///< A dash, a quotation mark, an emoji: nobody writes the garbled form.
};

struct Reading {
    Evidence evidence = Evidence::none;
    std::string text;
};

bool is_certain(char32_t character) {
    return (character >= 0x2000 && character <= 0x22FF) ||
           (character >= 0x1F000 && character <= 0x1FAFF);
}

class CodePage {
public:
    CodePage(std::string name, std::string_view charset, bool latin)
        : name_(std::move(name)), latin_(latin) {
        const auto characters = upper_half(charset);
        for (std::size_t i = 0; i < characters.size(); ++i) {
            bytes_.emplace(characters[i], static_cast<char>(i + 128));
        }
    }

    [[nodiscard]] const std::string& name() const { return name_; }

    /// The run as it was before it was read in this code page.
    [[nodiscard]] Reading reading(std::string_view text, const Run& run) const {
        const auto turned = turned_back(text.substr(run.begin, run.end - run.begin));
        if (!turned || run.quoted) {
            return {};
        }
        return {evidence_of(text, run, *turned), *turned};
    }

private:
    [[nodiscard]] std::optional<std::string> turned_back(std::string_view garbled) const {
        std::string turned;
        bool known = true;
        for_each_character(garbled, [&](char32_t character, std::string_view /*bytes*/) {
            const auto found = bytes_.find(character);
            known = known && found != bytes_.end() && character != U'\uFFFD';
            turned += known ? found->second : '?';
        });
        return known && is_utf8(turned) ? std::optional(turned) : std::nullopt;
    }

    [[nodiscard]] Evidence evidence_of(std::string_view text,
                                       const Run& run,
                                       std::string_view turned) const {
        bool certain = false;
        for_each_character(turned, [&](char32_t character, std::string_view bytes) {
            // The second character of garbled Latin is a symbol that stands behind no letter,
            // unless it is a dash or a quotation mark.
            const bool symbol = bytes.size() == 2 && static_cast<unsigned char>(bytes[1]) >= 0xA0;
            certain = certain || is_certain(character) ||
                      (latin_ && symbol && character <= 0x17F && character != 0xA0);
        });
        if (certain) {
            return Evidence::certain;
        }
        const char32_t first = first_character(turned);
        const bool open =
            run.begin == 0 || text[run.begin - 1] == ' ' || text[run.begin - 1] == '\n';
        const bool closed = run.end == text.size() || text[run.end] == ' ' || text[run.end] == '\n';
        const bool one = turned.size() == 2 && (first == 0xB7 || first == 0xA0);
        return one && open && closed ? Evidence::lone : Evidence::weak;
    }

    std::string name_;
    bool latin_;
    std::unordered_map<char32_t, char> bytes_;
};

const std::array<CodePage, 3>& code_pages() {
    static const std::array<CodePage, 3> pages = {
        CodePage("Windows-1252 (Western)", "windows-1252", true),
        CodePage("Windows-1253 (Greek)", "windows-1253", false),
        CodePage("Windows-874 (Thai)", "windows-874", false)};
    return pages;
}

/// Whether a run looks garbled, whatever it may be made of.
bool is_garbled(std::string_view run) {
    constexpr std::array<std::string_view, 9> marks = {"\u00E2\u20AC",
                                                       "\u03B2\u20AC",
                                                       "\u0E42\u20AC",
                                                       "\u00C2\u00B7",
                                                       "\u00C2\u00A0",
                                                       "\u00C3\u00A9",
                                                       "\u00C3\u00A8",
                                                       "\u00C3\u00BC",
                                                       "\uFFFD"};
    return std::ranges::any_of(
        marks, [&](std::string_view mark) { return run.find(mark) != std::string_view::npos; });
}

/// A text's runs as one code page would have them.
struct Diagnosis {
    const CodePage* page = nullptr;
    std::vector<Reading> readings;
    std::size_t certain = 0;
    std::size_t lone = 0;
    bool contradicted = false;  ///< A run that is not garbled does not turn back.

    [[nodiscard]] bool holds() const { return certain > 0 || (lone > 0 && !contradicted); }
};

bool contradicts(std::string_view text, const Run& run, const Reading& reading) {
    return reading.evidence == Evidence::none && !run.quoted &&
           !is_garbled(text.substr(run.begin, run.end - run.begin));
}

Diagnosis diagnose(std::string_view text, const std::vector<Run>& runs, const CodePage& page) {
    Diagnosis diagnosis{&page, {}, 0, 0, false};
    for (const Run& run : runs) {
        Reading reading = page.reading(text, run);
        diagnosis.certain += reading.evidence == Evidence::certain ? 1U : 0U;
        diagnosis.lone += reading.evidence == Evidence::lone ? 1U : 0U;
        diagnosis.contradicted = diagnosis.contradicted || contradicts(text, run, reading);
        diagnosis.readings.push_back(std::move(reading));
    }
    return diagnosis;
}

/// The code page that explains most; null readings when none explains anything.
std::optional<Diagnosis> best_diagnosis(std::string_view text, const std::vector<Run>& runs) {
    std::optional<Diagnosis> best;
    for (const CodePage& page : code_pages()) {
        Diagnosis next = diagnose(text, runs, page);
        const bool better = !best || next.certain > best->certain ||
                            (next.certain == best->certain && next.lone > best->lone);
        if (next.holds() && better) {
            best = std::move(next);
        }
    }
    return best;
}

/// The lines in which a certain run stands and no run contradicts.
std::set<int> garbled_lines(std::string_view text,
                            const std::vector<Run>& runs,
                            const Diagnosis& diagnosis) {
    std::set<int> lines;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (diagnosis.readings[i].evidence == Evidence::certain) {
            lines.insert(runs[i].line);
        }
    }
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (contradicts(text, runs[i], diagnosis.readings[i])) {
            lines.erase(runs[i].line);
        }
    }
    return lines;
}

std::string of_lines(std::size_t count, int first) {
    return count == 1 ? "in line " + std::to_string(first)
                      : "in " + std::to_string(count) + " lines, the first of them line " +
                            std::to_string(first);
}

/// Puts a text together anew, run by run, and counts what it changed.
class Mending {
public:
    Mending(std::string_view text, const std::string& source_name)
        : text_(text), source_name_(source_name), runs_(runs_of(text)) {}

    [[nodiscard]] RepairedText mend() {
        const auto diagnosis = best_diagnosis(text_, runs_);
        const std::set<int> lines =
            diagnosis ? garbled_lines(text_, runs_, *diagnosis) : std::set<int>{};
        for (std::size_t i = 0; i < runs_.size(); ++i) {
            const Run& run = runs_[i];
            result_.text += text_.substr(done_, run.begin - done_);
            done_ = run.end;
            const Reading reading = diagnosis ? diagnosis->readings[i] : Reading{};
            const bool sure = reading.evidence == Evidence::certain ||
                              (reading.evidence != Evidence::none &&
                               (!diagnosis->contradicted || lines.contains(run.line)));
            if (sure) {
                result_.text += reading.text;
                repaired_.insert(run.line);
            } else {
                keep(run);
            }
        }
        result_.text += text_.substr(done_);
        report(diagnosis ? diagnosis->page->name() : "");
        return std::move(result_);
    }

private:
    /// A run that stays, but for control characters.
    void keep(const Run& run) {
        static const std::array<char32_t, 128> latin = upper_half("windows-1252");
        const std::string_view bytes = text_.substr(run.begin, run.end - run.begin);
        if (is_garbled(bytes) && !run.quoted) {
            garbled_.insert(run.line);
        }
        for_each_character(bytes, [&](char32_t character, std::string_view whole) {
            const bool control = character >= 0x80 && character < 0xA0;
            const char32_t meant = control ? latin[character - 0x80] : character;
            if (meant == character) {
                result_.text += whole;
                return;
            }
            controls_.insert(run.line);
            append(meant);
        });
    }

    /// Windows-1252 has no character beyond U+2122 and none below U+0080 in its upper half.
    void append(char32_t character) {
        const auto tail = [](char32_t bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
        if (character < 0x800) {
            result_.text += static_cast<char>(0xC0U | (character >> 6U));
        } else {
            result_.text += static_cast<char>(0xE0U | (character >> 12U));
            result_.text += tail(character >> 6U);
        }
        result_.text += tail(character);
    }

    void report(const std::string& code_page) {
        if (!repaired_.empty()) {
            remark_repaired(repaired_, code_page);
        } else if (!controls_.empty()) {
            remark_repaired(controls_, "Latin-1");
        }
        if (!garbled_.empty()) {
            const int first = *garbled_.begin();
            result_.findings.push_back(
                {Severity::warning,
                 "page.garbled",
                 "The text was once read in the wrong encoding and cannot be put right " +
                     of_lines(garbled_.size(), first) +
                     "; mend it in the draft, or copy the page anew.",
                 source_name_ + ":" + std::to_string(first)});
        }
    }

    void remark_repaired(const std::set<int>& lines, const std::string& code_page) {
        const int first = *lines.begin();
        result_.findings.push_back({Severity::hint,
                                    "page.repaired",
                                    "The text was once read as " + code_page +
                                        " and was put right " + of_lines(lines.size(), first) +
                                        "; look at its dashes and quotation marks.",
                                    source_name_ + ":" + std::to_string(first)});
    }

    std::string_view text_;
    const std::string& source_name_;
    std::vector<Run> runs_;
    std::size_t done_ = 0;
    std::set<int> repaired_;
    std::set<int> controls_;
    std::set<int> garbled_;
    RepairedText result_;
};

}  // namespace

RepairedText repair_text(std::string_view text, const std::string& source_name) {
    return Mending(text, source_name).mend();
}

}  // namespace evenhand::formats::internal
