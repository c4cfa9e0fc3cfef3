#include "core/internal/draft_items.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "core/internal/act_list.h"
#include "core/internal/cues.h"
#include "core/internal/list_fit.h"
#include "core/internal/story_element.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand::internal {

namespace {

constexpr std::array<std::string_view, 9> coverage_cues = {"walk me through",
                                                           "walk us through",
                                                           "walk them through",
                                                           "walk the interviewer through",
                                                           "walk through",
                                                           "talk through",
                                                           "talk me through",
                                                           "cover",
                                                           "describe"};

/// "Avoid:", "What signals junior thinking": advice to candidates that heads a list, and no section
/// for interviewers.
bool is_advice(const PageSection& section) {
    constexpr std::array<std::string_view, 6> headings = {"avoid",
                                                          "what signals seniority",
                                                          "what signals junior thinking",
                                                          "interviewers want",
                                                          "interviewers want to see",
                                                          "interviewers want to hear"};
    return std::ranges::find(headings, lowered(section.heading.text)) != headings.end();
}

bool has_section(const QuestionPage& page, SectionKind kind) {
    return std::ranges::any_of(page.sections, [&](const PageSection& section) {
        return section.kind == kind && !section.lines.empty() && !is_advice(section);
    });
}

/// "Take ownership, then" without the words that lead on to what follows.
Stretch before_link(const Stretch& stretch) {
    Stretch before = stretch.trimmed();
    for (const std::string_view link : {"then", "and"}) {
        const std::size_t at = before.text().size() - std::min(before.text().size(), link.size());
        before = find_phrase(before.text(), link, at) == at ? before.part(0, at).trimmed() : before;
    }
    return before;
}

std::string name_of(ItemKind kind) {
    switch (kind) {
        case ItemKind::look_for:
            return "look-for";
        case ItemKind::bonus:
            return "bonus";
        case ItemKind::strongest:
            return "strongest act";
        case ItemKind::pitfall:
            return "pitfall";
    }
    return "";
}

std::string quoted(const Stretch& sentence) {
    return "\u201C" + std::string(sentence.text()) + "\u201D";
}

std::vector<SourcePlace> places_of(const std::vector<Stretch>& stretches) {
    std::vector<SourcePlace> places;
    std::ranges::transform(stretches, std::back_inserter(places), &Stretch::place);
    return places;
}

/// Collects acts and coverage in the order in which they are read.
class Collector {
public:
    explicit Collector(const QuestionPage& page)
        : page_(page),
          has_look_fors_(has_section(page, SectionKind::look_fors)),
          has_pitfalls_(has_section(page, SectionKind::pitfalls)) {}

    void read_guidance(const PageSection& section, ItemKind plain) {
        ItemKind kind = kind_under(section.heading.text, plain);
        const Origin origin = is_advice(section) ? Origin::derived : Origin::stated;
        for (const PageLine& line : section.lines) {
            for (const Stretch& sentence : sentences_in(Stretch(line))) {
                const Reading reading = read_sentence(sentence, kind, Setting::guidance);
                kind = reading.announced.value_or(kind);
                keep_all(reading, sentence, origin);
                remark_reading(reading, sentence, kind);
            }
        }
    }

    void read_advice(const Stretch& sentence) {
        const bool covers = read_coverage(sentence);
        const bool cued = has_cue(sentence, Setting::advice);
        if (cued || (!has_look_fors_ && !covers)) {
            derive(sentence);
        } else if (!covers) {
            remark_unused(sentence);
        }
    }

    void read_remark(const Stretch& sentence) {
        if (has_cue(sentence, Setting::advice)) {
            derive(sentence);
        } else {
            remark_unused(sentence);
        }
    }

    [[nodiscard]] DraftItems result() && {
        std::ranges::stable_sort(
            items_, {}, [](const Drafted& drafted) { return drafted.item.kind; });
        number_items();
        remark_missing_sections();
        remark_derived();
        for (Drafted& drafted : items_) {
            draft_.items.push_back(std::move(drafted.item));
        }
        return std::move(draft_);
    }

private:
    /// An item with the sentence that it was made from.
    struct Drafted {
        Item item;
        Stretch sentence;
    };

