#include "archive/team.h"

#include <algorithm>
#include <array>
#include <utility>

#include "archive/internal/postgres_schema.h"
#include "core/error.h"

namespace evenhand::archive {

namespace {

using internal::PostgresConnection;
using internal::PostgresValues;

constexpr std::array<std::pair<TeamGroup, const char*>, 3> groups = {{
    {TeamGroup::interviewer, "interviewer"},
    {TeamGroup::committee, "committee"},
    {TeamGroup::keeper, "keeper"},
}};

constexpr std::array<std::pair<PeersSeen, const char*>, 3> rules = {{
    {PeersSeen::when_all_are_in, "all"},
    {PeersSeen::when_own_is_in, "own"},
    {PeersSeen::never, "never"},
}};

constexpr std::array<std::pair<PanelAct::Kind, const char*>, 3> act_kinds = {{
    {PanelAct::Kind::closed, "closed"},
    {PanelAct::Kind::reopened, "reopened"},
    {PanelAct::Kind::withdrawn, "withdrawn"},
}};

constexpr std::size_t longest_login = 63;  ///< Bytes: PostgreSQL cuts longer names.

void require_login(const std::string& login) {
    const bool held_by_us = login == "evenhand_owner" || login == "evenhand_people";
    if (login.empty() || login.size() > longest_login || login.starts_with("pg_") || held_by_us ||
        login.find('\0') != std::string::npos) {
        throw Error(ErrorCode::invalid_value,
                    "\"" + login.substr(0, login.find('\0')) +
                        "\" cannot be a login: it has 1 to 63 bytes and does not begin with pg_.");
    }
}

void require_text(const std::string& text, const char* what) {
    if (text.empty() || text.find('\0') != std::string::npos) {
        throw Error(ErrorCode::invalid_value, std::string(what) + " is missing.");
    }
}

bool is_among(const std::vector<TeamGroup>& all, TeamGroup group) {
    return std::ranges::find(all, group) != all.end();
}

TeamMember member_in(const pqxx::row& row) {
    TeamMember member;
    member.login = internal::text_in(row[0]);
    member.name = internal::text_in(row[1]);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (internal::flag_in(row[static_cast<int>(i) + 2])) {
            member.groups.push_back(groups.at(i).first);
        }
    }
    member.has_key = internal::flag_in(row[5]);
    return member;
}

PanelAct act_in(const pqxx::row& row) {
    PanelAct act;
    const std::string kind = internal::text_in(row[0]);
    const auto* const found =
        std::ranges::find_if(act_kinds, [&](const auto& one) { return kind == one.second; });
    act.kind = found == act_kinds.end() ? PanelAct::Kind::closed : found->first;
    act.at = internal::moment_in(row[1]);
    act.login = internal::text_in(row[2]);
    act.hiring = internal::flag_in(row[3]);
    act.candidate = internal::text_in(row[4]);
    act.role = internal::text_in(row[5]);
    act.missing = internal::texts_in(row[6]);
    act.reason = internal::text_in(row[7]);
    return act;
}

/// Adds a seat's row to the panels before it.
void add_seat(std::vector<Panel>& panels, const pqxx::row& row) {
    const std::string candidate = internal::text_in(row[0]);
    const std::string role = internal::text_in(row[1]);
    if (panels.empty() || panels.back().candidate != candidate || panels.back().role != role) {
        Panel panel;
        panel.candidate = candidate;
        panel.role = role;
        panel.peers =
            peers_seen_named(internal::text_in(row[2])).value_or(PeersSeen::when_all_are_in);
        panel.closed = internal::some_moment_in(row[3]);
        panel.closed_by = internal::text_in(row[4]);
        panels.push_back(std::move(panel));
    }
    if (!row[5].is_null()) {
        panels.back().seats.push_back({internal::text_in(row[5]), internal::flag_in(row[6])});
    }
}

}  // namespace

std::string name_of(TeamGroup group) {
    const auto* const found =
        std::ranges::find(groups, group, [](const auto& g) { return g.first; });
    return found == groups.end() ? std::string() : found->second;
}

std::string name_of(PanelAct::Kind kind) {
    const auto* const found =
        std::ranges::find(act_kinds, kind, [](const auto& one) { return one.first; });
    return found == act_kinds.end() ? std::string() : found->second;
}

