// bench_pdf PAGES FILE: prints documents per second of the processor, their bytes and the peak of
// memory in kB, and writes the text of the document into FILE, for others to set.
// bench_pdf many COUNT: prints the memory after a hundredth of so many documents, and after all.

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

#include "formats/file.h"
#include "formats/rubric_file.h"
#include "report/document_pdf.h"
#include "report/page_images.h"

using namespace evenhand;

namespace {

namespace fs = std::filesystem;

/// What people say and write in interviews, each as long as an answer or an anchor is.
std::vector<std::string> real_words() {
    const fs::path file =
        fs::path(EVENHAND_SOURCE_DIR) / "rubrics/q09-missed-bug-to-production.rubric.xml";
    const Rubric rubric = formats::read_rubric(formats::read_file(file), "q09").value->rubric;
    std::vector<std::string> words;
    for (const Criterion& criterion : rubric.criteria) {
        for (const Anchor& anchor : criterion.anchors) {
            words.push_back(anchor.text);
        }
    }
    for (const SampleAnswer& sample : rubric.samples) {
        for (const Passage& passage : sample.passages) {
            words.push_back(passage.text);
        }
    }
    for (std::string& text : words) {
        std::ranges::replace(text, '\n', ' ');
    }
    return words;
}

/// A title, and below it headings, paragraphs and quotations in turn.
report::Document document_of(const std::vector<std::string>& words, std::size_t paragraphs) {
    report::Document document;
    document.info.title = "Bench";
    document.info.author = "Evenhand";
    document.info.language = "en";
    document.info.identity = std::string(64, '0');
    document.frame = {"BENCH", "Confidential", "Bench"};
    document.blocks.emplace_back(report::Title{"A document of the bench", "Pages of real words"});
    for (std::size_t at = 0; at < paragraphs; ++at) {
        if (at % 5 == 0) {
            document.blocks.emplace_back(
                report::Heading{2, "Question " + std::to_string(at / 5 + 1), ""});
        }
        const std::string text = std::to_string(at + 1) + ". " + words[at % words.size()];
        if (at % 5 == 4) {
            document.blocks.emplace_back(
                report::Entries{"", {{report::EntryKind::quote, "", "Quote", text}}});
        } else {
            document.blocks.emplace_back(report::Paragraph{{}, text});
        }
    }
    return document;
}

std::size_t pages_of(const report::Document& document) {
    return report::PageImages(report::document_pdf(document).bytes).count();
}

/// With as many paragraphs as so many pages hold.
report::Document document_with(std::size_t pages) {
    const std::vector<std::string> words = real_words();
    std::size_t paragraphs = 5;
    while (pages_of(document_of(words, paragraphs + 1)) == 1) {
        ++paragraphs;
    }
    paragraphs *= pages;
    while (pages_of(document_of(words, paragraphs)) > pages) {
        paragraphs -= 1 + pages / 20;
    }
    while (pages_of(document_of(words, paragraphs)) < pages) {
        ++paragraphs;
    }
    return document_of(words, paragraphs);
}

/// A line for each text: T, H, P or Q, a tab, the words.
void write_words(const report::Document& document, const fs::path& file) {
    std::ofstream out(file);
    for (const report::Block& block : document.blocks) {
        if (const auto* title = std::get_if<report::Title>(&block)) {
            out << "T\t" << title->text << "\nP\t" << title->subtitle << '\n';
        } else if (const auto* heading = std::get_if<report::Heading>(&block)) {
            out << "H\t" << heading->text << '\n';
        } else if (const auto* paragraph = std::get_if<report::Paragraph>(&block)) {
            out << "P\t" << paragraph->text << '\n';
        } else if (const auto* entries = std::get_if<report::Entries>(&block)) {
            out << "Q\t" << entries->entries.front().text << '\n';
        }
    }
}

double processor_seconds() {
    std::timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

long peak_kb() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

long resident_kb() {
    std::ifstream file("/proc/self/statm");
    long whole = 0;
    long resident = 0;
    file >> whole >> resident;
    return resident * (::sysconf(_SC_PAGESIZE) / 1024);
}

void measure(std::size_t pages, const fs::path& file) {
    const report::Document document = document_with(pages);
    write_words(document, file);
    std::size_t bytes = report::document_pdf(document).bytes.size();
    constexpr double least_seconds = 2;
    std::size_t documents = 0;
    const double start = processor_seconds();
    while (processor_seconds() - start < least_seconds) {
        bytes = report::document_pdf(document).bytes.size();
        ++documents;
    }
    std::cout << static_cast<double>(documents) / (processor_seconds() - start) << '\t' << bytes
              << '\t' << peak_kb() << '\n';
}

void measure_memory(std::size_t count) {
    const report::Document document = document_with(1);
    for (std::size_t at = 1; at <= count; ++at) {
        (void)report::document_pdf(document);
        if (at == count / 100 || at == count) {
            std::cout << at << '\t' << resident_kb() << '\n';
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "bench_pdf PAGES FILE, or bench_pdf many COUNT\n";
        return 2;
    }
    const std::string first = argv[1];
    if (first == "many") {
        measure_memory(std::stoul(argv[2]));
    } else {
        measure(std::stoul(first), argv[2]);
    }
}
