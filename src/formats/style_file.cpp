#include "formats/style_file.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/number_text.h"
#include "core/utf8.h"
#include "formats/internal/xml_grammar.h"
#include "formats/internal/xml_output.h"

namespace evenhand::formats {

namespace {

using internal::ElementRule;
using internal::ValueRule;
using internal::Word;
using internal::XmlDocument;
using internal::XmlElement;

constexpr std::array<Word<Paper>, 2> paper_words{{
    {Paper::a4, "A4"},
    {Paper::letter, "Letter"},
}};

constexpr std::array<Word<CardSection>, 3> section_words{{
    {CardSection::next_interviewer, "next-interviewer"},
    {CardSection::profile, "profile"},
    {CardSection::evidence, "evidence"},
}};

/// A line at the head of a page has room for so many characters.
constexpr std::size_t longest_line = 60;

const internal::DocumentKind& style_kind() {
    static const internal::DocumentKind kind{"style", 1};
    return kind;
}

ValueRule short_line() {
    return {"style.line",
            "a line of 1 to " + std::to_string(longest_line) + " characters",
            [](std::string_view text) {
                const std::string_view line = trimmed(text);
                return !line.empty() && length(line) <= longest_line &&
                       line.find('\n') == std::string_view::npos;
            }};
}

ValueRule colour_rule() {
    return {"style.colour",
            "a colour as # and six hexadecimal digits, such as #0B6664",
            [](std::string_view text) { return colour_of(text).has_value(); }};
}

/// As BCP 47 has most of them: "en", "pt-BR", "zh-Hant".
bool is_language(std::string_view text) {
    constexpr std::size_t longest_part = 8;
    bool first = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('-'), text.size());
        const std::string_view part = text.substr(0, end);
        const bool fits = std::ranges::all_of(part, [&](unsigned char each) {
            return first ? std::isalpha(each) != 0 : std::isalnum(each) != 0;
        });
        const std::size_t most = first ? 3 : longest_part;
        const std::size_t least = first ? 2 : 1;
        if (!fits || part.size() < least || part.size() > most || end + 1 == text.size()) {
            return false;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
        first = false;
    }
    return !first;
}

ValueRule language_rule() {
    return {"style.language",
            "a language by its code, such as en-GB, de or pt-BR",
            [](std::string_view text) { return is_language(text); }};
}

ValueRule file_rule() {
    return {
        "style.logo-name",
        "the name of a .png, .jpg, .jpeg or .svg file beside the style, without a folder",
        [](std::string_view text) {
            constexpr std::array<std::string_view, 4> endings = {".png", ".jpg", ".jpeg", ".svg"};
            return text.find_first_of("/\\") == std::string_view::npos &&
                   std::ranges::any_of(endings, [&](std::string_view ending) {
                       return text.size() > ending.size() && text.ends_with(ending);
                   });
        }};
}

const ElementRule& style_rule() {
    static const ElementRule rule{
        "style",
        internal::once,
        {internal::required("xmlns", internal::exactly(style_kind().name_space())),
         internal::optional("paper", internal::one_of(paper_words)),
         internal::optional("language", language_rule())},
        {internal::text_element("organisation", internal::at_most_once, short_line()),
         {"logo", internal::at_most_once, {internal::required("file", file_rule())}, {}, {}},
         {"accent", internal::at_most_once, {internal::required("colour", colour_rule())}, {}, {}},
         internal::text_element("confidentiality", internal::at_most_once, short_line()),
         {"leave-out",
          internal::any_number,
          {internal::required("section", internal::one_of(section_words))},
          {},
          {}}},
        {}};
    return rule;
}

/// Notes an accent in which text could not be read.
void check_accent(const Colour& accent, const XmlElement& at, XmlDocument& document) {
    const double found = contrast(accent, report_tint);
    if (found < least_contrast) {
        document.error(at,
                       "style.contrast",
                       "Text in " + text_of(accent) +
                           " would be too pale: its contrast to the tinted panel is " +
                           decimals(found, 1) + " : 1, and 4.5 : 1 is needed. " +
                           text_of(darkened(accent, report_tint, least_contrast)) + " would do.");
    }
}

void read_parts(const XmlElement& root, StyleFile& file, XmlDocument& document) {
    file.style.organisation = trimmed(root.text_of("organisation"));
    file.style.confidentiality = trimmed(root.text_of("confidentiality"));
    file.style.language = root.attribute("language");
    if (root.has("paper")) {
        file.style.paper = *internal::value_of(paper_words, root.attribute("paper"));
    }
    if (const auto accent = root.child("accent")) {
        file.style.accent = colour_of(accent->attribute("colour"));
        check_accent(*file.style.accent, *accent, document);
    }
    if (const auto logo = root.child("logo")) {
        file.logo = logo->attribute("file");
        file.logo_line = logo->line();
        if (file.style.organisation.empty()) {
            document.error(*logo,
                           "style.logo-unnamed",
                           "A logo needs <organisation>: its name is what those hear who cannot "
                           "see the logo.");
        }
    }
    for (const XmlElement& element : root.children("leave-out")) {
        const CardSection section =
            *internal::value_of(section_words, element.attribute("section"));
        if (std::ranges::find(file.style.left_out, section) != file.style.left_out.end()) {
            document.error(
                element, "style.repeated", "This section is left out already; name it once.");
        } else {
            file.style.left_out.push_back(section);
        }
    }
}

void hint_at_language(const std::string& language, XmlDocument& document) {
    if (!language.empty() && !language.starts_with("en")) {
        document.add(Severity::hint,
                     "style.language-of-words",
                     "Documents say that they are in '" + language +
                         "'; the program's own words in them stay English.");
    }
}

}  // namespace

