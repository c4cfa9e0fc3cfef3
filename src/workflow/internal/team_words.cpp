#include "workflow/internal/team_words.h"

#include <utility>
#include <vector>

#include "formats/json_writer.h"
#include "workflow/internal/archive_words.h"

namespace evenhand::workflow::internal {

namespace {

using archive::PeersSeen;
using archive::TeamMember;
using formats::JsonWriter;

std::string peers_words(PeersSeen peers) {
    switch (peers) {
        case PeersSeen::when_all_are_in:
            return "when all are in";
        case PeersSeen::when_own_is_in:
            return "when the own one is in";
        case PeersSeen::never:
            break;
    }
    return "never";
}

std::string groups_words(const TeamMember& member) {
    std::vector<std::string> names;
    for (const archive::TeamGroup group : member.groups) {
        names.push_back(archive::name_of(group));
    }
    return listed_words(names);
}

void add_member(JsonWriter& json, const TeamMember& member) {
    json.begin_object();
    json.text("login", member.login);
    json.text("name", member.name);
    json.begin_array("groups");
    for (const archive::TeamGroup group : member.groups) {
        json.text("", archive::name_of(group));
    }
    json.end();
    json.truth("has_key", member.has_key);
    json.end();
}

void add_panel(JsonWriter& json, const archive::Panel& panel) {
    json.begin_object();
    json.text("candidate", panel.candidate);
    json.text_or_null("role", panel.role);
    json.text("peers", archive::name_of(panel.peers));
    json.begin_array("seats");
    for (const archive::Panel::Seat& seat : panel.seats) {
        json.begin_object();
        json.text("login", seat.login);
        json.truth("in", seat.in);
        json.end();
    }
    json.end();
    json.text_or_null("closed_at", panel.closed ? to_iso(*panel.closed) : "");
    json.text_or_null("closed_by", panel.closed_by);
    json.end();
}

void add_act(JsonWriter& json, const archive::PanelAct& act) {
    json.begin_object();
    json.text("act", archive::name_of(act.kind));
    json.text("at", to_iso(act.at));
    json.text("by", act.login);
    json.truth("hiring", act.hiring);
    json.text_or_null("candidate", act.candidate);
    json.text_or_null("role", act.role);
    json.begin_array("missing");
    for (const std::string& login : act.missing) {
        json.text("", login);
    }
    json.end();
    json.text_or_null("reason", act.reason);
    json.end();
}

/// What was done with a panel, and why where that is not the usual order.
std::string act_words(const archive::PanelAct& act) {
    const std::string whose =
        act.candidate.empty() ? ""
                              : " of " + act.candidate + (act.role.empty() ? "" : ", " + act.role);
    const std::string what = act.hiring      ? "A hiring panel"
                             : whose.empty() ? "A panel"
                                             : "The panel";
    return what + whose + " was " + archive::name_of(act.kind) + " by " + act.login + " on " +
           long_date(act.at) +
           (act.missing.empty() ? "" : " without the cards of " + listed_words(act.missing)) +
           (act.reason.empty() ? "." : ": " + act.reason);
}

}  // namespace

std::string made_words(const archive::TeamMade& made) {
    const std::string version = "version " + std::to_string(made.version) + " of its tables";
    if (!made.roles && !made.schema) {
        return "The database was ready before, with " + version + ".";
    }
    return "The database is ready, with " + version +
           (made.roles ? " and the roles that own and use them." : ".");
}

std::string made_words(const archive::MemberMade& made) {
    std::string words = made.member.login + " (" + made.member.name +
                        "): " + groups_words(made.member) +
                        (made.login ? "; the login was made" : "");
    words += made.password ? "; the password was set" : "";
    if (!made.login && !made.password && !made.groups) {
        words += "; as before";
    }
    return words + (made.member.has_key ? "." : "; has no key yet.");
}

std::string made_words(const archive::PanelMade& made) {
    const char* what = made.panel     ? "New panel"
                       : made.changed ? "Changed panel"
                                      : "Panel as before";
    return std::string(what) + " of " + panel_words(made.now) + ".";
}

std::string panel_words(const archive::Panel& panel) {
    std::vector<std::string> seats;
    for (const archive::Panel::Seat& seat : panel.seats) {
        seats.push_back(seat.login + (seat.in ? " (in)" : ""));
    }
    return panel.candidate + (panel.role.empty() ? "" : ", " + panel.role) + ": " +
           listed_words(seats) + "; the others' cards are seen " + peers_words(panel.peers) + "; " +
           (panel.closed ? "closed by " + panel.closed_by + " on " + long_date(*panel.closed)
                         : "open");
}

std::string team_words(const archive::TeamStatus& status) {
    std::string text =
        status.database + " on PostgreSQL " + status.server + ", as " + status.login + "\n";
    if (status.version == 0) {
        return text + "The database has no archive yet.\n";
    }
    text += counted_thousands(status.entries, "entry") + ", version " +
            std::to_string(status.version) + " of the tables\n";
    for (const TeamMember& member : status.members) {
        text += "  " + member.login + " (" + member.name + "): " + groups_words(member) +
                (member.has_key ? "" : "; has no key yet") + "\n";
    }
    for (const archive::Panel& panel : status.panels) {
        text += "  " + panel_words(panel) + "\n";
    }
    for (const archive::PanelAct& act : status.acts) {
        text += "  " + act_words(act) + "\n";
    }
    return text;
}

std::string team_json(const archive::TeamStatus& status) {
    JsonWriter json;
    json.begin_object();
    json.text("database", status.database);
    json.text("server", status.server);
    json.text("login", status.login);
    json.number("version", status.version);
    json.number("entries", static_cast<std::int64_t>(status.entries));
    json.begin_array("members");
    for (const TeamMember& member : status.members) {
        add_member(json, member);
    }
    json.end();
    json.begin_array("panels");
    for (const archive::Panel& panel : status.panels) {
        add_panel(json, panel);
    }
    json.end();
    json.begin_array("acts");
    for (const archive::PanelAct& act : status.acts) {
        add_act(json, act);
    }
    json.end();
    json.end();
    return std::move(json).document();
}

}  // namespace evenhand::workflow::internal
