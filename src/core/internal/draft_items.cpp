#include "core/internal/draft_items.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "core/internal/cues.h"
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

struct KnownElement {
    std::string_view phrase;
    std::string_view element;
};

// The first phrase found decides: "sharing the lesson" is Sharing, "the structural fix" is Change.
constexpr std::array<KnownElement, 39> known_elements = {{
    {"sharing", "Sharing"},
    {"share", "Sharing"},
    {"shared", "Sharing"},
    {"told others", "Sharing"},
    {"structural", "Change"},
    {"change", "Change"},
    {"changes", "Change"},
    {"changed", "Change"},
    {"prevent", "Change"},
    {"prevention", "Change"},
    {"recurrence", "Change"},
    {"differently", "Change"},
    {"learned", "Learned"},
    {"learnt", "Learned"},
    {"lesson", "Learned"},
    {"lessons", "Learned"},
    {"takeaway", "Learned"},
    {"result", "Result"},
    {"results", "Result"},
    {"outcome", "Result"},
    {"impact", "Result"},
    {"nature", "Situation"},
    {"situation", "Situation"},
    {"context", "Situation"},
    {"background", "Situation"},
    {"problem", "Situation"},
    {"what happened", "Situation"},
    {"role", "Task"},
    {"task", "Task"},
    {"responsibility", "Task"},
    {"goal", "Task"},
    {"gap", "Action"},
    {"fix", "Action"},
    {"action", "Action"},
    {"actions", "Action"},
    {"steps", "Action"},
    {"approach", "Action"},
    {"response", "Action"},
    {"did", "Action"},
}};

std::string element_of(std::string_view text) {
    const auto* const known =
        std::ranges::find_if(known_elements, [&](const KnownElement& element) {
            return find_phrase(text, element.phrase) != std::string_view::npos;
        });
    return known == known_elements.end() ? "" : std::string(known->element);
}

bool has_section(const QuestionPage& page, SectionKind kind) {
    return std::ranges::any_of(page.sections, [&](const PageSection& section) {
        return section.kind == kind && !section.lines.empty();
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
        for (const PageLine& line : section.lines) {
            for (const Stretch& sentence : sentences_of(Stretch(line))) {
                const Reading reading = read_sentence(sentence, kind, Setting::guidance);
                kind = reading.announced.value_or(kind);
                keep_all(reading, Origin::stated);
                if (!reading.cued) {
                    remark_uncued(sentence, kind);
                }
            }
        }
    }

    void read_advice(const Stretch& sentence) {
        const bool covers = read_coverage(sentence);
        const bool cued = opens_with_cue(sentence.text(), Setting::advice);
        if (cued || (!has_look_fors_ && !covers)) {
            keep_all(read_sentence(sentence, ItemKind::look_for, Setting::advice), Origin::derived);
        } else if (!covers) {
            remark_unused(sentence);
        }
    }

    void read_remark(const Stretch& sentence) {
        if (opens_with_cue(sentence.text(), Setting::advice)) {
            keep_all(read_sentence(sentence, ItemKind::look_for, Setting::advice), Origin::derived);
        } else {
            remark_unused(sentence);
        }
    }

    [[nodiscard]] DraftItems result() && {
        std::ranges::stable_sort(draft_.items, {}, &Item::kind);
        number_items();
        remark_missing_sections();
        return std::move(draft_);
    }

private:
    void keep_all(const Reading& reading, Origin origin) {
        for (const Act& act : reading.acts) {
            keep(act, origin);
        }
    }

    void keep(const Act& act, Origin origin) {
        if (!has_word(act.text)) {
            keep_signal(act);
            return;
        }
        const auto same = std::ranges::find_if(draft_.items, [&](const Item& item) {
            return item.kind == act.kind && lowered(item.text) == lowered(act.text);
        });
        if (same != draft_.items.end()) {
            std::ranges::copy(places_of(act.from), std::back_inserter(same->provenance.places));
            return;
        }
        Item item{Id<Item>(""), act.kind, act.text, act.handle, "", "", "", std::nullopt, {}, {}};
        item.provenance = {origin, places_of(act.from), ""};
        draft_.items.push_back(std::move(item));
        if (act.signal_from) {
            set_signal(draft_.items.back(), act, origin);
        }
    }

    /// "This signals fragility." speaks of the pitfall before it.
    void keep_signal(const Act& act) {
        const bool fits = !draft_.items.empty() && act.signal_from &&
                          draft_.items.back().kind == ItemKind::pitfall &&
                          draft_.items.back().signal.empty();
        if (fits) {
            set_signal(draft_.items.back(), act, draft_.items.back().provenance.origin);
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
            if (at == std::string_view::npos || !leads) {
                continue;
            }
            for (const Stretch& part :
                 members_of(sentence.part(at + cue.size()), ListOf::phrases)) {
                keep_coverage(part);
            }
            if (const Stretch before = before_link(sentence.part(0, at)); !before.empty()) {
                read_advice(before);
            }
            return true;
        }
        return false;
    }

    void keep_coverage(const Stretch& part) {
        if (!has_word(part.text())) {
            return;
        }
        const std::string text = uncapitalised(about_candidate(part.text()));
        const Provenance stated{Origin::stated, {part.place()}, ""};
        const std::string id = "CV" + std::to_string(draft_.coverage.size() + 1);
        draft_.coverage.push_back(
            {Id<CoverageItem>(id), element_of(part.text()), text, std::nullopt, stated});
        if (!has_look_fors_) {
            keep({ItemKind::look_for, text, handle_of(text), {part}, "", std::nullopt},
                 Origin::derived);
        }
    }

    void number_items() {
        int look_fors = 0;
        int strongest = 0;
        int pitfalls = 0;
        for (Item& item : draft_.items) {
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

    void remark_uncued(const Stretch& sentence, ItemKind kind) {
        const std::string as = kind == ItemKind::pitfall ? "pitfall" : "look-for";
        remark(Severity::warning,
               "draft.uncued-sentence",
               "No cue word says what this sentence asks for, so it is kept whole as a " + as +
                   "; trim it to one act: " + quoted(sentence) + ".",
               sentence.line());
    }

    void remark_unused(const Stretch& sentence) {
        remark(Severity::hint,
               "draft.unused-sentence",
               "Nothing in the draft comes from this sentence; add what you need of it: " +
                   quoted(sentence) + ".",
               sentence.line());
    }

    void remark_missing_sections() {
        const auto has = [&](ItemKind kind) {
            return std::ranges::find(draft_.items, kind, &Item::kind) != draft_.items.end();
        };
        if (!has_look_fors_) {
            remark(
                Severity::warning,
                "page.no-look-fors",
                has(ItemKind::look_for)
                    ? "The page does not say what interviewers look for; the look-fors are derived "
                      "from its advice to candidates. Confirm or change each."
                    : "The page does not say what interviewers look for, and gives no advice to "
                      "derive it from; write the look-fors.",
                0);
        }
        if (!has_pitfalls_) {
            remark(
                Severity::warning,
                "page.no-pitfalls",
                has(ItemKind::pitfall)
                    ? "The page has no section on pitfalls; the pitfalls are derived from other "
                      "words of the page. Confirm or change each."
                    : "The page has no section on pitfalls; write what counts against an answer.",
                0);
        }
    }

    const QuestionPage& page_;
    bool has_look_fors_;
    bool has_pitfalls_;
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
                    for (const Stretch& sentence : sentences_of(Stretch(line))) {
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
