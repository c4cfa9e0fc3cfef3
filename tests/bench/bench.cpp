// Prints the program's speed as ratios to a baseline that is measured in the same run.

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <functional>
#include <iomanip>
#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

#include <hpdf.h>
#include <pugixml.hpp>

#include "formats/file.h"
#include "formats/rubric_file.h"
#include "formats/scorecard_file.h"
#include "report/scorecard_pdf.h"
#include "workflow/demo_interview.h"
#include "workflow/live_interview.h"

using namespace evenhand;

namespace {

namespace fs = std::filesystem;

using Milliseconds = std::chrono::duration<double, std::milli>;

struct Spread {
    double median = 0;
    double p95 = 0;
};

Spread spread_of(std::vector<double> samples) {
    std::ranges::sort(samples);
    const auto at = [&](double share) {
        return samples[static_cast<std::size_t>(share * static_cast<double>(samples.size() - 1))];
    };
    return {at(0.5), at(0.95)};
}

double time_of(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return Milliseconds(std::chrono::steady_clock::now() - start).count();
}

/// Times both in turn, so that whatever else the machine does falls on both alike.
struct Duel {
    std::vector<double> ours;
    std::vector<double> bare;

    void round(const std::function<void()>& our_work, const std::function<void()>& bare_work) {
        ours.push_back(time_of(our_work));
        bare.push_back(time_of(bare_work));
    }
    void print(const char* what, const char* baseline) const {
        const Spread a = spread_of(ours);
        const Spread b = spread_of(bare);
        std::cout << std::fixed << std::setprecision(3) << what << ": median " << a.median
                  << " ms, p95 " << a.p95 << " ms; " << baseline << ": median " << b.median
                  << " ms, p95 " << b.p95 << " ms; ratio median " << std::setprecision(2)
                  << a.median / b.median << ", p95 " << a.p95 / b.p95 << '\n';
    }
};

PinnedRubric shipped_rubric(const fs::path& rubrics) {
    const fs::path path = rubrics / "q09-missed-bug-to-production.rubric.xml";
    return *formats::read_rubric(formats::read_file(path), "q09").value;
}

/// One keystroke until it is durable, against writing and syncing as many bytes with nothing else.
void bench_autosave(const fs::path& folder, const PinnedRubric& rubric) {
    const workflow::Services services{
        [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); },
        [] { return std::string("bench"); },
        [] { return Salt{}; }};
    const auto interview = workflow::begin_interview(
        {folder, {}},
        services,
        {{Id<Candidate>("c"), "Candidate"}, "Role", {Id<Rater>("r"), "Rater"}, {rubric}});
    const fs::path journal = workflow::journal_path({folder, {}}, Id<Session>("bench"));
    const int raw = ::open((folder / "raw").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    std::string line;
    Duel duel;
    for (int i = 0; i < 1000; ++i) {
        line = i % 60 == 0 ? "" : line + 'x';
        const auto before = fs::file_size(journal);
        const double ours = time_of([&] {
            interview->editor().set_notes({line + '.'});
            interview->flush();
        });
        const std::string bytes(fs::file_size(journal) - before, 'x');
        const double bare = time_of([&] {
            if (::write(raw, bytes.data(), bytes.size()) < 0 || ::fdatasync(raw) != 0) {
                std::perror("raw");
            }
        });
        duel.ours.push_back(ours);
        duel.bare.push_back(bare);
    }
    (void)::close(raw);
    duel.print("autosave, a keystroke", "write + fdatasync of the same bytes");
}

/// A one-page document with two lines of text in an embedded font: the least that libharu can do.
std::size_t bare_page() {
    HPDF_Doc doc = HPDF_New(nullptr, nullptr);
    HPDF_SetCompressionMode(doc, HPDF_COMP_ALL);
    const char* name = HPDF_LoadTTFontFromFile(
        doc, "/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf", HPDF_TRUE);
    HPDF_Page page = HPDF_AddPage(doc);
    HPDF_Page_SetFontAndSize(page, HPDF_GetFont(doc, name, "WinAnsiEncoding"), 12);
    HPDF_Page_BeginText(page);
    HPDF_Page_TextOut(page, 50, 700, "Scorecard");
    HPDF_Page_TextOut(page, 50, 680, "One bare page");
    HPDF_Page_EndText(page);
    HPDF_SaveToStream(doc);
    const std::size_t size = HPDF_GetStreamSize(doc);
    HPDF_Free(doc);
    return size;
}

void bench_export(const fs::path& card) {
    const std::string file = formats::read_file(card);
    const auto read = formats::read_scorecard(file, "card");
    const report::SealedScorecard sealed{read.value->card, read.value->sha256, file};
    std::size_t bytes = report::scorecard_pdf(sealed).bytes.size();
    Duel duel;
    for (int i = 0; i < 100; ++i) {
        duel.round([&] { bytes = report::scorecard_pdf(sealed).bytes.size(); },
                   [] { (void)bare_page(); });
    }
    duel.print("PDF export, the demo's card", "bare libharu page");
    std::cout << "  " << bytes << " bytes against " << bare_page() << '\n';
}

void bench_load(const fs::path& rubrics) {
    const std::string bytes =
        formats::read_file(rubrics / "q09-missed-bug-to-production.rubric.xml");
    Duel duel;
    for (int i = 0; i < 500; ++i) {
        duel.round([&] { (void)formats::read_rubric(bytes, "q09"); },
                   [&] {
                       pugi::xml_document document;
                       (void)document.load_buffer(bytes.data(), bytes.size());
                   });
    }
    duel.print("rubric load, checked and hashed", "bare pugixml parse");
}

}  // namespace

int main() {
    const fs::path rubrics = fs::path(EVENHAND_SOURCE_DIR) / "rubrics";
    std::string name = (fs::current_path() / "bench-XXXXXX").string();
    const fs::path folder = ::mkdtemp(name.data());
    const auto demo = workflow::play_demo(rubrics, folder);
    bench_autosave(folder, shipped_rubric(rubrics));
    bench_export(demo.card);
    bench_load(rubrics);
    fs::remove_all(folder);
}
