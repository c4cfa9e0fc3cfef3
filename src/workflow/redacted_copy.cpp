#include "workflow/redacted_copy.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "formats/card_copy_file.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/rubric_file.h"
#include "formats/scorecard_file.h"
#include "formats/word_finder.h"
#include "workflow/copy_check.h"
#include "workflow/internal/card_pdf.h"
#include "workflow/internal/counted.h"
#include "workflow/report_desk.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t name_digits = 12;

std::string secret_of(const Scorecard& card, const CopyWish& wish) {
    const Salt& salt = card.salt();
    return "evenhand redacted copy\n" + words(wish.kind) + "\n" + card.session().head.id.text() +
           "\n" + std::string(salt.begin(), salt.end());
}

CopyOrder order_of(const Scorecard& card, const CopyWish& wish) {
    const std::string secret = secret_of(card, wish);
    CopyOrder order{wish.kind,
                    {},
                    Id<Session>(formats::sha256_hex("id\n" + secret).substr(0, name_digits)),
                    formats::sha256("salt\n" + secret)};
    for (const std::string& also : wish.also) {
        order.also.push_back(clean_text(also));
    }
    return order;
}

/// Lines of equal words and equal fate are one, in the order of the first.
class Grouper {
public:
    void add(const std::string& words, const std::string& what, const std::string& place) {
        auto found = std::ranges::find_if(groups_, [&](const Group& group) {
            return group.words == words && group.what == what;
        });
        if (found == groups_.end()) {
            groups_.push_back({words, what, {}, 0});
            found = groups_.end() - 1;
        }
        ++found->count;
        if (std::ranges::find(found->places, place) == found->places.end()) {
            found->places.push_back(place);
        }
    }

    [[nodiscard]] std::vector<CopyLine> lines() const {
        std::vector<CopyLine> lines;
        std::ranges::transform(groups_, std::back_inserter(lines), [](const Group& group) {
            return CopyLine{group.words, group.what, places_of(group)};
        });
        return lines;
    }

private:
    struct Group {
        std::string words;
        std::string what;
        std::vector<std::string> places;
        std::size_t count = 0;
    };

    static std::string places_of(const Group& group) {
        constexpr std::size_t most = 3;
        std::string text;
        for (std::size_t i = 0; i < std::min(most, group.places.size()); ++i) {
            text += (i == 0 ? "" : "; ") + group.places[i];
        }
        if (group.places.size() > most) {
            text += " and " + std::to_string(group.places.size() - most) + " more";
        }
        if (group.count > group.places.size()) {
            text += ", " + std::to_string(group.count) + " times";
        }
        return text;
    }

    std::vector<Group> groups_;
};

std::string summary_of(std::size_t replaced, std::size_t doubts) {
    const std::string looked =
        doubts == 0 ? "Nothing was found that is to be looked at; read the copy all the same."
                    : internal::counted(doubts, "place") + " to be looked at.";
    return internal::counted(replaced, "place") + " replaced. " + looked;
}

std::string line_text(const CopyLine& line) {
    const std::string words = line.words.empty() ? "" : "\u201C" + line.words + "\u201D ";
    return words + line.what + " (" + line.places + ")";
}

}  // namespace

RedactedCopy redacted_copy(const Scorecard& card,
                           const CopyWish& wish,
                           const RubricCopies& rubrics) {
    const CopyMeans means{formats::words_in, [](const Rubric& rubric) {
                              return formats::sha256_hex(formats::rubric_bytes(rubric));
                          }};
    CopyOrder order = order_of(card, wish);
    order.rubrics = rubrics;
    CardCopy copy = copy_of(card, order, means);
    std::string bytes = formats::card_copy_bytes(copy.card, copy.kind);
    auto read = formats::read_card_copy(bytes, "copy");
    if (!read.value) {
        throw Error(ErrorCode::invalid_value,
                    "The redacted copy cannot be read back: " + first_fault(read.findings));
    }
    return {std::move(copy), std::move(bytes), std::move(read.value->sha256)};
}

CopyView copy_view(const CardCopy& copy) {
    return copy_view(copy.kind, copy.replaced, copy.doubts);
}

CopyView copy_view(CopyKind kind,
                   const std::vector<Replacement>& replaced,
                   const std::vector<Doubt>& doubts) {
    Grouper taken_out;
    for (const Replacement& each : replaced) {
        taken_out.add(
            each.words, each.shown.empty() ? "left out" : "replaced by " + each.shown, each.place);
    }
    Grouper look_at;
    for (const Doubt& doubt : doubts) {
        look_at.add(doubt.words, doubt.reason, doubt.place);
    }
    return {words(kind),
            summary_of(replaced.size(), doubts.size()),
            look_at.lines(),
            taken_out.lines()};
}

std::string copy_text(const CopyView& view) {
    std::string text = view.title + ": " + view.summary + "\n";
    const auto add = [&](const char* title, const std::vector<CopyLine>& lines) {
        text += lines.empty() ? "" : "\n" + std::string(title) + "\n";
        for (const CopyLine& line : lines) {
            text += "  " + line_text(line) + "\n";
        }
    };
    add("To look at", view.look_at);
    add("Replaced", view.replaced);
    return text;
}