std::string style_bytes(const StyleFile& file) {
    const pugi::xml_document document =
        internal::new_document(style_kind().root.c_str(), style_kind().name_space());
    pugi::xml_node root = document.document_element();
    internal::set(root, "paper", internal::word_for(paper_words, file.style.paper));
    internal::set_unless_empty(root, "language", file.style.language);
    internal::add_unless_empty(root, "organisation", file.style.organisation);
    if (!file.logo.empty()) {
        internal::set(root.append_child("logo"), "file", file.logo);
    }
    if (file.style.accent) {
        internal::set(root.append_child("accent"), "colour", text_of(*file.style.accent));
    }
    internal::add_unless_empty(root, "confidentiality", file.style.confidentiality);
    for (const CardSection section : file.style.left_out) {
        internal::set(
            root.append_child("leave-out"), "section", internal::word_for(section_words, section));
    }
    return internal::canonical_bytes(document);
}

Parsed<StyleFile> read_style(std::string_view bytes, const std::string& name) {
    XmlDocument document(bytes, name, style_kind());
    internal::check_grammar(document, style_rule());
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    StyleFile file;
    read_parts(*document.root(), file, document);
    if (document.has_errors()) {
        return {std::nullopt, document.findings()};
    }
    hint_at_language(file.style.language, document);
    return {std::move(file), document.findings()};
}

StyleFile style_as_far_as_read(std::string_view bytes) {
    const XmlDocument document(bytes, "", style_kind());
    const auto root = document.root();
    StyleFile file;
    if (!root) {
        return file;
    }
    file.style.organisation = trimmed(root->text_of("organisation"));
    file.style.confidentiality = trimmed(root->text_of("confidentiality"));
    file.style.language = root->attribute("language");
    file.style.paper =
        internal::value_of(paper_words, root->attribute("paper")).value_or(Paper::a4);
    if (const auto accent = root->child("accent")) {
        file.style.accent = colour_of(accent->attribute("colour"));
    }
    if (const auto logo = root->child("logo"); logo && file_rule().fits(logo->attribute("file"))) {
        file.logo = logo->attribute("file");
        file.logo_line = logo->line();
    }
    std::vector<CardSection>& left_out = file.style.left_out;
    for (const XmlElement& element : root->children("leave-out")) {
        const auto section = internal::value_of(section_words, element.attribute("section"));
        if (section && std::ranges::find(left_out, *section) == left_out.end()) {
            left_out.push_back(*section);
        }
    }
    return file;
}

bool is_style(std::string_view bytes) {
    constexpr std::size_t beginning = 4096;
    return bytes.substr(0, beginning).find("\"urn:evenhand:style:") != std::string_view::npos;
}

}  // namespace evenhand::formats
