#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/team_drawers.h"
#include "workflow/internal/panel_place.h"

namespace evenhand::workflow::internal {

/// A drawer of a team's archive, as it was when it was opened, or when a file could not be created.
class DrawerPlace : public PanelPlace {
public:
    DrawerPlace(const std::string& archive, const Id<Panel>& panel);

    /// Who the person is in the panel: an id; nothing when they are not in it.
    [[nodiscard]] std::optional<std::string> own_member() const;

    [[nodiscard]] const std::filesystem::path& path() const override { return path_; }
    [[nodiscard]] Parsed<Id<Panel>> panel() const override;
    [[nodiscard]] bool has(const std::filesystem::path& file) const override;
    [[nodiscard]] std::string read(const std::filesystem::path& file) const override;
    [[nodiscard]] std::vector<std::filesystem::path> files_in(
        const std::filesystem::path& folder, std::string_view ending) const override;
    [[nodiscard]] Findings seat(const Panel& panel) override;
    [[nodiscard]] Findings seat_debrief(const Id<Panel>& panel,
                                        const std::vector<Rater>& members) override;
    [[nodiscard]] bool create(const std::filesystem::path& file,
                              const std::string& bytes,
                              formats::Permanence permanence) override;
    void replace(const std::filesystem::path& file, const std::string& bytes) override;
    void create_folder(const std::filesystem::path& folder,
                       const std::vector<std::pair<std::string, std::string>>& files) override;

private:
    void load();
    [[nodiscard]] bool put(const std::vector<archive::DrawerFile>& files,
                           archive::TeamDrawers::Again again);

    std::unique_ptr<archive::TeamDrawers> drawers_;
    Id<Panel> panel_;
    std::filesystem::path path_;
    std::map<std::filesystem::path, std::string> files_;  ///< By their paths, as others call them.
};

}  // namespace evenhand::workflow::internal
