#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "calibration/gold.h"
#include "calibration/progress.h"
#include "calibration/ratings.h"
#include "core/finding.h"

namespace evenhand::workflow {

/// A file of a calibration by the many-facet model.
struct MfrmFile {
    std::string name;  ///< "jmle.person.csv", "subset-1/jmle.person.csv"
    std::string text;
};

struct MfrmResult {
    std::vector<MfrmFile> files;
    Findings findings;  ///< Warnings: what could not be estimated, and which levels nobody gave.
};

/// Joint and marginal estimates, rater effects and flags (docs/formats.md, "Tables of the
/// many-facet model"). Ratings that fall apart are estimated subset by subset, each in a folder of
/// its own, beside subsets.json. Throws Error (cancelled) when `progress` says so.
[[nodiscard]] MfrmResult run_mfrm(const calibration::Ratings& ratings,
                                  std::span<const calibration::GoldScore> gold,
                                  const calibration::Progress& progress = {});

/// Writes the files into `folder`, which is made when it is not there. Throws Error
/// (unwritable_file, disk_full).
void write_mfrm(const MfrmResult& result, const std::filesystem::path& folder);

}  // namespace evenhand::workflow
