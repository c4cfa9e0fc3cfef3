#pragma once

#include <filesystem>
#include <string>

#include "core/panel.h"
#include "workflow/internal/debrief_place.h"

namespace evenhand::workflow::internal {

/// A debrief in its panel's shared folder (docs/formats.md, "Debrief folder").
class DebriefFolder : public DebriefPlace {
public:
    /// `panel_folder` need not have a debrief yet.
    DebriefFolder(const std::filesystem::path& panel_folder, Id<Panel> panel);

    [[nodiscard]] Parsed<DebriefContents> read() const override;

    [[nodiscard]] bool put(const formats::DebriefStart& start) override;
    [[nodiscard]] bool put(const formats::SealedVoteFile& vote) override;
    [[nodiscard]] bool put(const formats::DebriefEntryFile& entry) override;
    [[nodiscard]] bool put(const formats::DebriefRecord& record) override;

    [[nodiscard]] std::string name_of_start() const override;
    [[nodiscard]] std::string name_of_entry(int number) const override;
    [[nodiscard]] std::string name_of_vote(const formats::SealedVoteHead& vote) const override;
    [[nodiscard]] std::string name_of_record() const override;

private:
    void read_entries(Parsed<DebriefContents>& into) const;
    void read_votes(Parsed<DebriefContents>& into) const;
    [[nodiscard]] bool create(const std::filesystem::path& file, const std::string& bytes) const;

    std::filesystem::path folder_;
    Id<Panel> panel_;
};

}  // namespace evenhand::workflow::internal
