#pragma once

#include <string>
#include <vector>

#include "core/finding.h"

namespace evenhand::workflow {

// A team's archive on a PostgreSQL server: its people and its panels, in words. `address` is that
// of somebody who may administer the database. Each step can be done twice. All throw Error:
// `unreachable`, `refused`, `invalid_value`.

/// Somebody who is to work in the team's archive.
struct TeamPerson {
    std::string login;
    std::string name;
    std::vector<std::string> groups;  ///< interviewer, committee, keeper; empty: those
                                      ///< of before, of somebody new interviewer.
    std::string password;             ///< Empty: none is set.
    bool same_person = false;         ///< Who left and comes again, to the own cards.
};

/// Whose scorecards of a candidate are to be independent.
struct TeamPanel {
    std::string candidate;  ///< The id, as it stands in the invitation.
    std::string role;       ///< Empty: whatever the role.
    std::vector<std::string> members;
    std::string peers;  ///< all, own or never; empty: as before, of a new panel all.
};

/// Makes tables, functions and roles, or brings them up; gives a sentence.
[[nodiscard]] std::string prepare_team(const std::string& address);

/// Findings for a group that there is not.
[[nodiscard]] Parsed<std::string> put_team_person(const std::string& address,
                                                  const TeamPerson& person);
[[nodiscard]] Parsed<std::string> remove_team_person(const std::string& address,
                                                     const std::string& login);

/// Findings for an unknown rule of who sees what.
[[nodiscard]] Parsed<std::string> put_team_panel(const std::string& address,
                                                 const TeamPanel& panel);
/// Whether a panel is closed before all its cards are in.
enum class Missing { waited_for, left_out };
/// The committee sees the panel's cards from then on, which no reopening takes back: where some are
/// missing that is done only when they are left out, with a reason, which the archive keeps
/// ("team.reason"). Either way a finding says whose they are and what follows.
[[nodiscard]] Parsed<std::string> close_team_panel(const std::string& address,
                                                   const std::string& candidate,
                                                   const std::string& role,
                                                   Missing missing,
                                                   const std::string& reason);
/// Takes out a panel that was made by mistake and that no card is of; its reason is kept
/// ("team.reason").
[[nodiscard]] Parsed<std::string> withdraw_team_panel(const std::string& address,
                                                      const std::string& candidate,
                                                      const std::string& role,
                                                      const std::string& reason);
[[nodiscard]] Parsed<std::string> reopen_team_panel(const std::string& address,
                                                    const std::string& candidate,
                                                    const std::string& role);

/// Who is in the team and how its panels stand.
[[nodiscard]] std::string team_text(const std::string& address);
[[nodiscard]] std::string team_json(const std::string& address);

}  // namespace evenhand::workflow
