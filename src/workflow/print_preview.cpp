#include "workflow/print_preview.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "core/number_text.h"
#include "core/utf8.h"
#include "report/document_pdf.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

constexpr std::array<double, 11> steps = {0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4};
constexpr double points_per_inch = 72;

/// The step that is next to the scale, upwards or downwards.
double next_step(double scale, bool larger) {
    constexpr double grain = 0.01;
    if (larger) {
        const auto* up =
            std::ranges::find_if(steps, [&](double step) { return step > scale + grain; });
        return up == steps.end() ? steps.back() : *up;
    }
    const auto down = std::find_if(
        steps.rbegin(), steps.rend(), [&](double step) { return step < scale - grain; });
    return down == steps.rend() ? steps.front() : *down;
}

}  // namespace

Findings save_pdf(const std::string& pdf, const fs::path& file) {
    const PdfTarget target(file);
    if (const auto refusal = target.refusal()) {
        return {*refusal};
    }
    target.put(pdf);
    return {};
}

PrintPreview::PrintPreview(std::string pdf)
    : pdf_(std::move(pdf)), images_(std::make_shared<const report::PageImages>(pdf_)) {
    for (std::size_t page = 0; page < images_->count(); ++page) {
        sizes_.push_back(images_->size(page));
    }
}

void PrintPreview::go_to(std::ptrdiff_t page) {
    page_ = static_cast<std::size_t>(
        std::clamp(page, std::ptrdiff_t{0}, static_cast<std::ptrdiff_t>(sizes_.size()) - 1));
}

bool PrintPreview::go_to_typed(const std::string& number) {
    const auto typed = to_int(trimmed(number));
    if (!typed || *typed < 1 || static_cast<std::size_t>(*typed) > sizes_.size()) {
        return false;
    }
    go_to(*typed - 1);
    return true;
}

std::string PrintPreview::page_words() const {
    return "Page " + std::to_string(page_ + 1) + " of " + std::to_string(sizes_.size());
}

void PrintPreview::zoom(int count, double shown) noexcept {
    zoom_ = next_step(shown, count > 0);
    fit_ = Fit::none;
}

double PrintPreview::scale(const Room& room, double pixels_per_inch) const {
    if (fit_ == Fit::none) {
        return zoom_;
    }
    const report::PageSize& size = sizes_[page_];
    const double wide = room.width * points_per_inch / (size.width * pixels_per_inch);
    const double high = room.height * points_per_inch / (size.height * pixels_per_inch);
    const double scale = fit_ == Fit::width ? wide : std::min(wide, high);
    return std::clamp(scale, steps.front(), steps.back());
}

void PrintPreview::show_found(const std::string& words, std::vector<PageHit> hits) {
    wanted_ = trimmed(words);
    hits_ = std::move(hits);
    hit_.reset();
    if (hits_.empty()) {
        return;
    }
    const auto here =
        std::ranges::find_if(hits_, [&](const PageHit& hit) { return hit.page >= page_; });
    hit_ = here == hits_.end() ? 0 : static_cast<std::size_t>(here - hits_.begin());
    page_ = hits_[*hit_].page;
}

void PrintPreview::next_hit(int step) {
    if (hit_) {
        const auto count = static_cast<std::ptrdiff_t>(hits_.size());
        const auto next = (static_cast<std::ptrdiff_t>(*hit_) + step + count) % count;
        hit_ = static_cast<std::size_t>(next);
        page_ = hits_[*hit_].page;
    }
}

const PageHit* PrintPreview::chosen_hit() const noexcept {
    return hit_ ? &hits_[*hit_] : nullptr;
}

std::string PrintPreview::find_words() const {
    if (hit_) {
        return std::to_string(*hit_ + 1) + " of " + std::to_string(hits_.size());
    }
    return wanted_.empty() ? "" : "Not found";
}

std::vector<PageHit> found_on(const report::PageImages& pages,
                              const std::string& words,
                              const std::stop_token& stop) {
    const std::string wanted(trimmed(words));
    std::vector<PageHit> hits;
    for (std::size_t page = 0; page < pages.count() && !stop.stop_requested(); ++page) {
        std::ranges::move(pages.find(wanted, page), std::back_inserter(hits));
    }
    return hits;
}

std::string in_few_words(const Findings& findings) {
    constexpr std::size_t most = 4;
    std::string text;
    std::map<std::string, std::size_t> counts;
    for (const Finding& finding : findings) {
        if (++counts[finding.code] <= most) {
            const std::string where = finding.location.empty() ? "" : " (" + finding.location + ")";
            text += (text.empty() ? "" : "\n") + finding.message + where;
        }
    }
    for (const auto& [code, count] : counts) {
        if (count > most) {
            text += "\nSo it is with " + std::to_string(count - most) + " more.";
        }
    }
    return text;
}

MadePdf made_pdf(const std::function<Findings(const PdfTarget&)>& write, const fs::path& file) {
    MadePdf made;
    if (const auto refusal = PdfTarget(file).refusal()) {
        made.findings = {*refusal};
        return made;
    }
    made.findings = write(PdfTarget::memory(made.bytes, PdfTarget::Use::keep));
    Findings boxes;
    std::ranges::copy_if(made.findings, std::back_inserter(boxes), [](const Finding& finding) {
        return finding.code == report::no_glyph;
    });
    made.doubt = in_few_words(boxes);
    return made;
}

MadePreview made_preview(const std::function<Findings(const PdfTarget&)>& write) {
    std::string bytes;
    MadePreview made{nullptr, write(PdfTarget::memory(bytes))};
    if (!has_error(made.findings)) {
        made.preview = std::make_unique<PrintPreview>(std::move(bytes));
    }
    return made;
}

}  // namespace evenhand::workflow