std::string copy_brief(const CopyView& view) {
    constexpr std::size_t most = 6;
    std::string text = view.summary;
    const auto add = [&](const char* title, const std::vector<CopyLine>& lines) {
        text += lines.empty() ? "" : "\n" + std::string(title);
        for (std::size_t i = 0; i < std::min(most, lines.size()); ++i) {
            text += "\n\u2022 " + line_text(lines[i]);
        }
        if (lines.size() > most) {
            text += "\n\u2022 and " + std::to_string(lines.size() - most) + " more";
        }
    };
    add("To look at:", view.look_at);
    add("Replaced:", view.replaced);
    return text;
}

std::vector<std::string> typed_names(const std::string& text) {
    std::vector<std::string> names;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t comma = std::min(text.find(',', begin), text.size());
        const std::string name(trimmed(std::string_view(text).substr(begin, comma - begin)));
        if (!name.empty()) {
            names.push_back(name);
        }
        begin = comma + 1;
    }
    return names;
}

Findings copy_findings(const CopyView& view) {
    Findings findings;
    for (const CopyLine& line : view.look_at) {
        findings.push_back({Severity::warning,
                            "copy.look",
                            (line.words.empty() ? "" : "“" + line.words + "”: ") + line.what,
                            line.places});
    }
    return findings;
}

std::string copy_name(const RedactedCopy& copy) {
    const std::string kind =
        copy.copy.kind == CopyKind::anonymised ? "anonymised-" : "subject-access-";
    return kind + copy.sha256.substr(0, name_digits);
}

OutputText copy_output(const RedactedCopy& copy, CardOutput output, const ReportStyle& style) {
    if (output == CardOutput::xml) {
        return {copy.bytes, {}};
    }
    if (output == CardOutput::pdf) {
        report::PrintedPdf printed =
            internal::copy_pdf({copy.copy.kind, copy.copy.card, copy.sha256, copy.bytes}, style);
        return {std::move(printed.bytes), std::move(printed.findings)};
    }
    return output_text({copy.copy.card, copy.sha256}, output);
}

Findings refused_copy(const fs::path& file) {
    if (file.filename().string().ends_with(formats::scorecard_ending)) {
        return {{Severity::error,
                 "export.target",
                 "A redacted copy is no scorecard: give it a name that does not end in " +
                     std::string(formats::scorecard_ending) + ", NAME" +
                     std::string(formats::card_copy_ending) + " for instance.",
                 file.string()}};
    }
    return refused_output(file);
}

Findings write_copy(const RedactedCopy& copy, const fs::path& file, const ReportStyle& style) {
    Findings findings = refused_copy(file);
    const auto output = output_named(file);
    if (!findings.empty() || !output) {
        return findings;
    }
    OutputText text = copy_output(copy, *output, style);
    formats::write_file(file, text.bytes);
    findings = copy_findings(copy_view(copy.copy));
    append(findings, std::move(text.findings));
    return findings;
}

Findings print_copy(const fs::path& copy, const PdfTarget& pdf, const ReportStyle& style) {
    const std::string bytes = formats::read_file(copy);
    auto read = formats::read_card_copy(bytes, copy.filename().string());
    if (!read.value) {
        return std::move(read.findings);
    }
    if (const auto refusal = pdf.refusal()) {
        return {*refusal};
    }
    report::PrintedPdf made =
        internal::copy_pdf({read.value->kind, read.value->card, read.value->sha256, bytes}, style);
    pdf.put(made.bytes);
    read.findings.insert(
        read.findings.begin(),
        {Severity::hint, "copy.intact", check_copy(copy).title, copy.filename().string()});
    append(read.findings, std::move(made.findings));
    return std::move(read.findings);
}

Parsed<RedactedCopy> copy_of_file(const fs::path& card, const CopyWish& wish) {
    Parsed<ReadCard> read = read_card(card);
    if (!read.value) {
        return {std::nullopt, std::move(read.findings)};
    }
    return {redacted_copy(read.value->card, wish), std::move(read.findings)};
}

Parsed<BatchView> export_copies(const fs::path& from,
                                const fs::path& into,
                                CardOutput output,
                                const CopyWish& wish,
                                bool replace,
                                const BatchProgress& progress,
                                const ReportStyle& style) {
    const std::string ending =
        output == CardOutput::xml ? std::string(formats::card_copy_ending) : ending_of(output);
    return each_card(from, progress, [&](const fs::path& card) {
        Parsed<RedactedCopy> copy = copy_of_file(card, wish);
        if (!copy.value) {
            return std::move(copy.findings);
        }
        const fs::path target = into / (copy_name(*copy.value) + ending);
        Findings taken = taken_target(target, replace);
        if (!taken.empty()) {
            return taken;
        }
        formats::make_folder(into);
        Findings written = write_copy(*copy.value, target, style);
        for (Finding& finding : written) {
            finding.location = target.filename().string() + ": " + finding.location;
        }
        append(copy.findings, std::move(written));
        return std::move(copy.findings);
    });
}

}  // namespace evenhand::workflow
