#include "workflow/card_batch.h"

#include <string>
#include <utility>
#include <vector>

#include "core/error.h"
#include "formats/file.h"
#include "formats/scorecard_file.h"
#include "workflow/card_files.h"

namespace evenhand::workflow {

namespace {

namespace fs = std::filesystem;

fs::path target_of(const fs::path& card,
                   const fs::path& from,
                   const fs::path& into,
                   CardOutput output) {
    std::string name = card.lexically_relative(from).string();
    name.resize(name.size() - formats::scorecard_ending.size());
    return into / (name + ending_of(output));
}

Findings exported(const fs::path& card,
                  const fs::path& target,
                  bool replace,
                  const ReportStyle& style) {
    Findings taken = taken_target(target, replace);
    if (!taken.empty()) {
        return taken;
    }
    formats::make_folder(target.parent_path());
    try {
        return export_card(card, target, style);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::unreadable_file) {
            throw;
        }
        return {{Severity::error, "export.unreadable", error.what(), card.string()}};
    }
}

}  // namespace

Parsed<BatchView> each_card(const fs::path& from,
                            const BatchProgress& progress,
                            const std::function<Findings(const fs::path&)>& write) {
    const std::vector<fs::path> cards = cards_in(from);
    if (cards.empty()) {
        return {std::nullopt,
                {{Severity::error,
                  "export.none",
                  "There is no scorecard (*.scorecard.xml) in this folder.",
                  from.string()}}};
    }
    BatchView view;
    view.all = cards.size();
    Findings findings;
    for (std::size_t done = 0; done < cards.size() && !view.stopped; ++done) {
        view.stopped = progress && !progress(done, cards.size());
        if (!view.stopped) {
            Findings found = write(cards[done]);
            ++(has_error(found) ? view.refused : view.written);
            append(findings, std::move(found));
        }
    }
    return {view, std::move(findings)};
}

Parsed<BatchView> export_folder(const fs::path& from,
                                const fs::path& into,
                                CardOutput output,
                                bool replace,
                                const BatchProgress& progress,
                                const ReportStyle& style) {
    return each_card(from, progress, [&](const fs::path& card) {
        return exported(card, target_of(card, from, into, output), replace, style);
    });
}

}  // namespace evenhand::workflow
