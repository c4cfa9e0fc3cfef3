#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/panel.h"
#include "workflow/internal/debrief_place.h"
#include "workflow/internal/panel_place.h"

namespace evenhand::workflow::internal {

/// A debrief in what its panel's people share (docs/formats.md, "Debrief folder").
class DebriefFolder : public DebriefPlace {
public:
    /// `place` need not have a debrief yet.
    DebriefFolder(std::unique_ptr<PanelPlace> place, Id<Panel> panel);

    [[nodiscard]] Parsed<DebriefContents> read() const override;

    [[nodiscard]] Findings seat(const std::vector<Rater>& members) override;
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
    [[nodiscard]] bool create(const std::filesystem::path& file, const std::string& bytes);

    std::unique_ptr<PanelPlace> place_;
    Id<Panel> panel_;
    std::filesystem::path folder_;
};

}  // namespace evenhand::workflow::internal
