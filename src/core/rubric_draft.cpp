#include "core/rubric_draft.h"

#include <algorithm>
#include <utility>

#include "core/internal/draft_anchors.h"
#include "core/internal/draft_cut.h"
#include "core/internal/draft_detail.h"
#include "core/internal/draft_items.h"
#include "core/internal/draft_name.h"
#include "core/tag_split.h"
#include "core/utf8.h"
#include "core/words.h"

namespace evenhand {

namespace {

using internal::Detail;
using internal::DraftItems;
using internal::Naming;

/// Planned for a question where the page says nothing of it.
constexpr int usual_minutes = 8;

Provenance stated_at(const PageLine& line) {
    return {Origin::stated, {place_of(line, 0, line.text.size())}, ""};
}

/// The one criterion of a draft, named after the first tag that is a word, else after the category.
Criterion draft_criterion(const QuestionPage& page, const TagSplit& split) {
    std::string name = page.category.empty() ? "Answer" : page.category;
    Provenance provenance{Origin::derived, {}, "category"};
    const auto tag = std::ranges::find_if(split.tags, [&](const TagWord& word) {
        return std::ranges::find(split.unsplit, word) == split.unsplit.end();
    });
    if (tag != split.tags.end()) {
        name = tag->text;
        provenance = {Origin::derived, {tag->place}, "tag"};
    } else if (page.header) {
        provenance.places.push_back(place_of(*page.header, 0, page.header->text.size()));
    }
    const std::string id = slug(name);
    return {Id<Criterion>(id.empty() ? "answer" : id),
            shorten(capitalised(name), internal::longest_title),
            handle_of(capitalised(name)),
            "",
            "",
            1,
            "",
            {},
            std::move(provenance)};
}

void add(Findings& findings,
         Severity severity,
         std::string code,
         std::string message,
         std::string location) {
    findings.push_back({severity, std::move(code), std::move(message), std::move(location)});
}

void remark_tags(const QuestionPage& page, const TagSplit& split, Findings& findings) {
    if (!page.tags) {
        add(findings,
            Severity::hint,
            "page.no-tags",
            "The page has no line of tags; add the level and the tags yourself.",
            page.source_name);
        return;
    }
    for (const TagWord& tag : split.unsplit) {
        add(findings,
            Severity::warning,
            "page.tags-not-split",
            "\u201C" + tag.text +
                "\u201D is not made of known tags, so it stays one tag; split it yourself, or add "
                "its words to rubrics/tags.txt.",
            location_on(page, tag.place.line));
    }
}

std::string level_name(const Scale& scale, Score score) {
    return "Level " + std::to_string(score.value()) + " (" + scale.label(score) + ")";
}

void remark_anchors(const Rubric& rubric, Findings& findings) {
    const Criterion& criterion = rubric.criteria.front();
    const std::string location = "criterion '" + criterion.id.text() + "'";
    for (const Anchor& anchor : criterion.anchors) {
        const std::string level = level_name(rubric.scale, anchor.score);
        if (anchor.text.empty()) {
            add(findings,
                Severity::hint,
                "draft.anchor-missing",
                level + " has no anchor; write the acts that are heard at this level.",
                location);
        } else if (&anchor != &criterion.anchors.front() && &anchor != &criterion.anchors.back()) {
            add(findings,
                Severity::hint,
                "draft.anchor-half",
                level +
                    " is the first half of what the page asks for; check that a capable holder "
                    "of the job would give just that.",
                location);
        }
    }
}

void remark_author_work(const Rubric& rubric, Findings& findings) {
    const Criterion& criterion = rubric.criteria.front();
    add(findings,
        Severity::hint,
        "draft.one-criterion",
        "The draft has one criterion, \u201C" + criterion.title +
            "\u201D, and every item is tied to it; say what varies from low to high, or split it.",
        "criterion '" + criterion.id.text() + "'");
    remark_anchors(rubric, findings);
    add(findings,
        Severity::hint,
        "draft.no-probes",
        "The page plans no probes; write at least one for the criterion, and a fallback.",
        "");
    if (rubric.coverage.empty()) {
        add(findings,
            Severity::hint,
            "draft.no-coverage",
            "The page does not list the parts of a whole answer; add those to be heard.",
            "");
    }
    if (rubric.samples.empty()) {
        add(findings,
            Severity::hint,
            "draft.no-sample",
            "The page has no sample answer; write two of different quality, with keys.",
            "");
    }
    for (const SampleAnswer& sample : rubric.samples) {
        const bool reasoned = !sample.keys.front().reason.empty();
        add(findings,
            Severity::hint,
            "draft.key-of-whole-answer",
            std::string("The key of this sample is the top level for the answer as a whole") +
                (reasoned ? "" : ", and the page gives no reason for it") +
                "; set one for each criterion.",
            "sample '" + sample.id.text() + "'");
    }
}

/// What the page itself says of the question, without criteria, items and samples.
Rubric head_of(const QuestionPage& page, const TagSplit& split, Naming naming) {
    Rubric rubric{Id<Rubric>(internal::rubric_id(page, naming)),
                  1,
                  RubricStatus::draft,
                  internal::rubric_title(page, naming),
                  page.number,
                  page.set_size,
                  page.category,
                  split.level ? split.level->text : "",
                  {},
                  "",
                  page.question.text,
                  stated_at(page.question),
                  "",
                  "",
                  "",
                  default_scale(),
                  page.minutes.value_or(usual_minutes),
                  {},
                  {},
                  {},
                  {},
                  {},
                  {},
                  page.source_name,
                  page.sha256};
    if (rubric.category.empty() && split.category) {
        rubric.category = split.category->text;
    }
    for (const TagWord& tag : split.tags) {
        rubric.tags.push_back(tag.text);
    }
    return rubric;
}

Parsed<Rubric> draft_page(const QuestionPage& page,
                          const TagVocabulary& vocabulary,
                          Naming naming) {
    Findings findings;
    if (trimmed(page.question.text).empty()) {
        add(findings,
            Severity::error,
            "page.no-question",
            "The page has no question; a rubric is made for one.",
            page.source_name);
        return {std::nullopt, std::move(findings)};
    }
    const TagSplit split =
        page.tags ? split_tags(*page.tags, vocabulary, page.category) : TagSplit{};
    Rubric rubric = head_of(page, split, naming);
    remark_tags(page, split, findings);
    Detail detail = internal::read_detail(page, *rubric.scale.score(rubric.scale.highest()));
    DraftItems drafted = internal::draft_items(page, detail.remarks);
    Criterion criterion = draft_criterion(page, split);
    criterion.anchors = internal::draft_anchors(rubric.scale, drafted);
    for (Item& item : drafted.items) {
        item.criterion = criterion.id;
    }
    rubric.construct = std::move(detail.construct);
    rubric.samples = std::move(detail.samples);
    rubric.criteria.push_back(std::move(criterion));
    rubric.items = std::move(drafted.items);
    rubric.coverage = std::move(drafted.coverage);
    append(findings, std::move(drafted.findings));
    append(findings, internal::cut_off_findings(page, rubric));
    remark_author_work(rubric, findings);
    return {std::move(rubric), std::move(findings)};
}

/// The set's pages with the minutes and the level that the page gives for more than one question.
std::vector<QuestionPage> planned_pages(const PageSet& set) {
    std::vector<QuestionPage> pages = set.pages;
    std::size_t next = 0;
    for (const PageRound& round : set.rounds) {
        const std::size_t end = std::min(next + round.questions, pages.size());
        const auto shares = static_cast<int>(std::max<std::size_t>(round.questions, 1));
        for (; next < end; ++next) {
            if (!pages[next].minutes && round.minutes) {
                pages[next].minutes = std::max(*round.minutes / shares, 1);
            }
        }
    }
    return pages;
}

/// The title of the round that the set's page `index` belongs to.
std::string round_of(const PageSet& set, std::size_t index) {
    for (const PageRound& round : set.rounds) {
        if (index < round.questions) {
            return round.title;
        }
        index -= round.questions;
    }
    return "";
}

KitPlan kit_of(const PageSet& set, const std::vector<Rubric>& drafts) {
    const std::string& source_name = set.pages.front().source_name;
    KitPlan kit{internal::kit_id(set.title, source_name),
                set.title.empty() ? source_name : set.title,
                set.role,
                set.level,
                set.opening_minutes.value_or(0),
                set.closing_minutes.value_or(0),
                {}};
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        kit.entries.push_back({drafts[i].id, 0, "", drafts[i].minutes, round_of(set, i)});
    }
    return kit;
}

/// A finding about one draft of several; one about the page itself stays as it is.
Finding named(Finding finding, const QuestionPage& page, const Id<Rubric>& draft) {
    if (!finding.location.starts_with(page.source_name)) {
        finding.location = draft.text() + (finding.location.empty() ? "" : ": ") + finding.location;
    }
    return finding;
}

void append_named(Findings& all,
                  const Findings& more,
                  const QuestionPage& page,
                  const Id<Rubric>& draft) {
    for (const Finding& finding : more) {
        Finding told = named(finding, page, draft);
        if (std::ranges::find(all, told) == all.end()) {
            all.push_back(std::move(told));
        }
    }
}

}  // namespace

Parsed<Rubric> draft_rubric(const QuestionPage& page, const TagVocabulary& vocabulary) {
    return draft_page(page, vocabulary, Naming::by_file);
}

Parsed<DraftSet> draft_all(const PageSet& set, const TagVocabulary& vocabulary) {
    const bool several = set.pages.size() > 1;
    DraftSet drafted;
    Findings findings;
    for (const QuestionPage& page : planned_pages(set)) {
        Parsed<Rubric> draft =
            draft_page(page, vocabulary, several ? Naming::by_question : Naming::by_file);
        if (!draft.value) {
            return {std::nullopt, std::move(draft.findings)};
        }
        draft.value->level = draft.value->level.empty() ? set.level : draft.value->level;
        if (several) {
            append_named(findings, draft.findings, page, draft.value->id);
        } else {
            append(findings, std::move(draft.findings));
        }
        drafted.drafts.push_back(*std::move(draft.value));
    }
    if (several) {
        drafted.kit = kit_of(set, drafted.drafts);
    }
    return {std::move(drafted), std::move(findings)};
}

}  // namespace evenhand
