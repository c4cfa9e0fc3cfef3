#include "workflow/internal/archive_checks.h"

#include <algorithm>
#include <iterator>

#include "workflow/internal/archive_words.h"

namespace evenhand::workflow::internal {

namespace {

using Mark = CheckLine::Mark;

Mark mark_of(bool holds) {
    return holds ? Mark::holds : Mark::fails;
}

CheckLine text_line(const archive::CardCheck& check, bool erased) {
    if (erased) {
        return {Mark::open, "Text", "Erased: there is nothing left to compare."};
    }
    if (check.key_lost) {
        return {Mark::fails, "Text", "Its key is lost: it cannot be opened and compared."};
    }
    return {
        mark_of(check.text),
        "Text",
        check.text ? "Byte for byte what was sealed, in every revision." : "Not what was sealed."};
}

CheckLine signed_line(const archive::CardCheck& check) {
    const std::string author = check.author.empty() ? "its author" : check.author;
    return {mark_of(check.signed_by_author),
            "Signed",
            check.signed_by_author ? "Bears the signature of " + author + "."
                                   : "The signature is not that of " + author + "."};
}

CheckLine log_line(const archive::CardCheck& check) {
    return {mark_of(check.in_chain),
            "In the log",
            check.in_chain ? "Entry " + thousands(check.index + 1) + " of " +
                                 thousands(check.size) + ", linked with those around it."
                           : "The entries around it do not follow one another."};
}

CheckLine checkpoint_line(const archive::CardCheck& check) {
    if (!check.led_to) {
        return {Mark::fails,
                "Checkpoint",
                "A signed checkpoint does not lead to this log: it was cut off or written anew."};
    }
    if (!check.checkpoint && !check.outside) {
        return {Mark::open,
                "Checkpoint",
                "Not checked: no signed checkpoint covers it, so nothing shows whether the end of "
                "the log was cut off."};
    }
    if (!check.outside) {
        return {Mark::holds,
                "Checkpoint",
                "Covered by the signed checkpoint over " +
                    counted_thousands(check.checkpoint->size, "entry") +
                    " in the archive; none that was kept outside it covers it."};
    }
    return {Mark::holds,
            "Checkpoint",
            "Covered by the signed checkpoint over " +
                counted_thousands(check.outside->size, "entry") + ", kept on this computer."};
}

std::uint64_t count_of(const archive::VerifyReport::Anew& anew) {
    std::uint64_t count = 0;
    for (const auto& [kind, entries] : anew.signed_by_it) {
        count += entries;
    }
    return count;
}

std::string new_keys_warning(const archive::VerifyReport::Anew& anew) {
    const std::string name = anew.name.empty() ? "nobody\u2019s name" : "the name of " + anew.name;
    return "From entry " + thousands(anew.index + 1) + " of " + long_date(anew.at) +
           " on new keys signed, in " + name + ", " + counted_thousands(count_of(anew), "entry") +
           " so far, and no old key vouched for them: whoever could write into the archive could "
           "have taken them. Ask who replaced the keys there (the log has the reason), and trust "
           "what they signed, checkpoints and erasures among it, only when that person says so.";
}

}  // namespace

std::vector<CheckLine> check_lines(const archive::CardCheck& check, bool erased) {
    return {text_line(check, erased), signed_line(check), log_line(check), checkpoint_line(check)};
}

std::string alarm_of(const archive::CardCheck& check) {
    std::string alarm;
    for (const std::string& fault : check.faults) {
        const std::string begin = check.changed() ? "Changed since sealing: " : "";
        alarm += (alarm.empty() ? begin : " ") + fault;
    }
    return alarm;
}

VerifyView verify_view(const archive::VerifyReport& report,
                       std::size_t elsewhere,
                       const std::optional<KeptCounts>& kept) {
    VerifyView view;
    view.holds = report.faults.empty();
    view.entries = report.entries;
    view.bodies = report.bodies;
    view.bytes = report.bytes;
    const std::string seen = counted_thousands(report.entries, "entry") + ", " +
                             counted_thousands(report.bodies, "revision") +
                             (kept ? " of " + kept_words(*kept) : "");
    if (!view.holds) {
        view.title = seen + ": " + counted_thousands(report.faults.size(), "fault");
    } else if (report.anew.empty()) {
        view.title = seen + ": nothing was changed";
    } else {
        view.title = seen +
                     ": nothing was changed, but new keys were taken without the old ones' "
                     "signature";
    }
    std::ranges::transform(report.anew, std::back_inserter(view.warnings), new_keys_warning);
    view.lines = {
        "Every entry's signature, its link with the entry before it, and the tree over "
        "all of them.",
        "Every revision's text against what was sealed (" + thousands(report.bytes) + " bytes)."};
    if (report.erased > 0) {
        view.lines.push_back(counted_thousands(report.erased, "revision") +
                             " erased, each with its entry in the log.");
    }
    view.lines.push_back(report.checkpoints > 0
                             ? counted_thousands(report.checkpoints, "checkpoint") +
                                   " kept in the archive."
                             : "Not checked: the archive keeps no checkpoint.");
    view.lines.push_back(
        elsewhere > 0 ? counted_thousands(elsewhere, "checkpoint") + " kept on this computer."
                      : "Not checked: no checkpoint was kept outside the archive, so "
                        "nothing shows whether it was written anew as a whole.");
    std::ranges::transform(report.faults, std::back_inserter(view.faults), [](const auto& fault) {
        return VerifyView::Fault{fault.code, fault.sentence};
    });
    return view;
}

}  // namespace evenhand::workflow::internal