std::optional<TeamGroup> team_group_named(const std::string& name) {
    const auto* const found =
        std::ranges::find_if(groups, [&](const auto& g) { return name == g.second; });
    return found == groups.end() ? std::nullopt : std::optional(found->first);
}

std::string name_of(PeersSeen seen) {
    const auto* const found = std::ranges::find(rules, seen, [](const auto& r) { return r.first; });
    return found == rules.end() ? std::string() : found->second;
}

std::optional<PeersSeen> peers_seen_named(const std::string& name) {
    const auto* const found =
        std::ranges::find_if(rules, [&](const auto& r) { return name == r.second; });
    return found == rules.end() ? std::nullopt : std::optional(found->first);
}

struct Team::Impl {
    explicit Impl(const std::string& address) : connection(address) {}

    pqxx::result write(const char* sql, const PostgresValues& values) {
        return connection.ask(PostgresConnection::Asking::writes, sql, values);
    }
    std::vector<TeamMember> members();
    std::vector<Panel> panels();
    std::vector<PanelAct> acts();
    Panel panel(const std::string& candidate, const std::string& role);
    Panel set_closed(const std::string& candidate,
                     const std::string& role,
                     bool closed,
                     const std::optional<std::string>& early);
    /// Says that somebody is of the team, and makes the role that logs in: both or none.
    MemberMade put_member(const NewMember& member);

    PostgresConnection connection;
};

std::vector<TeamMember> Team::Impl::members() {
    std::vector<TeamMember> members;
    for (const pqxx::row& row :
         connection.read("SELECT login, name, interviewer, committee, keeper, has_key "
                         "FROM evenhand.team_members()")) {
        members.push_back(member_in(row));
    }
    return members;
}

std::vector<Panel> Team::Impl::panels() {
    std::vector<Panel> panels;
    for (const pqxx::row& row :
         connection.read("SELECT candidate, role, peers, closed, closed_by, login, card_in "
                         "FROM evenhand.team_panels()")) {
        add_seat(panels, row);
    }
    return panels;
}

std::vector<PanelAct> Team::Impl::acts() {
    std::vector<PanelAct> acts;
    for (const pqxx::row& row :
         connection.read("SELECT act, at, login, hiring, candidate, role, missing, reason "
                         "FROM evenhand.panel_acts()")) {
        acts.push_back(act_in(row));
    }
    return acts;
}

Panel Team::Impl::panel(const std::string& candidate, const std::string& role) {
    for (Panel& panel : panels()) {
        if (panel.candidate == candidate && panel.role == role) {
            return std::move(panel);
        }
    }
    throw Error(ErrorCode::refused, "There is no such panel.");
}

Panel Team::Impl::set_closed(const std::string& candidate,
                             const std::string& role,
                             bool closed,
                             const std::optional<std::string>& early) {
    internal::require_schema(connection);
    PostgresValues values;
    values.text(std::string_view(candidate))
        .text(std::string_view(role))
        .flag(closed)
        .flag(early.has_value())
        .text(std::string_view(early ? *early : ""));
    (void)write("SELECT evenhand.close_panel($1, $2, $3, $4, $5)", values);
    return panel(candidate, role);
}

MemberMade Team::Impl::put_member(const NewMember& member) {
    // CREATE ROLE takes no values: the name is quoted as SQL.
    const std::string name = connection.name_in_sql(member.login);
    PostgresValues login;
    login.text(std::string_view(member.login));
    const pqxx::result known = connection.read(
        "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1), "
        "EXISTS (SELECT FROM pg_roles WHERE rolname = $1 AND rolcanlogin), "
        "EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member "
        "JOIN pg_roles g ON g.oid = m.roleid "
        "WHERE r.rolname = $1 AND g.rolname = 'evenhand_people')",
        login);
    MemberMade made;
    made.login = !internal::flag_in(known[0][0]);
    made.password = !member.password.empty();
    const bool can_login = internal::flag_in(known[0][1]);
    const bool is_one = internal::flag_in(known[0][2]);
    const std::string check =
        made.password ? connection.password_check(member.login, member.password) : std::string();
    PostgresValues values;
    values.text(std::string_view(member.login))
        .text(std::string_view(member.name.empty() ? member.login : member.name))
        .flag(is_among(member.groups, TeamGroup::interviewer))
        .flag(is_among(member.groups, TeamGroup::committee))
        .flag(is_among(member.groups, TeamGroup::keeper))
        .flag(member.same_person);
    connection.in_transaction([&](pqxx::transaction_base& work) {
        // First what may be refused: the role is one of the people only when it is of the team.
        made.groups = internal::flag_in(
            work.exec_params("SELECT evenhand.put_member($1, $2, $3, $4, $5, $6)",
                             pqxx::prepare::make_dynamic_params(values.pointers()))[0][0]);
        if (made.login) {
            work.exec("CREATE ROLE " + name + " LOGIN");
        } else if (!can_login) {
            throw Error(ErrorCode::refused,
                        "The database has a role " + member.login + " that cannot log in.");
        }
        if (made.password) {
            work.exec("ALTER ROLE " + name + " PASSWORD " + work.quote(check));
        }
        if (!is_one) {
            work.exec("GRANT evenhand_people TO " + name);
        }
    });
    return made;
}

