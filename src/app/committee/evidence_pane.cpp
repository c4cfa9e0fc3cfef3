#include "app/committee/evidence_pane.h"

#include <algorithm>
#include <string>
#include <utility>

#include "app/platform/accessible.h"
#include "app/platform/style.h"
#include "app/texts.h"
#include "app/texts_committee.h"
#include "app/wx_text.h"
#include "core/utf8.h"

namespace evenhand::app {

namespace {

constexpr int top_gap = 12;
constexpr int section_gap = 18;
constexpr int person_gap = 12;
constexpr int line_gap = 2;
constexpr int score_width = 30;  // At zoom 1.
constexpr int clock_width = 44;
constexpr std::size_t longest_beside = 20;  // Characters

}  // namespace

EvidencePane::EvidencePane(wxWindow* parent, std::function<void()> resized)
    : ReadingPane(parent, texts::committee_evidence, Ground::canvas), resized_(std::move(resized)) {
    begin_at(top_gap);
}

void EvidencePane::add_person(const workflow::EvidenceOf& one) {
    platform::set_class(add_row({{one.score, score_width, "subheading"}}, one.name, person_gap),
                        "strong");
    platform::set_class(add_row({{"", score_width}}, one.facts, line_gap), "small");
    for (const workflow::EvidenceLine& line : one.lines) {
        add_row({{"", score_width}, {line.clock, clock_width, "small"}}, line.words, line_gap);
    }
    if (!one.heard.empty()) {
        platform::set_class(add_row({{"", score_width}}, one.heard, line_gap), "small");
    }
    if (!one.severity.empty()) {
        platform::set_class(add_row({{"", score_width}}, one.severity, line_gap), "small");
    }
}

void EvidencePane::show(const workflow::CommitteeEvidence& evidence, std::size_t column) {
    heard_ = nullptr;
    begin();
    platform::make_heading(add(evidence.title, {"subheading"}, 0));
    // A long one would leave the title no room.
    if (length(evidence.standing) > longest_beside) {
        add(evidence.standing, {"strong"}, line_gap);
    } else {
        add_side(evidence.standing, "strong");
    }
    for (const std::string& anchor : evidence.anchors) {
        add(anchor, {"small"}, line_gap);
    }
    for (const workflow::EvidenceOf& one : evidence.people) {
        if (one.column == column) {
            begin_mark();
        }
        add_person(one);
        if (one.column == column) {
            end_mark();
        }
    }
    if (!evidence.others.empty()) {
        add(evidence.others, {"muted"}, person_gap);
    }
    heard_ = new FigureCard(paper(), {{}, {}, resized_});
    heard_->show(evidence.heard);
    heard_->use_colours(palette_);
    add_window(*heard_, 1, section_gap);
    end();
}

void EvidencePane::arrange(const Look& look) {
    if (heard_ != nullptr && look.width > 0) {
        heard_->set_zoom(look.zoom);
        ReadingPane::arrange(look);
        const int width = heard_->GetSize().x;
        set_height(*heard_, std::max(1, heard_->height_for(look, width)));
    }
    ReadingPane::arrange(look);
    if (heard_ != nullptr && look.width > 0) {
        heard_->arrange(look);
    }
}

void EvidencePane::use_colours(const Palette& palette) {
    palette_ = palette;
    ReadingPane::use_colours(palette);
    if (heard_ != nullptr) {
        heard_->use_colours(palette);
    }
}

}  // namespace evenhand::app
