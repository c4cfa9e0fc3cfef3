// Prints how long a thousand question pages take from their bytes to their drafts.

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include "core/rubric_draft.h"
#include "formats/file.h"
#include "formats/hash.h"
#include "formats/question_page_file.h"
#include "formats/tag_vocabulary_file.h"

using namespace evenhand;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t page_count = 1000;

struct Page {
    std::string name;
    std::string bytes;
};

/// The pages of the tests in turn, each time with another number in the place of its own, so that
/// no two are the same. The real page, which is longer than the others, is every second one.
std::vector<Page> thousand_pages(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    const fs::path real = folder / "q09-missed-bug-to-production.txt";
    std::vector<Page> pages;
    for (std::size_t i = 0; pages.size() < page_count; ++i) {
        const fs::path& file = i % 2 == 0 ? real : files[i / 2 % files.size()];
        std::string bytes = formats::read_file(file);
        if (const std::size_t of = bytes.find(" of 32"); of != std::string::npos) {
            bytes.insert(of, std::to_string(i));
        }
        bytes += "\n";
        pages.push_back({file.filename().string(), std::move(bytes)});
    }
    return pages;
}

double milliseconds(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

double median(std::vector<double> samples) {
    std::ranges::sort(samples);
    return samples[samples.size() / 2];
}

}  // namespace

int main() {
    const fs::path source = EVENHAND_SOURCE_DIR;
    const TagVocabulary words =
        *formats::read_tag_vocabulary(formats::read_file(source / "rubrics/tags.txt"), "tags")
             .value;
    const std::vector<Page> pages = thousand_pages(source / "tests/data/pages");
    std::vector<double> ours;
    std::vector<double> bare;
    std::size_t drafts = 0;
    for (int round = 0; round < 7; ++round) {
        drafts = 0;
        ours.push_back(milliseconds([&] {
            for (const Page& page : pages) {
                const auto read = formats::read_question_page(page.bytes, page.name);
                drafts += read.value && draft_rubric(*read.value, words).value ? 1U : 0U;
            }
        }));
        bare.push_back(milliseconds([&] {
            for (const Page& page : pages) {
                (void)formats::sha256_hex(page.bytes);
            }
        }));
    }
    std::cout << std::fixed << std::setprecision(1) << "import, " << pages.size() << " pages to "
              << drafts << " drafts: median " << median(ours)
              << " ms; hashing the same bytes: median " << median(bare) << " ms; ratio "
              << median(ours) / median(bare) << '\n';
}
