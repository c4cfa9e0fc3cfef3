#include "workflow/internal/page_words.h"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <utility>

#include "core/number_text.h"
#include "report/pdf_reading.h"
#include "report/scorecard_document.h"
#include "workflow/internal/card_pdf.h"

namespace evenhand::workflow::internal {

namespace {

/// Stands for the remark by the verdict; before it are only a name, a role and the scores.
constexpr const char* mark = "\u2021standing\u2021";

std::string joined(Words::const_iterator begin, Words::const_iterator end) {
    std::string text;
    for (auto at = begin; at != end; ++at) {
        text += (text.empty() ? "" : " ") + *at;
    }
    return text;
}

std::size_t place_of_last(const Words& all, const Words& part) {
    return static_cast<std::size_t>(
        std::find_end(all.begin(), all.end(), part.begin(), part.end()) - all.begin());
}

/// What an archive has printed behind a card, read back from its words.
class StampReader {
public:
    explicit StampReader(const Words& words) : words_(words) {}

    std::optional<report::ArchiveStamp> read() {
        report::ArchiveStamp stamp;
        const std::size_t archive = place_of_last(words_, {"Archive", "Scorecard"});
        if (archive == words_.size() || !read_history(archive, stamp)) {
            return std::nullopt;
        }
        at_ = archive + 2;
        stamp.card = next();
        if (!stamp.card.ends_with(',') || next() != "revision") {
            return std::nullopt;
        }
        stamp.card.pop_back();
        stamp.revision = to_int(next()).value_or(0);
        (void)next();  // "of"
        stamp.revisions = to_int(next()).value_or(0);
        read_checkpoint(stamp);
        (void)next();  // "Archive’s key"
        (void)next();
        stamp.key = next();
        return stamp;
    }

private:
    std::string next() { return at_ < words_.size() ? words_[at_++] : ""; }

    bool read_history(std::size_t end, report::ArchiveStamp& stamp) {
        if (end == 0) {
            return true;
        }
        if (next() != "Revisions") {
            return false;
        }
        for (int number = 1; at_ < end; ++number) {
            if (next() != "Revision" || next() != std::to_string(number)) {
                return false;
            }
            const Words following = {"Revision", std::to_string(number + 1)};
            const auto begin = words_.begin() + static_cast<std::ptrdiff_t>(at_);
            const auto stop = words_.begin() + static_cast<std::ptrdiff_t>(end);
            const auto line = std::search(begin, stop, following.begin(), following.end());
            stamp.history.push_back(joined(begin, line));
            at_ = static_cast<std::size_t>(line - words_.begin());
        }
        return true;
    }

    void read_checkpoint(report::ArchiveStamp& stamp) {
        if (at_ >= words_.size() || words_[at_] != "Log") {
            return;
        }
        ++at_;
        stamp.log = next();
        (void)next();  // "Checkpoint"
        stamp.size = to_unsigned(next()).value_or(0);
        at_ += 3;  // "entries Root (SHA-256)"
        stamp.root = next();
    }

    const Words& words_;
    std::size_t at_ = 0;
};

/// Prints a card anew, and says what its pages say.
class Printer {
public:
    Printer(const formats::SealedCard& sealed, std::vector<CardSection> left_out)
        : sealed_(sealed) {
        style_.left_out = std::move(left_out);
    }

    [[nodiscard]] Words words(const std::optional<report::ArchiveStamp>& stamp = {}) const {
        const auto pdf =
            report::read_pdf(card_pdf(sealed_.card, sealed_.sha256, stamp, style_).bytes,
                             std::string(report::attached_scorecard));
        return words_of(pdf ? pdf->text : "");
    }

private:
    const formats::SealedCard& sealed_;
    ReportStyle style_;
};

/// Whether the pages are those of the card with what an archive adds, which they say themselves.
bool are_of_an_archive(const Words& found, const Words& plain, const Printer& printer) {
    constexpr std::size_t enough = 20;
    const Words end(plain.end() - static_cast<std::ptrdiff_t>(std::min(enough, plain.size())),
                    plain.end());
    const std::size_t tail = place_of_last(found, end) + end.size();
    if (tail > found.size() || tail < plain.size()) {
        return false;
    }
    const Words added(found.begin() + static_cast<std::ptrdiff_t>(tail), found.end());
    auto stamp = StampReader(added).read();
    if (!stamp) {
        return false;
    }
    stamp->standing = mark;
    const Words marked = printer.words(stamp);
    const auto place = std::ranges::find(marked, mark) - marked.begin();
    const auto length = static_cast<std::ptrdiff_t>(tail - plain.size());
    if (place + length > static_cast<std::ptrdiff_t>(found.size()) ||
        (length > 0 && stamp->history.empty())) {
        return false;
    }
    stamp->standing = joined(found.begin() + place, found.begin() + place + length);
    return printer.words(stamp) == found;
}

}  // namespace

Words words_of(std::string_view text) {
    std::istringstream stream{std::string(text)};
    return {std::istream_iterator<std::string>(stream), {}};
}

std::vector<CardSection> left_out_of(const Words& found,
                                     const std::string& fact,
                                     std::string_view attached) {
    constexpr unsigned choices = 1U << card_sections.size();
    for (unsigned choice = 1; choice < choices; ++choice) {
        std::vector<CardSection> sections;
        for (std::size_t at = 0; at < card_sections.size(); ++at) {
            if ((choice >> at & 1U) != 0) {
                sections.push_back(card_sections.at(at));
            }
        }
        const Words said = words_of("Record " + report::left_out_words(sections, attached) + " " +
                                    fact + " Seal (SHA-256)");
        if (place_of_last(found, said) < found.size()) {
            return sections;
        }
    }
    return {};
}

std::optional<std::size_t> words_added(const Words& found, const formats::SealedCard& sealed) {
    const std::string fact = "Interview " + sealed.card.session().head.id.text();
    const Printer printer(sealed, left_out_of(found, fact, "scorecard"));
    const Words plain = printer.words();
    if (found == plain) {
        return 0;
    }
    return found.size() > plain.size() && are_of_an_archive(found, plain, printer)
               ? std::optional(found.size() - plain.size())
               : std::nullopt;
}

}  // namespace evenhand::workflow::internal
