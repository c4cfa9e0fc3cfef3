#include "workflow/kit_offer.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "workflow/kit_library.h"
#include "workflow/kit_view.h"

namespace evenhand::workflow {

namespace {

KitOffer offer_of(const InterviewDesk& desk, const KitFile& file) {
    const KitListRow row = kit_list({file}).front();
    KitOffer offer{file.plan,
                   beside_others(row.title) + " \u00B7 " + row.facts,
                   {},
                   planned_minutes(file.plan),
                   ""};
    auto asked = desk.questions_of(file.plan);
    if (asked.value) {
        offer.questions = std::move(*asked.value);
        return offer;
    }
    const auto error = std::ranges::find(asked.findings, Severity::error, &Finding::severity);
    offer.fault = error == asked.findings.end() ? "The kit cannot be asked." : error->message;
    return offer;
}

}  // namespace

std::vector<KitOffer> offered_kits(const InterviewDesk& desk) {
    const KitLibrary library(usual_library(desk.folders(), desk.services()), desk.services());
    std::vector<KitOffer> offers;
    for (const KitFile& file : library.kits()) {
        if (file.unreadable.empty()) {
            offers.push_back(offer_of(desk, file));
        }
    }
    return offers;
}

}  // namespace evenhand::workflow
