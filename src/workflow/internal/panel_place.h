#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/finding.h"
#include "core/panel.h"
#include "formats/shared_folder.h"
#include "workflow/live_interview.h"

namespace evenhand::workflow::internal {

/// What the people of a panel share: a folder, or a drawer of their team's archive. Its files are
/// told by their paths below path(), as in docs/formats.md, "Panel folder". What is created is
/// never changed. All throw Error when it cannot be read or written.
class PanelPlace {
public:
    PanelPlace() = default;
    PanelPlace(const PanelPlace&) = delete;
    PanelPlace& operator=(const PanelPlace&) = delete;
    virtual ~PanelPlace() = default;

    /// The folder's whole path, or "archive:p-014".
    [[nodiscard]] virtual const std::filesystem::path& path() const = 0;
    /// Which panel is meant; no value, and an error, when there is none ("panel.none"), none any
    /// more ("panel.erased", "panel.withdrawn"), or more than one ("panel.several").
    [[nodiscard]] virtual Parsed<Id<Panel>> panel() const = 0;

    [[nodiscard]] virtual bool has(const std::filesystem::path& file) const = 0;
    [[nodiscard]] virtual std::string read(const std::filesystem::path& file) const = 0;
    /// The files of a folder with this ending, in order of their names; none when it is not there.
    [[nodiscard]] virtual std::vector<std::filesystem::path> files_in(
        const std::filesystem::path& folder, std::string_view ending) const = 0;

    /// Makes the place ready for the people of a panel, as its chair, before it is locked; what
    /// invites others is taken out. An error for somebody who could not get there
    /// ("panel.no-login"), or a folder that has nowhere to be made ("panel.no-place"): nothing is
    /// done then. Else told: a folder that was made ("panel.folder-made"), another panel in it
    /// ("panel.beside").
    [[nodiscard]] virtual Findings seat(const Panel& panel) = 0;
    /// The same of those who decide.
    [[nodiscard]] virtual Findings seat_debrief(const Id<Panel>& panel,
                                                const std::vector<Rater>& members) = 0;

    /// False, and nothing is done, when there is one of that name: of several who create it only
    /// one gets true, and it is durable then.
    [[nodiscard]] virtual bool create(const std::filesystem::path& file,
                                      const std::string& bytes,
                                      formats::Permanence permanence) = 0;
    /// Over an earlier one; of an invitation, or of a panel that no lock counts for yet.
    virtual void replace(const std::filesystem::path& file, const std::string& bytes) = 0;
    /// A folder that is not there yet, with its files' names and bytes: at once or not at all.
    virtual void create_folder(const std::filesystem::path& folder,
                               const std::vector<std::pair<std::string, std::string>>& files) = 0;
};

/// A folder, of which a panel's file may be named when there are several.
class FolderPlace : public PanelPlace {
public:
    explicit FolderPlace(const std::filesystem::path& folder_or_file);

    [[nodiscard]] const std::filesystem::path& path() const override { return folder_; }
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
    std::filesystem::path whole_;
    std::filesystem::path folder_;
};

/// A place as a shell takes it in a command, in quotes where it needs them.
[[nodiscard]] std::string in_command(const std::filesystem::path& place);

/// Where a panel lies that is named so: a folder, a panel's file in one, or "archive:ID" for a
/// drawer of the folders' archive. Throws Error (invalid_value) for an empty name; (refused,
/// unreachable) when the archive is no team's, or away.
[[nodiscard]] std::unique_ptr<PanelPlace> open_place(const Folders& folders,
                                                     const std::filesystem::path& place);

/// The same for a panel that is to be locked there: "archive:" alone is the drawer of its id.
[[nodiscard]] std::unique_ptr<PanelPlace> open_place_for(const Folders& folders,
                                                         const std::filesystem::path& place,
                                                         const Id<Panel>& panel);

}  // namespace evenhand::workflow::internal
