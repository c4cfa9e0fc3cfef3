#include "workflow/card_output.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/words.h"
#include "formats/card_csv.h"
#include "formats/card_markdown.h"
#include "formats/file.h"
#include "formats/harvest_json.h"
#include "formats/scorecard_file.h"
#include "workflow/internal/print_target.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

struct Named {
    CardOutput output;
    const char* ending;
    const char* words;
};

/// In the order of CardOutput.
constexpr std::array<Named, 5> outputs = {{{CardOutput::pdf, ".pdf", "PDF"},
                                           {CardOutput::xml, ".xml", "XML"},
                                           {CardOutput::harvest, ".json", "JSON"},
                                           {CardOutput::csv, ".csv", "CSV"},
                                           {CardOutput::markdown, ".md", "Markdown"}}};

const Named& named(CardOutput output) {
    return outputs.at(static_cast<std::size_t>(output));
}

Findings refused(const fs::path& file, std::string sentence) {
    return {{Severity::error, "export.target", std::move(sentence), file.string()}};
}

Findings one_or_none(std::optional<Finding> finding) {
    return finding ? Findings{std::move(*finding)} : Findings{};
}

}  // namespace

std::optional<CardOutput> output_named(const fs::path& file) {
    const std::string ending = lowered(file.extension().string());
    const auto* found = std::ranges::find(
        outputs, ending, [](const Named& named) { return std::string(named.ending); });
    return found == outputs.end() ? std::nullopt : std::optional(found->output);
}

std::string ending_of(CardOutput output) {
    return named(output).ending;
}

std::string words(CardOutput output) {
    return named(output).words;
}

Findings refused_output(const fs::path& file) {
    const auto output = output_named(file);
    if (!output) {
        return refused(file,
                       "The name says as what a card is written: .pdf, .xml, .json, .csv or .md at "
                       "its end.");
    }
    if (*output == CardOutput::pdf) {
        return one_or_none(internal::refused_pdf(file));
    }
    if (*output == CardOutput::xml) {
        return one_or_none(internal::refused_record(file));
    }
    std::error_code none;
    return fs::exists(file, none) && !fs::is_regular_file(file, none)
               ? refused(file, "Nothing can be written there: it is no file.")
               : Findings{};
}

OutputText output_text(const ReadCard& card, CardOutput output) {
    switch (output) {
        case CardOutput::harvest: {
            formats::HarvestJson json = formats::harvest_json(card.card);
            return {std::move(json.bytes), std::move(json.findings)};
        }
        case CardOutput::csv:
            return {formats::card_csv(card.card, card.sha256), {}};
        case CardOutput::markdown:
            return {formats::card_markdown(card.card, card.sha256), {}};
        case CardOutput::pdf:
        case CardOutput::xml:
            break;
    }
    throw Error(ErrorCode::invalid_value, "A card's PDF and XML are no text made of it.");
}

Findings export_card(const fs::path& card, const fs::path& file, const ReportStyle& style) {
    Findings obstacles = refused_output(file);
    if (!obstacles.empty()) {
        return obstacles;
    }
    const auto output = output_named(file);
    if (!output || *output == CardOutput::pdf) {
        return print_card(card, file, style);
    }
    Parsed<ReadCard> read = read_card(card);
    if (!read.value) {
        return read.findings;
    }
    if (*output == CardOutput::xml) {
        formats::write_file(file, formats::scorecard_bytes(read.value->card));
        return std::move(read.findings);
    }
    OutputText text = output_text(*read.value, *output);
    formats::write_file(file, text.bytes);
    append(read.findings, std::move(text.findings));
    return std::move(read.findings);
}

}  // namespace evenhand::workflow
