#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/people.h"
#include "core/timestamp.h"

namespace evenhand::archive {

/// A hiring panel whose files lie in a team's archive, and that the person may see.
struct TeamDrawer {
    std::string panel;   ///< Its id.
    std::string chair;   ///< The login of who made it.
    Timestamp made;      ///< By the server's clock.
    std::string member;  ///< Who the person is in the panel: an id; empty: nobody.

    friend bool operator==(const TeamDrawer&, const TeamDrawer&) = default;
};

/// One file of a panel, called as in a panel's folder, "/" between a folder and what is in it.
struct DrawerFile {
    std::string name;
    std::string bytes;

    friend bool operator==(const DrawerFile&, const DrawerFile&) = default;
};

/// How a panel went whose id is not used again.
struct DrawerEnd {
    Timestamp at;
    std::string withdrawn_by;  ///< A login; empty: it was erased with its candidate.
    std::string reason;        ///< Why it was withdrawn.

    friend bool operator==(const DrawerEnd&, const DrawerEnd&) = default;
};

/// The files of hiring panels, kept in a team's archive instead of a folder that the panel's people
/// share (docs/formats.md, "Panel folder"). Seen by those people, the panel's chair, keepers and
/// the committee. Who may put what there is said by the database: a member the own card and vote,
/// the chair the rest. What is there is neither changed nor removed, but with the candidate's
/// erasure or the whole panel.
///
/// Every method throws Error: `refused` (not in the team, or a rule forbids it), `unreachable`,
/// `invalid_value`, `unreadable_file` (a newer schema, or bytes that are not what was put there).
class TeamDrawers {
public:
    /// Throws Error (refused) for a folder, which has no panels.
    [[nodiscard]] static std::unique_ptr<TeamDrawers> open(const std::string& address);

    ~TeamDrawers();
    TeamDrawers(const TeamDrawers&) = delete;
    TeamDrawers& operator=(const TeamDrawers&) = delete;

    /// Newest first.
    [[nodiscard]] std::vector<TeamDrawer> drawers();
    /// One of them; nothing when it is none.
    [[nodiscard]] std::optional<TeamDrawer> find(const std::string& panel);
    /// What became of a panel of this id that the person saw; nothing when none is gone.
    [[nodiscard]] std::optional<DrawerEnd> end_of(const std::string& panel);
    /// By their names; none of a panel that the person may not see.
    [[nodiscard]] std::vector<DrawerFile> files(const std::string& panel);

    /// Makes the drawer of a panel, as its chair, for these people; the same once more, or with
    /// other people as long as nobody has begun, is no fault. Gives the ids of those who are nobody
    /// in the team, by their name or their id as a login: nothing is done when there are any.
    std::vector<std::string> make(const std::string& panel,
                                  const std::string& candidate_id,
                                  const std::vector<Rater>& interviewers);
    /// The same of those who are to decide, before the debrief begins.
    std::vector<std::string> seat_debrief(const std::string& panel,
                                          const std::vector<Rater>& members);

    /// All or none: false when there is one of such a name.
    enum class Again { never, unlocked };  ///< `unlocked`: over what no lock counts for yet.
    bool put(const std::string& panel, const std::vector<DrawerFile>& files, Again again);

    /// Takes out a panel that was made by mistake, as a keeper, or as its chair before anybody has
    /// begun; the reason is kept. One with cards of its own stays while the archive has a card of
    /// its candidate, for it goes with the candidate's erasure. Gives how many sealed cards went
    /// with it.
    std::size_t withdraw(const std::string& panel, const std::string& reason);

private:
    struct Impl;
    explicit TeamDrawers(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace evenhand::archive
