#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/timestamp.h"

namespace evenhand::archive {

/// What somebody of a team does; several may be one person's.
enum class TeamGroup {
    interviewer,  ///< Keeps cards; sees the own ones, and others' as their panel says.
    committee,    ///< Sees the cards of panels that are closed.
    keeper        ///< Sees to keys, rules, holds and erasure; sees every card but those of a panel
                  ///< that the keeper sits on, which are seen as by any interviewer, and those of a
                  ///< candidate whose panel the keeper chairs, until its cards are opened.
};

/// "interviewer", "committee", "keeper".
[[nodiscard]] std::string name_of(TeamGroup group);
[[nodiscard]] std::optional<TeamGroup> team_group_named(const std::string& name);

/// When an interviewer sees the others' cards of a panel.
enum class PeersSeen {
    when_all_are_in,  ///< When every member's card is in. What panels have unless told otherwise.
    when_own_is_in,
    never
};

/// "all", "own", "never".
[[nodiscard]] std::string name_of(PeersSeen seen);
[[nodiscard]] std::optional<PeersSeen> peers_seen_named(const std::string& name);

/// Who is to be able to log in and work.
struct NewMember {
    std::string login;  ///< The database's role; made when there is none.
    std::string name;   ///< For people; empty: the login.
    std::vector<TeamGroup> groups = {TeamGroup::interviewer};
    /// Empty: a new login has none, for peer, GSSAPI or certificates; an old one keeps its own.
    std::string password;
    /// Somebody who left and comes again: a login with cards, keys or rounds is added for no one
    /// else.
    bool same_person = false;
};

struct TeamMember {
    std::string login;
    std::string name;
    std::vector<TeamGroup> groups;
    bool has_key = false;  ///< A key of theirs is enrolled and counts.

    friend bool operator==(const TeamMember&, const TeamMember&) = default;
};

/// Whose cards of one candidate are to be independent of one another.
struct NewPanel {
    std::string candidate;             ///< The candidate's id, as it stands in the invitation.
    std::string role;                  ///< Empty: all cards of the candidate, whatever the role.
    std::vector<std::string> members;  ///< Logins.
    PeersSeen peers = PeersSeen::when_all_are_in;
};

struct Panel {
    std::string candidate;
    std::string role;
    PeersSeen peers = PeersSeen::when_all_are_in;
    struct Seat {
        std::string login;
        bool in = false;  ///< The card is kept.

        friend bool operator==(const Seat&, const Seat&) = default;
    };
    std::vector<Seat> seats;          ///< By login.
    std::optional<Timestamp> closed;  ///< From then on the committee sees the cards.
    std::string closed_by;

    friend bool operator==(const Panel&, const Panel&) = default;
};

/// What was done with a panel, also with a hiring panel (TeamDrawers). Goes with its candidate's
/// erasure.
struct PanelAct {
    enum class Kind { closed, reopened, withdrawn };
    Kind kind = Kind::closed;
    Timestamp at;           ///< By the server's clock.
    std::string login;      ///< Who did it.
    bool hiring = false;    ///< With a hiring panel, whose id is not told.
    std::string candidate;  ///< Empty: of one who has no card, and whose panel was withdrawn.
    std::string role;
    std::vector<std::string> missing;  ///< Logins whose cards were not in when it was closed.
    std::string reason;                ///< Empty: nothing was missing.

    friend bool operator==(const PanelAct&, const PanelAct&) = default;
};

/// "closed", "reopened", "withdrawn".
[[nodiscard]] std::string name_of(PanelAct::Kind kind);

/// What bringing a database up has done; all false: it was so already.
struct TeamMade {
    bool roles = false;   ///< The roles that own and use the tables.
    bool schema = false;  ///< Tables and functions, or some of them.
    int version = 0;      ///< Of the schema, as it is now.
};

/// What adding somebody has done; all false: it was so already.
struct MemberMade {
    bool login = false;     ///< The role that logs in.
    bool password = false;  ///< Set, or set anew.
    bool groups = false;    ///< Or the name.
    TeamMember member;      ///< As it is now.
};

struct PanelMade {
    bool panel = false;    ///< It was not there.
    bool changed = false;  ///< Members or rule are other ones than before.
    Panel now;
};

struct TeamStatus {
    std::string database;
    std::string server;  ///< The server's version: "15.20".
    std::string login;   ///< Who asks.
    int version = 0;     ///< Of the schema; 0: there is none.
    std::uint64_t entries = 0;
    std::vector<TeamMember> members;  ///< By login.
    std::vector<Panel> panels;        ///< By candidate and role.
    std::vector<PanelAct> acts;       ///< Newest first.
};

/// A team's archive on a PostgreSQL server: its schema, its people and its panels. What is there
/// already is left as it is, so that everything can be done twice.
///
/// The address is an administrator's: a superuser, or a role with CREATEROLE that owns the database
/// or has CREATE on it. A keeper or somebody of the committee may close and reopen panels, and a
/// keeper may add them, too.
///
/// Every method throws Error: `unreachable` (no server answers), `refused` (the login may not),
/// `invalid_value` (a login or group that cannot be), `unreadable_file` (a schema newer than this
/// program's). No message holds a password.
class Team {
public:
    [[nodiscard]] static std::unique_ptr<Team> open(const std::string& admin_address);

    ~Team();
    Team(const Team&) = delete;
    Team& operator=(const Team&) = delete;

    /// Makes roles, tables and functions, or brings older ones up.
    TeamMade init();
    /// Groups are those given, no others; throws Error (refused) when the last keeper would go.
    MemberMade add_user(const NewMember& member);
    /// The login stays in the database, for others may use it, but can do nothing here any more;
    /// its seats without a card go. False when there was none. Keys are revoked in the archive
    /// (Archive::revoke), for that is signed.
    bool remove_user(const std::string& login);
    /// Members are those given, no others; one whose card is in keeps the seat.
    PanelMade add_panel(const NewPanel& panel);
    /// Throws Error (refused) when there is none, when the person sits on it without a card, and
    /// when cards are missing unless `early` says why that is not waited for.
    Panel close_panel(const std::string& candidate,
                      const std::string& role,
                      const std::optional<std::string>& early = std::nullopt);
    Panel reopen_panel(const std::string& candidate, const std::string& role);
    /// Takes out a panel that was made by mistake; the reason is kept. Throws Error (refused) when
    /// there is none, when a card of it is in, and when the person is yet to rate the candidate.
    void withdraw_panel(const std::string& candidate,
                        const std::string& role,
                        const std::string& reason);
    [[nodiscard]] TeamStatus status();

private:
    struct Impl;
    explicit Team(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace evenhand::archive
