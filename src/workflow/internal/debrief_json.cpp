#include "workflow/internal/debrief_json.h"

#include <string>
#include <variant>

#include "core/words.h"

namespace evenhand::workflow::internal {

namespace {

using formats::JsonWriter;

void write_focus(JsonWriter& json, const PanelFocus& focus) {
    json.text("rubric", focus.rubric.text());
    json.text("criterion", focus.criterion.text());
}

void write_change(JsonWriter& json, const ReadingEnded& /*ended*/) {
    json.text("what", "reading-ended");
}

void write_change(JsonWriter& json, const DiscussionEnded& /*ended*/) {
    json.text("what", "discussion-ended");
}

void write_change(JsonWriter& json, const Discussed& discussed) {
    json.text("what", "discussed");
    write_focus(json, discussed.what);
}

void write_change(JsonWriter& json, const DebriefNote& note) {
    json.text("what", "note");
    if (note.about) {
        write_focus(json, *note.about);
    }
    json.text("text", note.text);
}

void write_change(JsonWriter& json, const VotesOpened& opened) {
    json.text("what", "votes");
    json.number("round", opened.round);
    json.text_or_null("closed", opened.closed);
    json.begin_array("votes");
    for (const MemberVote& vote : opened.votes) {
        json.begin_object();
        json.text("member", vote.member.text());
        json.text("at", to_iso(vote.at));
        json.text("says", slug(words(vote.vote)));
        json.text_or_null("reason", vote.reason);
        json.end();
    }
    json.end();
}

void write_change(JsonWriter& json, const Decided& decided) {
    json.text("what", "decided");
    json.text("decision", slug(words(decided.decision)));
    json.text("reason", decided.reason);
    json.text_or_null("departure", decided.departure);
}

void write_vote(JsonWriter& json, const char* name, const std::optional<MemberVote>& vote) {
    json.text_or_null(name, vote ? slug(words(vote->vote)) : "");
}

}  // namespace

void write_debrief_head(JsonWriter& json,
                        const Panel& panel,
                        const PanelFormula& formula,
                        const Debrief& debrief) {
    json.text("panel", panel.id.text());
    json.text("lock", debrief.panel.sha256);
    json.text("candidate", panel.candidate.id.text());
    json.text("candidate_name", panel.candidate.name);
    json.text("role", panel.role);
    json.text("began", to_iso(debrief.began));
    json.number("reading_minutes", debrief.reading_minutes);
    if (!formula.mean || !formula.met) {
        json.null("by_rule");
        return;
    }
    json.begin_object("by_rule");
    json.real("mean", *formula.mean);
    json.real("bar", panel.rule.bar);
    json.truth("met", *formula.met);
    json.end();
}

void write_vote_lines(JsonWriter& json, const Debrief& debrief) {
    json.begin_array("votes");
    for (const VoteLine& line : vote_lines(debrief)) {
        json.begin_object();
        json.text("id", line.member.id.text());
        json.text("name", line.member.name);
        write_vote(json, "first", line.first);
        write_vote(json, "second", line.second);
        json.end();
    }
    json.end();
    json.text("votes_in_words", vote_words(debrief));
}

void write_debrief_entries(JsonWriter& json, const Debrief& debrief) {
    json.begin_array("entries");
    for (const DebriefEntry& entry : debrief.entries) {
        json.begin_object();
        json.text("at", to_iso(entry.at));
        std::visit([&](const auto& change) { write_change(json, change); }, entry.change);
        json.end();
    }
    json.end();
}

void write_record(JsonWriter& json, const std::optional<DebriefRecordFile>& record) {
    json.text_or_null("record", record ? record->file.string() : "");
    json.text_or_null("seal", record ? record->seal : "");
}

}  // namespace evenhand::workflow::internal
