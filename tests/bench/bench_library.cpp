// Prints how long a library takes to import a thousand pages, to list five hundred rubrics and to
// save a draft, each as a ratio to what the disk alone takes in the same run.

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <iomanip>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "formats/file.h"
#include "formats/rubric_file.h"
#include "formats/shared_folder.h"
#include "workflow/page_import.h"

using namespace evenhand;

namespace {

namespace fs = std::filesystem;

constexpr int page_count = 1000;
constexpr int rubric_count = 500;
constexpr int saves = 200;

double time_of(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

double median(std::vector<double> samples) {
    std::ranges::sort(samples);
    return samples[samples.size() / 2];
}

void print(const std::string& what, double ours, const std::string& baseline, double bare) {
    std::cout << std::fixed << std::setprecision(1) << what << ": " << ours << " ms; " << baseline
              << ": " << bare << " ms; ratio " << ours / bare << '\n';
}

workflow::RubricLibrary library_at(const fs::path& folder) {
    return {folder, fs::path(EVENHAND_SOURCE_DIR) / "rubrics", workflow::system_services()};
}

/// The page of the tests, each time with another number, title and file name.
void write_pages(const fs::path& folder) {
    const std::string page = formats::read_file(
        fs::path(EVENHAND_SOURCE_DIR) / "tests/data/pages/q09-missed-bug-to-production.txt");
    fs::create_directories(folder);
    for (int i = 1; i <= page_count; ++i) {
        const std::string number = std::to_string(i);
        std::string text = page;
        text.replace(0, 8, "Q" + number + " of " + std::to_string(page_count));
        formats::write_file(folder / ("q" + number + "-missed-bug-to-production.txt"), text);
    }
}

void bench_import(const fs::path& folder) {
    write_pages(folder / "pages");
    workflow::RubricLibrary library = library_at(folder / "rubrics");
    workflow::ImportReport report;
    const auto import = [&] {
        report = workflow::import_pages(workflow::sources_of({folder / "pages"}), library, {});
    };
    const double first = time_of(import);
    std::cout << report.sentence << '\n';
    const double again = time_of(import);
    std::cout << report.sentence << '\n';
    std::vector<std::pair<fs::path, std::string>> files;
    for (const char* part : {"drafts", "pages"}) {
        for (const auto& entry : fs::directory_iterator(folder / "rubrics" / part)) {
            if (entry.path().filename() != ".lock") {
                files.emplace_back(folder / "bare" / entry.path().filename(),
                                   formats::read_file(entry.path()));
            }
        }
    }
    fs::create_directories(folder / "bare");
    const double bare = time_of([&] {
        for (const auto& [path, bytes] : files) {
            formats::write_file(path, bytes);
        }
    });
    print("import of 1,000 pages into a library", first, "writing the same files one by one", bare);
    print("import of the same pages again", again, "writing the same files one by one", bare);
}

void bench_entries(const fs::path& folder) {
    const fs::path rubrics = folder / "list";
    fs::create_directories(rubrics / "drafts");
    Rubric rubric =
        formats::read_rubric(formats::read_file(fs::path(EVENHAND_SOURCE_DIR) /
                                                "rubrics/q09-missed-bug-to-production.rubric.xml"),
                             "q09")
            .value->rubric;
    for (int i = 0; i < rubric_count; ++i) {
        rubric.id = Id<Rubric>("r" + std::to_string(i));
        rubric.status = i % 2 == 0 ? RubricStatus::published : RubricStatus::draft;
        formats::write_file(
            rubrics / (i % 2 == 0 ? "" : "drafts") / (rubric.id.text() + ".rubric.xml"),
            formats::rubric_bytes(rubric));
    }
    const workflow::RubricLibrary library = library_at(rubrics);
    std::vector<workflow::LibraryEntry> entries;
    std::vector<double> ours;
    std::vector<double> bare;
    for (int i = 0; i < 7; ++i) {
        ours.push_back(time_of([&] { entries = library.entries(); }));
        bare.push_back(time_of([&] {
            for (const auto& entry : fs::recursive_directory_iterator(rubrics)) {
                if (entry.is_regular_file()) {
                    (void)formats::read_file(entry.path());
                }
            }
        }));
    }
    print("list of " + std::to_string(entries.size()) + " rubrics",
          median(ours),
          "reading the files",
          median(bare));
    const double found = time_of(
        [&] { entries = workflow::RubricLibrary::matching(entries, "regression post mort"); });
    std::cout << "  found " << entries.size() << " of them by three words in "
              << std::setprecision(2) << found << " ms\n";
}

void bench_save(const fs::path& folder) {
    workflow::RubricLibrary library = library_at(folder / "save");
    const auto draft = library.open(Id<Rubric>("q09-missed-bug-to-production"));
    workflow::OpenDraft& open = **draft.value;
    std::vector<double> ours;
    std::vector<double> bare;
    std::string text = "Bug";
    for (int i = 0; i < saves; ++i) {
        text = i % 20 == 0 ? "Bug" : text + 'x';
        open.editor().type({RubricPart::rubric, "", "", 0, 0, RubricField::title}, text);
        ours.push_back(time_of([&] { (void)open.save(); }));
        const std::string bytes = formats::read_file(open.path());
        bare.push_back(time_of([&] { formats::write_file(folder / "bare.xml", bytes); }));
    }
    print("save of a draft", median(ours), "writing the same file", median(bare));
}

}  // namespace

int main() {
    std::string name = (fs::current_path() / "bench-XXXXXX").string();
    const fs::path folder = ::mkdtemp(name.data());
    bench_import(folder);
    bench_entries(folder);
    bench_save(folder);
    fs::remove_all(folder);
}