    void derive(const Stretch& sentence) {
        const Reading reading = read_sentence(sentence, ItemKind::look_for, Setting::advice);
        keep_all(reading, sentence, Origin::derived);
        if (reading.doubtful) {
            remark_doubtful(sentence, reading.acts.front().kind);
        }
    }

    void keep_all(const Reading& reading, const Stretch& sentence, Origin origin) {
        for (const Act& act : reading.acts) {
            keep(act, sentence, origin);
        }
    }

    void keep(const Act& act, const Stretch& sentence, Origin origin) {
        if (!has_word(act.text)) {
            keep_signal(act);
            return;
        }
        const auto [same, is_new] = said_.try_emplace({act.kind, lowered(act.text)}, items_.size());
        if (!is_new) {
            std::ranges::copy(places_of(act.from),
                              std::back_inserter(items_[same->second].item.provenance.places));
            return;
        }
        Item item{Id<Item>(""), act.kind, act.text, act.handle, "", "", "", std::nullopt, {}, {}};
        item.provenance = {origin, places_of(act.from), "", true};
        if (act.signal_from) {
            set_signal(item, act, origin);
        }
        items_.push_back({std::move(item), sentence});
    }

    /// "This signals fragility." speaks of the pitfall before it.
    void keep_signal(const Act& act) {
        const bool fits = !items_.empty() && act.signal_from &&
                          items_.back().item.kind == ItemKind::pitfall &&
                          items_.back().item.signal.empty();
        if (fits) {
            set_signal(items_.back().item, act, items_.back().item.provenance.origin);
        } else if (act.signal_from) {
            remark_unused(*act.signal_from);
        }
    }

    static void set_signal(Item& item, const Act& act, Origin origin) {
        item.signal = act.signal;
        item.signal_provenance = {origin, {act.signal_from->place()}, ""};
    }

    /// Whether the sentence says what to tell, part by part. The parts are look-fors as well where
    /// the page names no others.
    bool read_coverage(const Stretch& sentence) {
        for (const std::string_view cue : coverage_cues) {
            const std::size_t at = find_open_phrase(sentence.text(), cue);
            const bool leads = at == 0 || cue.find(' ') != std::string_view::npos;
            if (at == std::string_view::npos || !leads ||
                has_turning_word(sentence.text().substr(0, at))) {
                continue;
            }
            const ActList parts =
                members_of(sentence.part(at + cue.size()), ListSense::story_parts);
            for (const Member& part : parts.members) {
                keep_coverage(part.act, sentence);
            }
            if (parts.doubtful) {
                remark_doubtful_story(sentence);
            }
            if (const Stretch before = before_link(sentence.part(0, at)); !before.empty()) {
                read_advice(before);
            }
            return true;
        }
        return false;
    }

    void keep_coverage(const Stretch& part, const Stretch& sentence) {
        if (!has_word(part.text())) {
            return;
        }
        const std::string text = uncapitalised(briefly_about_candidate(part.text()));
        const Provenance stated{Origin::stated, {part.place()}, "", true};
        const std::string id = "CV" + std::to_string(draft_.coverage.size() + 1);
        draft_.coverage.push_back(
            {Id<CoverageItem>(id), story_element(part.text()), text, std::nullopt, stated});
        if (!has_look_fors_) {
            keep({ItemKind::look_for, text, handle_of(text), {part}, "", std::nullopt},
                 sentence,
                 Origin::derived);
        }
    }

    void number_items() {
        int look_fors = 0;
        int strongest = 0;
        int pitfalls = 0;
        for (Drafted& drafted : items_) {
            Item& item = drafted.item;
            if (item.kind == ItemKind::pitfall) {
                item.id = Id<Item>("PF" + std::to_string(++pitfalls));
            } else if (item.kind == ItemKind::strongest) {
                item.id = Id<Item>("SA" + std::to_string(++strongest));
            } else {
                item.id = Id<Item>("LF" + std::to_string(++look_fors));
            }
        }
    }

    void remark(Severity severity, std::string code, std::string message, int line) {
        draft_.findings.push_back({severity,
                                   std::move(code),
                                   std::move(message),
                                   line == 0 ? page_.source_name : location_on(page_, line)});
    }

