#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/finding.h"
#include "report/page_images.h"
#include "workflow/pdf_target.h"

namespace evenhand::workflow {

using report::PageHit;
using report::PageImage;

/// Writes the bytes of a PDF. Errors, and nothing written, as printing has them ("export.target").
/// Throws Error (unwritable_file); an earlier file is kept then.
[[nodiscard]] Findings save_pdf(const std::string& pdf, const std::filesystem::path& file);

/// What a person sees of a printed document before it is printed or saved: which page, how large,
/// and what was looked for. The pages are drawn from the PDF's own bytes.
class PrintPreview {
public:
    /// Reads every page's size, which takes a while. Throws Error (unreadable_file) for what is no
    /// PDF.
    explicit PrintPreview(std::string pdf);

    [[nodiscard]] const std::string& pdf() const noexcept { return pdf_; }
    [[nodiscard]] std::size_t pages() const noexcept { return sizes_.size(); }
    [[nodiscard]] std::size_t page() const noexcept { return page_; }

    /// Shows the page; the nearest one when there is none of this number, which counts from 0.
    void go_to(std::ptrdiff_t page);
    /// By its number as typed, from 1. False for what is no number of a page.
    [[nodiscard]] bool go_to_typed(const std::string& number);
    /// "Page 2 of 5"
    [[nodiscard]] std::string page_words() const;

    enum class Fit {
        page,
        width,
        none  ///< As large as zoom() says.
    };
    void fit(Fit fit) noexcept { fit_ = fit; }
    /// One step larger (`count` above 0) or smaller than what is shown, from a quarter to four
    /// times.
    void zoom(int count, double shown) noexcept;

    /// Pixels.
    struct Room {
        int width = 0;
        int height = 0;
    };
    /// How many times its size on paper the page is shown in this room, at so many pixels an inch.
    [[nodiscard]] double scale(const Room& room, double pixels_per_inch) const;

    /// The places found_on() has found of these words; the first one from the shown page on is the
    /// one that is chosen, and its page is shown.
    void show_found(const std::string& words, std::vector<PageHit> hits);
    /// Chooses the next place, or with -1 the one before, round the end.
    void next_hit(int step);
    [[nodiscard]] const std::vector<PageHit>& hits() const noexcept { return hits_; }
    [[nodiscard]] const PageHit* chosen_hit() const noexcept;
    /// "2 of 7", "Not found"; empty when nothing is looked for.
    [[nodiscard]] std::string find_words() const;

    /// What draws the pages and reads their words; may be used from another thread.
    [[nodiscard]] std::shared_ptr<const report::PageImages> images() const { return images_; }
    [[nodiscard]] report::PageSize size() const { return sizes_[page_]; }

private:
    std::string pdf_;
    std::shared_ptr<const report::PageImages> images_;
    std::vector<report::PageSize> sizes_;
    std::size_t page_ = 0;
    Fit fit_ = Fit::page;
    double zoom_ = 1;
    std::string wanted_;
    std::vector<PageHit> hits_;
    std::optional<std::size_t> hit_;
};

/// Looks for words on all pages, which takes a while; may be called from another thread. Ends
/// early, with what it has, when it is stopped.
[[nodiscard]] std::vector<PageHit> found_on(const report::PageImages& pages,
                                            const std::string& words,
                                            const std::stop_token& stop = {});

/// What the findings say, a line each; of many alike (one code) the first four, and how many more
/// there are.
[[nodiscard]] std::string in_few_words(const Findings& findings);

/// A PDF that was made and is not in its file yet.
struct MadePdf {
    std::string bytes;  ///< Empty with an error.
    Findings findings;
    /// What a person wants to know before it is written: characters that no font has. Empty when
    /// there is nothing.
    std::string doubt;
};

/// Calls `write` with a target in memory; save_pdf() puts it into its file, and whether that can be
/// is found out first. Takes as long as printing; may be called from another thread. Throws what
/// `write` throws.
[[nodiscard]] MadePdf made_pdf(const std::function<Findings(const PdfTarget&)>& write,
                               const std::filesystem::path& file);

/// What would be printed.
struct MadePreview {
    std::unique_ptr<PrintPreview> preview;  ///< Null when nothing is; the findings say why.
    Findings findings;
};

/// Calls `write` with a target in memory: nothing of it is ever in a file. Takes as long as
/// printing; may be called from another thread. Throws what `write` throws.
[[nodiscard]] MadePreview made_preview(const std::function<Findings(const PdfTarget&)>& write);

}  // namespace evenhand::workflow
