#include "workflow/print_preview.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <stdlib.h>
#include <system_error>
#include <utility>

#include "core/error.h"
#include "core/number_text.h"
#include "core/utf8.h"
#include "formats/file.h"
#include "workflow/internal/print_target.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

constexpr std::array<double, 11> steps = {0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4};
constexpr double points_per_inch = 72;

/// A folder of the person's own, which goes with what is in it.
class PrivateFolder {
public:
    PrivateFolder() {
        const char* running = std::getenv("XDG_RUNTIME_DIR");
        std::error_code none;
        const bool has_memory = running != nullptr && fs::is_directory(running, none);
        std::string pattern =
            ((has_memory ? fs::path(running) : fs::temp_directory_path()) / "evenhand-XXXXXX")
                .string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw Error(ErrorCode::unwritable_file, "There is no place for a preview: " + pattern);
        }
        path_ = pattern;
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    ~PrivateFolder() {
        std::error_code none;
        fs::remove_all(path_, none);
    }

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

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

MadePdf made_pdf(const std::function<Findings(const fs::path&)>& write) {
    const PrivateFolder folder;
    const fs::path file = folder.path() / "preview.pdf";
    MadePdf made{{}, write(file)};
    if (!has_error(made.findings)) {
        made.bytes = formats::read_file(file);
    }
    return made;
}

Findings save_pdf(const std::string& pdf, const fs::path& file) {
    if (const auto refusal = internal::refused_pdf(file)) {
        return {*refusal};
    }
    formats::write_file(file, pdf);
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

void PrintPreview::find(const std::string& words) {
    wanted_ = trimmed(words);
    hits_.clear();
    hit_.reset();
    for (std::size_t page = 0; page < sizes_.size(); ++page) {
        std::ranges::move(images_->find(wanted_, page), std::back_inserter(hits_));
    }
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

}  // namespace evenhand::workflow