    void remark_reading(const Reading& reading, const Stretch& sentence, ItemKind kind) {
        if (reading.doubtful) {
            remark_doubtful(sentence, reading.acts.front().kind);
        } else if (!reading.cued) {
            remark(Severity::warning,
                   "draft.uncued-sentence",
                   "No cue word says what this sentence asks for, so it is kept whole as a " +
                       name_of(kind) + "; trim it to one act: " + quoted(sentence) + ".",
                   sentence.line());
        }
    }

    void remark_doubtful(const Stretch& sentence, ItemKind kind) {
        remark(Severity::warning,
               "draft.uncued-sentence",
               "This sentence may name several acts, but cutting it could turn its meaning, so it "
               "is kept whole as a " +
                   name_of(kind) + "; split it yourself: " + quoted(sentence) + ".",
               sentence.line());
    }

    void remark_doubtful_story(const Stretch& sentence) {
        remark(Severity::warning,
               "draft.uncued-sentence",
               "This sentence may name several parts of the story, but cutting it could turn its "
               "meaning, so they are kept as one; split them yourself: " +
                   quoted(sentence) + ".",
               sentence.line());
    }

    /// Each item that no section for interviewers states.
    void remark_derived() {
        for (const Drafted& drafted : items_) {
            if (drafted.item.provenance.origin != Origin::derived) {
                continue;
            }
            draft_.findings.push_back(
                {Severity::hint,
                 "draft.confirm",
                 "This " + name_of(drafted.item.kind) + " is derived from advice on line " +
                     std::to_string(drafted.sentence.line()) + ": " + quoted(drafted.sentence) +
                     "; confirm it, change it, or take it out.",
                 "item '" + drafted.item.id.text() + "'"});
        }
    }

    void remark_unused(const Stretch& sentence) {
        remark(Severity::hint,
               "draft.unused-sentence",
               "Nothing in the draft comes from this sentence; add what you need of it: " +
                   quoted(sentence) + ".",
               sentence.line());
    }

    void remark_missing_sections() {
        const auto has = [&](ItemKind kind, Origin origin) {
            return std::ranges::any_of(items_, [&](const Drafted& drafted) {
                return drafted.item.kind == kind && drafted.item.provenance.origin == origin;
            });
        };
        if (!has_look_fors_ && !has(ItemKind::look_for, Origin::stated)) {
            remark(
                Severity::warning,
                "page.no-look-fors",
                has(ItemKind::look_for, Origin::derived)
                    ? "The page does not say what interviewers look for; the look-fors are derived "
                      "from its advice to candidates. Confirm or change each."
                    : "The page does not say what interviewers look for, and gives no advice to "
                      "derive it from; write the look-fors.",
                0);
        }
        if (!has_pitfalls_ && !has(ItemKind::pitfall, Origin::stated)) {
            remark(
                Severity::warning,
                "page.no-pitfalls",
                has(ItemKind::pitfall, Origin::derived)
                    ? "The page has no section on pitfalls; the pitfalls are derived from other "
                      "words of the page. Confirm or change each."
                    : "The page has no section on pitfalls; write what counts against an answer.",
                0);
        }
    }

    const QuestionPage& page_;
    bool has_look_fors_;
    bool has_pitfalls_;
    std::vector<Drafted> items_;
    std::map<std::pair<ItemKind, std::string>, std::size_t> said_;  ///< Each item's place by words.
    DraftItems draft_;
};

}  // namespace

DraftItems draft_items(const QuestionPage& page, const std::vector<Stretch>& remarks) {
    Collector collector(page);
    for (const PageSection& section : page.sections) {
        switch (section.kind) {
            case SectionKind::look_fors:
                collector.read_guidance(section, ItemKind::look_for);
                break;
            case SectionKind::pitfalls:
                collector.read_guidance(section, ItemKind::pitfall);
                break;
            case SectionKind::short_answer:
                for (const PageLine& line : section.lines) {
                    for (const Stretch& sentence : sentences_in(Stretch(line))) {
                        collector.read_advice(sentence);
                    }
                }
                break;
            case SectionKind::detail:
                break;
        }
    }
    std::ranges::for_each(remarks, [&](const Stretch& remark) { collector.read_remark(remark); });
    return std::move(collector).result();
}

}  // namespace evenhand::internal