Team::Team(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Team::~Team() = default;

std::unique_ptr<Team> Team::open(const std::string& admin_address) {
    return std::unique_ptr<Team>(new Team(std::make_unique<Impl>(admin_address)));
}

TeamMade Team::init() {
    const internal::BroughtUp done =
        internal::bring_up(impl_->connection, internal::postgres_migrations());
    return {done.roles, done.schema, done.version};
}

MemberMade Team::add_user(const NewMember& member) {
    require_login(member.login);
    if (member.groups.empty()) {
        throw Error(ErrorCode::invalid_value,
                    "Somebody of a team is an interviewer, of the committee or a keeper.");
    }
    if (member.password.find('\0') != std::string::npos) {
        throw Error(ErrorCode::invalid_value, "A password cannot hold a NUL character.");
    }
    internal::require_schema(impl_->connection);
    MemberMade made = impl_->put_member(member);
    for (TeamMember& known : impl_->members()) {
        if (known.login == member.login) {
            made.member = std::move(known);
        }
    }
    return made;
}

bool Team::remove_user(const std::string& login) {
    require_login(login);
    internal::require_schema(impl_->connection);
    PostgresValues values;
    values.text(std::string_view(login));
    // The role stays one of the people: another archive on the server may need it, and whoever is
    // not of the team sees nothing.
    return internal::flag_in(impl_->write("SELECT evenhand.drop_member($1)", values)[0][0]);
}

PanelMade Team::add_panel(const NewPanel& panel) {
    require_text(panel.candidate, "The candidate's id");
    if (panel.members.empty()) {
        throw Error(ErrorCode::invalid_value, "A panel has at least one member.");
    }
    internal::require_schema(impl_->connection);
    PostgresValues values;
    values.text(std::string_view(panel.candidate))
        .text(std::string_view(panel.role))
        .texts(panel.members)
        .text(std::string_view(name_of(panel.peers)));
    const pqxx::result result =
        impl_->write("SELECT * FROM evenhand.put_panel($1, $2, $3, $4)", values);
    return {internal::flag_in(result[0][0]),
            internal::flag_in(result[0][1]),
            impl_->panel(panel.candidate, panel.role)};
}

Panel Team::close_panel(const std::string& candidate,
                        const std::string& role,
                        const std::optional<std::string>& early) {
    return impl_->set_closed(candidate, role, true, early);
}

Panel Team::reopen_panel(const std::string& candidate, const std::string& role) {
    return impl_->set_closed(candidate, role, false, std::nullopt);
}

void Team::withdraw_panel(const std::string& candidate,
                          const std::string& role,
                          const std::string& reason) {
    internal::require_schema(impl_->connection);
    PostgresValues values;
    values.text(std::string_view(candidate))
        .text(std::string_view(role))
        .text(std::string_view(reason));
    (void)impl_->write("SELECT evenhand.withdraw_panel($1, $2, $3)", values);
}

TeamStatus Team::status() {
    TeamStatus status;
    status.database = impl_->connection.database();
    status.server = impl_->connection.version();
    status.login = impl_->connection.login();
    status.version = internal::schema_version(impl_->connection);
    if (status.version == 0) {
        return status;
    }
    internal::require_schema(impl_->connection);
    const pqxx::result head = impl_->connection.read("SELECT size FROM evenhand.chain_head");
    if (!head.empty()) {
        status.entries = static_cast<std::uint64_t>(internal::number_in(head[0][0]));
    }
    status.members = impl_->members();
    status.panels = impl_->panels();
    status.acts = impl_->acts();
    return status;
}

}  // namespace evenhand::archive
